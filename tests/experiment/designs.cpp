#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "base/contract.hpp"
#include "experiment/random_design.hpp"
#include "experiment/sobol_design.hpp"
#include "support/bits_hash.hpp"
#include "support/found_errors.hpp"
#include "support/goodness_of_fit.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

const std::vector<std::string> three_names = {"a", "b[nev]", "b[*]"};

double identity(double x) { return x; }

TEST(SobolDesign, hits_every_stratum_once_in_every_dimension) {
  const SobolDesign design(7, SobolSequence::most_dimensions());
  for (std::size_t dimension = 0; dimension < design.dimension_count(); dimension += 37) {
    std::set<int> strata;
    for (std::uint32_t member = 0; member < 256; ++member)
      strata.insert(static_cast<int>(design.point(member, dimension) * 256));
    ASSERT_EQ(strata.size(), 256U) << dimension;
  }
}

// The first two dimensions are a (0, m, 2)-net: every box of area 2^-m holds one of 2^m points.
TEST(SobolDesign, is_a_net_in_two_dimensions) {
  constexpr int m = 8;
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const SobolDesign design(seed, 2);
    for (int wide = 0; wide <= m; ++wide) {
      std::set<std::pair<int, int>> boxes;
      for (std::uint32_t member = 0; member < (1U << m); ++member)
        boxes.emplace(static_cast<int>(std::ldexp(design.point(member, 0), wide)),
                      static_cast<int>(std::ldexp(design.point(member, 1), m - wide)));
      ASSERT_EQ(boxes.size(), std::size_t{1} << m) << seed << " " << wide;
    }
  }
}

TEST(SobolDesign, has_uniform_points_over_the_seeds) {
  std::vector<double> first;
  std::vector<double> later;
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    const SobolDesign design(seed, 3);
    first.push_back(design.point(0, 0));
    later.push_back(design.point(1000, 2));
  }
  EXPECT_LT(test::kolmogorov_smirnov(first, identity), test::kolmogorov_smirnov_limit);
  EXPECT_LT(test::kolmogorov_smirnov(later, identity), test::kolmogorov_smirnov_limit);
}

// The mean square error of the mean of x1 x2 x3 x4, which is 1/16.
double square_error_of_mean(const Design& design, std::uint32_t members) {
  double sum = 0;
  for (std::uint32_t member = 0; member < members; ++member) {
    double product = 1;
    for (const double x : point_of(design, member)) product *= x;
    sum += product;
  }
  const double error = sum / members - 1.0 / 16;
  return error * error;
}

TEST(SobolDesign, integrates_far_better_than_random_points) {
  double sobol = 0;
  double random = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    sobol += square_error_of_mean(SobolDesign(seed, 4), 1024);
    random += square_error_of_mean(RandomDesign(seed, {"a", "b", "c", "d"}), 1024);
  }
  EXPECT_LT(sobol * 1000, random);
}

TEST(SobolDesign, refuses_more_dimensions_than_it_has) {
  EXPECT_THAT(test::summaries(test::errors_of([] { const SobolDesign design(1, 3668); })),
              ElementsAre("a Sobol' design draws at most 3667 numbers, not 3668; use a random "
                          "design @ "));
}

TEST(SobolDesign, may_have_no_dimension) {
  const SobolDesign design(1, 0);
  EXPECT_TRUE(point_of(design, 3).empty());
  EXPECT_THROW(design.point(0, 0), ContractError);
}

TEST(RandomDesign, is_even_in_every_dimension_and_independent_between_them) {
  const RandomDesign design(33618, three_names);
  std::vector<double> sample;
  std::vector<double> counts(256, 0);
  for (std::uint32_t member = 0; member < 10000; ++member) {
    const std::vector<double> point = point_of(design, member);
    sample.insert(sample.end(), point.begin(), point.end());
    ++counts[static_cast<std::size_t>(point[1] * 16) * 16 +
             static_cast<std::size_t>(point[2] * 16)];
  }
  EXPECT_LT(test::kolmogorov_smirnov(sample, identity), test::kolmogorov_smirnov_limit);
  EXPECT_GT(test::chi_square_chance(counts, std::vector<double>(256, 10000 / 256.0)), 0.001);
}

TEST(RandomDesign, knows_dimensions_by_name) {
  const RandomDesign some(5, {"b", "a"});
  const RandomDesign more(5, {"a", "aa", "b", "c"});
  for (std::uint32_t member = 0; member < 100; ++member) {
    EXPECT_EQ(some.point(member, 0), more.point(member, 2));
    EXPECT_EQ(some.point(member, 1), more.point(member, 0));
    EXPECT_NE(some.point(member, 0), some.point(member, 1));
  }
}

// The first 100 of 1000 members, made backwards and beside more dimensions, are those of 100.
TEST(Designs, grow_without_changing_earlier_members) {
  const SobolDesign few(9, 5);
  const SobolDesign more(9, 50);
  std::vector<double> alone;
  for (std::uint32_t member = 0; member < 100; ++member) alone.push_back(few.point(member, 4));
  for (std::uint32_t member = 1000; member-- > 0;) {
    const double coordinate = more.point(member, 4);
    if (member < alone.size()) {
      EXPECT_EQ(coordinate, alone[member]);
    }
  }
}

// The last members that can be counted.
TEST(Designs, have_any_member) {
  const SobolDesign sobol(1, 3);
  const RandomDesign random(1, three_names);
  for (const Design* design :
       {static_cast<const Design*>(&sobol), static_cast<const Design*>(&random)}) {
    const std::vector<double> last = point_of(*design, 0xffffffff);
    EXPECT_THAT(last, ::testing::Each(::testing::AllOf(::testing::Gt(0), ::testing::Lt(1))));
    EXPECT_NE(last, point_of(*design, 0xfffffffe));
    EXPECT_THROW(design->point(0, 3), ContractError);
  }
}

// Pins the bits, which must be the same on every machine and in every version.
TEST(Designs, give_the_same_bits_everywhere) {
  test::BitsHash hash;
  const SobolDesign sobol(33618, 100);
  const RandomDesign random(33618, three_names);
  for (std::uint32_t member = 0; member < 500; ++member) {
    hash.add(sobol.point(member * member, member % 100));
    for (const double coordinate : point_of(random, member)) hash.add(coordinate);
  }
  EXPECT_EQ(hash.value(), 4547087780722357707U);
}

}  // namespace
}  // namespace sim33618
