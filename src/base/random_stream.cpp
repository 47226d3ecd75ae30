#include "base/random_stream.hpp"

#include <cstddef>

#include "base/philox.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t further_numbers_purpose = purpose_of("key of further numbers");

std::uint64_t half_of(const PhiloxBlock& block, std::size_t half) {
  return (static_cast<std::uint64_t>(block[2 * half + 1]) << 32) | block[2 * half];
}

std::uint64_t key_of_pair(std::uint64_t seed, std::uint32_t pair) {
  if (pair == 0) return seed;
  return half_of(philox({pair, further_numbers_purpose, 0, 0}, seed), 0);
}

}  // namespace

double uniform(const DrawKey& key) { return uniform(key, 0); }

double uniform(const DrawKey& key, std::uint32_t index) {
  const PhiloxBlock block =
      philox({key.member, key.purpose, key.entity, key.step}, key_of_pair(key.seed, index / 2));
  return open_unit(half_of(block, index % 2));
}

}  // namespace sim33618
