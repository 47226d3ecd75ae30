#include "network/systemic_risk.hpp"

#include <algorithm>
#include <limits>
#include <mutex>

#include "base/blocks.hpp"
#include "base/contract.hpp"

namespace sim33618 {
namespace {

// A supplier of a buyer; group 0 holds all that are not essential, group k + 1 those of sector k.
struct Input {
  std::uint32_t group = 0;
  NodeIndex supplier = 0;
  double volume = 0;
};

// What nodes trade in the graph and outside it.
std::vector<double> with_outside(std::vector<double> volumes, const std::vector<double>& outside) {
  expect(outside.empty() || outside.size() == volumes.size(), "an amount outside for each node");
  for (std::size_t node = 0; node < outside.size(); ++node) {
    expect(outside[node] >= 0 && outside[node] <= std::numeric_limits<double>::max(),
           "amounts outside that are finite and not negative");
    volumes[node] += outside[node];
  }
  return volumes;
}

}  // namespace

SystemicRiskModel::SystemicRiskModel(const ProductionNetwork& network)
    : sector_(network.sector),
      sales_(with_outside(network.graph.sold(), network.sold_outside)),
      sector_sales_(network.sectors),
      members_(network.sectors),
      sector_left_(network.sectors) {
  expect(sector_.size() == sales_.size(), "a sector for each node");
  expect(network.needs.size() == network.sectors * network.sectors,
         "needs of each pair of sectors");
  for (NodeIndex node = 0; node < sales_.size(); ++node) {
    expect(sector_[node] < network.sectors, "sectors of the list");
    members_[sector_[node]].push_back(node);
    sector_sales_[sector_[node]] += sales_[node];
    all_sales_ += sales_[node];
  }
  connect_buyers(network);
  connect_suppliers(network);
}

void SystemicRiskModel::connect_buyers(const ProductionNetwork& network) {
  const SupplyGraph& graph = network.graph;
  const std::vector<double> bought = with_outside(graph.bought(), network.bought_outside);
  Side& side = downstream_;
  std::vector<Input> inputs;
  for (NodeIndex buyer = 0; buyer < graph.node_count(); ++buyer) {
    inputs.clear();
    for (const std::uint32_t place : graph.purchases(buyer)) {
      const SupplyLink& link = graph.links()[place];
      const std::uint32_t sector = sector_[link.supplier];
      const InputNeed need = network.needs[sector * network.sectors + sector_[buyer]];
      if (need == InputNeed::negligible) continue;
      inputs.push_back({need == InputNeed::essential ? sector + 1 : 0, link.supplier, link.volume});
    }
    std::stable_sort(inputs.begin(), inputs.end(),
                     [](const Input& a, const Input& b) { return a.group < b.group; });
    side.first_group.push_back(static_cast<std::uint32_t>(side.first_partner.size()));
    for (std::size_t begin = 0, end = 0; begin < inputs.size(); begin = end) {
      double volume = 0;
      for (end = begin; end < inputs.size() && inputs[end].group == inputs[begin].group; ++end)
        volume += inputs[end].volume;
      const double all = inputs[begin].group == 0 ? bought[buyer] : volume;
      side.first_partner.push_back(static_cast<std::uint32_t>(side.partner.size()));
      for (std::size_t i = begin; i < end; ++i) {
        side.partner.push_back(inputs[i].supplier);
        side.weight.push_back(inputs[i].volume / all);
      }
    }
  }
  find_dependants(side);
}

void SystemicRiskModel::connect_suppliers(const ProductionNetwork& network) {
  const SupplyGraph& graph = network.graph;
  Side& side = upstream_;
  for (NodeIndex supplier = 0; supplier < graph.node_count(); ++supplier) {
    side.first_group.push_back(supplier);
    side.first_partner.push_back(static_cast<std::uint32_t>(side.partner.size()));
    for (const SupplyLink& link : graph.sales(supplier)) {
      side.partner.push_back(link.buyer);
      side.weight.push_back(link.volume / sales_[supplier]);
    }
  }
  find_dependants(side);
}

// Completes the lists of groups and turns those of partners round.
void SystemicRiskModel::find_dependants(Side& side) {
  const std::size_t nodes = side.first_group.size();
  side.first_group.push_back(static_cast<std::uint32_t>(side.first_partner.size()));
  side.first_partner.push_back(static_cast<std::uint32_t>(side.partner.size()));
  side.first_dependant.assign(nodes + 1, 0);
  for (const NodeIndex partner : side.partner) ++side.first_dependant[partner + 1];
  for (std::size_t node = 0; node < nodes; ++node)
    side.first_dependant[node + 1] += side.first_dependant[node];
  side.dependant.resize(side.partner.size());
  std::vector<std::uint32_t> next = side.first_dependant;
  for (NodeIndex node = 0; node < nodes; ++node) {
    const std::uint32_t begin = side.first_partner[side.first_group[node]];
    const std::uint32_t end = side.first_partner[side.first_group[node + 1]];
    for (std::uint32_t i = begin; i < end; ++i) side.dependant[next[side.partner[i]]++] = node;
  }
  side.level.assign(nodes, 1);
  side.loss.assign(nodes, 0);
  side.is_marked.assign(nodes, 0);
}

void SystemicRiskModel::fail(Side& side, std::span<const NodeIndex> failing) {
  for (const NodeIndex node : failing) {
    if (side.level[node] == 0) continue;
    side.level[node] = 0;
    side.hit.push_back(node);
  }
}

void SystemicRiskModel::lose(Side& side, NodeIndex node, double loss) {
  if (loss == side.loss[node]) return;
  side.loss[node] = loss;
  side.changed.push_back(node);
}

// Lowers the level of a node to what its partners leave; by how much.
double SystemicRiskModel::settle(Side& side, NodeIndex node) {
  const double before = side.level[node];
  if (before == 0) return 0;
  double lack = 0;
  for (std::uint32_t group = side.first_group[node]; group < side.first_group[node + 1]; ++group) {
    double sum = 0;
    for (std::uint32_t i = side.first_partner[group]; i < side.first_partner[group + 1]; ++i)
      sum += side.weight[i] * side.loss[side.partner[i]];
    lack = std::max(lack, sum);
  }
  const double level = std::max(0.0, 1 - lack);
  if (level >= before) return 0;
  if (before == 1) side.hit.push_back(node);
  side.level[node] = level;
  return before - level;
}

// Settles all that depend on nodes whose loss has grown; the largest fall. Where that are many, all
// nodes are settled, which is quicker than to find them.
double SystemicRiskModel::settle(Side& side) {
  constexpr std::size_t many = 4;
  std::size_t links = 0;
  for (const NodeIndex node : side.changed)
    links += side.first_dependant[node + 1] - side.first_dependant[node];
  double largest_fall = 0;
  if (links * many > side.partner.size()) {
    for (NodeIndex node = 0; node < side.level.size(); ++node)
      largest_fall = std::max(largest_fall, settle(side, node));
  } else {
    for (const NodeIndex node : side.changed) {
      for (std::uint32_t i = side.first_dependant[node]; i < side.first_dependant[node + 1]; ++i) {
        const NodeIndex dependant = side.dependant[i];
        if (side.is_marked[dependant] != 0) continue;
        side.is_marked[dependant] = 1;
        side.marked.push_back(dependant);
      }
    }
    for (const NodeIndex node : side.marked) {
      side.is_marked[node] = 0;
      largest_fall = std::max(largest_fall, settle(side, node));
    }
    side.marked.clear();
  }
  side.changed.clear();
  return largest_fall;
}

// Everything as it was before the failure.
void SystemicRiskModel::recover(Side& side) {
  for (const NodeIndex node : side.hit) {
    side.level[node] = 1;
    side.loss[node] = 0;
  }
  side.hit.clear();
}

// What is lost is little work to add up; where little is left that would be inexact, so what is
// left is added up itself.
void SystemicRiskModel::measure_sectors() {
  constexpr double little = 0.01;
  sector_left_ = sector_sales_;
  for (const NodeIndex node : downstream_.hit)
    sector_left_[sector_[node]] -= sales_[node] * (1 - downstream_.level[node]);
  for (std::size_t sector = 0; sector < sector_left_.size(); ++sector) {
    if (sector_left_[sector] >= little * sector_sales_[sector]) continue;
    sector_left_[sector] = 0;
    for (const NodeIndex node : members_[sector])
      sector_left_[sector] += sales_[node] * downstream_.level[node];
  }
}

SystemicRisk SystemicRiskModel::losses() const {
  SystemicRisk risk;
  const auto share_lost = [&](NodeIndex node, double level) {
    return sales_[node] / all_sales_ * (1 - level);
  };
  for (const NodeIndex node : downstream_.hit) {
    risk.downstream += share_lost(node, downstream_.level[node]);
    risk.index += share_lost(node, std::min(downstream_.level[node], upstream_.level[node]));
  }
  for (const NodeIndex node : upstream_.hit) {
    risk.upstream += share_lost(node, upstream_.level[node]);
    if (downstream_.level[node] == 1) risk.index += share_lost(node, upstream_.level[node]);
  }
  return risk;
}

// A step on both sides; the largest fall of a level.
double SystemicRiskModel::spread() {
  measure_sectors();
  for (const NodeIndex node : downstream_.hit) {
    const double left = sector_left_[sector_[node]];
    const double share = sales_[node] < left ? sales_[node] / left : 1;
    lose(downstream_, node, share * (1 - downstream_.level[node]));
  }
  for (const NodeIndex node : upstream_.hit) lose(upstream_, node, 1 - upstream_.level[node]);
  return std::max(settle(downstream_), settle(upstream_));
}

std::vector<SystemicRisk> SystemicRiskModel::by_each_limit(std::span<const NodeIndex> failing,
                                                           std::span<const RiskLimits> limits) {
  std::vector<SystemicRisk> risks(limits.size());
  if (all_sales_ == 0) return risks;
  fail(downstream_, failing);
  fail(upstream_, failing);
  // The failure itself is the first step.
  double fall = failing.empty() ? 0 : std::numeric_limits<double>::infinity();
  std::size_t at_end = 0;
  for (std::size_t step = 1; at_end < limits.size(); ++step) {
    if (step > 1) fall = spread();
    for (std::size_t i = 0; i < limits.size(); ++i) {
      if (risks[i].steps > 0) continue;
      const bool is_at_rest = fall <= limits[i].tolerance;
      if (!is_at_rest && step < limits[i].most_steps) continue;
      risks[i] = losses();
      risks[i].steps = step;
      risks[i].is_at_rest = is_at_rest;
      ++at_end;
    }
  }
  recover(downstream_);
  recover(upstream_);
  return risks;
}

SystemicRisk SystemicRiskModel::of_failure(std::span<const NodeIndex> failing,
                                           const RiskLimits& limits) {
  return by_each_limit(failing, {&limits, 1}).front();
}

std::vector<std::vector<SystemicRisk>> risk_of_each(const SystemicRiskModel& model,
                                                    std::span<const RiskLimits> limits,
                                                    std::size_t threads,
                                                    const RiskProgress& progress) {
  constexpr std::size_t block_size = 64;
  const std::size_t nodes = model.node_count();
  std::vector<std::vector<SystemicRisk>> risks(limits.size(), std::vector<SystemicRisk>(nodes));
  std::vector<SystemicRiskModel> models(threads, model);
  std::mutex telling;
  std::size_t done = 0;
  const std::size_t blocks = (nodes + block_size - 1) / block_size;
  for_each_block(blocks, threads, [&](std::size_t block, std::size_t thread) {
    const std::size_t end = std::min((block + 1) * block_size, nodes);
    for (std::size_t i = block * block_size; i < end; ++i) {
      const auto node = static_cast<NodeIndex>(i);
      const std::vector<SystemicRisk> found = models[thread].by_each_limit({&node, 1}, limits);
      for (std::size_t limit = 0; limit < limits.size(); ++limit) risks[limit][i] = found[limit];
    }
    const std::lock_guard lock(telling);
    done += end - block * block_size;
    if (progress) progress(done, nodes);
  });
  return risks;
}

std::size_t not_at_rest(const std::vector<SystemicRisk>& risks) {
  return static_cast<std::size_t>(std::count_if(
      risks.begin(), risks.end(), [](const SystemicRisk& risk) { return !risk.is_at_rest; }));
}

void warn_of_unrest(const std::vector<SystemicRisk>& risks, const std::vector<std::string>& names,
                    Diagnostics& diagnostics) {
  expect(risks.size() <= names.size(), "a name for each failure");
  const auto first = std::find_if(risks.begin(), risks.end(),
                                  [](const SystemicRisk& risk) { return !risk.is_at_rest; });
  if (first == risks.end()) return;
  diagnostics.warning(
      {}, say("{} failures did not come to rest, the first that of '{}'; their risk "
              "is too small",
              not_at_rest(risks), names[static_cast<std::size_t>(first - risks.begin())]));
}

}  // namespace sim33618
