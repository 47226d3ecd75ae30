#include "network/supplier_influence.hpp"

#include <cmath>

#include "base/contract.hpp"
#include "base/diagnostics.hpp"
#include "base/numbers.hpp"

namespace sim33618 {

std::vector<double> supplier_influence(const SupplyGraph& graph, double damping) {
  expect(damping >= 0 && damping < 1, "a damping from 0 to below 1");
  constexpr double tolerance = 1e-14;
  constexpr int most_rounds = 100'000;
  const std::vector<double> bought = graph.bought();
  const auto nodes = static_cast<double>(graph.node_count());
  std::vector<double> shares(graph.node_count(), 1 / nodes);
  for (int round = 0; round < most_rounds; ++round) {
    double stays = 0;
    for (std::size_t node = 0; node < shares.size(); ++node) {
      if (bought[node] == 0) stays += shares[node];
    }
    std::vector<double> next(shares.size(), (1 - damping + damping * stays) / nodes);
    for (const SupplyLink& link : graph.links())
      next[link.supplier] += damping * shares[link.buyer] * (link.volume / bought[link.buyer]);
    double change = 0;
    for (std::size_t node = 0; node < shares.size(); ++node)
      change += std::abs(next[node] - shares[node]);
    shares.swap(next);
    if (change < tolerance) return shares;
  }
  throw RunError(
      say("the influence of suppliers does not converge (damping {})", format_number(damping)));
}

}  // namespace sim33618
