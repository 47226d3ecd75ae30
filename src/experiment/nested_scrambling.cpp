#include "experiment/nested_scrambling.hpp"

#include <bit>

#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t digit_count = 32;
constexpr std::uint32_t scrambling_purpose = purpose_of("nested scrambling");

// A binary tree of 7 levels has 127 nodes: one Philox block holds a bit for each. Nodes are
// numbered from 1; those below node n are 2n and 2n + 1, so those of level l begin at 2^l.
constexpr std::uint32_t levels_of_tree = 7;

// Bits of the nodes that so many digits lead past.
std::uint32_t bits_on_path(const PhiloxBlock& tree, std::uint32_t digits) {
  const std::uint64_t upper_levels = (std::uint64_t{tree[1]} << 32) | tree[0];
  const std::uint64_t last_level = (std::uint64_t{tree[3]} << 32) | tree[2];
  std::uint64_t bits = 0;
  for (std::uint32_t level = 0; level + 1 < levels_of_tree; ++level) {
    const std::uint32_t node = (1U << level) | (digits >> (levels_of_tree - level));
    bits = (bits << 1) | ((upper_levels >> node) & 1);
  }
  return static_cast<std::uint32_t>((bits << 1) | ((last_level >> (digits >> 1)) & 1));
}

}  // namespace

NestedScrambling::NestedScrambling(std::uint64_t seed, std::uint32_t dimension)
    : seed_(seed), dimension_(dimension), first_(bits_of(0, 0)) {}

PhiloxBlock NestedScrambling::bits_of(std::uint32_t coordinate, std::uint32_t length) const {
  const auto string =
      static_cast<std::uint32_t>(std::uint64_t{coordinate} >> (digit_count - length));
  return philox({string, scrambling_purpose, dimension_, length}, seed_);
}

// Two trees for the first 14 digits. Behind them most coordinates have only zeros: the points below
// 2^14 all have. So a string shares the block of that without its last zeros, of which its own bit
// is the one as far from the left as the string is long.
std::uint64_t NestedScrambling::scrambled(std::uint32_t coordinate) const {
  const auto seven_digits = [&](std::uint32_t from) {
    return (coordinate << from) >> (digit_count - levels_of_tree);
  };
  std::uint32_t flips = bits_on_path(first_, seven_digits(0));
  flips = (flips << levels_of_tree) |
          bits_on_path(bits_of(coordinate, levels_of_tree), seven_digits(levels_of_tree));
  std::uint32_t length = 2 * levels_of_tree;
  flips <<= digit_count - length;
  while (true) {
    const PhiloxBlock bits = bits_of(coordinate, length);
    const auto behind = static_cast<std::uint32_t>(std::uint64_t{0xffffffff} >> length);
    flips = (flips & ~behind) | (bits[0] & behind);
    const std::uint32_t rest = coordinate & behind;
    if (rest == 0) return (static_cast<std::uint64_t>(coordinate ^ flips) << digit_count) | bits[1];
    length = static_cast<std::uint32_t>(std::countl_zero(rest)) + 1;
  }
}

}  // namespace sim33618
