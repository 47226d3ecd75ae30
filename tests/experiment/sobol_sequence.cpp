#include "experiment/sobol_sequence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/random/sobol.hpp>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

std::vector<double> coordinates(const SobolSequence& sequence, std::uint32_t index) {
  std::vector<double> point;
  for (std::size_t d = 0; d < sequence.dimension_count(); ++d)
    point.push_back(sequence.point(index, d) * 0x1p-32);
  return point;
}

// What the program of Joe and Kuo (web.maths.unsw.edu.au/~fkuo/sobol) prints for 10 points in 3
// dimensions.
TEST(SobolSequence, begins_with_the_published_points) {
  const SobolSequence sequence(3);
  EXPECT_THAT(coordinates(sequence, 0), ElementsAre(0, 0, 0));
  EXPECT_THAT(coordinates(sequence, 1), ElementsAre(0.5, 0.5, 0.5));
  EXPECT_THAT(coordinates(sequence, 2), ElementsAre(0.75, 0.25, 0.25));
  EXPECT_THAT(coordinates(sequence, 3), ElementsAre(0.25, 0.75, 0.75));
  EXPECT_THAT(coordinates(sequence, 4), ElementsAre(0.375, 0.375, 0.625));
  EXPECT_THAT(coordinates(sequence, 5), ElementsAre(0.875, 0.875, 0.125));
  EXPECT_THAT(coordinates(sequence, 6), ElementsAre(0.625, 0.125, 0.875));
  EXPECT_THAT(coordinates(sequence, 7), ElementsAre(0.125, 0.625, 0.375));
  EXPECT_THAT(coordinates(sequence, 8), ElementsAre(0.1875, 0.3125, 0.9375));
  EXPECT_THAT(coordinates(sequence, 9), ElementsAre(0.6875, 0.8125, 0.4375));
}

// The direction number m_k / 2^k is the point at 2^k - 1.
std::vector<std::uint32_t> direction_numbers(std::size_t dimension, std::uint32_t count) {
  const SobolSequence sequence(dimension);
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t k = 1; k <= count; ++k)
    numbers.push_back(sequence.point((1U << k) - 1, dimension - 1) >> (32 - k));
  return numbers;
}

// Lines 2 to 10 of the table new-joe-kuo-6.21201.
TEST(SobolSequence, has_the_published_direction_numbers) {
  EXPECT_THAT(direction_numbers(2, 1), ElementsAre(1));
  EXPECT_THAT(direction_numbers(3, 2), ElementsAre(1, 3));
  EXPECT_THAT(direction_numbers(4, 3), ElementsAre(1, 3, 1));
  EXPECT_THAT(direction_numbers(5, 3), ElementsAre(1, 1, 1));
  EXPECT_THAT(direction_numbers(6, 4), ElementsAre(1, 1, 3, 3));
  EXPECT_THAT(direction_numbers(7, 4), ElementsAre(1, 3, 5, 13));
  EXPECT_THAT(direction_numbers(8, 5), ElementsAre(1, 1, 5, 5, 17));
  EXPECT_THAT(direction_numbers(9, 5), ElementsAre(1, 1, 5, 5, 5));
  EXPECT_THAT(direction_numbers(10, 5), ElementsAre(1, 1, 7, 11, 19));
}

TEST(SobolSequence, is_that_of_boost_in_every_dimension) {
  const std::size_t dimensions = SobolSequence::most_dimensions();
  EXPECT_EQ(dimensions, 3667U);
  const SobolSequence sequence(dimensions);
  boost::random::sobol engine(dimensions);
  for (std::uint32_t index = 1; index < 40; ++index) {
    for (std::size_t d = 0; d < dimensions; ++d)
      ASSERT_EQ(std::uint64_t{sequence.point(index, d)} << 32, engine()) << index << " " << d;
  }
}

TEST(SobolSequence, has_no_further_dimensions) {
  EXPECT_THROW(SobolSequence(0), ContractError);
  EXPECT_THROW(SobolSequence(3668), ContractError);
  EXPECT_THROW(SobolSequence(2).point(0, 2), ContractError);
}

}  // namespace
}  // namespace sim33618
