#pragma once

#include <optional>

#include "base/unit_system.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// The unit a word names; reported at its characters if it is none. For a YAML node pass its part.
std::optional<Unit> read_unit(const Word& word, const UnitSystem& units, Diagnostics& diagnostics);

/// A number with optional unit, e.g. "60 CNY/tCO2"; reported at its characters if it is none.
std::optional<Quantity> read_quantity(const Word& word, const UnitSystem& units,
                                      Diagnostics& diagnostics);

}  // namespace sim33618
