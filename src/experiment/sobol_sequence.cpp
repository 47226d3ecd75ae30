#include "experiment/sobol_sequence.hpp"

#include <bit>
#include <boost/random/sobol.hpp>

#include "base/contract.hpp"

namespace sim33618 {

std::size_t SobolSequence::most_dimensions() {
  return boost::random::default_sobol_table::max_dimension;
}

SobolSequence::SobolSequence(std::size_t dimensions) {
  expect(0 < dimensions && dimensions <= most_dimensions(),
         "a Sobol' sequence has 1 to 3667 dimensions");
  directions_.resize(dimensions * digits);
  boost::random::sobol engine(dimensions);
  for (std::size_t digit = 0; digit < digits; ++digit) {
    // The Gray code of 2^(digit + 1) - 1 is the single bit 2^digit, so this point is the direction
    // number itself. Boost leaves out the point 0.
    const std::uint64_t index = (std::uint64_t{2} << digit) - 1;
    engine.seed(index - 1);
    for (std::size_t dimension = 0; dimension < dimensions; ++dimension)
      directions_[dimension * digits + digit] = static_cast<std::uint32_t>(engine() >> 32);
  }
}

std::uint32_t SobolSequence::point(std::uint32_t index, std::size_t dimension) const {
  expect(dimension < dimension_count(), "the sequence has this dimension");
  std::uint32_t coordinate = 0;
  for (std::uint32_t gray = index ^ (index >> 1); gray != 0; gray &= gray - 1)
    coordinate ^=
        directions_[dimension * digits + static_cast<std::size_t>(std::countr_zero(gray))];
  return coordinate;
}

}  // namespace sim33618
