#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "network/supply_graph.hpp"

namespace sim33618 {

/// How a firm uses what a sector supplies: not in production, in production in proportion, or
/// so that without it nothing is made.
enum class InputNeed : unsigned char { negligible, not_essential, essential };

/// Firms, or clusters, and what they need.
struct ProductionNetwork {
  SupplyGraph graph;
  /// Of each node, from 0 on.
  std::vector<std::uint32_t> sector;
  std::size_t sectors = 0;
  /// sectors × sectors, supplying sector × sectors + using sector.
  std::vector<InputNeed> needs;
  /// Sold to final demand and outside the graph, and bought outside it, by node in the unit of the
  /// volumes; empty if nothing is (the closed form of Diem et al.).
  std::vector<double> sold_outside = {};
  std::vector<double> bought_outside = {};
};

/// When the spreading of a failure counts as at rest.
struct RiskLimits {
  /// No level of production fell by more than this in a step.
  double tolerance = 1e-6;
  /// Steps after which it is given up.
  std::size_t most_steps = 100'000;
};

/// What the failure of nodes costs. Shares of the sales of all nodes, those outside the graph
/// included; the failing nodes' own are among them.
struct SystemicRisk {
  /// ESRI: lost by whichever of the two ways hits a node harder.
  double index = 0;
  /// Lost for want of inputs, and for want of orders.
  double downstream = 0;
  double upstream = 0;
  std::size_t steps = 0;
  /// False where `most_steps` did not bring it to rest: the losses are then too small.
  bool is_at_rest = true;
};

/// How many of them were not brought to rest.
std::size_t not_at_rest(const std::vector<SystemicRisk>& risks);

/// Warns of them with the name of the first, if there are any.
void warn_of_unrest(const std::vector<SystemicRisk>& risks, const std::vector<std::string>& names,
                    Diagnostics& diagnostics);

/// The Economic Systemic Risk Index (C. Diem, A. Borsos, T. Reisch, J. Kertész, S. Thurner,
/// "Quantifying firm-level economic systemic risk from nation-wide supply networks", Scientific
/// Reports 12, 2022, 7719, Methods). With volumes W, and s^out and s^in what a node sells and buys,
/// outside included, the levels of production h start at 1 and follow, all at once,
///
///   h_d(j) ← max(0, min(ψ_j, 1 − Σ_i W_ij/s_j^in l_i, 1 − Σ_{i in k} W_ij/Σ_{i in k} W_ij l_i …)),
///   h_u(i) ← max(0, min(ψ_i, 1 − Σ_j W_ij/s_i^out (1 − h_u(j)))),
///
/// the first sum over suppliers whose product is not essential, the second for each sector k that
/// is. ψ is 0 for nodes that fail, 1 for others, and l_i = σ_i (1 − h_d(i)) with
/// σ_i = min(1, s_i^out / Σ s^out h_d over the sector of i): how hard a supplier is to replace by
/// what is left of its sector (1 where nothing is left). Only what has changed is followed, so that
/// a failure that stays local costs little. Not for several threads at once: each has a copy.
class SystemicRiskModel {
 public:
  /// Throws ContractError where sizes do not fit or an amount is negative or no finite number.
  explicit SystemicRiskModel(const ProductionNetwork& network);

  /// When these nodes fail for good.
  SystemicRisk of_failure(std::span<const NodeIndex> failing, const RiskLimits& limits);
  /// The same by each of several limits, for the price of the finest: all follow the same steps.
  std::vector<SystemicRisk> by_each_limit(std::span<const NodeIndex> failing,
                                          std::span<const RiskLimits> limits);

  std::size_t node_count() const { return sales_.size(); }

 private:
  // Levels as seen from one side: want of inputs or want of orders. What a node lacks is the
  // largest of the sums, over each group of its partners, of weight times loss.
  struct Side {
    // Of each node its first group, of each group its first partner, and at the end their number.
    std::vector<std::uint32_t> first_group;
    std::vector<std::uint32_t> first_partner;
    std::vector<NodeIndex> partner;
    std::vector<double> weight;
    // Who has a node among its partners, from first_dependant[node] on.
    std::vector<std::uint32_t> first_dependant;
    std::vector<NodeIndex> dependant;

    std::vector<double> level;
    std::vector<double> loss;
    // Nodes whose level is below 1, in the order in which they came.
    std::vector<NodeIndex> hit;
    // Nodes whose loss has grown in this step, and those that depend on them.
    std::vector<NodeIndex> changed;
    std::vector<NodeIndex> marked;
    std::vector<unsigned char> is_marked;
  };

  void connect_buyers(const ProductionNetwork& network);
  void connect_suppliers(const ProductionNetwork& network);
  static void find_dependants(Side& side);
  static void fail(Side& side, std::span<const NodeIndex> failing);
  static void lose(Side& side, NodeIndex node, double loss);
  static double settle(Side& side);
  static double settle(Side& side, NodeIndex node);
  static void recover(Side& side);
  void measure_sectors();
  double spread();
  SystemicRisk losses() const;

  std::vector<std::uint32_t> sector_;
  // s^out by node, by sector and of all.
  std::vector<double> sales_;
  std::vector<double> sector_sales_;
  double all_sales_ = 0;
  std::vector<std::vector<NodeIndex>> members_;
  // Sales of each sector at present levels.
  std::vector<double> sector_left_;
  Side downstream_;
  Side upstream_;
};

/// Hears, on one thread at a time, how many failures of how many are done; what it throws ends the
/// work.
using RiskProgress = std::function<void(std::size_t done, std::size_t all)>;

/// The failure of each node alone, in their order, on several threads; the same for any number of
/// them. By each of the limits: limit × node. `progress` may be empty.
std::vector<std::vector<SystemicRisk>> risk_of_each(const SystemicRiskModel& model,
                                                    std::span<const RiskLimits> limits,
                                                    std::size_t threads,
                                                    const RiskProgress& progress = {});

}  // namespace sim33618
