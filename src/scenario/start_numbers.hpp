#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// Reports a start for which `data: start` variables have no numbers. `place` is where a scenario
/// sets the start; without one the first such variable is pointed at.
void check_start_numbers(const ModelDocument& model, const NumberTable& numbers, std::int64_t start,
                         const std::optional<Span>& place, Diagnostics& diagnostics);

}  // namespace sim33618
