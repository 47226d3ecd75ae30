#include "cli/progress_line.hpp"

#include <unistd.h>

#include <cstdio>

namespace sim33618 {

ProgressLine::ProgressLine(std::uint32_t all, std::function<std::string(const ProgressState&)> text)
    : all_(all),
      text_(std::move(text)),
      is_terminal_(isatty(STDERR_FILENO) != 0),
      begin_(Clock::now()),
      pace_(is_terminal_, all) {}

ProgressLine::~ProgressLine() {
  if (is_terminal_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(std::uint32_t done) {
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  if (!pace_.is_due(seconds, done)) return;
  const double rate = done / seconds;
  const std::string text = text_({done, all_, rate, (all_ - done) / rate});
  std::fputs((is_terminal_ ? "\r\033[K" + text : text + "\n").c_str(), stderr);
}

}  // namespace sim33618
