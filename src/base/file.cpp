#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <string_view>
#include <system_error>

#include "base/diagnostics.hpp"
#include "base/sha256.hpp"

namespace sim33618 {
namespace {

std::string system_reason() { return std::generic_category().message(errno); }

// An open file, read from its beginning to its end.
class InputFile {
 public:
  // Without waiting, a pipe that nobody writes to opens at once and can be refused.
  explicit InputFile(const std::filesystem::path& path)
      : path_(path), file_(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    if (file_ < 0) fail(system_reason());
  }
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile() { close(file_); }

  // Its size and the time of its last change.
  struct stat state() const {
    struct stat found = {};
    if (fstat(file_, &found) != 0) fail(system_reason());
    return found;
  }

  std::string next_part() const {
    std::string part(std::size_t{1} << 16U, '\0');
    ssize_t got = -1;
    do {
      got = read(file_, part.data(), part.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) fail(system_reason());
    part.resize(static_cast<std::size_t>(got));
    return part;
  }

  [[noreturn]] void fail(const std::string& reason) const {
    throw InputError(say("cannot read '{}': {}", path_.string(), reason));
  }

 private:
  const std::filesystem::path& path_;
  int file_;
};

bool are_equal(const timespec& a, const timespec& b) {
  return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

// Hands on the bytes of a file part by part.
void read_parts(const std::filesystem::path& path, std::uintmax_t limit,
                const std::function<void(std::string_view)>& use) {
  const InputFile file(path);
  const struct stat before = file.state();
  if (S_ISDIR(before.st_mode)) file.fail(say("it is a folder"));
  if (!S_ISREG(before.st_mode)) file.fail(say("it is a pipe or a device, not a file"));
  const auto check_size = [&](std::uintmax_t size) {
    if (size <= limit) return;
    throw InputError(
        say("'{}' is larger than {} MB, the most a file may have", path.string(), limit >> 20U));
  };
  check_size(static_cast<std::uintmax_t>(before.st_size));
  std::uintmax_t size = 0;
  for (std::string part = file.next_part(); !part.empty(); part = file.next_part()) {
    size += part.size();
    check_size(size);
    use(part);
  }
  const struct stat after = file.state();
  if (static_cast<std::uintmax_t>(after.st_size) != size ||
      !are_equal(before.st_mtim, after.st_mtim)) {
    file.fail(say("it was changed meanwhile"));
  }
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  std::string text;
  read_parts(path, limit, [&](std::string_view part) { text += part; });
  return text;
}

FileDigest digest_of_file(const std::filesystem::path& path) {
  FileDigest digest;
  Sha256 hash;
  read_parts(path, UINTMAX_MAX, [&](std::string_view part) {
    digest.bytes += part.size();
    hash.add(part);
  });
  digest.sha256 = hash.digits();
  return digest;
}

}  // namespace sim33618
