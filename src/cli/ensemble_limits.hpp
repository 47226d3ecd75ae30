#pragma once

namespace sim33618 {

/// The most that options of commands which draw members may ask for.
inline constexpr long long most_members = 100'000'000;
inline constexpr long long most_threads = 1024;

}  // namespace sim33618
