#include "network/time_to_survive.hpp"

#include <cmath>
#include <limits>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

constexpr double days_of_year = 365;

}  // namespace

Eigen::MatrixXd days_until_stop(const SupplyGraph& links, const Eigen::VectorXd& cover) {
  const auto nodes = static_cast<Eigen::Index>(links.node_count());
  expect(cover.size() == nodes && (cover.array() >= 0).all(), "a cover from 0 on for each node");
  Eigen::MatrixXd days =
      Eigen::MatrixXd::Constant(nodes, nodes, std::numeric_limits<double>::infinity());
  for (const SupplyLink& link : links.links()) days(link.supplier, link.buyer) = cover[link.buyer];
  return days_until_stop(std::move(days));
}

Eigen::MatrixXd days_until_stop(Eigen::MatrixXd days) {
  const Eigen::Index nodes = days.rows();
  expect(days.cols() == nodes && (days.array() >= 0).all(), "a cover from 0 on for each two nodes");
  days.diagonal().setZero();
  // All pairs by way of one node more each time (R. Floyd 1962).
  for (Eigen::Index by = 0; by < nodes; ++by) {
    for (Eigen::Index to = 0; to < nodes; ++to)
      days.col(to) = days.col(to).cwiseMin((days.col(by).array() + days(by, to)).matrix());
  }
  return days;
}

std::vector<Survival> survival(const Eigen::MatrixXd& days_until_stop,
                               const Eigen::VectorXd& recovery, const Eigen::VectorXd& output) {
  const Eigen::Index nodes = days_until_stop.rows();
  expect(recovery.size() == nodes && output.size() == nodes, "a recovery and an output each");
  expect(!(recovery.array() < 0).any(), "times to recover from 0 on");
  std::vector<Survival> all;
  for (Eigen::Index i = 0; i < nodes; ++i) {
    Survival found;
    found.days = std::numeric_limits<double>::infinity();
    found.recovery = recovery[i];
    if (std::isnan(recovery[i])) found.lost_output = recovery[i];
    for (Eigen::Index j = 0; j < nodes; ++j) {
      const double days = days_until_stop(i, j);
      if (recovery[i] > days) found.lost_output += output[j] * (recovery[i] - days) / days_of_year;
      if (i == j || days >= found.days) continue;
      found.days = days;
      found.first_to_stop = static_cast<NodeIndex>(j);
    }
    all.push_back(found);
  }
  return all;
}

}  // namespace sim33618
