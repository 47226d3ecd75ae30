#pragma once

#include <chrono>
#include <cstdint>

namespace sim33618 {

/// Shows on stderr, if that is a terminal, how many members are done, how many a second, and how
/// long the rest will take.
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
  bool is_shown_;
  Clock::time_point begin_;
  Clock::time_point last_;
};

}  // namespace sim33618
