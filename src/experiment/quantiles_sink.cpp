#include "experiment/quantiles_sink.hpp"

#include "base/blocks.hpp"
#include "base/quantiles.hpp"

namespace sim33618 {

void QuantilesSink::take(const MemberBlock& block) {
  for (std::uint32_t i = 0; i < block.count; ++i) members_.add(block.values_of(i));
}

std::vector<std::vector<double>> QuantilesSink::quantiles(std::span<const double> shares,
                                                          std::size_t threads) {
  std::vector<std::vector<double>> quantiles(figures_);
  for_each_block(figures_, threads, [&](std::size_t figure, std::size_t) {
    quantiles[figure] = quantiles_of(members_.column(figure), shares);
  });
  return quantiles;
}

}  // namespace sim33618
