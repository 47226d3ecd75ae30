#pragma once

#include <chrono>
#include <cstdint>

#include "cli/progress_pace.hpp"

namespace sim33618 {

/// Shows on stderr how many members are done, how many a second, and how long the rest will take:
/// in place on a terminal, else in lines of a log.
class EnsembleProgress {
 public:
  explicit EnsembleProgress(std::uint32_t members);
  EnsembleProgress(const EnsembleProgress&) = delete;
  EnsembleProgress& operator=(const EnsembleProgress&) = delete;
  ~EnsembleProgress();

  void show(std::uint32_t done);

 private:
  using Clock = std::chrono::steady_clock;

  std::uint32_t members_;
  bool is_terminal_;
  Clock::time_point begin_;
  ProgressPace pace_;
};

}  // namespace sim33618
