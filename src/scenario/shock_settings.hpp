#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "scenario/path_shock.hpp"

namespace sim33618 {

/// Reads one entry of a scenario's `shocks:` that is not null. Reports a wrong shape, unknown
/// shocks and elements, a shock on what it cannot hit, values outside of its bounds, and a
/// beginning outside of the run, each whatever else is wrong with it. Nothing if anything is wrong.
std::optional<PathShock> read_shock_of_scenario(const Node::Entry& entry,
                                                const ModelDocument& model,
                                                const TimeSettings& time, Diagnostics& diagnostics);

/// Reports shocks by a share on paths that are zero as long as they last: nothing can happen there.
void check_shocks_hit(const std::vector<PathShock>& shocks, const ModelDocument& model,
                      const NumberTable& numbers, Diagnostics& diagnostics);

}  // namespace sim33618
