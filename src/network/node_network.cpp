#include "network/node_network.hpp"

#include "base/contract.hpp"

namespace sim33618 {
namespace {

// Cells of the flows for which `is_link` holds.
template <typename Condition>
SupplyGraph graph_of(const Eigen::MatrixXd& flows, Condition is_link) {
  std::vector<SupplyLink> links;
  for (Eigen::Index i = 0; i < flows.rows(); ++i) {
    for (Eigen::Index j = 0; j < flows.cols(); ++j) {
      if (is_link(i, j))
        links.push_back({static_cast<NodeIndex>(i), static_cast<NodeIndex>(j), flows(i, j)});
    }
  }
  return {static_cast<std::size_t>(flows.rows()), std::move(links)};
}

Eigen::VectorXd imports_of(const InputOutputTable& table) {
  if (table.imports.size() == 0) return Eigen::VectorXd::Zero(table.flows.cols());
  return table.imports.colwise().sum();
}

std::vector<double> numbers_of(const Eigen::VectorXd& values) {
  return {values.begin(), values.end()};
}

}  // namespace

ProductionNetwork production_network_of(const InputOutputTable& table) {
  const std::size_t nodes = table.names.size();
  ProductionNetwork network{graph_of(table.flows, [](auto, auto) { return true; }), {}, nodes, {}};
  for (std::uint32_t node = 0; node < nodes; ++node) network.sector.push_back(node);
  network.needs.assign(nodes * nodes, InputNeed::not_essential);
  Eigen::VectorXd demand = output_of(table) - table.flows.rowwise().sum();
  network.sold_outside = numbers_of(demand.cwiseMax(0));
  network.bought_outside = numbers_of(imports_of(table));
  return network;
}

SupplyGraph main_links(const InputOutputTable& table, double least_share) {
  expect(least_share > 0, "a least share above 0");
  const Eigen::VectorXd inputs = table.flows.colwise().sum().transpose() + imports_of(table);
  return graph_of(table.flows, [&](Eigen::Index i, Eigen::Index j) {
    return table.flows(i, j) > 0 && table.flows(i, j) >= least_share * inputs[j];
  });
}

}  // namespace sim33618
