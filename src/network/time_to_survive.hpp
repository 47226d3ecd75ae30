#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

#include "network/supply_graph.hpp"

namespace sim33618 {

/// What the stop of a node leads to while stocks last (D. Simchi-Levi et al., "Identifying Risks
/// and Mitigating Disruptions in the Automotive Supply Chain", Interfaces 45, 2015, 375-390).
struct Survival {
  /// Time to survive, in days: until the first other node has to stop; infinite where none has to.
  double days = 0;
  /// That node, the first of several at once.
  std::optional<NodeIndex> first_to_stop;
  /// Time to recover, in days, as it was given.
  double recovery = 0;
  /// Output that is missing until the node has recovered, its own included, in the unit of a
  /// year's output: Σ_j x_j max(0, r_i − t_ij) / 365, with r_i its time to recover. An upper bound:
  /// whoever has run out of an input makes nothing. NaN where the time to recover is.
  double lost_output = 0;
};

/// t_ij, in days: when node j has to stop after node i did, the shortest sum of the cover of all
/// buyers on a chain from i to j; 0 for i itself, infinite where no chain leads to j. `cover` is
/// how many days of use of its inputs each node holds, from 0 on, infinite for one that never stops
/// for want of inputs; `links` are those without which a
/// buyer stops. n × n.
Eigen::MatrixXd days_until_stop(const SupplyGraph& links, const Eigen::VectorXd& cover);

/// The same where each input has a stock of its own: `cover` (suppliers × buyers, from 0 on) is how
/// many days the buyer goes on without what the supplier makes, infinite where it can do without.
Eigen::MatrixXd days_until_stop(Eigen::MatrixXd cover);

/// For the stop of each node alone. `recovery` is its time to recover, in days, from 0 on or NaN
/// where it is not known, `output` its output of a year; n numbers each.
std::vector<Survival> survival(const Eigen::MatrixXd& days_until_stop,
                               const Eigen::VectorXd& recovery, const Eigen::VectorXd& output);

}  // namespace sim33618
