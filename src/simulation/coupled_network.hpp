#pragma once

#include "firms/firm_network.hpp"
#include "firms/population.hpp"
#include "model/firm_rules.hpp"
#include "simulation/regional_years.hpp"

namespace sim33618 {

/// Which firms a coupled run has.
struct FirmMakeup {
  /// One firm for each node, which stands for as many equal ones as there are, instead of a
  /// population: what the stocks and flows take an account to be.
  bool is_uniform = false;
  std::uint32_t member = 0;
  std::size_t threads = 1;
  /// Whether the numbers of the run were drawn, so that what is known of firms may not fit them.
  bool is_drawn = false;
};

/// The firms of a region as a coupled run takes them over from a year.
struct CoupledNetwork {
  PopulationTargets targets;
  /// Nothing where they are uniform.
  std::optional<FirmPopulation> population;
  /// Weekly; a sector is a node of the supply network.
  FirmNetwork network;
  /// By firm its place among the leaders of the model, or `not_named`.
  std::vector<std::uint32_t> leader;
  /// By firm its place among the districts of the targets; empty where they have none.
  std::vector<std::uint32_t> district;
  static constexpr std::uint32_t not_named = FirmPopulation::unknown;
};

/// Weeks of a year, each of which is a step.
inline constexpr std::int64_t weeks_of_year = 52;

/// Makes the firms of a year of a run, which must have that year. Input stocks of a firm are meant
/// to last as the population has it, and differ by what is stocked as the model's table does.
CoupledNetwork coupled_network(const Result& result, const RegionalYear& year,
                               const FirmRules& rules, const FirmMakeup& makeup);

}  // namespace sim33618
