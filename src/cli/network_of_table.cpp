#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/scenario_network.hpp"
#include "tables/own_table.hpp"

namespace sim33618 {

int write_network_of_table(const Arguments& arguments) {
  namespace fs = std::filesystem;
  const fs::path table = arguments.get("io");
  const fs::path folder = arguments.get("output", "output/network");
  check_result_folder(folder);
  const NetworkReport report = report_of_table(table, arguments);
  std::vector<fs::path> inputs = files_of_table_folder(table);
  std::optional<Eigen::VectorXd> demand;
  if (arguments.has("demand")) {
    demand = read_demand(arguments.get("demand"), report.years.front().regional.table);
    inputs.emplace_back(arguments.get("demand"));
  }
  write_result_folder(folder, own_table_files(report, demand, inputs));
  print(most_critical_nodes(report, arguments), arguments);
  if (!is_for_programs(arguments)) fmt::print("\n{}", say("written to {}\n", folder.string()));
  return exit_fine;
}

}  // namespace sim33618
