#include "scenario/scenario_files.hpp"

#include <algorithm>
#include <set>

#include "base/sha256.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "model/map_reader.hpp"
#include "scenario/scenario_grid.hpp"
#include "scenario/scenario_library.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// Results go into a folder of this name.
std::string result_name(const std::string& name, const std::string& shown) {
  if (first_invalid_utf8(name)) {
    throw InputError(say("the name of '{}' is not UTF-8 text; rename the file", shown));
  }
  if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos) {
    throw InputError(say("'{}' is no name for a result; rename the scenario file", name));
  }
  return name;
}

// Follows a scenario to its parents.
class ChainReader {
 public:
  ChainReader(ScenarioLibrary& library, Diagnostics& diagnostics)
      : library_(library), diagnostics_(diagnostics) {}

  ScenarioFiles read(const ScenarioPlace& place, const std::string& name) {
    files_.name = name;
    add(place, {});
    return std::move(files_);
  }

 private:
  static std::string key_of(const ScenarioPlace& place) {
    return place_of_file(place.file) + ":" + place.name;
  }

  static std::string short_name(const ScenarioPlace& place) {
    return place.name.empty() ? place.file.filename().string() : place.name;
  }

  // The position in the chain; nothing for what cannot be read.
  std::optional<std::size_t> add(const ScenarioPlace& place, const Span& named_at) {
    const std::string key = key_of(place);
    if (const auto known = positions_.find(key); known != positions_.end()) return known->second;
    const auto same = [&](const ScenarioPlace& open) { return key_of(open) == key; };
    if (std::any_of(open_.begin(), open_.end(), same)) {
      report_loop(place, named_at);
      return std::nullopt;
    }
    const YamlDocument& document = library_.open(place.file, named_at);
    const Node* root = root_of(document, place, named_at);
    if (root == nullptr) return std::nullopt;
    open_.push_back(place);
    if (const Node* model = root->find("model")) read_model_name(*model, place.file);
    std::vector<std::size_t> ancestors;
    if (const Node* extends = root->find("extends")) ancestors = add_parents(*extends, place);
    open_.pop_back();
    add_file(place.file, *document.source);
    files_.chain.push_back({document.source, *root, std::move(ancestors)});
    positions_[key] = files_.chain.size() - 1;
    return files_.chain.size() - 1;
  }

  // A parent is looked for from the file that names it; what it extends in turn comes with it.
  std::vector<std::size_t> add_parents(const Node& extends, const ScenarioPlace& child) {
    std::set<std::size_t> ancestors;
    const auto add_parent = [&](const Node& parent) {
      if (!parent.is_scalar()) {
        report_type(parent, say("the scenario"), "extends",
                    say("the name of a scenario file, or a list of such"), diagnostics_);
        return;
      }
      const auto place = library_.find_parent(child, parent, files_.model);
      const auto position = place ? add(*place, parent.span) : std::nullopt;
      if (!position) return;
      refuse_grid(parent, files_.chain[*position].root);
      ancestors.insert(*position);
      const std::vector<std::size_t>& further = files_.chain[*position].ancestors;
      ancestors.insert(further.begin(), further.end());
    };
    if (extends.is_sequence()) {
      for (const Node& parent : extends.items) add_parent(parent);
    } else {
      add_parent(extends);
    }
    return {ancestors.begin(), ancestors.end()};
  }

  void refuse_grid(const Node& parent, const Node& root) {
    if (const Node* grid = root.find("grid"))
      diagnostics_
          .error(parent.span,
                 say("'{}' is a grid, many scenarios at once: none can extend it", parent.text))
          .note(grid->heading(), say("here"));
  }

  const Node* root_of(const YamlDocument& document, const ScenarioPlace& place,
                      const Span& named_at) {
    if (!document.source) return nullptr;
    const Node* scenarios = scenarios_of(document);
    if (place.name.empty() && scenarios == nullptr) return &document.root;
    if (place.name.empty()) {
      std::vector<std::string> names;
      for (const Node::Entry& entry : scenarios->entries) names.push_back(entry.key.text);
      diagnostics_.error(named_at, say("'{}' holds several scenarios; one of them is '{}:NAME' "
                                       "with a NAME of {}",
                                       place.file.filename().string(),
                                       place.file.filename().string(), listed(names)));
      return nullptr;
    }
    if (const Node* root = scenarios == nullptr ? nullptr : scenarios->find(place.name))
      return root;
    diagnostics_.error(
        named_at, say("'{}' holds no scenario '{}'", place.file.filename().string(), place.name));
    return nullptr;
  }

  void add_file(const fs::path& path, const SourceText& source) {
    if (!recorded_.insert(place_of_file(path)).second) return;
    files_.files.push_back({path.filename().string(), sha256(source.text())});
  }

  void read_model_name(const Node& model, const fs::path& path) {
    if (!model.is_scalar()) {
      report_type(model, say("the scenario"), "model", say("the name of a folder"), diagnostics_);
    } else if (!files_.model) {
      files_.model = NamedModel{path.parent_path() / model.text, model.span};
    }
  }

  void report_loop(const ScenarioPlace& again, const Span& named_at) {
    std::vector<std::string> names;
    for (const ScenarioPlace& place : open_) {
      if (!names.empty() || key_of(place) == key_of(again)) names.push_back(short_name(place));
    }
    names.push_back(short_name(again));
    diagnostics_.error(named_at, say("the scenarios extend each other in a circle: {}",
                                     fmt::format("{}", fmt::join(names, " -> "))));
  }

  ScenarioLibrary& library_;
  Diagnostics& diagnostics_;
  ScenarioFiles files_;
  std::vector<ScenarioPlace> open_;
  std::map<std::string, std::size_t> positions_;
  std::set<std::string> recorded_;
};

// All scenarios of a file.
class FileReader {
 public:
  FileReader(const std::vector<fs::path>& further_folders, bool any_grid)
      : library_(further_folders, diagnostics_), any_grid_(any_grid) {}

  std::vector<ScenarioFiles> read(const fs::path& path) {
    const ScenarioPlace place = place_in_file(path).value_or(ScenarioPlace{path, {}});
    const YamlDocument& document = library_.open(place.file, {});
    const Node* scenarios = scenarios_of(document);
    if (scenarios == nullptr) {
      add({place.file, {}}, place.file.stem().string());
    } else if (check_shape_of_list(document, *scenarios)) {
      for (const Node::Entry& entry : scenarios->entries)
        add({place.file, entry.key.text}, entry.key.text);
    }
    diagnostics_.throw_if_errors();
    return place.name.empty() ? std::move(all_) : chosen(place);
  }

 private:
  bool check_shape_of_list(const YamlDocument& document, const Node& scenarios) {
    for (const Node::Entry& entry : document.root.entries) {
      if (&entry.value != &scenarios)
        diagnostics_
            .error(entry.key.span,
                   say("beside 'scenarios' there is no other key; '{}' stands in each of them",
                       entry.key.text))
            .note(scenarios.heading(), say("here"));
    }
    if (scenarios.is_map() && !scenarios.entries.empty()) return true;
    if (scenarios.is_map()) {
      diagnostics_.error(scenarios.heading(), say("'scenarios' holds none"));
    } else {
      report_type(scenarios, say("the file"), "scenarios", say("a map"), diagnostics_);
    }
    return false;
  }

  void add(const ScenarioPlace& place, const std::string& name) {
    ScenarioFiles files =
        ChainReader(library_, diagnostics_).read(place, result_name(name, place.file.string()));
    if (diagnostics_.has_errors()) return;
    for (ScenarioFiles& one : scenarios_of_grid(std::move(files), any_grid_, diagnostics_))
      all_.push_back(std::move(one));
  }

  // One by name, or those of a grid.
  std::vector<ScenarioFiles> chosen(const ScenarioPlace& place) {
    std::vector<ScenarioFiles> found;
    std::vector<std::string> names;
    for (ScenarioFiles& files : all_) {
      names.push_back(files.name);
      if (files.name == place.name) found.push_back(std::move(files));
    }
    if (!found.empty()) return found;
    throw InputError(
        with_suggestion(say("'{}' holds no scenario '{}'", place.file.string(), place.name),
                        did_you_mean(place.name, names)));
  }

  Diagnostics diagnostics_;
  ScenarioLibrary library_;
  bool any_grid_;
  std::vector<ScenarioFiles> all_;
};

}  // namespace

fs::path scenarios_beside(const fs::path& model) {
  return (model / ".." / "scenarios").lexically_normal();
}

std::vector<ScenarioFiles> read_all_scenario_files(const fs::path& path,
                                                   const std::vector<fs::path>& further_folders,
                                                   bool any_grid) {
  return FileReader(further_folders, any_grid).read(path);
}

ScenarioFiles read_scenario_files(const fs::path& path,
                                  const std::vector<fs::path>& further_folders) {
  std::vector<ScenarioFiles> all = read_all_scenario_files(path, further_folders);
  if (all.size() == 1) return std::move(all.front());
  throw InputError(say("'{}' holds {} scenarios; one of them is chosen by '{}:NAME', such as {}",
                       path.string(), all.size(), path.string(), all.front().name));
}

}  // namespace sim33618
