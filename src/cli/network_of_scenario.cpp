#include <chrono>

#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/report_files.hpp"
#include "cli/scenario_network.hpp"
#include "tables/result_folder.hpp"
#include "tables/write_network.hpp"

namespace sim33618 {

int write_network_of_scenario(const Arguments& arguments) {
  namespace fs = std::filesystem;
  const auto started = std::chrono::system_clock::now();
  const auto begin = std::chrono::steady_clock::now();
  const std::string& scenario = arguments.words.front();
  const std::string name = fs::path(scenario).stem().string();
  const fs::path folder = fs::path(arguments.get("output", "output")) / (name + "-network");
  check_result_folder(folder);
  const ScenarioNetwork network = run_network_of(scenario, arguments);
  write_network(network.report, report_on(*network.result), folder, started,
                std::chrono::steady_clock::now() - begin,
                report_files(arguments, network.result->model(), folder));
  if (!is_for_programs(arguments)) {
    fmt::print("{}", say("{}: {}, {}\n\n", network.result->scenario().name,
                         network.result->scenario().title.in_users_language(),
                         network.report.years.back().regional.year));
  }
  print(most_critical_nodes(network.report, arguments), arguments);
  if (!is_for_programs(arguments)) fmt::print("\n{}", say("written to {}\n", folder.string()));
  return exit_fine;
}

}  // namespace sim33618
