#pragma once

#include <string>

#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// Who set a lever, a parameter (also "name[element]"), a shock or another key of a scenario
/// ("time.end"), and what that overrode, the last word first. Throws InputError for a key that
/// there is not.
std::string explain_setting(const Scenario& scenario, const CompiledModel& model,
                            const std::string& key);

}  // namespace sim33618
