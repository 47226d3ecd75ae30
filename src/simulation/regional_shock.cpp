#include "simulation/regional_shock.hpp"

namespace sim33618 {
namespace {

// What the region buys outside is a small part of what is made there.
constexpr double sold_elsewhere = 1e4;

// Nodes × nodes: which inputs imports of one kind, energy or other, may stand for.
Eigen::MatrixXd replaceable(const RegionalYear& regional, bool energy) {
  Eigen::MatrixXd flows = regional.table.flows;
  if (regional.input_binding.size() > 0)
    flows = (regional.input_binding.array() > 0).select(flows, 0);
  for (Eigen::Index i = 0; i < flows.rows(); ++i) {
    if (regional.sells_energy[static_cast<std::size_t>(i)] != energy) flows.row(i).setZero();
  }
  return flows;
}

// Nodes × nodes: imports by product and buyer.
Eigen::MatrixXd imports_by_product(const RegionalYear& regional) {
  const Eigen::MatrixXd& imports = regional.table.imports;
  const Eigen::Index nodes = regional.table.flows.rows();
  Eigen::MatrixXd found = Eigen::MatrixXd::Zero(nodes, nodes);
  for (const bool energy : {false, true}) {
    const Eigen::MatrixXd flows = replaceable(regional, energy);
    for (Eigen::Index j = 0; j < nodes; ++j) {
      const double local = flows.col(j).sum();
      double imported = 0;
      for (Eigen::Index m = 0; m < imports.rows(); ++m) {
        if (regional.imports_sell_energy[static_cast<std::size_t>(m)] == energy)
          imported += imports(m, j);
      }
      if (local > 0) found.col(j) += flows.col(j) * (imported / local);
    }
  }
  return found;
}

}  // namespace

ShockCase shock_case_of(const RegionalYear& regional) {
  const InputOutputTable& table = regional.table;
  const Eigen::Index nodes = table.flows.rows();
  const Eigen::MatrixXd imports = imports_by_product(regional);
  ShockCase shock;
  shock.cover = regional.input_cover;
  shock.binding = regional.input_binding;
  shock.restocking = regional.input_restocking;
  shock.sectors = table.names;
  shock.regions = {"", "outside"};
  shock.table.flows = Eigen::MatrixXd::Zero(2 * nodes, 2 * nodes);
  shock.table.flows.topLeftCorner(nodes, nodes) = table.flows;
  shock.table.flows.bottomLeftCorner(nodes, nodes) = imports;
  shock.table.demand_names = {"final_demand"};
  shock.table.final_demand.resize(2 * nodes, 1);
  shock.table.final_demand << table.final_demand.rowwise().sum(),
      imports.rowwise().sum() * sold_elsewhere;
  for (std::size_t region = 0; region < shock.regions.size(); ++region) {
    for (std::size_t s = 0; s < table.names.size(); ++s) {
      shock.table.names.push_back(region == 0 ? table.names[s] : table.names[s] + " (outside)");
      shock.sector.push_back(s);
      shock.region.push_back(region);
    }
  }
  return shock;
}

void keep_first(std::size_t nodes, ShockCase& shock, ShockOutcome& outcome) {
  const auto count = static_cast<Eigen::Index>(nodes);
  shock.table.names.resize(nodes);
  shock.sector.resize(nodes);
  shock.region.resize(nodes);
  outcome.output.conservativeResize(count);
  for (Eigen::MatrixXd* rows : {&outcome.production, &outcome.lost, &outcome.direct})
    rows->conservativeResize(count, Eigen::NoChange);
}

}  // namespace sim33618
