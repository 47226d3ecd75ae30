#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/model_document.hpp"
#include "model/yaml_reader.hpp"

namespace sim33618 {

/// A folder a scenario names as its model (relative to the scenario's file), and where it does.
struct NamedModel {
  std::filesystem::path folder;
  Span span;
};

/// A scenario as a file, or a part of one, says it.
struct ScenarioPart {
  SourcePointer source;
  /// The map of its keys.
  Node root;
  /// Positions in the chain of those it extends, directly or not; they are all before it.
  std::vector<std::size_t> ancestors = {};
};

/// A value of a grid that one of its scenarios has.
struct GridValue {
  Node key;
  Node value;
};

/// A scenario and those it extends, read but not yet held against a model.
struct ScenarioFiles {
  /// The file's name without ending; of several in a file, or of a grid, the name it has there.
  std::string name;
  /// From the outermost parents to the scenario itself: parents in the order they are named, each
  /// part once.
  std::vector<ScenarioPart> chain;
  /// What a grid sets in this scenario.
  std::vector<GridValue> grid;
  std::vector<InputFile> files;
  /// The model of the scenario itself, or else of its nearest parent that names one.
  std::optional<NamedModel> model;
};

/// The folder of scenarios that belongs to a model.
std::filesystem::path scenarios_beside(const std::filesystem::path& model);

/// A grid of more scenarios than this is a slip, unless someone says it is not.
inline constexpr std::size_t most_scenarios_of_a_grid = 200;

/// Reads the scenarios of a file with their parents: one, or all that it holds, by name or of a
/// grid. `path` may name one of several: "file.yaml:name". A parent is looked for beside the file
/// that names it, beside the model the scenario names, then in `further_folders`. Throws
/// InputError, also for a grid of too many scenarios unless `any_grid`.
std::vector<ScenarioFiles> read_all_scenario_files(
    const std::filesystem::path& path, const std::vector<std::filesystem::path>& further_folders,
    bool any_grid = false);

/// The same of a file that holds, or a name that chooses, just one.
ScenarioFiles read_scenario_files(const std::filesystem::path& path,
                                  const std::vector<std::filesystem::path>& further_folders);

}  // namespace sim33618
