#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "base/fraction.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// The beginning of a day ("2026-08-15"), month ("2026-08") or year ("2026"), or a year with a part
/// of it ("2026.5"), in years as the calendar counts them: a month is a twelfth of a year, a day
/// its part of the month; 29 February is the 1st of March. Reported where it is none.
std::optional<Fraction> read_date(const Word& word, Diagnostics& diagnostics);

}  // namespace sim33618
