#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// A scenario of a command line, resolved against its model.
struct ScenarioOfCommand {
  /// The word that named it: a file, or a scenario in one.
  std::string word;
  const CompiledModel* model = nullptr;
  Scenario scenario;
};

/// The models of a command, each read once.
class ModelSet {
 public:
  explicit ModelSet(const Arguments& arguments) : arguments_(arguments) {}

  /// The model of a scenario; `near` is the folder of its file.
  const CompiledModel& model_of(const std::optional<NamedModel>& named,
                                const std::filesystem::path& near);

 private:
  const Arguments& arguments_;
  std::map<std::string, std::unique_ptr<CompiledModel>> models_;
};

/// Reads the scenarios that a command is given: each word is a file, which may hold several or a
/// grid of them, or names one of them ("file.yaml:name"). Models are read once each. What is wrong
/// in any of them is kept, and a mistake in what they share is kept once.
class ScenarioSet {
 public:
  explicit ScenarioSet(const Arguments& arguments)
      : arguments_(arguments), own_models_(arguments), models_(own_models_) {}
  /// With models that others use too.
  ScenarioSet(const Arguments& arguments, ModelSet& models)
      : arguments_(arguments), own_models_(arguments), models_(models) {}
  ScenarioSet(const ScenarioSet&) = delete;
  ScenarioSet& operator=(const ScenarioSet&) = delete;
  ~ScenarioSet() = default;

  void add(const std::string& word);
  /// Throws InputError with everything wrong in any of them.
  void throw_if_errors() const { diagnostics_.throw_if_errors(); }
  void add(const InputError& error);

  /// All on one clock, if any of them has shocks.
  void set_clocks();
  std::vector<ScenarioOfCommand>& scenarios() { return scenarios_; }

 private:
  const Arguments& arguments_;
  ModelSet own_models_;
  ModelSet& models_;
  Diagnostics diagnostics_;
  // File, place and message of what was found.
  std::map<std::string, std::vector<std::pair<std::size_t, std::string>>> known_;
  std::vector<ScenarioOfCommand> scenarios_;
};

/// `--yes`, which runs grids of any size.
Option yes_option();

/// The one scenario that a word names, with its model. Throws InputError if it names several.
ScenarioOfCommand only_scenario(ScenarioSet& set, const std::string& word);

}  // namespace sim33618
