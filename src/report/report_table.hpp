#pragma once

#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>

#include "model/model_document.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// A table of a result as JSON of a report: title, description, fields, and a list a column.
/// Numbers are spelled as in the CSV file; empty cells, and texts where a number should be, are
/// null. A column of texts that repeat is packed as {texts, at}. With `rows`, only rows whose
/// variable is one of them are taken, and how many are not is told.
std::string report_table_json(const ResultTable& table, const ModelDocument& model,
                              const std::set<std::string>* rows);

/// In place of a table that is not in the report: why, in both languages, and its rows.
std::string left_out_json(const ResultTable& table, const LocalizedText& reason);

}  // namespace sim33618
