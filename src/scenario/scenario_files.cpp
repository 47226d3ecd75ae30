#include <algorithm>

#include "base/sha256.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "model/map_reader.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

class ChainReader {
 public:
  explicit ChainReader(const std::vector<fs::path>& further_folders)
      : further_folders_(further_folders) {}

  ScenarioFiles read(const fs::path& path) {
    files_.name = result_name(path);
    add(path, {});
    diagnostics_.throw_if_errors();
    std::reverse(files_.chain.begin(), files_.chain.end());
    std::reverse(files_.files.begin(), files_.files.end());
    return std::move(files_);
  }

 private:
  // Results go into a folder of this name.
  static std::string result_name(const fs::path& path) {
    std::string name = path.stem().string();
    if (first_invalid_utf8(name)) {
      throw InputError(say("the name of '{}' is not UTF-8 text; rename the file", path.string()));
    }
    if (name.empty() || name == "." || name == "..") {
      throw InputError(say("'{}' is no name for a result; rename the scenario file", name));
    }
    return name;
  }

  void add(const fs::path& path, const Span& named_at) {
    std::error_code unknown;
    const fs::path canonical = fs::weakly_canonical(path, unknown);
    if (std::find(seen_.begin(), seen_.end(), canonical) != seen_.end()) {
      report_loop(canonical, named_at);
      return;
    }
    seen_.push_back(canonical);
    YamlDocument document = open(path, named_at);
    if (!document.source) return;
    files_.files.push_back({path.filename().string(), sha256(document.source->text())});
    const Node* parent = document.root.find("extends");
    if (const Node* model = document.root.find("model")) read_model_name(*model, path);
    files_.chain.push_back(std::move(document));
    if (parent == nullptr) return;
    if (!parent->is_scalar()) {
      report_type(*parent, say("the scenario"), "extends", say("the name of a scenario file"),
                  diagnostics_);
      return;
    }
    if (const auto found = find_parent(path.parent_path(), parent->text)) {
      add(*found, parent->span);
    } else {
      report_missing(path.parent_path(), *parent);
    }
  }

  void read_model_name(const Node& model, const fs::path& path) {
    if (!model.is_scalar()) {
      report_type(model, say("the scenario"), "model", say("the name of a folder"), diagnostics_);
    } else if (!files_.model) {
      files_.model = NamedModel{path.parent_path() / model.text, model.span};
    }
  }

  YamlDocument open(const fs::path& path, const Span& named_at) {
    try {
      return read_yaml_file(path, path.string(), "scenario", diagnostics_);
    } catch (const InputError& failure) {
      if (!named_at) throw;
      diagnostics_.error(named_at, failure.diagnostics().front().message);
      return {};
    }
  }

  // Where a parent may be: beside its child, beside the model the scenario names, elsewhere.
  std::vector<fs::path> folders_from(const fs::path& folder) const {
    std::vector<fs::path> folders = {folder.empty() ? "." : folder};
    const auto add = [&](const fs::path& further) {
      std::error_code failure;
      for (const fs::path& known : folders) {
        if (fs::equivalent(known, further, failure)) return;
      }
      folders.push_back(further);
    };
    if (files_.model) add(scenarios_beside(files_.model->folder));
    for (const fs::path& further : further_folders_) add(further);
    return folders;
  }

  std::optional<fs::path> find_parent(const fs::path& folder, const std::string& name) const {
    std::error_code failure;
    if (fs::exists(folder / name, failure)) return folder / name;
    for (const fs::path& candidate : folders_from(folder)) {
      if (fs::exists(candidate / name, failure)) return candidate / name;
    }
    return std::nullopt;
  }

  void report_missing(const fs::path& folder, const Node& parent) {
    std::vector<std::string> places;
    std::vector<std::string> names;
    for (const fs::path& place : folders_from(folder)) {
      places.push_back(fmt::format("'{}'", place.string()));
      std::error_code failure;
      for (const auto& entry : fs::directory_iterator(place, failure)) {
        if (entry.path().extension() == ".yaml") names.push_back(entry.path().filename().string());
      }
    }
    std::sort(names.begin(), names.end());
    diagnostics_
        .error(parent.span, say("there is no scenario '{}' in {}", parent.text,
                                fmt::format("{}", fmt::join(places, say(" or ")))))
        .suggest(did_you_mean(parent.text, names));
  }

  void report_loop(const fs::path& again, const Span& named_at) {
    std::vector<std::string> names;
    for (const fs::path& file : seen_) {
      if (!names.empty() || file == again) names.push_back(file.filename().string());
    }
    names.push_back(again.filename().string());
    diagnostics_.error(named_at, say("the scenarios extend each other in a circle: {}",
                                     fmt::format("{}", fmt::join(names, " -> "))));
  }

  const std::vector<fs::path>& further_folders_;
  ScenarioFiles files_;
  std::vector<fs::path> seen_;
  Diagnostics diagnostics_;
};

}  // namespace

fs::path scenarios_beside(const fs::path& model) {
  return (model / ".." / "scenarios").lexically_normal();
}

ScenarioFiles read_scenario_files(const fs::path& path,
                                  const std::vector<fs::path>& further_folders) {
  return ChainReader(further_folders).read(path);
}

}  // namespace sim33618
