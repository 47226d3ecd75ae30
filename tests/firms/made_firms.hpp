#pragma once

#include <fmt/format.h>

#include "base/blocks.hpp"
#include "base/random_stream.hpp"
#include "firms/firm_engine.hpp"
#include "firms/firm_run.hpp"

namespace sim33618::test {

/// The rule sets of the model.
inline const RuleSets& shipped_rules() {
  static const RuleSets rules =
      read_firm_rules(SIM33618_SOURCE_DIR "/model/firm_rules.yaml", "model/firm_rules.yaml");
  return rules;
}

inline FirmRules weekly_rules() { return shipped_rules().of("weekly").rules; }

inline FirmRules without_search(FirmRules rules) {
  rules.search = {};
  return rules;
}

/// So many firms of some sectors, each with up to five suppliers of any; some sell to nobody but
/// final buyers, and what is bought is less than what is sold. A third of the pairs of sectors is
/// essential, a third negligible.
inline ProductionNetwork made_firms(std::uint32_t firms, std::uint32_t sectors,
                                    std::uint32_t which = 0) {
  const auto draw = [&](std::uint32_t place, std::uint32_t index) {
    return uniform({33618, which, purpose_of("test of firms"), place, 0}, index);
  };
  constexpr std::uint32_t most_suppliers = 5;
  std::vector<SupplyLink> links;
  for (std::uint32_t buyer = 0; buyer < firms; ++buyer) {
    const auto suppliers = static_cast<std::uint32_t>(most_suppliers * draw(buyer, 0)) + 1;
    for (std::uint32_t k = 0; k < suppliers; ++k) {
      const auto supplier = static_cast<NodeIndex>(firms * draw(buyer, 1 + 2 * k));
      if (supplier != buyer) links.push_back({supplier, buyer, 0.2 + 10 * draw(buyer, 2 + 2 * k)});
    }
  }
  ProductionNetwork network{SupplyGraph(firms, links), {}, sectors, {}, {}, {}};
  const std::vector<double> bought = network.graph.bought();
  const std::vector<double> sold = network.graph.sold();
  for (std::uint32_t firm = 0; firm < firms; ++firm) {
    network.sector.push_back(static_cast<std::uint32_t>(sectors * draw(firm, 20)));
    // Inputs are at most 60 % of output.
    network.sold_outside.push_back(std::max(0.0, bought[firm] / 0.6 - sold[firm]) + draw(firm, 21));
    network.bought_outside.push_back(0.1 * (sold[firm] + network.sold_outside[firm]));
  }
  for (std::uint32_t pair = 0; pair < sectors * sectors; ++pair)
    network.needs.push_back(static_cast<InputNeed>(3 * draw(pair, 22)));
  return network;
}

/// The bytes that tell states apart, but for the step.
inline std::vector<double> numbers_of(const FirmState& state) {
  std::vector<double> all;
  for (const auto* part :
       {&state.made, &state.finished, &state.expected, &state.final_overdue, &state.carried,
        &state.use, &state.target_use, &state.cash, &state.receivable, &state.payable, &state.stock,
        &state.transit, &state.ordered, &state.shipped})
    all.insert(all.end(), part->begin(), part->end());
  return all;
}

inline double total(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

/// Output that damage to some firms costs in so many steps.
inline double lost_output(const FirmNetwork& network, const FirmRules& rules,
                          const std::vector<double>& damage, std::int64_t steps) {
  const FirmRunOutcome outcome = run_firms(network, rules, {}, damage, steps);
  return outcome.before * static_cast<double>(steps) - total(outcome.output);
}

}  // namespace sim33618::test
