#pragma once

#include <string>

#include "tables/network_report.hpp"

namespace sim33618 {

/// A year's network as GraphML: nodes with names, output and metrics, and where imports come from
/// as nodes of the kind "outside"; all links with flow, share of the buyer's inputs and dependency.
std::string graphml(const NetworkReport& report, const NetworkYear& year);

/// Its main links for Graphviz, in a table's thousand links the ones that can be seen.
std::string dot(const NetworkReport& report, const NetworkYear& year);

}  // namespace sim33618
