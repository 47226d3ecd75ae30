#pragma once

#include <string>

#include "network/criticality.hpp"
#include "network/supply_files.hpp"

namespace sim33618 {

/// The graph as GraphML (U. Brandes et al. 2002), which Gephi, Cytoscape and networkx read: firms
/// with name, sector, sales and metrics, links from supplier to buyer with volume.
std::string graphml(const SupplyData& data, const Criticality& criticality);

/// The same for Graphviz, without metrics.
std::string dot(const SupplyData& data);

}  // namespace sim33618
