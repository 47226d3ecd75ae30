#include "base/random_stream.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "support/bits_hash.hpp"
#include "support/goodness_of_fit.hpp"

namespace rc {

template <>
struct Arbitrary<sim33618::DrawKey> {
  static Gen<sim33618::DrawKey> arbitrary() {
    using Key = sim33618::DrawKey;
    return gen::build<Key>(gen::set(&Key::seed), gen::set(&Key::member), gen::set(&Key::purpose),
                           gen::set(&Key::entity), gen::set(&Key::step));
  }
};

}  // namespace rc

namespace sim33618 {
namespace {

constexpr std::size_t sample_size = 20000;

// Numbers of places that differ in one word of the key.
std::vector<double> along(std::uint32_t DrawKey::*word) {
  std::vector<double> sample;
  DrawKey key{33618, 3, 4, 5, 6};
  for (std::uint32_t i = 0; i < sample_size; ++i) {
    key.*word = i;
    sample.push_back(uniform(key));
  }
  return sample;
}

double identity(double x) { return x; }

TEST(StableHash, gives_the_published_values_of_fnv_1a) {
  EXPECT_EQ(stable_hash(""), 0xcbf29ce484222325U);
  EXPECT_EQ(stable_hash("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(stable_hash("foobar"), 0x85944171f73967e8U);
}

TEST(PurposeOf, is_the_same_in_every_version) {
  EXPECT_EQ(purpose_of("foobar"), 0x85944171U ^ 0xf73967e8U);
}

TEST(OpenUnit, never_reaches_0_or_1_and_mirrors_exactly) {
  const double least = open_unit(0);
  const double most = open_unit(~std::uint64_t{0});
  EXPECT_EQ(least, 0x1p-53);
  EXPECT_EQ(most, 1 - 0x1p-53);
  EXPECT_EQ(1 - most, least);
}

TEST(Uniform, is_even_along_each_word_of_its_key) {
  for (const auto word : {&DrawKey::member, &DrawKey::purpose, &DrawKey::entity, &DrawKey::step})
    EXPECT_LT(test::kolmogorov_smirnov(along(word), identity), test::kolmogorov_smirnov_limit);
}

TEST(Uniform, is_even_along_seeds_and_along_the_numbers_of_one_place) {
  std::vector<double> seeds;
  std::vector<double> further;
  for (std::uint32_t i = 0; i < sample_size; ++i) {
    seeds.push_back(uniform({i, 0, 0, 0, 0}));
    further.push_back(uniform({1, 2, 3, 4, 5}, i));
  }
  EXPECT_LT(test::kolmogorov_smirnov(seeds, identity), test::kolmogorov_smirnov_limit);
  EXPECT_LT(test::kolmogorov_smirnov(further, identity), test::kolmogorov_smirnov_limit);
}

// Pairs of neighbours fall evenly on 16 x 16 fields.
TEST(Uniform, of_neighbouring_members_is_independent) {
  const std::vector<double> sample = along(&DrawKey::member);
  std::vector<double> counts(256, 0);
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2)
    ++counts[static_cast<std::size_t>(sample[i] * 16) * 16 +
             static_cast<std::size_t>(sample[i + 1] * 16)];
  EXPECT_GT(test::chi_square_chance(counts, std::vector<double>(256, sample_size / 2 / 256.0)),
            0.001);
}

RC_GTEST_PROP(Uniform, is_a_function_of_every_word_of_its_key, (DrawKey key)) {
  RC_ASSERT(uniform(key) == uniform(key, 0));
  DrawKey seed = key;
  ++seed.seed;
  DrawKey high_half = key;
  high_half.seed += std::uint64_t{1} << 32;
  std::set<double> seen = {uniform(key),    uniform(key, 1), uniform(key, 2),
                           uniform(key, 3), uniform(seed),   uniform(high_half)};
  for (const auto word : {&DrawKey::member, &DrawKey::purpose, &DrawKey::entity, &DrawKey::step}) {
    DrawKey other = key;
    ++(other.*word);
    seen.insert(uniform(other));
  }
  RC_ASSERT(seen.size() == 10U);
}

// Pins the bits, which must be the same on every machine and in every version.
TEST(Uniform, gives_the_same_bits_everywhere) {
  test::BitsHash hash;
  for (std::uint32_t i = 0; i < 1000; ++i) hash.add(uniform({i, i, i, i, i}, i % 7));
  EXPECT_EQ(hash.value(), 13932567834302275072U);
}

}  // namespace
}  // namespace sim33618
