#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/unit_system.hpp"
#include "model/localized_text.hpp"
#include "model/reference.hpp"

namespace sim33618 {

/// What the figures of a series are: values, or their growth on the year before.
enum class Measure { level, growth };

/// At whose prices a series counts; `none` where it counts no money, or shares without prices.
enum class PriceBasis { none, nominal, real };

/// What was observed over years: its unit and scope, and the variable it can be held against.
struct ObservedSeries {
  std::string name;
  Span span;
  LocalizedText title;
  Unit unit;
  Word unit_text;
  Measure measure = Measure::level;
  PriceBasis prices = PriceBasis::none;
  std::string scope;
  /// Nothing where the model has no variable of this scope. A series of growth is held against the
  /// growth of the variable.
  std::optional<Reference> variable;
  std::string note;
  /// The last year of the history: its end is what was known when the model was made.
  int last_year = 0;
  Span last_year_place;
};

std::string measure_name(Measure measure);
std::string price_basis_name(PriceBasis prices);

/// Reads a `history/1` file: `until`, the last year, and `series`.
std::vector<ObservedSeries> read_series(const Node& root, const UnitSystem& units,
                                        Diagnostics& diagnostics);

}  // namespace sim33618
