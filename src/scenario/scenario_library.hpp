#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scenario/scenario_files.hpp"

namespace sim33618 {

/// A scenario of a file: the file itself, or one of several in it.
struct ScenarioPlace {
  std::filesystem::path file;
  /// Empty for a file that holds one.
  std::string name;
};

/// Opens scenario files, each once, and knows where they may be. Refers to the diagnostics and the
/// folders it is made with.
class ScenarioLibrary {
 public:
  ScenarioLibrary(const std::vector<std::filesystem::path>& further_folders,
                  Diagnostics& diagnostics)
      : further_folders_(further_folders), diagnostics_(diagnostics) {}

  /// The file's content; a null node, and reported at `named_at`, if it cannot be read. Throws
  /// InputError instead where it is named nowhere.
  const YamlDocument& open(const std::filesystem::path& path, const Span& named_at);

  /// The parent that a scenario names; nothing, and reported, if there is none. `model` is the
  /// folder of the model that the scenario names.
  std::optional<ScenarioPlace> find_parent(const ScenarioPlace& child, const Node& parent,
                                           const std::optional<NamedModel>& model);

 private:
  std::vector<std::filesystem::path> folders_from(const std::filesystem::path& folder,
                                                  const std::optional<NamedModel>& model) const;
  void report_missing(const Node& parent, const std::vector<std::filesystem::path>& folders,
                      const Node& siblings);

  const std::vector<std::filesystem::path>& further_folders_;
  Diagnostics& diagnostics_;
  /// By the file's place without links.
  std::map<std::string, YamlDocument> documents_;
};

/// The same file by whatever way it is named.
std::string place_of_file(const std::filesystem::path& path);

/// "file.yaml:name" taken apart where there is such a file.
std::optional<ScenarioPlace> place_in_file(const std::filesystem::path& path);

/// The scenarios that a file holds by name; a null pointer for a file that is one.
const Node* scenarios_of(const YamlDocument& document);

}  // namespace sim33618
