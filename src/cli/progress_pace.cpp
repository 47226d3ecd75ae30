#include "cli/progress_pace.hpp"

namespace sim33618 {

bool ProgressPace::is_due(double seconds, std::uint32_t done) {
  constexpr double of_terminal = 0.2;
  constexpr double of_log = 10;
  constexpr double longest_silence = 60;
  constexpr std::uint64_t tenths = 10;
  const double silence = seconds - last_seconds_;
  if (silence < (is_terminal_ ? of_terminal : of_log)) return false;
  const std::uint64_t tenth = done * tenths / all_;
  if (!is_terminal_ && tenth == last_tenth_ && silence < longest_silence) return false;
  last_seconds_ = seconds;
  last_tenth_ = tenth;
  return true;
}

}  // namespace sim33618
