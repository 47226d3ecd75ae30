#pragma once

#include <Eigen/Core>
#include <vector>

#include "network/supply_graph.hpp"

namespace sim33618 {

/// On how few suppliers a buyer rests, or a supplier on how few buyers: with s_i the share of
/// partner i, H = Σ_i s_i² (O. Herfindahl, "Concentration in the U.S. steel industry", 1950;
/// A. Hirschman, "National Power and the Structure of Foreign Trade", 1945). 1/H is the number of
/// equal partners that would be as concentrated.
struct SupplierConcentration {
  /// Herfindahl–Hirschman index, Σ share², 1/suppliers … 1; 0 for a buyer without suppliers.
  double herfindahl = 0;
  /// Share of the largest supplier, and its place; the first of equally large ones.
  double top_share = 0;
  std::size_t top_supplier = 0;
  /// Suppliers of more than nothing.
  std::size_t suppliers = 0;

  bool is_single_source() const { return suppliers == 1; }
};

/// Of each column of `supplies` (suppliers × buyers, any one unit, nothing below zero): flows of a
/// table, imports below them, or the suppliers of one component.
std::vector<SupplierConcentration> supplier_concentration(const Eigen::MatrixXd& supplies);

/// The same of each buyer of a graph, and of each supplier among its buyers.
std::vector<SupplierConcentration> supplier_concentration(const SupplyGraph& graph);
std::vector<SupplierConcentration> buyer_concentration(const SupplyGraph& graph);

}  // namespace sim33618
