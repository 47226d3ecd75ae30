#pragma once

#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <vector>

#include "dynamics/compiled_model.hpp"

namespace sim33618 {

/// What the model says that reports show (model/report_roles.hpp), resolved for the front end: the
/// rows and columns of each indicator and chart in every kind of result, titles in both languages,
/// and what was observed up to the first year. Empty lists if the model says nothing.
nlohmann::ordered_json report_roles_json(const CompiledModel& model);

/// The tables that roles speak of, the ones shown first in front.
std::vector<std::string> tables_of_roles(const ModelDocument& model);

/// Names of the rows of variables that roles speak of.
std::set<std::string> rows_of_roles(const CompiledModel& model);

}  // namespace sim33618
