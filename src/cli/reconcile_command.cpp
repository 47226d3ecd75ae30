#include <algorithm>

#include "base/file.hpp"
#include "base/numbers.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/screen_table.hpp"
#include "experiment/reconciliation_table.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_of(const ModelDocument& model) {
  std::vector<std::string> names;
  for (const Reconciliation& reconciliation : model.reconciliations)
    names.push_back(reconciliation.name);
  return names;
}

std::vector<Reconciliation> chosen(const ModelDocument& model, const Arguments& arguments) {
  const std::vector<std::string> names = names_of(model);
  for (const std::string& word : arguments.words) {
    if (std::find(names.begin(), names.end(), word) != names.end()) continue;
    throw InputError(say("unknown reconciliation '{}' (one of {})", word, listed(names)));
  }
  if (names.empty()) throw InputError(say("the model has nothing to reconcile"));
  std::vector<Reconciliation> all;
  for (const Reconciliation& reconciliation : model.reconciliations) {
    const bool is_asked = std::find(arguments.words.begin(), arguments.words.end(),
                                    reconciliation.name) != arguments.words.end();
    if (arguments.words.empty() || is_asked) all.push_back(reconciliation);
  }
  return all;
}

ScreenTable table_of(const ModelDocument& model, const std::vector<ReconciledFigure>& figures) {
  ScreenTable table(
      to_say({"figure", "start", "unit", "estimate", "standard error", "reconciled", "change %"}));
  constexpr double percent = 100;
  table.numbers_in(3, 6);
  for (const ReconciledFigure& figure : figures) {
    const ParameterRow& row = model.parameters[figure.row];
    const double change = row.value == 0 ? 0 : percent * (figure.value - row.value) / row.value;
    table.add({listed(figure.elements), fmt::format("{}", figure.start), row.unit_text.text,
               format_readable(row.value), format_readable(figure.standard_error),
               format_readable(figure.value), format_short(change, 3)});
  }
  return table;
}

int reconcile_all(const Arguments& arguments) {
  const fs::path folder = find_model(arguments, std::nullopt, ".");
  const ModelDocument document = read_model_of(folder);
  const bool is_check = arguments.has("check");
  int code = exit_fine;
  for (const Reconciliation& reconciliation : chosen(document, arguments)) {
    const CompiledModel model(with_estimates(document, reconciliation));
    const std::vector<ReconciledFigure> figures = reconcile(model, reconciliation);
    print(table_of(model.document(), figures), arguments);
    const fs::path path = folder / reconciliation.table.text;
    const std::string text = reconciliation_csv(model.document(), reconciliation, figures);
    const bool is_same = read_file(path, largest_csv_file) == text;
    const bool for_programs = arguments.has("json") || arguments.has("csv");
    std::string outcome = say("{} is up to date\n", path.string());
    if (!is_same && is_check) {
      outcome = say("{} is out of date\n", path.string());
      code = exit_check_failed;
    } else if (!is_same) {
      UnfinishedFolder(path).become_the_file(text);
      outcome = say("written to {}\n", path.string());
    }
    if (!for_programs) fmt::print("\n{}", outcome);
  }
  return code;
}

}  // namespace

Command reconcile_command() {
  Command command;
  command.name = "reconcile";
  command.summary = say("make published figures agree with each other and write them");
  command.words_name = say("NAME");
  command.words_help = say("reconciliations of the model (default: all)");
  command.most_words = any_number_of_words;
  command.known_words = [](const Arguments& arguments) {
    return names_of(read_model_of(find_model(arguments, std::nullopt, ".")));
  };
  command.options = {model_option(),
                     {"check", "", say("write nothing; exit with 1 if a file would change")}};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 reconcile --check";
  command.run = reconcile_all;
  return command;
}

}  // namespace sim33618
