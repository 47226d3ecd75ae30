#include <algorithm>

#include "base/sha256.hpp"
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
    files_.name = path.stem().string();
    add(path, {});
    diagnostics_.throw_if_errors();
    std::reverse(files_.chain.begin(), files_.chain.end());
    std::reverse(files_.files.begin(), files_.files.end());
    return std::move(files_);
  }

 private:
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
    if (const Node* model = document.root.find("model");
        model != nullptr && !files_.model && model->is_scalar()) {
      files_.model = path.parent_path() / model->text;
    }
    files_.chain.push_back(std::move(document));
    if (parent == nullptr) return;
    if (!parent->is_scalar()) {
      report_type(*parent, say("the file"), "extends", say("the name of a scenario file"),
                  diagnostics_);
      return;
    }
    add(find_parent(path.parent_path(), parent->text), parent->span);
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

  fs::path find_parent(const fs::path& folder, const std::string& name) const {
    std::vector<fs::path> folders = {folder};
    folders.insert(folders.end(), further_folders_.begin(), further_folders_.end());
    for (const fs::path& candidate : folders) {
      if (fs::exists(candidate / name)) return candidate / name;
    }
    return folder / name;
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

ScenarioFiles read_scenario_files(const fs::path& path,
                                  const std::vector<fs::path>& further_folders) {
  return ChainReader(further_folders).read(path);
}

}  // namespace sim33618
