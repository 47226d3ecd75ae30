#pragma once

#include "firms/population_targets.hpp"

namespace sim33618 {

/// Where a firm's inputs come from, in money a year: firms of the population, others in the region,
/// the rest of the country, abroad.
struct InputOrigins {
  double firms = 0;
  double region = 0;
  double country = 0;
  double abroad = 0;
};

/// Firms by their places in the graph, a list for each trait. Money is in the unit of the graph.
struct FirmPopulation {
  /// node, district, output, links and what is traded outside them.
  FirmGraph graph;
  std::vector<std::string> ids = {};
  /// Units as of the targets. Shares in per cent; covers are times.
  ByFirmNumber<std::vector<double>> numbers = {};
  /// 1 to 5.
  std::vector<std::uint8_t> digital_level = {};
  /// Places in the targets' lists.
  std::vector<std::uint8_t> grade = {};
  std::vector<std::uint8_t> archetype = {};
  /// The firm's place among PopulationTargets::known, or `unknown`.
  std::vector<std::uint32_t> known = {};
  static constexpr std::uint32_t unknown = 0xFFFFFFFFU;
  /// Parts of what a node's firms do not buy of each other that come from elsewhere in the country
  /// and from abroad, by node.
  std::vector<double> country_part = {};
  std::vector<double> abroad_part = {};

  std::size_t size() const { return graph.output.size(); }
  const std::vector<double>& of(FirmNumber number) const { return numbers[index_of(number)]; }
  /// What links bring to each firm is given as it takes a walk along all of them.
  InputOrigins inputs(NodeIndex firm, double bought_of_firms) const;
};

/// Draws the firms of a region such that
/// * the graph is what make_firm_graph() promises;
/// * in each node staff, capacity, energy, emissions, spending on research and stocks add up to the
///   targets, and automation has their mean over all firms, to round-off. Known numbers stay as
///   they are, but where the known firms are all of a node's: there they are scaled to the totals;
/// * digital levels and grades have the targets' shares, within the error of drawing.
/// Within a node staff ~ output^elasticity; capacity ~ output; energy and emissions ~ output ×
/// e^sz, with the same standard normal z, by whose quantile a firm has its grade (J. Aitchison and
/// J. Brown, The Lognormal Distribution, 1957). The digital level goes with size by a normal
/// copula; it decides the archetype, from whose triangular ranges automation, networking, research
/// and energy_cut come. Automation is brought to its mean by one factor on the odds of all firms.
/// Linear in firms and links; the same bytes for any number of threads, and a firm's draws do not
/// depend on those of others.
/// Throws InputError as make_firm_graph(), and where known firms have more of something than there
/// is.
FirmPopulation make_population(const PopulationTargets& targets, const FirmGraphChoice& choice,
                               std::size_t threads);

}  // namespace sim33618
