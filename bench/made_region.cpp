#include "made_region.hpp"

#include <fmt/format.h>

#include "base/random_stream.hpp"

namespace sim33618::bench {
namespace {

double drawn(std::uint32_t place, std::uint32_t index) {
  return uniform({33618, 0, purpose_of("bench of regions"), place, 0}, index);
}

}  // namespace

FirmGraphTargets made_region() {
  constexpr std::uint32_t nodes = 33;
  FirmGraphTargets targets;
  targets.flows.resize(nodes, nodes);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    const double share = drawn(i, 5) * drawn(i, 5);
    const double firms = 20 + 1200 * share * share;
    const double size = 3 * firms * (0.5 + drawn(i, 6));
    targets.nodes.push_back(fmt::format("node {}", i));
    targets.counted_firms.push_back(firms);
    targets.sold_outside.push_back(size * (0.4 + 0.4 * drawn(i, 7)));
    targets.bought_outside.push_back(0.3 * size);
    for (std::uint32_t j = 0; j < nodes; ++j) {
      const double part = drawn(i, 8 + j) * drawn(i, 8 + j);
      targets.flows(i, j) = size * part * part / nodes + (i == j ? 0.1 * size : 0);
    }
  }
  targets.leaders = {{"large", 0, 0.2}, {"other", 2, 0.25}};
  return targets;
}

}  // namespace sim33618::bench
