#pragma once

#include <cstdint>

namespace sim33618 {

/// Which of all runs of a scenario one is, for its random numbers.
struct RunKey {
  std::uint64_t seed = 0;
  /// Place in a batch.
  std::uint32_t member = 0;
};

}  // namespace sim33618
