#include "experiment/random_design.hpp"

#include "base/contract.hpp"
#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t design_purpose = purpose_of("random design");

}  // namespace

RandomDesign::RandomDesign(std::uint64_t seed, const std::vector<std::string>& names)
    : seed_(seed) {
  for (const std::string& name : names) names_.push_back(stable_hash(name));
}

void RandomDesign::points(std::uint32_t first, std::size_t dimension,
                          std::span<double> coordinates) const {
  expect(dimension < names_.size(), "the design has this dimension");
  const std::uint64_t name = names_[dimension];
  std::uint32_t member = first;
  for (double& coordinate : coordinates) {
    coordinate = uniform({seed_, member++, design_purpose, static_cast<std::uint32_t>(name),
                          static_cast<std::uint32_t>(name >> 32)});
  }
}

}  // namespace sim33618
