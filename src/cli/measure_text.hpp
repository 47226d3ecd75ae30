#pragma once

#include <string>

#include "cli/screen_table.hpp"
#include "dynamics/compiled_model.hpp"

namespace sim33618 {

/// What `list levers` and `list shocks` show.
ScreenTable levers_table(const CompiledModel& model);
ScreenTable shocks_table(const CompiledModel& model);

/// What `explain` says of a lever or shock.
std::string explain_lever(const Lever& lever, const CompiledModel& model);
std::string explain_shock(const Shock& shock);

}  // namespace sim33618
