#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim33618 {

/// How another program ended.
struct ChildEnd {
  /// Its exit code; 128 and the number of the signal that ended it.
  int code = 0;
  std::string out;
  std::string err;
};

/// Runs a program that is found on the PATH, in this environment, and waits for its end. It reads
/// `input` as standard input and `document` as file 3. Nothing where there is no such program.
/// Throws RunError where the system cannot start it.
std::optional<ChildEnd> run_child(const std::string& program, std::vector<std::string> words,
                                  std::string_view input, std::string_view document);

}  // namespace sim33618
