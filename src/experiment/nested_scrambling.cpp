#include "experiment/nested_scrambling.hpp"

#include <algorithm>

#include "base/philox.hpp"
#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t digit_count = 32;
// A binary tree of 7 levels has 127 nodes: one Philox block holds a bit for each.
constexpr std::uint32_t levels_of_block = 7;
constexpr std::uint32_t scrambling_purpose = purpose_of("nested scrambling");

bool bit_of(const PhiloxBlock& block, std::uint32_t node) {
  return ((block[node / 32] >> (node % 32)) & 1) != 0;
}

}  // namespace

std::uint64_t scrambled(std::uint32_t coordinate, std::uint64_t seed, std::uint32_t dimension) {
  // A string is its digits and their number.
  const auto bits_of = [&](std::uint64_t digits, std::uint32_t length) {
    return philox({static_cast<std::uint32_t>(digits), scrambling_purpose, dimension, length},
                  seed);
  };
  std::uint64_t result = 0;
  for (std::uint32_t first = 0; first < digit_count; first += levels_of_block) {
    const PhiloxBlock flips =
        bits_of(static_cast<std::uint64_t>(coordinate) >> (digit_count - first), first);
    const std::uint32_t last = std::min(first + levels_of_block, digit_count);
    // Nodes are numbered from 1; those below node n are 2n and 2n + 1.
    std::uint32_t node = 1;
    for (std::uint32_t level = first; level < last; ++level) {
      const bool digit = ((coordinate >> (digit_count - 1 - level)) & 1) != 0;
      result = (result << 1) | static_cast<std::uint64_t>(digit != bit_of(flips, node));
      node = 2 * node + static_cast<std::uint32_t>(digit);
    }
  }
  return (result << digit_count) | bits_of(coordinate, digit_count)[0];
}

}  // namespace sim33618
