#pragma once

#include <string>
#include <vector>

#include "firms/firm_numbers.hpp"
#include "model/firm_data.hpp"
#include "network/firm_graph.hpp"

namespace sim33618 {

/// Who says what a firm is like.
enum class FirmSource { synthetic, named, given };

/// "synthetic" (drawn), "named" (a firm that the model knows) or "given" (an analyst's row).
std::string_view name_of(FirmSource source);

/// What is known of a firm that is a leader of the graph. What is not known is drawn.
struct KnownFirm {
  FirmSource source = FirmSource::named;
  LocalizedText title;
  ByFirmNumber<std::optional<double>> numbers;
  std::optional<int> digital_level;
  /// Places in PopulationTargets::grades and archetypes.
  std::optional<std::size_t> grade;
  std::optional<std::size_t> archetype;
  /// Where it is said: ids of sources between blanks, or file and line.
  std::string origin;
  Span span;
};

/// A kind of firms, by its ranges of automation, networking, research and energy_cut in per cent.
struct Archetype {
  std::string name;
  struct Range {
    double low = 0;
    double mode = 0;
    double high = 0;
  };
  Range automation;
  Range networking;
  Range research;
  Range energy_cut;
};

/// What a population of firms has to reproduce in a year. Units are those that the model's
/// variables declare; money is in that of the graph.
struct PopulationTargets {
  FirmGraphTargets graph;
  /// One for each leader of the graph.
  std::vector<KnownFirm> known;
  /// By node what its firms have in all: staff, capacity, energy, emissions; spending on research;
  /// output times days of cover. Of automation, which is a mean over all firms weighted by output,
  /// and of networking and energy_cut, which nothing is known to add up to, empty.
  ByFirmNumber<std::vector<double>> totals;
  double automation = 0;
  /// By node the part of firms above digital level 1; the parts of those at level 3, 4, 5 or above.
  std::vector<double> digital_share;
  std::array<double, 3> levels_above = {};
  /// The kind of firms of digital levels 1 to 5, as a place in `archetypes`.
  std::array<std::size_t, highest_digital_level> archetype_of_level = {};
  std::vector<Archetype> archetypes;
  /// Grades of carbon efficiency, the best first, and their parts of a node's firms.
  std::vector<std::string> grades;
  std::vector<double> grade_share;
  double intensity_spread = 0;
  double cover_spread = 0;
  double size_digital_correlation = 0;
  double employment_elasticity = 1;
  /// By node, part of what it buys outside the region.
  std::vector<double> bought_in_country;
  std::vector<double> bought_abroad;
  /// Whether numbers of known firms that leave nothing of a total to others do not count, in place
  /// of being refused.
  bool facts_give_way = false;
};

/// Makes known firms give way to totals, for those that are drawn: leaders make no more than their
/// district has of their node, and facts that leave nothing to others do not count.
void let_known_firms_give_way(PopulationTargets& targets);

}  // namespace sim33618
