#pragma once

namespace sim33618 {

/// What counts as unhurt, as a share of the output before a shock.
inline constexpr double unhurt_share = 0.99;

}  // namespace sim33618
