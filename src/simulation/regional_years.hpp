#pragma once

#include "network/input_output_table.hpp"
#include "simulation/result.hpp"

namespace sim33618 {

/// Who in the region sold how much to whom in a year of a run.
struct RegionalYear {
  std::int64_t year = 0;
  /// Nodes and parts are those that the model's description of its supply network names. Flows are
  /// between nodes of the region alone; what comes from the rest of the country and from abroad are
  /// rows of `imports`, what goes there columns of `final_demand`.
  InputOutputTable table;
  /// By node: whether it sells the power and heat that scope 2 counts.
  std::vector<bool> sells_energy;
};

/// The balanced tables of all years that a run saved. Throws InputError if the model does not
/// describe its supply network, or, with the node, if a table cannot be balanced or solved.
std::vector<RegionalYear> regional_years(const Result& result);

}  // namespace sim33618
