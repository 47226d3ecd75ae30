#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "cli/progress_pace.hpp"

namespace sim33618 {

/// How far a long run is.
struct ProgressState {
  std::uint32_t done = 0;
  std::uint32_t all = 0;
  double per_second = 0;
  double seconds_left = 0;
};

/// Shows on stderr how far a run of many equal parts is: in place on a terminal, else in lines of a
/// log.
class ProgressLine {
 public:
  /// `text` says it to the user.
  ProgressLine(std::uint32_t all, std::function<std::string(const ProgressState&)> text);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  void show(std::uint32_t done);

 private:
  using Clock = std::chrono::steady_clock;

  std::uint32_t all_;
  std::function<std::string(const ProgressState&)> text_;
  bool is_terminal_;
  Clock::time_point begin_;
  ProgressPace pace_;
};

}  // namespace sim33618
