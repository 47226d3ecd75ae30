#pragma once

#include <string_view>

#include "base/unit_system.hpp"

namespace sim33618 {

/// The grammar behind UnitSystem::parse. Throws TextError.
Unit parse_unit(std::string_view text, const UnitSystem& system);

/// The grammar behind UnitSystem::parse_quantity. Throws TextError.
Quantity parse_quantity(std::string_view text, const UnitSystem& system);

}  // namespace sim33618
