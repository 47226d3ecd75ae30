#pragma once

#include <filesystem>

#include "dynamics/structure.hpp"
#include "tables/found_result.hpp"
#include "tables/network_report.hpp"

namespace sim33618 {

/// Holds a result folder, perhaps of another machine, against itself and a model: files, hashes,
/// columns, cells, names, units, bounds, sums, targets. Findings go to `diagnostics`, each at its
/// file, row and column; that it was made with another version of the model is a warning. Throws
/// InputError if the folder is no result.
void check_result(const std::filesystem::path& folder, const Structure& structure,
                  Diagnostics& diagnostics);

/// timeseries.csv against the model's names, units, bounds and sums, and against
/// timeseries_long.csv.
void check_series(const FoundResult& result, const Structure& structure, Diagnostics& diagnostics);

/// The tables that the model declares: their rows, and what it says adds up.
void check_declared_tables(const FoundResult& result, const ModelDocument& model,
                           Diagnostics& diagnostics);

/// targets.csv against the model's targets, its own figures and timeseries.csv.
void check_targets(const FoundResult& result, const Structure& structure, Diagnostics& diagnostics);

/// The tables of a supply network: a row a node and year, and what has to add up in them.
void check_network(const FoundResult& result, const NetworkLabels& labels,
                   Diagnostics& diagnostics);

}  // namespace sim33618
