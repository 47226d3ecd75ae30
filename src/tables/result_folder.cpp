#include "tables/result_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/diagnostics.hpp"
#include "base/interruption.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr const char* mark_of_a_result = "manifest.json";

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw RunError(say("cannot write '{}': {}", path.string(), reason));
}

std::string system_reason() { return std::generic_category().message(errno); }

// Removed with everything in it unless it has become the result.
class NewFolder {
 public:
  explicit NewFolder(const fs::path& result) {
    const fs::path parent = result.has_parent_path() ? result.parent_path() : fs::path(".");
    std::error_code failure;
    fs::create_directories(parent, failure);
    if (failure) fail(parent, failure.message());
    std::string pattern = (parent / ("." + result.filename().string() + ".XXXXXX")).string();
    if (mkdtemp(pattern.data()) == nullptr) fail(parent, system_reason());
    path_ = pattern;
    fs::permissions(path_, fs::perms(0755), failure);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  const fs::path& path() const { return path_; }

  void write(const NamedText& file) const {
    const fs::path target = path_ / file.name;
    std::FILE* stream = std::fopen(target.c_str(), "wb");
    if (stream == nullptr) fail(target, system_reason());
    const bool complete =
        std::fwrite(file.text.data(), 1, file.text.size(), stream) == file.text.size() &&
        std::fflush(stream) == 0 && fsync(fileno(stream)) == 0;
    const std::string reason = complete ? std::string() : system_reason();
    if (std::fclose(stream) != 0 && complete) fail(target, system_reason());
    if (!complete) fail(target, reason);
  }

  // After an exchange this folder holds the earlier result and removes it.
  void become(const fs::path& result) const {
    if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, result.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno == EEXIST &&
        renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, result.c_str(), RENAME_EXCHANGE) == 0) {
      return;
    }
    if (errno != EINVAL && errno != ENOSYS) fail(result, system_reason());
    become_by_two_renames(result);
  }

 private:
  // For file systems that cannot exchange: the earlier result is put back if the second step fails.
  void become_by_two_renames(const fs::path& result) const {
    const fs::path aside = path_.string() + ".old";
    std::error_code failure;
    const bool exists = fs::exists(result);
    if (exists) fs::rename(result, aside, failure);
    if (failure) fail(result, failure.message());
    fs::rename(path_, result, failure);
    if (failure) {
      std::error_code ignored;
      if (exists) fs::rename(aside, result, ignored);
      fail(result, failure.message());
    }
    fs::remove_all(aside, failure);
  }

  fs::path path_;
};

// New folders are made inside the nearest one that is there.
void check_writable(const fs::path& parent) {
  std::error_code failure;
  fs::path nearest = parent;
  while (!nearest.empty() && !fs::exists(nearest, failure)) {
    nearest = nearest.has_relative_path() ? nearest.parent_path() : fs::path();
  }
  if (nearest.empty()) nearest = ".";
  if (!fs::is_directory(nearest, failure)) {
    throw InputError(
        say("results cannot go into '{}': '{}' is no folder", parent.string(), nearest.string()));
  }
  if (access(nearest.c_str(), W_OK | X_OK) == 0) return;
  throw InputError(say("results cannot go into '{}': {}", parent.string(), system_reason()));
}

}  // namespace

void check_result_folder(const fs::path& folder) {
  std::error_code failure;
  check_writable(folder.parent_path());
  const auto status = fs::status(folder, failure);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) {
    throw InputError(
        say("'{}' is in the way: results go into a folder of that name", folder.string()));
  }
  const bool is_result = fs::exists(folder / mark_of_a_result, failure);
  if (!is_result && !fs::is_empty(folder, failure)) {
    throw InputError(
        say("'{}' holds something else than a result and is left alone", folder.string()));
  }
}

void write_result_folder(const fs::path& folder, const std::vector<NamedText>& files) {
  // A symbolic link stays, and what it points to is replaced.
  std::error_code unknown;
  const fs::path place =
      fs::is_symlink(folder, unknown) ? fs::weakly_canonical(folder, unknown) : folder;
  const NewFolder fresh(place);
  for (const NamedText& file : files) {
    throw_if_interrupted();
    fresh.write(file);
  }
  throw_if_interrupted();
  fresh.become(place);
}

}  // namespace sim33618
