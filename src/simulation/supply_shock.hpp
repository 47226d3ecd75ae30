#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "base/fraction.hpp"
#include "dynamics/compiled_model.hpp"
#include "network/input_output_table.hpp"

namespace sim33618 {

/// A share of a node's capacity that is out of work from a step (from 0 on) until the next loss of
/// the same node.
struct CapacityLoss {
  std::size_t node = 0;
  std::int64_t step = 0;
  double share = 0;
};

/// A table of sectors and regions, and what happens to it.
struct ShockCase {
  std::vector<std::string> sectors;
  std::vector<std::string> regions;
  /// n nodes in any order; amounts of a year in any unit. What is imported always arrives.
  InputOutputTable table;
  /// By node of the table, its place in the lists above. Two nodes have not both in common.
  std::vector<std::size_t> sector;
  std::vector<std::size_t> region;
  /// sectors × sectors: how long, in years, the stock of a product (row) lasts a sector (column).
  /// Empty: as in the model.
  Eigen::MatrixXd cover;
  /// sectors × sectors: the share of that stock below which the sector makes less, 0 where it can
  /// do without the product. Empty: as in the model.
  Eigen::MatrixXd binding;
  /// sectors × sectors: over what time, in years, the sector makes up for what its stock of the
  /// product lacks, above 0. Empty: as in the model.
  Eigen::MatrixXd restocking;
  /// In the order of their steps.
  std::vector<CapacityLoss> losses;
  std::int64_t steps = 0;
};

/// What became of the nodes, n × steps: amounts of a year in the unit of the table.
struct ShockOutcome {
  /// Part of a year.
  Fraction step;
  /// n: before the shock.
  Eigen::VectorXd output;
  Eigen::MatrixXd production;
  /// What the shock costs; below zero where a node stands in for others.
  Eigen::MatrixXd lost;
  /// What the capacity out of work made.
  Eigen::MatrixXd direct;
};

/// The most steps that a model's calendar holds.
std::int64_t most_shock_steps(const ModelDocument& model);

/// The tables of elements with which a model of shocks is read (read_model) for a case: sectors.csv
/// and regions.csv. Names of any script become titles.
GivenTables shock_dimensions(const ShockCase& shock);

/// Spreads a shock by the equations of a model with roles (ModelDocument::shock), read with the
/// dimensions of the case. Throws RunError where a value stops being a number.
ShockOutcome spread_shock(const CompiledModel& model, const ShockCase& shock);

}  // namespace sim33618
