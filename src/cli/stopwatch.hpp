#pragma once

#include <chrono>
#include <string>

namespace sim33618 {

/// Says on stderr how long each part of a command took, if it is switched on.
class Stopwatch {
 public:
  explicit Stopwatch(bool on) : on_(on), last_(std::chrono::steady_clock::now()) {}

  /// Ends a part that began with the previous one's end.
  void lap(const std::string& what);

 private:
  bool on_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace sim33618
