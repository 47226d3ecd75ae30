#include "experiment/sobol_design.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "base/diagnostics.hpp"
#include "base/random_stream.hpp"
#include "experiment/nested_scrambling.hpp"

namespace sim33618 {
namespace {

// A design without dimensions still has a sequence.
std::size_t checked(std::size_t dimensions) {
  const std::size_t most = SobolSequence::most_dimensions();
  if (dimensions > most) {
    throw InputError(say("a Sobol' design draws at most {} numbers, not {}; use a random design",
                         most, dimensions));
  }
  return std::max<std::size_t>(dimensions, 1);
}

}  // namespace

SobolDesign::SobolDesign(std::uint64_t seed, std::size_t dimensions)
    : seed_(seed), dimensions_(dimensions), sequence_(checked(dimensions)) {}

void SobolDesign::points(std::uint32_t first, std::size_t dimension,
                         std::span<double> coordinates) const {
  expect(dimension < dimensions_, "the design has this dimension");
  const NestedScrambling scrambling(seed_, static_cast<std::uint32_t>(dimension));
  std::uint32_t member = first;
  for (double& coordinate : coordinates)
    coordinate = open_unit(scrambling.scrambled(sequence_.point(member++, dimension)));
}

}  // namespace sim33618
