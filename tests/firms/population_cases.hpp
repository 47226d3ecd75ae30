#pragma once

#include "firms/population_targets.hpp"
#include "network/firm_graph_cases.hpp"

namespace sim33618::test {

/// Targets of five nodes, of which the second has no firms, and three districts; the leaders of
/// made_targets() are named, and of "large" two numbers are known.
inline PopulationTargets made_population_targets() {
  PopulationTargets targets;
  targets.graph = made_targets(5);
  const std::size_t nodes = targets.graph.nodes.size();
  targets.graph.districts = {"east", "west", "north"};
  targets.graph.district_shares.resize(static_cast<Eigen::Index>(nodes), 3);
  for (Eigen::Index node = 0; node < targets.graph.district_shares.rows(); ++node)
    targets.graph.district_shares.row(node) << 0.5, 0.3, 0.2;
  targets.graph.leaders[0].district = 0;
  const std::vector<double> output = outputs_of(targets.graph);
  for (std::size_t i = 0; i < firm_number_count; ++i) {
    const auto number = static_cast<FirmNumber>(i);
    if (number == FirmNumber::automation || number == FirmNumber::networking ||
        number == FirmNumber::energy_cut)
      continue;
    const double rate = number == FirmNumber::capacity   ? 1.25
                        : number == FirmNumber::research ? 0.03
                                                         : static_cast<double>(i + 5);
    for (const double made : output) targets.totals[i].push_back(rate * made);
  }
  targets.automation = 68;
  targets.digital_share.assign(nodes, 0.6);
  targets.levels_above = {0.5, 0.2, 0.05};
  targets.archetypes = {{"plain", {30, 50, 70}, {10, 30, 50}, {0.5, 1, 2}, {1, 2, 3}},
                        {"smart", {80, 90, 99}, {80, 90, 95}, {3, 4, 7}, {2, 3, 4}}};
  targets.archetype_of_level = {0, 0, 1, 1, 1};
  targets.grades = {"a", "b", "c"};
  targets.grade_share = {0.2, 0.5, 0.3};
  targets.intensity_spread = 0.4;
  targets.cover_spread = 0.3;
  targets.size_digital_correlation = 0.5;
  targets.employment_elasticity = 0.9;
  for (const double bought : targets.graph.bought_outside) {
    targets.bought_in_country.push_back(0.6 * bought);
    targets.bought_abroad.push_back(0.4 * bought);
  }
  targets.known.resize(targets.graph.leaders.size());
  KnownFirm& large = targets.known[0];
  large.title = {"Large", "大"};
  large.origin = "S-1 S-2";
  large.digital_level = 4;
  large.numbers[index_of(FirmNumber::automation)] = 98.6;
  large.numbers[index_of(FirmNumber::research)] = 5.2;
  return targets;
}

}  // namespace sim33618::test
