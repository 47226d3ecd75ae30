#include "base/child_process.hpp"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/diagnostics.hpp"

namespace sim33618 {
namespace {

// Files without a name, in memory: unlike pipes they need not be read and written by turns.
class UnnamedFile {
 public:
  explicit UnnamedFile(std::string_view content = {})
      : file_(memfd_create("sim33618", MFD_CLOEXEC)) {
    std::size_t written = 0;
    while (file_ >= 0 && written < content.size()) {
      const ssize_t count = write(file_, content.data() + written, content.size() - written);
      if (count <= 0) break;
      written += static_cast<std::size_t>(count);
    }
    if (file_ < 0 || written < content.size() || lseek(file_, 0, SEEK_SET) != 0)
      throw RunError(
          say("cannot keep {} bytes in memory: {}", content.size(), std::strerror(errno)));
  }
  UnnamedFile(const UnnamedFile&) = delete;
  UnnamedFile& operator=(const UnnamedFile&) = delete;
  ~UnnamedFile() { close(file_); }

  int number() const { return file_; }

  std::string content() const {
    constexpr std::size_t piece = std::size_t{1} << 16U;
    std::string text;
    std::string part(piece, '\0');
    for (ssize_t count = 1; count > 0; text.append(part, 0, static_cast<std::size_t>(count)))
      count =
          std::max<ssize_t>(0, pread(file_, part.data(), piece, static_cast<off_t>(text.size())));
    return text;
  }

 private:
  int file_;
};

// What a child finds as its files 0 to 3.
class ChildFiles {
 public:
  ChildFiles() { posix_spawn_file_actions_init(&actions_); }
  ChildFiles(const ChildFiles&) = delete;
  ChildFiles& operator=(const ChildFiles&) = delete;
  ~ChildFiles() { posix_spawn_file_actions_destroy(&actions_); }

  void give(const UnnamedFile& file, int as) {
    posix_spawn_file_actions_adddup2(&actions_, file.number(), as);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_ = {};
};

int exit_code(pid_t child) {
  constexpr int signal_base = 128;
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : signal_base + WTERMSIG(status);
}

}  // namespace

std::optional<ChildEnd> run_child(const std::string& program, std::vector<std::string> words,
                                  std::string_view input, std::string_view document) {
  constexpr int document_number = 3;
  const UnnamedFile in(input);
  const UnnamedFile further(document);
  const UnnamedFile out;
  const UnnamedFile err;
  ChildFiles files;
  files.give(in, STDIN_FILENO);
  files.give(out, STDOUT_FILENO);
  files.give(err, STDERR_FILENO);
  files.give(further, document_number);
  std::string name = program;
  std::vector<char*> arguments = {name.data()};
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failure =
      posix_spawnp(&child, program.c_str(), files.get(), nullptr, arguments.data(), environ);
  if (failure == ENOENT) return std::nullopt;
  if (failure != 0) throw RunError(say("cannot start '{}': {}", program, std::strerror(failure)));
  const int code = exit_code(child);
  return ChildEnd{code, out.content(), err.content()};
}

}  // namespace sim33618
