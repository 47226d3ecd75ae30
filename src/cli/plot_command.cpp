#include "base/suggestion.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/number_option.hpp"
#include "cli/read_results.hpp"
#include "cli/report_files.hpp"
#include "cli/screen_table.hpp"
#include "report/report_file.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

struct FigureName {
  std::string name;
  std::string title;
};

// Lines of a name, a tab and a title.
std::vector<FigureName> figure_names(const std::string& lines) {
  std::vector<FigureName> names;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t tab = lines.find('\t', at);
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    names.push_back({lines.substr(at, tab - at), lines.substr(tab + 1, end - tab - 1)});
    at = end + 1;
  }
  return names;
}

int show_names(const std::vector<FigureName>& figures, const Arguments& arguments) {
  ScreenTable table({"figure", "title"});
  for (const FigureName& figure : figures) table.add({figure.name, figure.title});
  print(table, arguments);
  return exit_fine;
}

// A figure that there is but that these results have no numbers for is left to the script, which
// says why.
void check_name(const std::string& wanted, const std::vector<FigureName>& figures,
                const ModelDocument& model) {
  std::vector<std::string> names;
  for (const FigureName& figure : figures) names.push_back(figure.name);
  if (model.report) {
    for (const ReportChart& chart : model.report->charts) names.push_back(chart.name.text);
  }
  if (std::find(names.begin(), names.end(), wanted) != names.end()) return;
  throw InputError(
      with_suggestion(say("there is no figure '{}' (without --figure all are listed)", wanted),
                      did_you_mean(wanted, names)));
}

std::vector<std::string> words_of(const Arguments& arguments) {
  constexpr long long usual_width = 900;
  constexpr long long least_width = 300;
  constexpr long long most_width = 9000;
  const long long width = number_option(arguments, "width", usual_width, least_width, most_width);
  const std::string theme = arguments.get("theme", "light");
  if (theme != "light" && theme != "dark")
    throw InputError(say("--theme is 'light' or 'dark', not '{}'", theme));
  std::vector<std::string> words = {
      "--figure", arguments.get("figure"), "--width", std::to_string(width), "--theme", theme};
  if (arguments.has("year")) words.insert(words.end(), {"--year", arguments.get("year")});
  if (arguments.has("delta")) words.emplace_back("--delta");
  return words;
}

int plot(const Arguments& arguments) {
  if (!has_reports()) throw InputError(reports_are_off());
  const auto model = load_model(arguments);
  const std::vector<ReportResult> results = read_results(arguments, *model);
  const std::vector<FigureName> figures = figure_names(plotted(results, *model, {"--list"}));
  if (!arguments.has("figure")) return show_names(figures, arguments);
  const std::string name = arguments.get("figure");
  check_name(name, figures, model->document());
  const fs::path place = arguments.get("output", name + ".svg");
  check_writable_folder(place.parent_path());
  if (fs::is_directory(place))
    throw InputError(say("'{}' is a folder, not a file", place.string()));
  UnfinishedFolder(place).become_the_file(plotted(results, *model, words_of(arguments)));
  fmt::print("{}", say("written to {}\n", place.string()));
  return exit_fine;
}

}  // namespace

Command plot_command() {
  Command command;
  command.name = "plot";
  command.summary = say("draw a figure of a report by itself, as SVG for a paper (needs node)");
  command.words_name = say("DIR");
  command.words_help = say("result folders; several are laid side by side");
  command.fewest_words = 1;
  command.most_words = any_number_of_words;
  command.files = FileKind::folder;
  command.options = {
      {"figure", say("NAME"), say("which figure; without it all that can be drawn are listed")},
      output_option(say("FILE"), say("where the picture goes (default: NAME.svg)")),
      {"width", say("PIXELS"), say("how wide it is (default: 900)")},
      {"theme", "light|dark", say("on a light or a dark ground (default: light)")},
      {"year", say("Y"), say("the year of a figure that shows one (default: the last)")},
      {"delta", "", say("differences from the first scenario")},
      model_option()};
  for (Option& option : format_options()) command.options.push_back(std::move(option));
  command.example = "sim33618 plot output/baseline --figure output_of_tiers";
  command.run = plot;
  return command;
}

}  // namespace sim33618
