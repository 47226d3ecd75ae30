#include "simulation/coupled_network.hpp"

#include <algorithm>
#include <cmath>

#include "simulation/regional_population.hpp"

namespace sim33618 {
namespace {

constexpr double days_of_year = 364;
// A stock that lasts for less lets a firm make no more this week than it did last week.
constexpr double least_cover_in_steps = 2;

std::vector<InputNeed> needs_of(const RegionalYear& year) {
  const Eigen::MatrixXd& binding = year.input_binding;
  std::vector<InputNeed> needs;
  for (Eigen::Index i = 0; i < binding.rows(); ++i) {
    for (Eigen::Index j = 0; j < binding.cols(); ++j)
      needs.push_back(binding(i, j) > 0 ? InputNeed::essential : InputNeed::negligible);
  }
  return needs;
}

// By supplying node: days that stocks of what it supplies last, weighted by what is bought.
std::vector<double> cover_by_supplier(const RegionalYear& year, const FirmRules& rules) {
  const Eigen::Index nodes = year.table.flows.rows();
  std::vector<double> days(static_cast<std::size_t>(nodes) + 1, -1);
  if (year.input_cover.size() == 0) return days;
  for (Eigen::Index i = 0; i < nodes; ++i) {
    const double flow = year.table.flows.row(i).sum();
    if (flow <= 0) continue;
    const double mean = year.table.flows.row(i).cwiseProduct(year.input_cover.row(i)).sum() / flow;
    days[static_cast<std::size_t>(i)] =
        std::max(least_cover_in_steps * rules.days_per_step, mean * days_of_year);
  }
  return days;
}

// One firm a node; what it sells to itself is sold and bought outside.
ProductionNetwork uniform_network(const FirmGraphTargets& targets) {
  const std::vector<double> output = outputs_of(targets);
  const std::size_t nodes = targets.nodes.size();
  std::vector<NodeIndex> firm_of(nodes, 0);
  ProductionNetwork network{SupplyGraph(0, {}), {}, nodes, {}, {}, {}};
  for (std::size_t node = 0; node < nodes; ++node) {
    if (targets.counted_firms[node] <= 0 || output[node] <= 0) continue;
    firm_of[node] = static_cast<NodeIndex>(network.sector.size());
    network.sector.push_back(static_cast<std::uint32_t>(node));
  }
  std::vector<SupplyLink> links;
  for (const std::uint32_t seller : network.sector) {
    double sold = 0;
    for (const std::uint32_t buyer : network.sector) {
      const double flow = targets.flows(seller, buyer);
      if (seller == buyer || flow <= smallest_link * output[seller] / static_cast<double>(nodes))
        continue;
      links.push_back({firm_of[seller], firm_of[buyer], flow});
      sold += flow;
    }
    network.sold_outside.push_back(std::max(0.0, output[seller] - sold));
  }
  for (const std::uint32_t buyer : network.sector) {
    double bought = targets.bought_outside[buyer] + targets.flows.col(buyer).sum();
    for (const SupplyLink& link : links) {
      if (network.sector[link.buyer] == buyer) bought -= link.volume;
    }
    network.bought_outside.push_back(std::max(0.0, bought));
  }
  network.graph = SupplyGraph(network.sector.size(), std::move(links));
  return network;
}

ProductionNetwork network_of(const FirmGraph& graph, std::size_t nodes) {
  return {graph.links, graph.node, nodes, {}, graph.sold_outside, graph.bought_outside};
}

// Covers of firms over their mean, weighted by output.
void set_buffers(const FirmPopulation& firms, FirmNetwork& network) {
  const std::vector<double>& cover = firms.of(FirmNumber::input_cover);
  double output = 0;
  double sum = 0;
  for (std::size_t firm = 0; firm < firms.size(); ++firm) {
    output += firms.graph.output[firm];
    sum += firms.graph.output[firm] * cover[firm];
  }
  if (sum <= 0) return;
  for (std::size_t firm = 0; firm < firms.size(); ++firm)
    network.buffer[firm] = cover[firm] * output / sum;
}

// However short a firm's stocks are meant to be, they have to last until the next ones come.
void bound_buffers(const FirmRules& rules, FirmNetwork& network) {
  double least = rules.cover;
  for (const double days : network.cover_days) {
    if (days >= 0) least = std::min(least, days / rules.days_per_step);
  }
  for (double& buffer : network.buffer) buffer = std::max(buffer, least_cover_in_steps / least);
}

void make_uniform(const RegionalYear& year, CoupledNetwork& made) {
  ProductionNetwork network = uniform_network(made.targets.graph);
  network.needs = needs_of(year);
  made.network = make_firm_network(network, 1.0 / static_cast<double>(weeks_of_year));
  for (const std::uint32_t node : made.network.sector)
    made.network.names.push_back(made.targets.graph.nodes[node]);
  made.leader.assign(made.network.firms(), CoupledNetwork::not_named);
}

void make_single(const Result& result, const RegionalYear& year, const FirmMakeup& makeup,
                 CoupledNetwork& made) {
  FirmGraphChoice choice;
  choice.firms = counted_firms(made.targets.graph);
  choice.seed = result.scenario().seed;
  choice.member = makeup.member;
  if (makeup.is_drawn) let_known_firms_give_way(made.targets);
  made.population = make_population(made.targets, choice, makeup.threads);
  const FirmPopulation& firms = *made.population;
  ProductionNetwork network = network_of(firms.graph, made.targets.graph.nodes.size());
  network.needs = needs_of(year);
  made.network = make_firm_network(network, 1.0 / static_cast<double>(weeks_of_year));
  made.network.names = firms.ids;
  made.network.staff = firms.of(FirmNumber::employees);
  made.network.place = firms.graph.district;
  made.network.places = made.targets.graph.districts.size();
  made.leader = firms.known;
  made.district = firms.graph.district;
  set_buffers(firms, made.network);
}

}  // namespace

CoupledNetwork coupled_network(const Result& result, const RegionalYear& year,
                               const FirmRules& rules, const FirmMakeup& makeup) {
  CoupledNetwork made;
  made.targets = population_targets(result, year);
  if (makeup.is_uniform) {
    make_uniform(year, made);
  } else {
    make_single(result, year, makeup, made);
  }
  made.network.cover_days = cover_by_supplier(year, rules);
  bound_buffers(rules, made.network);
  // Firms buy by contract of each other, final buyers do not.
  made.network.has_contract.assign(made.network.links(), 1);
  return made;
}

}  // namespace sim33618
