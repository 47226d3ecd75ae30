#pragma once

#include <vector>

#include "dynamics/compiled_model.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {

/// The element, or elements of one dimension, that a role of reports names, by position.
std::vector<std::size_t> reported_elements(const Reference& reference, const Structure& structure);

/// The rows of all variables that the model's roles name, each once, in the order of the roles.
/// The model must say what reports show.
std::vector<OutputRow> report_rows(const CompiledModel& model);

}  // namespace sim33618
