#pragma once

#include <string>

#include "dynamics/compiled_model.hpp"

namespace sim33618 {

/// A scenario file that extends `parent` and sets nothing, with what could be set in comments:
/// every lever at its status quo and every shock as it is usual, in the user's language.
std::string new_scenario_text(const std::string& name, const std::string& parent,
                              const CompiledModel& model);

}  // namespace sim33618
