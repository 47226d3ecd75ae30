#pragma once

#include <memory>
#include <string>

#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "simulation/result.hpp"
#include "tables/network_report.hpp"

namespace sim33618 {

/// A scenario that was run, with its model, and the supply network of each year that it saved; or,
/// without model and result, that of an analyst's own table.
struct ScenarioNetwork {
  /// Owns the model of the result.
  std::unique_ptr<ModelSet> models;
  std::unique_ptr<Result> result;
  NetworkReport report;
};

/// Reads and runs a scenario. `--year` leaves that year alone; `--tolerance`, `--cover` and
/// `--recovery` say how to look at it. What is doubtful about a table goes to stderr. Throws
/// InputError and RunError.
ScenarioNetwork run_network_of(const std::string& scenario, const Arguments& arguments);

/// The table of `--io` where it is given, otherwise the scenario that the last word names; throws
/// and warns as run_network_of() does.
ScenarioNetwork network_asked_for(const Arguments& arguments);
/// The words between the first one and the scenario, if there is one.
std::vector<std::string> nodes_asked_for(const Arguments& arguments);

/// The table of a folder, looked at as the options say.
NetworkReport report_of_table(const std::filesystem::path& folder, const Arguments& arguments);

/// The nodes without which most output is lost in the last year: ten of them, or all for programs.
ScreenTable most_critical_nodes(const NetworkReport& report, const Arguments& arguments);

/// The place of a node that a user names by its id or a title, or of an origin of imports, which
/// stand behind the nodes. Throws InputError with the nearest name.
std::size_t supplier_named(const NetworkLabels& labels, const std::string& name);

/// The same of a node.
std::size_t node_named(const NetworkLabels& labels, const std::string& name);

/// Id and title of a node or origin; the title as users or programs want it.
std::string id_of(const NetworkLabels& labels, std::size_t supplier);
std::string title_of(const NetworkLabels& labels, std::size_t supplier, const Arguments& arguments);

}  // namespace sim33618
