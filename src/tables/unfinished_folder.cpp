#include "tables/unfinished_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string_view>
#include <system_error>

#include "base/diagnostics.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = ".sim33618-";
constexpr std::string_view random_part = "XXXXXX";

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw RunError(say("cannot write '{}': {}", path.string(), reason));
}

std::string system_reason() { return std::generic_category().message(errno); }

int open_folder(const fs::path& path) {
  return open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool is_still_at(int folder, const fs::path& path) {
  struct stat opened = {};
  struct stat there = {};
  return fstat(folder, &opened) == 0 && lstat(path.c_str(), &there) == 0 &&
         opened.st_ino == there.st_ino && opened.st_dev == there.st_dev;
}

bool is_ours(int folder) {
  struct stat opened = {};
  return fstat(folder, &opened) == 0 && opened.st_uid == geteuid();
}

fs::path make_folder_in(const fs::path& parent) {
  std::error_code failure;
  fs::create_directories(parent, failure);
  if (failure) fail(parent, failure.message());
  std::string pattern = (parent / (std::string(prefix) + std::string(random_part))).string();
  if (mkdtemp(pattern.data()) == nullptr) fail(parent, system_reason());
  return pattern;
}

bool has_name_of_unfinished(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.size() == prefix.size() + random_part.size() && name.rfind(prefix, 0) == 0;
}

void remove_if_abandoned(const fs::path& path) {
  const int folder = open_folder(path);
  if (folder < 0) return;
  std::error_code ignored;
  if (is_ours(folder) && flock(folder, LOCK_EX | LOCK_NB) == 0) fs::remove_all(path, ignored);
  close(folder);
}

// Errors name the file as `shown`.
void write_whole(const fs::path& target, const std::string& text, const fs::path& shown) {
  std::FILE* stream = std::fopen(target.c_str(), "wbe");
  if (stream == nullptr) fail(shown, system_reason());
  const bool complete = std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
                        std::fflush(stream) == 0 && fsync(fileno(stream)) == 0;
  const std::string reason = complete ? std::string() : system_reason();
  if (std::fclose(stream) != 0 && complete) fail(shown, system_reason());
  if (!complete) fail(shown, reason);
}

}  // namespace

UnfinishedFolder::UnfinishedFolder(const fs::path& result) : result_(result) {
  const fs::path parent = result.has_parent_path() ? result.parent_path() : fs::path(".");
  // Before it is locked, another process may take it for abandoned and remove it.
  do {
    if (lock_ >= 0) close(lock_);
    path_ = make_folder_in(parent);
    lock_ = open_folder(path_);
    if (lock_ < 0 && errno != ENOENT) fail(result, system_reason());
    if (lock_ >= 0) flock(lock_, LOCK_EX);
  } while (lock_ < 0 || !is_still_at(lock_, path_));
  std::error_code failure;
  fs::permissions(path_, fs::perms(0755), failure);
}

UnfinishedFolder::~UnfinishedFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  if (lock_ >= 0) close(lock_);
}

void UnfinishedFolder::write(const NamedText& file) const {
  write_whole(path_ / file.name, file.text, result_ / file.name);
}

void UnfinishedFolder::become_the_file(const std::string& content) const {
  const fs::path fresh = path_ / "file";
  write_whole(fresh, content, result_);
  std::error_code failure;
  fs::rename(fresh, result_, failure);
  if (failure) fail(result_, failure.message());
}

// After an exchange this folder holds the earlier result and removes it.
void UnfinishedFolder::become_the_result() const {
  const auto rename_with = [&](unsigned flags) {
    return renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, result_.c_str(), flags) == 0;
  };
  constexpr int attempts = 3;
  for (int i = 0; i < attempts; ++i) {
    if (rename_with(RENAME_NOREPLACE)) return;
    if (errno != EEXIST) break;
    if (rename_with(RENAME_EXCHANGE)) return;
    // Somebody removed the earlier result in between.
    if (errno != ENOENT) break;
  }
  if (errno != EINVAL && errno != ENOSYS) fail(result_, system_reason());
  become_by_two_renames();
}

// For file systems that cannot exchange: the earlier result is put back if the second step fails.
void UnfinishedFolder::become_by_two_renames() const {
  const fs::path aside = path_.string() + ".old";
  std::error_code failure;
  const bool exists = fs::exists(result_, failure);
  if (exists) fs::rename(result_, aside, failure);
  if (failure) fail(result_, failure.message());
  fs::rename(path_, result_, failure);
  if (failure) {
    std::error_code ignored;
    if (exists) fs::rename(aside, result_, ignored);
    fail(result_, failure.message());
  }
  fs::remove_all(aside, failure);
}

UnfinishedFolder unfinished_result(const fs::path& folder) {
  std::error_code unknown;
  fs::path place = folder;
  if (fs::is_symlink(folder, unknown)) place = fs::weakly_canonical(folder, unknown);
  return UnfinishedFolder(unknown ? folder : place);
}

void remove_abandoned_folders(const fs::path& parent) {
  std::error_code failure;
  for (fs::directory_iterator entry(parent, failure); !failure && entry != fs::directory_iterator();
       entry.increment(failure)) {
    if (has_name_of_unfinished(entry->path())) remove_if_abandoned(entry->path());
  }
}

}  // namespace sim33618
