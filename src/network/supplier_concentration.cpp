#include "network/supplier_concentration.hpp"

namespace sim33618 {
namespace {

// A supplier of this part of the sum.
void add_share(SupplierConcentration& found, std::size_t supplier, double share) {
  found.herfindahl += share * share;
  if (share > 0) ++found.suppliers;
  if (share <= found.top_share) return;
  found.top_share = share;
  found.top_supplier = supplier;
}

}  // namespace

std::vector<SupplierConcentration> supplier_concentration(const Eigen::MatrixXd& supplies) {
  std::vector<SupplierConcentration> all;
  for (Eigen::Index j = 0; j < supplies.cols(); ++j) {
    SupplierConcentration found;
    const double sum = supplies.col(j).sum();
    for (Eigen::Index i = 0; i < supplies.rows() && sum > 0; ++i)
      add_share(found, static_cast<std::size_t>(i), supplies(i, j) / sum);
    all.push_back(found);
  }
  return all;
}

std::vector<SupplierConcentration> supplier_concentration(const SupplyGraph& graph) {
  const std::vector<double> bought = graph.bought();
  std::vector<SupplierConcentration> all(graph.node_count());
  for (const SupplyLink& link : graph.links())
    add_share(all[link.buyer], link.supplier, link.volume / bought[link.buyer]);
  return all;
}

std::vector<SupplierConcentration> buyer_concentration(const SupplyGraph& graph) {
  const std::vector<double> sold = graph.sold();
  std::vector<SupplierConcentration> all(graph.node_count());
  for (const SupplyLink& link : graph.links())
    add_share(all[link.supplier], link.buyer, link.volume / sold[link.supplier]);
  return all;
}

}  // namespace sim33618
