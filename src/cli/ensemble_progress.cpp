#include "cli/ensemble_progress.hpp"

#include <unistd.h>

#include <cstdio>

#include "base/messages.hpp"

namespace sim33618 {

EnsembleProgress::EnsembleProgress(std::uint32_t members)
    : members_(members),
      is_terminal_(isatty(STDERR_FILENO) != 0),
      begin_(Clock::now()),
      pace_(is_terminal_, members) {}

EnsembleProgress::~EnsembleProgress() {
  if (is_terminal_) std::fputs("\r\033[K", stderr);
}

void EnsembleProgress::show(std::uint32_t done) {
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  if (!pace_.is_due(seconds, done)) return;
  const double rate = done / seconds;
  const std::string text = say("{} of {} members, {:.0f} a second, {:.0f} s left", done, members_,
                               rate, (members_ - done) / rate);
  std::fputs((is_terminal_ ? "\r\033[K" + text : text + "\n").c_str(), stderr);
}

}  // namespace sim33618
