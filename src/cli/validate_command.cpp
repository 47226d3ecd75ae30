#include <algorithm>

#include "base/file.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/scenario_set.hpp"
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
  warn_of_scenario(model, status_quo);
  warn_of_time_constants(model, model.numbers(), model.document().time.step);
  warn_of_reconciliations(model.document());
}

bool is_model_folder(const fs::path& folder) {
  std::error_code unknown;
  return fs::is_regular_file(folder / "model.yaml", unknown);
}

// The files of a folder that are scenarios by their ending, in the order of their names.
std::vector<std::string> scenario_files_in(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (ending == ".yaml" || ending == ".yml") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  if (files.empty())
    throw InputError(say("'{}' holds neither a model nor scenarios", folder.string()));
  return files;
}

class Validation {
 public:
  explicit Validation(const Arguments& arguments) : arguments_(arguments), models_(arguments) {}

  int run() {
    if (arguments_.words.empty()) {
      validate_model(*load_model(arguments_));
      fmt::print("{}", say("the model is fine\n"));
    }
    for (const std::string& word : arguments_.words) {
      std::error_code unknown;
      if (!fs::is_directory(word, unknown)) {
        validate(word, [&] { validate_scenarios(word); });
      } else if (is_model_folder(word)) {
        validate(word, [&] { validate_model(*load_model(fs::path(word))); });
      } else {
        validate_folder(word);
      }
    }
    return code_;
  }

 private:
  template <typename Check>
  void validate(const std::string& word, const Check& check) {
    try {
      check();
      fmt::print("{}", say("{}: fine\n", word));
    } catch (const InputError& error) {
      fmt::print(stderr, "{}", error.what());
      code_ = exit_wrong_input;
    }
  }

  void validate_folder(const std::string& folder) {
    std::vector<std::string> files;
    try {
      files = scenario_files_in(folder);
    } catch (const InputError& error) {
      fmt::print(stderr, "{}", error.what());
      code_ = exit_wrong_input;
    }
    for (const std::string& file : files) validate(file, [&] { validate_scenarios(file); });
  }

  void validate_scenarios(const std::string& word) {
    ScenarioSet set(arguments_, models_);
    set.add(word);
    set.throw_if_errors();
    for (const ScenarioOfCommand& one : set.scenarios()) {
      hold_to_requirements(*one.model, one.scenario);
      warn_of_time_constants(*one.model, one.scenario.numbers, one.scenario.time.step);
      warn_of_scenario(*one.model, one.scenario);
    }
  }

  const Arguments& arguments_;
  ModelSet models_;
  int code_ = exit_fine;
};

int validate_all(const Arguments& arguments) { return Validation(arguments).run(); }

}  // namespace

Command validate_command() {
  Command command;
  command.name = "validate";
  command.summary = say("check scenarios or a model without running them");
  command.words_name = say("FILE");
  command.words_help = say("scenario files, folders of them or model folders (default: the model)");
  command.most_words = any_number_of_words;
  command.files = FileKind::yaml;
  command.options = {model_option(), yes_option()};
  command.example = "sim33618 validate scenarios/baseline.yaml";
  command.run = validate_all;
  return command;
}

}  // namespace sim33618
