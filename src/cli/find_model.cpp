#include "cli/find_model.hpp"

#include <cstdlib>

#include "base/diagnostics.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

bool is_model(const fs::path& folder) {
  std::error_code unreadable;
  return fs::is_regular_file(folder / "model.yaml", unreadable);
}

fs::path checked(const fs::path& folder, const std::string& named_by) {
  if (is_model(folder)) return folder;
  throw InputError(
      say("'{}' (from {}) holds no model: it has no model.yaml", folder.string(), named_by));
}

fs::path checked(const NamedModel& named) {
  if (is_model(named.folder)) return named.folder;
  Diagnostics diagnostics;
  diagnostics.error(named.span,
                    say("'{}' holds no model: it has no model.yaml", named.folder.string()));
  throw InputError(diagnostics.all());
}

// Without links being followed, and without a slash at its end.
fs::path full_path(const fs::path& near) {
  std::error_code failure;
  const fs::path full = (fs::current_path(failure) / near).lexically_normal();
  return full.has_filename() ? full : full.parent_path();
}

// The same for messages, which name files of the model by it: relative if that is short.
fs::path seen_from_here(const fs::path& full) {
  std::error_code failure;
  const fs::path relative = full.lexically_relative(fs::current_path(failure));
  return relative.empty() || relative.string().rfind("../..", 0) == 0 ? full : relative;
}

std::optional<fs::path> above(const fs::path& near) {
  std::error_code failure;
  const fs::path here = fs::current_path(failure);
  for (fs::path folder = full_path(near);; folder = folder.parent_path()) {
    const fs::path full = folder / "model";
    if (is_model(full)) return seen_from_here(full);
    // Where folders above may not be read, the way from here may still be open.
    const fs::path relative = full.lexically_relative(here);
    if (!relative.empty() && is_model(relative)) return relative;
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

fs::path installed() {
  std::error_code failure;
  const fs::path program = fs::read_symlink("/proc/self/exe", failure);
  return program.parent_path().parent_path() / "share" / "sim33618" / "model";
}

std::optional<fs::path> environment() {
  const char* folder = std::getenv("SIM33618_MODEL");
  if (folder == nullptr || *folder == '\0') return std::nullopt;
  return fs::path(folder);
}

// A folder shown relative to the current one reads better in messages.
std::string shown(const fs::path& folder) {
  std::error_code failure;
  const fs::path here = fs::current_path(failure);
  if (failure) return folder.string();
  const fs::path relative = fs::relative(folder, here, failure);
  const std::string text = relative.string();
  return failure || text.empty() || text.rfind("../..", 0) == 0 ? folder.string() : text;
}

}  // namespace

fs::path find_model(const Arguments& arguments, const std::optional<NamedModel>& named,
                    const fs::path& near) {
  if (arguments.has("model")) return checked(arguments.get("model"), "--model");
  if (named) return checked(*named);
  if (const auto folder = environment()) return checked(*folder, "$SIM33618_MODEL");
  if (const auto folder = above(near)) return *folder;
  if (is_model(installed())) return installed();
  throw InputError(
      say("no model found: there is no 'model' folder in or above '{}', none is installed in '{}'; "
          "name one by --model or $SIM33618_MODEL",
          full_path(near).string(), installed().string()));
}

ModelDocument read_model_of(const fs::path& folder) { return read_model(folder, shown(folder)); }

std::unique_ptr<CompiledModel> load_model(const fs::path& folder) {
  auto model = std::make_unique<CompiledModel>(read_model_of(folder));
  Diagnostics diagnostics;
  check_report_names(model->structure(), diagnostics);
  diagnostics.throw_if_errors();
  return model;
}

std::unique_ptr<CompiledModel> load_model(const Arguments& arguments) {
  return load_model(find_model(arguments, std::nullopt, "."));
}

std::vector<ScenarioFiles> read_scenarios(const fs::path& path, const Arguments& arguments) {
  std::vector<fs::path> further;
  try {
    further.push_back(scenarios_beside(find_model(arguments, std::nullopt, path.parent_path())));
  } catch (const InputError&) {
    // The scenario may name its model itself; whether one is found is asked again when it is
    // needed.
  }
  return read_all_scenario_files(path, further, arguments.has("yes"));
}

}  // namespace sim33618
