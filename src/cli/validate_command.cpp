#include "base/file.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/scenario_warnings.hpp"
#include "dynamics/time_constants.hpp"
#include "experiment/model_correlations.hpp"
#include "experiment/reconciliation_table.hpp"
#include "simulation/requirements.hpp"
#include "tables/defined_names.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// A model whose tables bear names it does not define runs, but is not fine.
void check_names(const CompiledModel& model) {
  Diagnostics diagnostics;
  check_definitions(model.structure(), diagnostics);
  diagnostics.throw_if_errors();
}

void check_correlations(const CompiledModel& model) {
  model_correlations(model.document(), ParameterDraws(model.document(), model.numbers()));
}

// Warnings do not make a model or scenario wrong.
void warn_of_time_constants(const CompiledModel& model, const NumberTable& numbers,
                            const Fraction& step) {
  Diagnostics diagnostics;
  check_time_constants(model.structure(), numbers, step, diagnostics);
  fmt::print(stderr, "{}", render(diagnostics.all()));
}

// A table that `reconcile` writes is a part of the model, but follows from the rest of it.
void warn_of_reconciliations(const ModelDocument& model) {
  Diagnostics diagnostics;
  for (const Reconciliation& reconciliation : model.reconciliations) {
    const std::string text = reconciled_table(model, reconciliation);
    const fs::path path = model.folder / reconciliation.table.text;
    if (read_file(path, largest_csv_file) == text) continue;
    diagnostics
        .warning(reconciliation.table.span,
                 say("'{}' is not what its figures are reconciled to", path.string()))
        .suggest(say("'sim33618 reconcile {} --model {}' writes it anew", reconciliation.name,
                     model.folder.string()));
  }
  fmt::print(stderr, "{}", render(diagnostics.all()));
}

void validate_model(const CompiledModel& model) {
  check_names(model);
  check_correlations(model);
  Scenario status_quo;
  status_quo.time = model.document().time;
  status_quo.numbers = model.numbers();
  hold_to_requirements(model, status_quo);
  warn_of_time_constants(model, model.numbers(), model.document().time.step);
  warn_of_reconciliations(model.document());
}

void validate(const std::string& word, const Arguments& arguments) {
  std::error_code unknown;
  if (fs::is_directory(word, unknown)) {
    validate_model(*load_model(fs::path(word)));
    return;
  }
  const ScenarioFiles files = read_scenario(word, arguments);
  const auto model = load_model(find_model(arguments, files.model, fs::path(word).parent_path()));
  const Scenario scenario = resolve_scenario(files, model->document(), model->numbers());
  hold_to_requirements(*model, scenario);
  warn_of_time_constants(*model, scenario.numbers, scenario.time.step);
  warn_of_scenario(*model, scenario);
}

int validate_all(const Arguments& arguments) {
  int code = exit_fine;
  if (arguments.words.empty()) {
    const auto model = load_model(arguments);
    validate_model(*model);
    fmt::print("{}", say("the model is fine\n"));
  }
  for (const std::string& word : arguments.words) {
    try {
      validate(word, arguments);
      fmt::print("{}", say("{}: fine\n", word));
    } catch (const InputError& error) {
      fmt::print(stderr, "{}", error.what());
      code = exit_wrong_input;
    }
  }
  return code;
}

}  // namespace

Command validate_command() {
  Command command;
  command.name = "validate";
  command.summary = say("check scenarios or a model without running them");
  command.words_name = say("FILE");
  command.words_help = say("scenario files or model folders (default: the model)");
  command.most_words = any_number_of_words;
  command.files = FileKind::yaml;
  command.options = {model_option()};
  command.example = "sim33618 validate scenarios/baseline.yaml";
  command.run = validate_all;
  return command;
}

}  // namespace sim33618
