#pragma once

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/scratch_folder.hpp"

namespace sim33618::test {

/// What a run of the program left behind.
struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
  /// Whether it said that it was built without reports; that line is taken out of `err`.
  bool reports_are_off = false;
  /// The most memory it had at once, in MB.
  double peak_memory = 0;
};

/// Where and how the program is started.
struct Surroundings {
  std::filesystem::path folder = SIM33618_SOURCE_DIR;
  /// Added to the test's own environment, from which SIM33618_… and the language are taken.
  std::map<std::string, std::string> environment = {};
  /// Where standard output goes instead of being read; "-" closes it.
  std::string output_to = {};
  bool closes_input = false;
  bool closes_errors = false;
  /// Gives up the rights of root, which may write anywhere.
  bool as_nobody = false;
};

inline bool is_root() { return geteuid() == 0; }

namespace detail {

inline constexpr int could_not_start = 126;
inline constexpr unsigned nobody = 65534;

// The program speaks the language of its environment; tests expect English where they say nothing.
inline bool is_of_the_test(const std::string& name) {
  return name.rfind("SIM33618_", 0) != 0 && name != "LANGUAGE" && name.rfind("LC_", 0) != 0 &&
         name != "LANG";
}

inline std::vector<std::string> environment_of(const Surroundings& surroundings) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    const std::string name = text.substr(0, text.find('='));
    if (is_of_the_test(name) && surroundings.environment.count(name) == 0) all.push_back(text);
  }
  for (const auto& [name, value] : surroundings.environment) all.push_back(name + "=" + value);
  return all;
}

inline std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

// What the child does before it becomes the program; only calls that are safe after fork().
inline bool enter(const Surroundings& surroundings, int out, int err) {
  if (chdir(surroundings.folder.c_str()) != 0 || dup2(err, STDERR_FILENO) < 0) return false;
  if (surroundings.closes_input) close(STDIN_FILENO);
  if (surroundings.closes_errors) close(STDERR_FILENO);
  if (surroundings.output_to == "-") {
    close(STDOUT_FILENO);
  } else if (dup2(out, STDOUT_FILENO) < 0) {
    return false;
  }
  if (!surroundings.as_nobody || !is_root()) return true;
  return setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0;
}

}  // namespace detail

/// Runs an executable as a child process and waits for its end; a signal gives 128 + its number.
inline Outcome run_program(const std::string& executable, std::vector<std::string> words,
                           const Surroundings& surroundings) {
  const ScratchFolder streams;
  const std::string out_file = surroundings.output_to.empty() || surroundings.output_to == "-"
                                   ? streams.write("out", "").string()
                                   : surroundings.output_to;
  const int out = open(out_file.c_str(), O_WRONLY | O_CLOEXEC);
  const int err = open(streams.write("err", "").c_str(), O_WRONLY | O_CLOEXEC);
  // Opened here, so that a child without rights need not reach it by its path.
  const int program = open(executable.c_str(), O_RDONLY | O_CLOEXEC);
  words.insert(words.begin(), executable);
  std::vector<std::string> environment = detail::environment_of(surroundings);
  const std::vector<char*> arguments = detail::pointers(words);
  const std::vector<char*> variables = detail::pointers(environment);
  const pid_t child = fork();
  if (child == 0) {
    if (detail::enter(surroundings, out, err)) fexecve(program, arguments.data(), variables.data());
    _exit(detail::could_not_start);
  }
  int status = 0;
  rusage used = {};
  wait4(child, &status, 0, &used);
  for (const int file : {out, err, program}) close(file);
  constexpr int signal_base = 128;
  Outcome outcome;
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : signal_base + WTERMSIG(status);
  if (outcome.code == detail::could_not_start) throw std::runtime_error("cannot run " + executable);
  if (std::filesystem::exists(streams / "out")) outcome.out = streams.text_of("out");
  outcome.err = streams.text_of("err");
  constexpr double kilobytes_of_megabyte = 1024;
  outcome.peak_memory = static_cast<double>(used.ru_maxrss) / kilobytes_of_megabyte;
  return outcome;
}

/// Runs sim33618 with these arguments.
inline Outcome sim33618(const std::vector<std::string>& words,
                        const Surroundings& surroundings = {}) {
  Outcome outcome = run_program(SIM33618_BINARY, words, surroundings);
  const std::size_t note = outcome.err.find("note: reports are off");
  outcome.reports_are_off = note != std::string::npos;
  if (outcome.reports_are_off) outcome.err.erase(note, outcome.err.find('\n', note) + 1 - note);
  return outcome;
}

}  // namespace sim33618::test
