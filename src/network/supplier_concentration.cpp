#include "network/supplier_concentration.hpp"

namespace sim33618 {

std::vector<SupplierConcentration> supplier_concentration(const Eigen::MatrixXd& supplies) {
  std::vector<SupplierConcentration> all;
  for (Eigen::Index j = 0; j < supplies.cols(); ++j) {
    SupplierConcentration found;
    const double sum = supplies.col(j).sum();
    for (Eigen::Index i = 0; i < supplies.rows() && sum > 0; ++i) {
      const double share = supplies(i, j) / sum;
      found.herfindahl += share * share;
      if (share > 0) ++found.suppliers;
      if (share <= found.top_share) continue;
      found.top_share = share;
      found.top_supplier = i;
    }
    all.push_back(found);
  }
  return all;
}

}  // namespace sim33618
