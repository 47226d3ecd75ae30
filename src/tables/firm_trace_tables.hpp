#pragma once

#include "tables/firm_run_tables.hpp"

namespace sim33618 {

/// Heads of trace.csv and trace_inputs.csv, without rows.
std::vector<ResultTable> firm_trace_heads();

/// Of the firm of a report that was followed.
std::vector<ResultTable> firm_trace_tables(const FirmRunReport& report);

}  // namespace sim33618
