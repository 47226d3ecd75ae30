#pragma once

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <thread>

#include "cli/support/program.hpp"

namespace sim33618::test {

/// How a child process of hostile tests ended. A child that does not end in time is killed.
struct Ended : Outcome {
  bool in_time = true;
  /// Most memory it held, in megabytes.
  long peak_memory = 0;
};

/// sim33618 as a child process that can be watched, signalled and held to limits.
class Child {
 public:
  /// `prepare` runs in the child, in its folder, before it becomes the program: only calls that are
  /// safe after fork().
  Child(
      std::vector<std::string> words, const Surroundings& surroundings,
      const std::function<bool()>& prepare = [] { return true; }) {
    const int out = open(streams_->write("out", "").c_str(), O_WRONLY | O_CLOEXEC);
    const int err = open(streams_->write("err", "").c_str(), O_WRONLY | O_CLOEXEC);
    const int program = open(SIM33618_BINARY, O_RDONLY | O_CLOEXEC);
    words.insert(words.begin(), "sim33618");
    std::vector<std::string> environment = detail::environment_of(surroundings);
    const std::vector<char*> arguments = detail::pointers(words);
    const std::vector<char*> variables = detail::pointers(environment);
    id_ = fork();
    if (id_ == 0) {
      // A test run in the background of a script has them ignored.
      std::signal(SIGINT, SIG_DFL);
      std::signal(SIGTERM, SIG_DFL);
      if (detail::enter(surroundings, out, err) && prepare())
        fexecve(program, arguments.data(), variables.data());
      _exit(detail::could_not_start);
    }
    for (const int file : {out, err, program}) close(file);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ > 0) wait();
  }

  /// Nothing happens to one that has ended: process 0 would be the whole group of the tests.
  void signal(int number) const {
    if (id_ > 0) kill(id_, number);
  }

  /// Stops it; returns when it stands still or has ended.
  void stop() const {
    if (id_ <= 0) return;
    signal(SIGSTOP);
    siginfo_t information;
    waitid(P_PID, static_cast<id_t>(id_), &information, WSTOPPED | WEXITED | WNOWAIT);
  }

  /// Whether it still runs.
  bool is_alive() {
    if (id_ > 0 && wait4(id_, &status_, WNOHANG, &used_) == id_) id_ = 0;
    return id_ > 0;
  }

  /// What it has said so far.
  std::string err() const {
    // It may go on speaking meanwhile, which read_file() would take for a changed input.
    std::ifstream stream(*streams_ / "err", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  Ended wait(std::chrono::seconds limit = std::chrono::seconds(60)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    Ended ended;
    while (is_alive()) {
      if (std::chrono::steady_clock::now() > end && ended.in_time) {
        ended.in_time = false;
        signal(SIGKILL);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    constexpr int signal_base = 128;
    ended.code = WIFEXITED(status_) ? WEXITSTATUS(status_) : signal_base + WTERMSIG(status_);
    if (ended.code == detail::could_not_start) throw std::runtime_error("cannot run sim33618");
    ended.out = streams_->text_of("out");
    ended.err = streams_->text_of("err");
    constexpr long kilobytes = 1024;
    ended.peak_memory = used_.ru_maxrss / kilobytes;
    EXPECT_TRUE(ended.in_time) << "sim33618 hangs";
    return ended;
  }

 private:
  std::unique_ptr<ScratchFolder> streams_ = std::make_unique<ScratchFolder>();
  pid_t id_ = -1;
  int status_ = 0;
  rusage used_ = {};
};

/// Names below a folder, hidden ones too, with a link as itself; sorted.
inline std::vector<std::string> names_below(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    names.push_back(entry.path().lexically_relative(folder).string());
  std::sort(names.begin(), names.end());
  return names;
}

/// Every regular file below a folder with its content.
inline std::map<std::string, std::string> files_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(folder).string()] =
        read_file(entry.path(), std::size_t{1} << 30U);
  }
  return files;
}

}  // namespace sim33618::test
