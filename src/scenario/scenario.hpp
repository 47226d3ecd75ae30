#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/model_document.hpp"
#include "model/number_table.hpp"
#include "model/yaml_reader.hpp"

namespace sim33618 {

/// A folder a scenario names as its model (relative to the scenario's file), and where it does.
struct NamedModel {
  std::filesystem::path folder;
  Span span;
};

/// A scenario file and those it extends, read but not yet held against a model.
struct ScenarioFiles {
  /// The file's name without ending.
  std::string name;
  /// From the outermost parent to the file itself.
  std::vector<YamlDocument> chain;
  std::vector<InputFile> files;
  /// The model of the file itself, or else of its nearest parent that names one.
  std::optional<NamedModel> model;
};

/// The folder of scenarios that belongs to a model.
std::filesystem::path scenarios_beside(const std::filesystem::path& model);

/// Reads a scenario and its parents. A parent is looked for beside the file that names it, beside
/// the model the scenario names, then in `further_folders`. Throws InputError.
ScenarioFiles read_scenario_files(const std::filesystem::path& path,
                                  const std::vector<std::filesystem::path>& further_folders);

/// A scenario resolved against a model.
struct Scenario {
  std::string name;
  LocalizedText title;
  LocalizedText question;
  TimeSettings time;
  /// All random numbers of another seed are others.
  std::uint64_t seed = 0;
  /// The model's numbers with the scenario's in their place.
  NumberTable numbers;
  /// What was set in place of the model's numbers: a list for each file, in the order they count.
  /// apply_overrides() of one after the other makes `numbers` of the model's, or of drawn ones.
  std::vector<std::vector<NumberOverride>> changes;
  /// Names of the variables whose results are written; empty stands for all that the model reports.
  std::vector<std::string> outputs;
  std::vector<InputFile> files;
};

/// Throws InputError with everything wrong in the scenario and its parents.
Scenario resolve_scenario(const ScenarioFiles& files, const ModelDocument& model,
                          const NumberTable& numbers);

}  // namespace sim33618
