#pragma once

#include "network/input_output_table.hpp"
#include "simulation/result.hpp"

namespace sim33618 {

/// Rows of RegionalYear::table.satellites, all of them, by these names.
inline constexpr const char* labour_income_account = "labour_income";
inline constexpr const char* staff_account = "staff";
inline constexpr const char* emissions_account = "emissions";

/// Who in the region sold how much to whom in a year of a run.
struct RegionalYear {
  std::int64_t year = 0;
  /// Nodes and parts are those that the model's description of its supply network names. Flows are
  /// between nodes of the region alone; what comes from the rest of the country and from abroad are
  /// rows of `imports`, what goes there columns of `final_demand`. Money is in the unit that the
  /// model's output of nodes declares, satellites in the units of their variables.
  InputOutputTable table;
  /// By node: whether it sells the power and heat that scope 2 counts.
  std::vector<bool> sells_energy;
  /// By row of imports: the same, and whether it comes from abroad.
  std::vector<bool> imports_sell_energy;
  std::vector<bool> imports_from_abroad;
  /// Imports × nodes: emissions from cradle to gate of what is imported, in the unit of the
  /// emissions of nodes.
  Eigen::MatrixXd import_emissions;
  /// Nodes × nodes: how long, in years, the column goes on without what the row makes. Empty if the
  /// model does not say.
  Eigen::MatrixXd input_cover;
  /// Nodes × nodes: the share of a stock for that time below which the column makes less. Empty if
  /// the model does not say.
  Eigen::MatrixXd input_binding;
  /// Nodes × nodes: over what time, in years, the column makes up for what such a stock lacks.
  /// Empty if the model does not say.
  Eigen::MatrixXd input_restocking;
  /// The column of final demand that households are.
  Eigen::Index households = 0;
};

/// The balanced tables of all years that a run saved. Throws InputError if the model does not
/// describe its supply network or the run was not saved by the year, or, with the node, if a table
/// cannot be balanced or solved.
std::vector<RegionalYear> regional_years(const Result& result);

}  // namespace sim33618
