#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/localized_text.hpp"
#include "model/sourced_figure.hpp"

namespace sim33618 {

/// Levels of digital maturity, 1 to 5 (GB/T 39116-2020); 1 is without smart manufacturing.
inline constexpr int highest_digital_level = 5;

/// What a kind of firms is like.
struct FirmArchetype {
  Word name;
  LocalizedText title;
  /// Digital levels whose firms are of this kind.
  std::vector<int> levels;
  /// Shares of key processes that are automated and of equipment that is networked; spending on
  /// research per output; what energy per value added falls a year. All in per cent.
  SourcedFigure automation;
  SourcedFigure networking;
  SourcedFigure research;
  SourcedFigure energy_cut;
  std::string doc;
};

/// Names of variables that say what all firms add up to.
struct PopulationVariables {
  /// By node and district.
  Word district_share;
  /// By node: output per capacity, staff, spending on research, energy use, emissions, the share of
  /// firms above the first digital level, time that stocks of inputs and of finished goods last.
  Word utilisation;
  Word staff;
  Word research;
  Word energy;
  Word emissions;
  Word digital_share;
  Word input_cover;
  Word finished_cover;
  /// Of all firms together: the mean of their automation.
  Word automation;
  /// By grade of carbon efficiency, the best first: the share of a node's firms.
  Word grade_share;
  /// Standard deviation of the logarithm of emissions per output among the firms of a node.
  Word intensity_spread;
};

/// What a population of firms has to reproduce besides its graph.
struct FirmPopulationData {
  PopulationVariables variables;
  /// Of the firms above level 1 the shares at level 3, 4 and 5 or above.
  std::array<SourcedFigure, 3> levels_above;
  /// Of the normal scores of a firm's size and of its digital level within its node.
  SourcedFigure size_digital_correlation;
  /// Staff of a firm goes with output to this power within its node.
  SourcedFigure employment_elasticity;
  /// Standard deviation of the logarithm of the days that stocks last among the firms of a node.
  SourcedFigure cover_spread;
  std::vector<FirmArchetype> archetypes;
};

/// Variables with a value for each node, and those with one for all.
std::vector<const Word*> variables_by_node(const PopulationVariables& variables);

std::vector<const SourcedFigure*> figures_of(const FirmPopulationData& data);

/// Reads the keys `population` and `archetypes` of a `firms/1` file, which go together; nothing if
/// both are missing. Reports levels that no archetype has, or two.
std::optional<FirmPopulationData> read_firm_population(MapReader& file, Diagnostics& diagnostics);

}  // namespace sim33618
