#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/model_document.hpp"
#include "model/number_table.hpp"
#include "scenario/ensemble_settings.hpp"
#include "scenario/key_layers.hpp"
#include "scenario/number_setting.hpp"
#include "scenario/path_foresight.hpp"
#include "scenario/path_shock.hpp"
#include "scenario/scenario_files.hpp"

namespace sim33618 {

/// Who chose step and method of a run: the model; the model, but for rows shorter than its step;
/// the scenario; its shocks; or the shocks of another one that it is run beside.
enum class ClockChoice { model, rows, scenario, shocks, beside };

struct ChosenClock {
  ClockChoice choice = ClockChoice::model;
  /// The scenario with shocks that this one runs beside.
  std::string beside;
};

/// A scenario resolved against a model.
struct Scenario {
  std::string name;
  LocalizedText title;
  /// Its own; that of a parent is not what it asks.
  LocalizedText question;
  TimeSettings time;
  ChosenClock clock;
  /// All random numbers of another seed are others.
  std::uint64_t seed = 0;
  /// The model's numbers with the scenario's in their place.
  NumberTable numbers;
  /// What was set in place of the model's numbers: a list for each file, in the order they count.
  /// apply_changes() makes `numbers` of the model's, or of drawn ones.
  std::vector<std::vector<NumberOverride>> changes;
  /// How that becomes known to equations that look ahead, where it is not known ever since or
  /// shocks hit it, of which nobody knows.
  std::vector<PathForesight> foresight;
  /// What happens to the numbers so set.
  std::vector<PathShock> shocks;
  /// Names of the variables whose results are written; empty stands for all that the model reports.
  std::vector<std::string> outputs;
  EnsembleSettings ensemble;
  std::vector<InputFile> files;
  /// Who said what, in the order it counts.
  std::vector<SaidNumbers> said_numbers;
  std::map<std::string, std::vector<KeySetting>> said_keys;
};

/// Throws InputError with everything wrong in the scenario and its parents.
Scenario resolve_scenario(const ScenarioFiles& files, const ModelDocument& model,
                          const NumberTable& numbers);

/// Makes of a model's numbers, its own or drawn ones, those of a scenario.
void apply_changes(const Scenario& scenario, const ModelDocument& model, NumberTable& numbers);

}  // namespace sim33618
