#pragma once

#include <array>
#include <cstdint>

namespace sim33618 {

using PhiloxBlock = std::array<std::uint32_t, 4>;

/// Philox4x32-10: 128 random bits as a pure function of a counter and a key. Any two counters give
/// independent bits; there is no state and no order. J. Salmon, M. Moraes, R. Dror and D. Shaw,
/// "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011), section 3.3.
PhiloxBlock philox(const PhiloxBlock& counter, std::uint64_t key);

}  // namespace sim33618
