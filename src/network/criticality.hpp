#pragma once

#include <optional>
#include <string>
#include <vector>

#include "network/betweenness.hpp"
#include "network/graph_shape.hpp"
#include "network/supplier_concentration.hpp"
#include "network/systemic_risk.hpp"

namespace sim33618 {

/// At which tolerance systemic risk is published, and shown beside the ranking at a finer one.
inline constexpr double published_tolerance = 1e-2;

/// How much hangs on each node. A number for each node in each list.
struct Criticality {
  /// At the limits asked for, and at published_tolerance; empty where risk was not asked for.
  std::vector<SystemicRisk> risk;
  std::vector<SystemicRisk> published_risk;
  /// ranks() of the two by their index.
  std::vector<std::size_t> risk_rank;
  std::vector<std::size_t> published_rank;
  /// By volume; empty where it would take too long (nodes × links above most_betweenness_work).
  std::vector<double> betweenness;
  std::vector<double> influence;
  std::vector<std::size_t> core_number;
  std::vector<bool> is_articulation_point;
  std::vector<BowTiePart> part;
  std::vector<std::pair<NodeIndex, NodeIndex>> bridges;
  std::vector<SupplierConcentration> suppliers;
  std::vector<SupplierConcentration> buyers;
};

/// Nodes × links for which betweenness takes about half a minute.
inline constexpr double most_betweenness_work = 1e9;

/// `shape` has the nodes of the network and those of its links by which core numbers, articulation
/// points, bridges and parts are told; everything else is by all links.
/// `progress` hears of the failures, `chain_progress` of betweenness; they may be empty.
Criticality criticality_of(const ProductionNetwork& network, const SupplyGraph& shape,
                           const std::optional<RiskLimits>& risk_limits, std::size_t threads,
                           const RiskProgress& progress = {},
                           const ChainProgress& chain_progress = {});

/// Place of each number when they are sorted from the largest down, from 1 on; equal ones have the
/// same.
std::vector<std::size_t> ranks(const std::vector<double>& values);

}  // namespace sim33618
