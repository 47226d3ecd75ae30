#include "cli/stopwatch.hpp"

#include <cstdio>

#include "base/messages.hpp"

namespace sim33618 {

void Stopwatch::lap(const std::string& what) {
  const auto now = std::chrono::steady_clock::now();
  const std::chrono::duration<double, std::milli> taken = now - last_;
  if (on_) fmt::print(stderr, "{:9.1f} ms  {}\n", taken.count(), what);
  last_ = now;
}

}  // namespace sim33618
