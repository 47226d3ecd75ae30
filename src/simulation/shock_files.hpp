#pragma once

#include <filesystem>

#include "simulation/supply_shock.hpp"

namespace sim33618 {

/// Reads a folder with a table, as read_table_folder() does, and losses.csv (node, day, loss): days
/// from 1 on, a loss holds until the next one of its node. Throws InputError with all mistakes of
/// all files, at their cells; a table that cannot be solved is refused too, and what is doubtful
/// about it (solve_table) is a warning. `steps` is left to the caller.
ShockCase read_shock_folder(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// The files of such a folder that are there.
std::vector<std::filesystem::path> files_of_shock_folder(const std::filesystem::path& folder);

/// What a table must meet for shocks to be spread over it: solve_table(), with what it finds
/// doubtful as warnings, and no final demand below zero.
void check_shock_table(const InputOutputTable& table, Diagnostics& diagnostics);

/// The nodes that a name stands for: a node, or all of a sector or a region. Throws InputError,
/// with the nearest name, if there are none.
std::vector<std::size_t> shocked_nodes(const ShockCase& shock, const std::string& name);

}  // namespace sim33618
