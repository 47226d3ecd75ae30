#pragma once

#include <sstream>

#include "cli/support/program.hpp"

namespace sim33618::test {

/// Where a tool of the system is, as $PATH says; an empty text if it is nowhere.
inline std::string place_of(const std::string& tool) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const std::string file = folder + "/" + tool;
    if (access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

inline bool is_installed(const std::string& tool) { return !place_of(tool).empty(); }

/// Runs a tool of the system.
inline Outcome run_tool(const std::string& tool, const std::vector<std::string>& words,
                        const Surroundings& surroundings = {}) {
  return run_program(place_of(tool), words, surroundings);
}

/// A python3 that has a module, as a command; an empty text if there is none.
inline std::string first_python_with(const std::string& module) {
  for (const std::string python : {"python3", "/usr/bin/python3"}) {
    if (run_program("/bin/sh", {"-c", python + " -c 'import " + module + "'"}, {}).code == 0)
      return python;
  }
  return {};
}

/// What bash offers for the last of these words after it has read a completion script.
inline std::vector<std::string> completions(const std::string& script, const std::string& program,
                                            const std::vector<std::string>& words,
                                            const std::filesystem::path& folder) {
  const std::string complete =
      "source \"$1\" || exit 9; shift; program=$1; shift; COMP_WORDS=(\"$program\" \"$@\"); "
      "COMP_CWORD=$#; _sim33618 \"$program\" && ((${#COMPREPLY[@]} == 0)) || "
      "printf '%s\\n' \"${COMPREPLY[@]}\"";
  std::vector<std::string> all = {"--norc", "--noprofile", "-c", complete, "bash", script, program};
  all.insert(all.end(), words.begin(), words.end());
  Surroundings surroundings;
  surroundings.folder = folder;
  const Outcome outcome = run_tool("bash", all, surroundings);
  if (outcome.code != 0 || !outcome.err.empty())
    throw std::runtime_error("completion failed: " + outcome.err);
  std::istringstream lines(outcome.out);
  std::vector<std::string> offered;
  for (std::string line; std::getline(lines, line);) offered.push_back(line);
  return offered;
}

}  // namespace sim33618::test
