#pragma once

#include <cstdint>

namespace sim33618 {

/// When a long run should say how far it is. A terminal shows it in place, five times a second. A
/// log gets a line for each tenth of the way, but none in the first ten seconds and within ten
/// seconds of another, and one a minute where a tenth takes longer.
class ProgressPace {
 public:
  ProgressPace(bool is_terminal, std::uint32_t all) : is_terminal_(is_terminal), all_(all) {}

  /// Whether to speak now, `seconds` after the beginning, which counts as spoken.
  bool is_due(double seconds, std::uint32_t done);

 private:
  bool is_terminal_;
  std::uint32_t all_;
  double last_seconds_ = 0;
  std::uint64_t last_tenth_ = 0;
};

}  // namespace sim33618
