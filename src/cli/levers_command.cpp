#include <algorithm>
#include <chrono>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/command.hpp"
#include "cli/ensemble_limits.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/names_option.hpp"
#include "cli/number_option.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "cli/stopwatch.hpp"
#include "experiment/lever_ranking_table.hpp"
#include "simulation/run.hpp"
#include "tables/manifest.hpp"
#include "tables/output_rows.hpp"
#include "tables/result_files.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

class RankCommand {
 public:
  explicit RankCommand(const Arguments& arguments)
      : arguments_(arguments), watch_(arguments.has("timings")), models_(arguments) {}

  int run() {
    read();
    const auto started = std::chrono::system_clock::now();
    const auto begin = std::chrono::steady_clock::now();
    const std::size_t threads = static_cast<std::size_t>(number_option(
        arguments_, "threads", static_cast<long long>(threads_here()), 1, most_threads));
    const LeverRanking ranking = rank_levers(files_.front(), *model_, indicators_,
                                             names_option(arguments_, "zones"), threads);
    watch_.lap(say("run {} scenarios", ranking.pulled.size() + 1));
    const Result scenario = run_scenario(
        *model_, resolve_scenario(files_.front(), model_->document(), model_->numbers()));
    write(ranking, scenario, started, std::chrono::steady_clock::now() - begin);
    show(ranking, scenario);
    return exit_fine;
  }

 private:
  void read() {
    if (arguments_.words.front() != "rank")
      throw InputError(say("unknown word '{}' after '{}' (one of {})", arguments_.words.front(),
                           "levers", "rank"));
    const std::string& word = arguments_.words.back();
    files_ = read_scenarios(word, arguments_);
    if (files_.size() != 1)
      throw InputError(
          say("'{}' holds {} scenarios; one of them is chosen by '{}:NAME', such as {}", word,
              files_.size(), word, files_.front().name));
    model_ = &models_.model_of(files_.front().model, fs::path(word).parent_path());
    const ModelDocument& model = model_->document();
    if (model.levers.empty()) throw InputError(say("the model has no levers"));
    const std::vector<Word>& usual =
        model.comparisons.indicators.empty() ? model.headline : model.comparisons.indicators;
    for (const Word& name : usual) indicators_.push_back(name.text);
    by_ = arguments_.get("by", indicators_.front());
    if (!variable_of_option(by_, "by", model).dims.empty())
      throw InputError(say("--by: '{}' is no variable with a single value", by_));
    if (std::find(indicators_.begin(), indicators_.end(), by_) == indicators_.end())
      indicators_.push_back(by_);
    folder_ = arguments_.get("output", "output/levers");
    check_result_folder(folder_);
    watch_.lap(say("read the scenario {}", word));
  }

  void write(const LeverRanking& ranking, const Result& scenario,
             std::chrono::system_clock::time_point started,
             std::chrono::duration<double> taken) const {
    const RunReport report = report_on(scenario);
    write_result_folder(
        folder_,
        result_files(package_head(scenario), {lever_ranking_table(ranking, scenario)},
                     manifest_json(scenario, report.checks, report.balance), started, taken));
  }

  // The figure of the last period.
  std::size_t figure(const std::vector<ComparedFigure>& figures, const Result& scenario) const {
    const std::string row =
        row_name(model_->structure().variables[*model_->structure().find(by_)], 0);
    const std::size_t last = scenario.period_count() - 1;
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const ComparedFigure& one) {
      return one.name == row && one.period == last;
    });
    return static_cast<std::size_t>(found - figures.begin());
  }

  void show(const LeverRanking& ranking, const Result& scenario) const {
    const std::vector<ComparedFigure>& figures = ranking.compared.figures();
    const std::size_t by = figure(figures, scenario);
    const ComparedFigure& shown = figures[by];
    const std::vector<PriceOfChange>& prices = model_->document().comparisons.prices;
    std::vector<std::string> columns = to_say({"lever", "zone", "change"});
    columns.emplace_back("%");
    if (!prices.empty()) columns.emplace_back(to_say("cost"));
    ScreenTable table(columns);
    table.numbers_in(2, columns.size() - 1);
    constexpr double hundred = 100;
    for (const std::size_t place : by_change(ranking, by)) {
      const PulledLever& pulled = ranking.pulled[place];
      const double change = pulled.figures[by] - ranking.without[by];
      std::vector<std::string> row = {
          pulled.lever->name.text, pulled.zone, format_short(change, 4),
          ranking.without[by] == 0
              ? ""
              : format_change(hundred * change / std::abs(ranking.without[by]), 3)};
      if (!prices.empty()) {
        const std::size_t paid = ranking.compared.total(prices.front().pays.text);
        row.push_back(format_short(pulled.figures[paid] - ranking.without[paid], 4));
      }
      table.add(std::move(row));
    }
    if (!arguments_.has("json") && !arguments_.has("csv")) {
      fmt::print("{}", say("{}, {}, {}: {} without levers\n\n", by_,
                           scenario.calendar().period_label(scenario.calendar().save_count() - 1),
                           shown.unit, format_readable(ranking.without[by])));
    }
    print(table, arguments_);
    if (arguments_.has("json") || arguments_.has("csv")) return;
    if (!prices.empty()) {
      const std::size_t paid = ranking.compared.total(prices.front().pays.text);
      fmt::print("\n{}", say("cost: {} of all years, {}\n", figures[paid].title.in_users_language(),
                             figures[paid].unit));
    }
    fmt::print("{}", say("each lever is pulled alone: together they may do more or less\n"));
    fmt::print("{}", say("written to {}\n", folder_.string()));
  }

  const Arguments& arguments_;
  Stopwatch watch_;
  ModelSet models_;
  const CompiledModel* model_ = nullptr;
  std::vector<ScenarioFiles> files_;
  std::vector<std::string> indicators_;
  std::string by_;
  fs::path folder_;
};

}  // namespace

Command levers_command() {
  Command command;
  command.name = "levers";
  command.summary = say("pull each lever alone and rank them by what they change");
  command.words_name = say("rank SCENARIO");
  command.words_help = say("'rank' and the scenario that levers are pulled on top of");
  command.fewest_words = 2;
  command.most_words = 2;
  command.files = FileKind::yaml;
  command.options = {
      {"by", say("NAME"), say("variable to rank by (default: the model's first indicator)")},
      {"zones", say("NAMES"), say("how strongly, separated by commas (default: all zones)")},
      {"threads", say("T"), say("threads to use (default: all)")},
      model_option(),
      output_option(say("DIR"), say("result folder (default: output/levers)"), FileKind::folder),
      {"timings", "", say("say on stderr what took how long")}};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 levers rank scenarios/baseline.yaml";
  command.run = [](const Arguments& arguments) { return RankCommand(arguments).run(); };
  return command;
}

}  // namespace sim33618
