#pragma once

#include <optional>
#include <string>

#include "base/unit_system.hpp"
#include "model/map_reader.hpp"
#include "model/variable_declaration.hpp"

namespace sim33618 {

/// A value as a file writes it, and in base units.
struct GivenValue {
  Word text;
  double value = 0;
};

/// A quantity for a variable, in base units. Reported where it is none, lacks a unit that it needs
/// (a bare number is no percentage: 5 would be read as 500 %), or does not convert.
std::optional<double> read_fitting_quantity(const Word& word, const VariableDeclaration& variable,
                                            const UnitSystem& units, Diagnostics& diagnostics);

/// A quantity without dimension, such as "35 %" or 0.35.
std::optional<double> read_share(const Word& word, const UnitSystem& units,
                                 Diagnostics& diagnostics);

/// A length of time, such as "11 day"; in years.
std::optional<double> read_length_of_time(const Word& word, const UnitSystem& units,
                                          Diagnostics& diagnostics);

/// A number with its unit as they are read: "60 CNY/t", "0.3"; with a unit that begins with a
/// number as one number, "3.5e8 CNY/yr" for 3.5 of "1e8 CNY/yr".
std::string quantity_text(double number, const std::string& unit, int digits);

/// The same of a value in base units in the unit of a variable, in six digits.
std::string text_in_unit_of(double value, const VariableDeclaration& variable);

}  // namespace sim33618
