#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace sim33618::test {

/// Numbers at which functions and instructions change their ways.
inline std::vector<double> special_numbers() {
  using Limits = std::numeric_limits<double>;
  std::vector<double> numbers = {0,
                                 Limits::denorm_min(),
                                 3e-310,
                                 std::nextafter(Limits::min(), 0),
                                 Limits::min(),
                                 Limits::epsilon(),
                                 0.1,
                                 std::nextafter(0.5, 0),
                                 0.5,
                                 std::nextafter(1, 0),
                                 1,
                                 std::nextafter(1, 2),
                                 1.5,
                                 2,
                                 2.5,
                                 3,
                                 15,
                                 1e14,
                                 0x1p52,
                                 0x1p53 + 2,
                                 0x1p63,
                                 Limits::max(),
                                 Limits::infinity(),
                                 Limits::quiet_NaN()};
  for (std::size_t i = 0, count = numbers.size(); i < count; ++i) numbers.push_back(-numbers[i]);
  return numbers;
}

/// Numbers of every magnitude and either sign beside each other, the same for the same seed
/// everywhere.
inline std::vector<double> mixed_numbers(std::size_t count, std::uint64_t seed) {
  const std::vector<double> special = special_numbers();
  std::mt19937_64 random(seed);
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  const auto share = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
  const auto scaled = [&](int lowest, std::uint64_t span) {
    return std::ldexp(1 + share(), lowest + static_cast<int>(below(span)));
  };
  std::vector<double> numbers(count);
  for (double& number : numbers) {
    switch (below(8)) {
      case 0: number = special[below(special.size())]; break;
      case 1: number = scaled(-1076, 2100); break;
      case 2: number = scaled(-1074, 60); break;
      case 3: number = scaled(-8, 60); break;
      case 4: number = share(); break;
      case 5: number = 760 * share(); break;
      case 6: number = static_cast<double>(below(100)) / 2; break;
      default: number = scaled(-20, 25); break;
    }
    if (below(2) == 0) number = -number;
  }
  return numbers;
}

}  // namespace sim33618::test
