#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "network/input_output_table.hpp"

namespace sim33618 {

/// An analyst's own table, and what its nodes stand for.
struct TableFolder {
  InputOutputTable table;
  std::vector<std::string> sectors;
  std::vector<std::string> regions;
  /// By node of the table, its place in the lists above. Two nodes have not both in common.
  std::vector<std::size_t> sector;
  std::vector<std::size_t> region;
  /// Whether the folder says which sector and region a node is; otherwise each is a sector of its
  /// own in a region without a name.
  bool has_places = false;
  /// By sector: how long, in years, the stock of its product lasts its users. Empty where the
  /// folder does not say.
  Eigen::VectorXd cover;
};

/// Reads a folder with a table:
/// * flows.csv: a name for each row (who sells) and the same names for the columns (who buys);
///   amounts of a year.
/// * final_demand.csv: the same rows; any columns.
/// * imports.csv, if inputs are bought outside the table: a row for each origin or product, the
///   same columns as flows.csv.
/// * accounts.csv, if more is known of the nodes: the same rows, a column for each account. What
///   `value_added` holds becomes the value added of the table, all others its satellite accounts.
/// * nodes.csv (node, sector, region), if the names stand for sectors of several regions.
/// * cover.csv (sector, days), if it is known how long stocks last.
/// Mistakes of all files go to `diagnostics`, at their cells. Throws InputError if a file cannot be
/// opened. What the table means is left to solve_table().
TableFolder read_table_folder(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// The files of such a folder that are there.
std::vector<std::filesystem::path> files_of_table_folder(const std::filesystem::path& folder);

/// A file with the same rows as a table's final demand and any columns, which are added up: n
/// numbers. Throws InputError with all mistakes.
Eigen::VectorXd read_demand(const std::filesystem::path& file, const InputOutputTable& table);

/// Warns of nodes between which there is no chain of supplies, if there are any.
void warn_of_groups(const InputOutputTable& table, Diagnostics& diagnostics);

}  // namespace sim33618
