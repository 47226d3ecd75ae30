#pragma once

#include <Eigen/Core>
#include <vector>

namespace sim33618 {

/// On how few suppliers a buyer rests.
struct SupplierConcentration {
  /// Herfindahl–Hirschman index, Σ share², 1/suppliers … 1; 0 for a buyer without suppliers.
  double herfindahl = 0;
  /// Share of the largest supplier, and its row; the first of equally large ones.
  double top_share = 0;
  Eigen::Index top_supplier = 0;
  /// Suppliers of more than nothing.
  std::size_t suppliers = 0;

  bool is_single_source() const { return suppliers == 1; }
};

/// Of each column of `supplies` (suppliers × buyers, any one unit, nothing below zero): flows of a
/// table, imports below them, or the suppliers of one component.
std::vector<SupplierConcentration> supplier_concentration(const Eigen::MatrixXd& supplies);

}  // namespace sim33618
