#pragma once

#include "simulation/result.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// A declared table without its text.
ResultTable declared_head(const TableDeclaration& declaration, const ModelDocument& model);

/// A table that the model declares: a row for each combination of elements of its dimensions, of
/// the first period or of each. A cell is empty where a variable does not hold the row's element.
ResultTable declared_table(const TableDeclaration& declaration, const Result& result);

}  // namespace sim33618
