#pragma once

#include "network/input_output_system.hpp"

namespace sim33618 {

/// Emissions that come with a unit of each node's product, in tons (or whatever the account counts)
/// for a unit of money. n numbers each.
struct EmbodiedEmissions {
  /// s = F / x: of the node itself.
  Eigen::VectorXd direct;
  /// s·(L − I): of all its suppliers, for a unit of final demand (M&B 13.2; scope 3 upstream of the
  /// GHG Protocol in money terms, together with scope 2).
  Eigen::VectorXd upstream;
  /// s·L = direct + upstream.
  Eigen::VectorXd total;
  /// (G − I)·s: of all its buyers, for a unit of value added: emissions that its inputs enable
  /// (A. Marques et al. 2012, income-based responsibility).
  Eigen::VectorXd downstream;
};

/// `emissions` is F, n numbers. Throws InputError where F has no finite number, or emissions of a
/// node without output.
EmbodiedEmissions embodied_emissions(const InputOutputSystem& system,
                                     const Eigen::VectorXd& emissions);

/// Embodied emissions by the scopes of the GHG Protocol, of a unit of each product. n numbers each;
/// they add up to EmbodiedEmissions::total, the emissions from cradle to gate.
struct EmissionScopes {
  /// Scope 1: of the node itself.
  Eigen::VectorXd direct;
  /// Scope 2: of the energy it buys, Σ s_e a_ej over the nodes e that sell power and heat.
  Eigen::VectorXd bought_energy;
  /// Scope 3 upstream: s·(L − I) without those rows of its own purchases. What its suppliers buy of
  /// energy is in it.
  Eigen::VectorXd upstream;
};

/// `sells_energy` says of each node whether its product is the power and heat that scope 2 counts,
/// so that power is counted once.
EmissionScopes emission_scopes(const InputOutputSystem& system, const EmbodiedEmissions& embodied,
                               const std::vector<bool>& sells_energy);

/// Where emissions arise and whose demand they serve: diag(s)·L·Y, n × demands, in the unit of the
/// account (T. Wiedmann 2009; M&B 13.4). Row sums are the production-based account, column sums the
/// consumption-based one (footprints); what households emit themselves is in neither. Row sums are
/// F where Y is the final demand of the table.
Eigen::MatrixXd emission_flows(const InputOutputSystem& system, const EmbodiedEmissions& embodied,
                               const Eigen::MatrixXd& final_demand);

}  // namespace sim33618
