#include "scenario/scenario_library.hpp"

#include <algorithm>

#include "base/suggestion.hpp"

namespace sim33618 {

namespace fs = std::filesystem;

std::string place_of_file(const fs::path& path) {
  std::error_code unknown;
  const fs::path place = fs::weakly_canonical(path, unknown);
  return (unknown ? path : place).string();
}

std::optional<ScenarioPlace> place_in_file(const fs::path& path) {
  std::error_code failure;
  if (fs::exists(path, failure)) return ScenarioPlace{path, {}};
  const std::string text = path.string();
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || !fs::exists(text.substr(0, colon), failure))
    return std::nullopt;
  return ScenarioPlace{text.substr(0, colon), text.substr(colon + 1)};
}

const Node* scenarios_of(const YamlDocument& document) { return document.root.find("scenarios"); }

const YamlDocument& ScenarioLibrary::open(const fs::path& path, const Span& named_at) {
  const auto [place, is_new] = documents_.try_emplace(place_of_file(path));
  if (!is_new) return place->second;
  try {
    place->second = read_yaml_file(path, path.string(), "scenario", diagnostics_);
  } catch (const InputError& failure) {
    if (!named_at) throw;
    diagnostics_.error(named_at, failure.diagnostics().front().message);
  }
  return place->second;
}

// Beside the child, beside the model the scenario names, elsewhere.
std::vector<fs::path> ScenarioLibrary::folders_from(const fs::path& folder,
                                                    const std::optional<NamedModel>& model) const {
  std::vector<fs::path> folders = {folder.empty() ? "." : folder};
  const auto add = [&](const fs::path& further) {
    std::error_code failure;
    for (const fs::path& known : folders) {
      if (fs::equivalent(known, further, failure)) return;
    }
    folders.push_back(further);
  };
  if (model) add(scenarios_beside(model->folder));
  for (const fs::path& further : further_folders_) add(further);
  return folders;
}

std::optional<ScenarioPlace> ScenarioLibrary::find_parent(const ScenarioPlace& child,
                                                          const Node& parent,
                                                          const std::optional<NamedModel>& model) {
  const Node* siblings = scenarios_of(open(child.file, parent.span));
  if (siblings != nullptr && siblings->find(parent.text) != nullptr)
    return ScenarioPlace{child.file, parent.text};
  const fs::path folder = child.file.parent_path();
  std::vector<fs::path> folders = {folder};
  for (const fs::path& further : folders_from(folder, model)) folders.push_back(further);
  for (const fs::path& candidate : folders) {
    if (auto found = place_in_file(candidate / parent.text)) return found;
  }
  report_missing(parent, folders_from(folder, model), siblings != nullptr ? *siblings : Node{});
  return std::nullopt;
}

void ScenarioLibrary::report_missing(const Node& parent, const std::vector<fs::path>& folders,
                                     const Node& siblings) {
  std::vector<std::string> places;
  std::vector<std::string> names;
  for (const fs::path& place : folders) {
    places.push_back(fmt::format("'{}'", place.string()));
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(place, failure)) {
      if (entry.path().extension() == ".yaml") names.push_back(entry.path().filename().string());
    }
  }
  for (const Node::Entry& sibling : siblings.entries) names.push_back(sibling.key.text);
  std::sort(names.begin(), names.end());
  diagnostics_
      .error(parent.span, say("there is no scenario '{}' in {}", parent.text,
                              fmt::format("{}", fmt::join(places, say(" or ")))))
      .suggest(did_you_mean(parent.text, names));
}

}  // namespace sim33618
