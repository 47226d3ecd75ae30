#pragma once

#include <map>
#include <vector>

#include "dynamics/structure.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// By variable: whether an equation looks ahead along it (FORESEEN). The equations must be sound.
std::vector<bool> paths_looked_ahead(const ModelDocument& model);

/// For the variables along which equations look ahead: by how many years at most changes are known
/// before they are announced; infinite where a model computes it.
std::map<std::size_t, double> longest_leads(const Structure& structure, const NumberTable& numbers);

}  // namespace sim33618
