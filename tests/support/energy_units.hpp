#pragma once

namespace sim33618::test {

/// Standard coal and electricity in units of energy.
inline constexpr double gj_per_tce = 29.3076;
inline constexpr double pj_per_twh = 3.6;

}  // namespace sim33618::test
