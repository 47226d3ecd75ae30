#include "cli/ensemble_progress.hpp"

#include <unistd.h>

#include <cstdio>

#include "base/messages.hpp"

namespace sim33618 {

EnsembleProgress::EnsembleProgress(std::uint32_t members)
    : members_(members),
      is_shown_(isatty(STDERR_FILENO) != 0),
      begin_(Clock::now()),
      last_(begin_) {}

EnsembleProgress::~EnsembleProgress() {
  if (is_shown_) std::fputs("\r\033[K", stderr);
}

void EnsembleProgress::show(std::uint32_t done) {
  constexpr std::chrono::milliseconds interval(200);
  const Clock::time_point now = Clock::now();
  if (!is_shown_ || now - last_ < interval) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double rate = done / seconds;
  const std::string text = say("{} of {} members, {:.0f} a second, {:.0f} s left", done, members_,
                               rate, (members_ - done) / rate);
  std::fputs(("\r\033[K" + text).c_str(), stderr);
}

}  // namespace sim33618
