#pragma once

#include <string>

#include "model/map_reader.hpp"
#include "model/variable_declaration.hpp"

namespace sim33618 {

enum class Comparison { at_least, at_most, equals };

std::string comparison_name(Comparison comparison);

/// What a value should be: "at_least: 5 t", or "equals: 1" within a tolerance.
struct RequiredValue {
  Comparison comparison = Comparison::at_least;
  Quantity value;
  Word value_text;
  /// Of equals: how far off a value may be, as a share of it.
  double tolerance = 0;
};

/// Reads at_least, at_most and equals, of which one may be given; returns how many are. Where
/// `other` is not null it takes the name of a variable that stands in the place of a value.
int read_comparison(MapReader& map, const UnitSystem& units, RequiredValue& required,
                    std::optional<Word>* other, Diagnostics& diagnostics);

/// Reads the one of at_least, at_most and equals that a map has to give. `span` is where to say
/// that it gives none or several.
void read_required_value(MapReader& map, const Span& span, const UnitSystem& units,
                         RequiredValue& required, Diagnostics& diagnostics);

/// Reads the key `within` where it is given.
void read_tolerance(MapReader& map, const UnitSystem& units, RequiredValue& required,
                    Diagnostics& diagnostics);

/// Reports a value whose unit does not convert to that of the variable.
void check_required_value(const RequiredValue& required, const VariableDeclaration& variable,
                          Diagnostics& diagnostics);

}  // namespace sim33618
