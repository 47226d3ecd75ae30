#pragma once

#include <cstdint>
#include <string_view>

#include "base/stable_hash.hpp"

namespace sim33618 {

/// The place of a random number. Numbers of different places are independent; the number of a place
/// never depends on what else is drawn, so member 17 is member 17 in a batch of any size.
struct DrawKey {
  /// The user's choice: all numbers of another seed are others.
  std::uint64_t seed = 0;
  /// Run of a batch.
  std::uint32_t member = 0;
  /// What the number is for: purpose_of() a name that no other use has.
  std::uint32_t purpose = 0;
  /// Which of many alike, such as a firm.
  std::uint32_t entity = 0;
  /// Time step.
  std::uint32_t step = 0;
};

/// A purpose from its name: stable_hash(), its halves joined by exclusive or.
constexpr std::uint32_t purpose_of(std::string_view name) {
  const std::uint64_t hash = stable_hash(name);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

/// A number in the open interval (0, 1) from 64 random bits: the upper 52 choose a cell of width
/// 2^-52, the number is its middle. So it is an odd multiple of 2^-53, never 0 or 1, and 1 - u is
/// as exact as u.
constexpr double open_unit(std::uint64_t bits) {
  return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

/// A random number, uniform in (0, 1), of the place: Philox with the seed as its key and (member,
/// purpose, entity, step) as its counter.
double uniform(const DrawKey& key);

/// The `index`-th of as many independent numbers of one place as are wanted; the 0th is
/// uniform(key). From the third on, pairs of numbers have Philox keys of their own, which are
/// random numbers of the seed.
double uniform(const DrawKey& key, std::uint32_t index);

}  // namespace sim33618
