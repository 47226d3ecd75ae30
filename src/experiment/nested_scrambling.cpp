#include "experiment/nested_scrambling.hpp"

#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t digit_count = 32;
constexpr std::uint32_t scrambling_purpose = purpose_of("nested scrambling");

// A binary tree of 7 levels has 127 nodes: one Philox block holds a bit for each. Nodes are
// numbered from 1; those below node n are 2n and 2n + 1, so those of level l begin at 2^l.
constexpr std::uint32_t levels_of_block = 7;

// The first digits, as many as levels, flipped by the bits of the nodes they lead past.
std::uint32_t flipped(std::uint32_t digits, std::uint32_t levels, const PhiloxBlock& tree) {
  std::uint32_t flips = 0;
  for (std::uint32_t level = 0; level < levels; ++level) {
    const std::uint32_t node = (1U << level) | (digits >> (levels - level));
    flips = (flips << 1) | ((tree[node / 32] >> (node % 32)) & 1);
  }
  return digits ^ flips;
}

}  // namespace

NestedScrambling::NestedScrambling(std::uint64_t seed, std::uint32_t dimension)
    : seed_(seed), dimension_(dimension), first_(bits_of(0, 0)) {}

// A string is its digits and their number.
PhiloxBlock NestedScrambling::bits_of(std::uint32_t digits, std::uint32_t length) const {
  return philox({digits, scrambling_purpose, dimension_, length}, seed_);
}

std::uint64_t NestedScrambling::scrambled(std::uint32_t coordinate) const {
  // Digits from one on, of which there are so many.
  const auto digits = [&](std::uint32_t from, std::uint32_t count) {
    return (coordinate << from) >> (digit_count - count);
  };
  std::uint64_t result = flipped(digits(0, levels_of_block), levels_of_block, first_);
  std::uint32_t done = levels_of_block;
  for (; done + levels_of_block <= digit_count; done += levels_of_block) {
    const std::uint32_t next =
        flipped(digits(done, levels_of_block), levels_of_block, bits_of(digits(0, done), done));
    result = (result << levels_of_block) | next;
  }
  const std::uint32_t left = digit_count - done;
  result = (result << left) | flipped(digits(done, left), left, bits_of(digits(0, done), done));
  return (result << digit_count) | bits_of(coordinate, digit_count)[0];
}

}  // namespace sim33618
