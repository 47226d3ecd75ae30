#include "tables/result_folder.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/diagnostics.hpp"
#include "base/interruption.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr const char* mark_of_a_result = "manifest.json";

[[noreturn]] void refuse(const fs::path& folder, const std::string& reason) {
  throw InputError(say("results cannot go into '{}': {}", folder.string(), reason));
}

// Follows symbolic links; refuses what cannot be looked at, such as links in a circle.
fs::file_status status_of(const fs::path& folder) {
  std::error_code failure;
  const fs::file_status status = fs::status(folder, failure);
  if (!fs::status_known(status)) refuse(folder, failure.message());
  return status;
}

bool is_link_to_nothing(const fs::path& path) {
  std::error_code failure;
  return fs::is_symlink(path, failure) && !fs::exists(path, failure);
}

}  // namespace

// New folders are made inside the nearest one that is there.
void check_writable_folder(const fs::path& parent) {
  fs::path nearest = parent;
  while (!nearest.empty() && !fs::exists(status_of(nearest))) {
    if (is_link_to_nothing(nearest))
      refuse(parent, say("'{}' is a symbolic link to nothing", nearest.string()));
    nearest = nearest.has_relative_path() ? nearest.parent_path() : fs::path();
  }
  if (nearest.empty()) nearest = ".";
  if (!fs::is_directory(status_of(nearest)))
    refuse(parent, say("'{}' is no folder", nearest.string()));
  if (access(nearest.c_str(), W_OK | X_OK) != 0)
    refuse(parent, std::generic_category().message(errno));
}

void check_result_folder(const fs::path& folder) {
  check_writable_folder(folder.parent_path());
  const fs::file_status status = status_of(folder);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) {
    throw InputError(
        say("'{}' is in the way: results go into a folder of that name", folder.string()));
  }
  std::error_code failure;
  const bool is_result = fs::exists(folder / mark_of_a_result, failure);
  if (!is_result && !fs::is_empty(folder, failure)) {
    throw InputError(
        say("'{}' holds something else than a result and is left alone", folder.string()));
  }
}

void write_result_folder(const fs::path& folder, const std::vector<NamedText>& files) {
  const UnfinishedFolder fresh = unfinished_result(folder);
  finish_result(fresh, files);
}

void finish_result(const UnfinishedFolder& folder, const std::vector<NamedText>& files) {
  for (const NamedText& file : files) {
    throw_if_interrupted();
    folder.write(file);
  }
  throw_if_interrupted();
  folder.become_the_result();
}

}  // namespace sim33618
