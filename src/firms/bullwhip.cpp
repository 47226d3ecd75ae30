#include "firms/bullwhip.hpp"

#include <cmath>

#include "base/random_stream.hpp"
#include "firms/firm_sums.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t purpose_of_demand = purpose_of("demand that swings");

// Mean and variance of numbers that come one after the other (B. Welford, 1962).
struct Swings {
  double count = 0;
  double mean = 0;
  double squares = 0;

  void add(double value) {
    count += 1;
    const double gap = value - mean;
    mean += gap / count;
    squares += gap * (value - mean);
  }
  /// Standard deviation over the mean.
  double relative() const { return mean > 0 ? std::sqrt(squares / count) / mean : 0; }
};

double ratio(const Swings& of, const Swings& over) {
  return over.relative() > 0 ? of.relative() / over.relative() : 0;
}

}  // namespace

Bullwhip bullwhip_of(const FirmNetwork& network, const FirmRules& rules, const FirmRun& run,
                     double swing, std::int64_t before, std::int64_t measured) {
  FirmEngine engine(network, rules, run);
  std::vector<Swings> made(network.firms());
  std::vector<Swings> ordered(network.firms());
  std::vector<double> demand(network.sectors);
  std::vector<double> final_orders(network.firms());
  Swings of_firms;
  Swings of_buyers;
  for (std::int64_t step = 0; step < before + measured; ++step) {
    for (std::uint32_t sector = 0; sector < network.sectors; ++sector) {
      const DrawKey key{run.seed, run.member, purpose_of_demand, sector,
                        static_cast<std::uint32_t>(step)};
      demand[sector] = 1 + swing * (2 * uniform(key) - 1);
    }
    StepInputs inputs;
    inputs.demand = demand;
    engine.advance(inputs);
    if (step < before) continue;
    for (std::size_t firm = 0; firm < network.firms(); ++firm) {
      made[firm].add(engine.state().made[firm]);
      ordered[firm].add(engine.flows().ordered[firm]);
      final_orders[firm] = network.final_demand[firm] * demand[network.sector[firm]];
    }
    const double all_final = fixed_sum(final_orders);
    of_buyers.add(all_final);
    of_firms.add(fixed_sum(engine.flows().ordered) - all_final);
  }
  Bullwhip found;
  double weights = 0;
  for (std::size_t firm = 0; firm < network.firms(); ++firm) {
    found.production += network.output[firm] * ratio(made[firm], ordered[firm]);
    weights += network.output[firm];
  }
  if (weights > 0) found.production /= weights;
  found.orders = ratio(of_firms, of_buyers);
  return found;
}

}  // namespace sim33618
