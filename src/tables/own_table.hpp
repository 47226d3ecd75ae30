#pragma once

#include "simulation/table_folder.hpp"
#include "tables/network_report.hpp"
#include "tables/result_folder.hpp"

namespace sim33618 {

/// All that is said of an analyst's own table, as one year without a number. The final demand
/// `households` with the account `labour_income` gives type II multipliers, the account `emissions`
/// embodied carbon, times of cover the time to survive. What is doubtful about the table goes to
/// `diagnostics`; throws InputError as metrics_of() does.
NetworkReport own_table_report(const TableFolder& folder, const NetworkSettings& settings,
                               Diagnostics& diagnostics);

/// The files of its result: dependencies.csv, criticality.csv, linkages.csv, embodied_carbon.csv
/// where emissions are known, regions.csv where regions are, the graph, and manifest.json with
/// hashes of `inputs`. With `demand` (n numbers, in the place of the final demand of the table)
/// new_demand.csv too.
std::vector<NamedText> own_table_files(const NetworkReport& report,
                                       const std::optional<Eigen::VectorXd>& demand,
                                       const std::vector<std::filesystem::path>& inputs);

}  // namespace sim33618
