#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "firms/population_targets.hpp"

namespace sim33618 {

/// Columns of a table of an analyst's firms. The first three are needed, with a value in each row;
/// what is empty in the others, or has no column, is drawn. Columns of firms.csv as this program
/// writes it that are results are read over.
std::vector<std::string> columns_of_given_firms();

/// Puts the firms of a table in the place of as many synthetic ones of their node, and of the
/// model's of the same name. With `are_all` the file names all firms of the nodes that it names any
/// of: these have no others, and their outputs are scaled to the node's.
/// Mistakes go to `diagnostics`, each at its row and column: missing, unknown and repeated columns,
/// ids given twice, nodes, districts, grades and archetypes that are not known, numbers out of
/// range, a capacity below output, and rows that leave nothing of their node's output to others.
/// Throws InputError if the file cannot be opened.
void use_given_firms(const std::filesystem::path& path, bool are_all, PopulationTargets& targets,
                     Diagnostics& diagnostics);

/// Puts links (columns or words: supplier, buyer, volume) into the targets, between firms that are
/// known by name or given. They carry a part of the flows between nodes; drawn ones carry the rest.
/// Reports firms that are not known, links given twice and volumes that are no numbers from 0 on.
void use_given_links(const std::filesystem::path& path, PopulationTargets& targets,
                     Diagnostics& diagnostics);

}  // namespace sim33618
