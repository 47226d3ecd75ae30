#pragma once

#include <optional>
#include <vector>

#include "base/unit_system.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// What a variable adds up to over the years of a run: a rate times time. One of several elements
/// has a total each, and one of all of them.
struct TotalOverYears {
  Word name;
  LocalizedText title;
  Word of;
  Unit unit;
  Word unit_text;
};

/// What a change of one total costs in another one: their differences from the first scenario, one
/// over the other.
struct PriceOfChange {
  Word name;
  LocalizedText title;
  /// Names of totals.
  Word pays;
  Word buys;
  /// Whether what is bought is a fall.
  bool buys_a_fall = false;
  Unit unit;
  Word unit_text;
};

/// What scenarios are compared by.
struct Comparisons {
  /// Variables whose values in a year are shown; the headline where there are none.
  std::vector<Word> indicators;
  std::vector<TotalOverYears> totals;
  std::vector<PriceOfChange> prices;
};

/// Reads the key `comparison` of model.yaml.
Comparisons read_comparisons(const Node& node, const UnitSystem& units, Diagnostics& diagnostics);

}  // namespace sim33618
