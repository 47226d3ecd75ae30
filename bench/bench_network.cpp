#include "bench_network.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "base/random_stream.hpp"
#include "made_region.hpp"
#include "network/betweenness.hpp"
#include "network/embodied_emissions.hpp"
#include "network/extraction.hpp"
#include "network/firm_graph.hpp"
#include "network/graph_shape.hpp"
#include "network/import_dependence.hpp"
#include "network/linkages.hpp"
#include "network/multipliers.hpp"
#include "network/structural_paths.hpp"
#include "network/supplier_concentration.hpp"
#include "network/supplier_influence.hpp"
#include "network/systemic_risk.hpp"
#include "network/table_metrics.hpp"

namespace sim33618::bench {
namespace {

using ::benchmark::State;

double draw(std::uint32_t place, std::uint32_t index) {
  return uniform({33618, 0, purpose_of("bench network"), place, 0}, index);
}

// Every node buys of every other, more of few; half of all is final demand, a tenth of that by
// households, which earn four times as much.
InputOutputTable made_table(std::uint32_t nodes) {
  InputOutputTable table;
  table.flows.resize(nodes, nodes);
  table.final_demand.resize(nodes, 2);
  table.imports.resize(1, nodes);
  table.satellites.resize(1, nodes);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    table.names.push_back(fmt::format("node {}", i));
    for (std::uint32_t j = 0; j < nodes; ++j) {
      const double draw_of_flow = draw(i, j);
      table.flows(i, j) = draw_of_flow * draw_of_flow * draw_of_flow;
    }
    table.final_demand(i, 0) = 0.05 * nodes * draw(i, nodes);
    table.final_demand(i, 1) = 0.45 * nodes * draw(i, nodes);
    table.imports(0, i) = 2 * draw(i, nodes + 1);
    table.satellites(0, i) = 8 * draw(i, nodes + 2);
  }
  table.demand_names = {"households", "others"};
  table.import_names = {"imports"};
  table.satellite_names = {"income"};
  return table;
}

// Everything the room says of a table.
double all_metrics(const InputOutputTable& table) {
  Diagnostics diagnostics;
  const InputOutputSystem system = solve_table(table, Severity::warning, diagnostics);
  const Eigen::Index nodes = system.output.size();
  const HouseholdAccount households{0.2 * system.output, 0.1 * system.output};
  const ClosedSystem closed = close_for_households(system, households);
  const Eigen::VectorXd ones = Eigen::VectorXd::Ones(nodes);
  double sum = type_one_multipliers(system, ones).total.sum();
  sum += type_two_multipliers(closed, ones).total.sum();
  sum += linkages(system).power.sum();
  for (const auto extraction : {Extraction::total, Extraction::backward, Extraction::forward})
    sum += extraction_losses(system, extraction).sum();
  const EmbodiedEmissions embodied = embodied_emissions(system, table.satellites.row(0));
  sum += emission_flows(system, embodied, table.final_demand).sum();
  sum += import_dependence(system, table.imports).total.sum();
  sum += supplier_concentration(table.flows).front().herfindahl;
  for (Eigen::Index product = 0; product < nodes; ++product)
    sum += structural_paths(system, embodied.direct, product, {3, 5, 1e-2}).total;

  std::vector<SupplyLink> links;
  for (Eigen::Index i = 0; i < nodes; ++i) {
    for (Eigen::Index j = 0; j < nodes; ++j) {
      links.push_back({static_cast<NodeIndex>(i), static_cast<NodeIndex>(j), table.flows(i, j)});
    }
  }
  const SupplyGraph graph(static_cast<std::size_t>(nodes), links);
  sum += betweenness(graph, LinkLength::step).front();
  sum += betweenness(graph, LinkLength::by_volume).front();
  sum += supplier_influence(graph).front();
  sum += static_cast<double>(core_numbers(graph).front() + cut_parts(graph).bridges.size() +
                             bow_tie(graph).size());
  return sum;
}

// Few firms have most of the links, and of the volume; the third of the pairs of sectors is
// essential.
ProductionNetwork made_network(std::uint32_t firms, std::uint32_t links, bool is_closed) {
  constexpr std::uint32_t sectors = 30;
  const auto chosen = [&](double share) { return static_cast<NodeIndex>(firms * share * share); };
  std::vector<SupplyLink> made;
  for (std::uint32_t i = 0; i < links; ++i) {
    const double size = draw(i, 0);
    made.push_back({chosen(draw(i, 1)), chosen(draw(i, 2)), 1 / (0.01 + size)});
  }
  ProductionNetwork network{SupplyGraph(firms, made), {}, sectors, {}, {}, {}};
  for (std::uint32_t firm = 0; firm < firms; ++firm)
    network.sector.push_back(static_cast<std::uint32_t>(sectors * draw(firm, 3)));
  for (std::uint32_t pair = 0; pair < sectors * sectors; ++pair)
    network.needs.push_back(draw(pair, 4) < 0.33 ? InputNeed::essential : InputNeed::not_essential);
  if (is_closed) return network;
  network.sold_outside = network.graph.bought();
  network.bought_outside = network.graph.sold();
  return network;
}

void add_risk(const std::string& name, std::uint32_t firms, std::uint32_t links, bool is_closed,
              double tolerance) {
  ::benchmark::RegisterBenchmark(("risk/" + name).c_str(), [=](State& state) {
    SystemicRiskModel model(made_network(firms, links, is_closed));
    NodeIndex node = 0;
    double steps = 0;
    double lost = 0;
    for (auto unused : state) {
      const SystemicRisk risk = model.of_failure({&node, 1}, {tolerance, 100'000});
      steps += static_cast<double>(risk.steps);
      lost += risk.index;
      node = (node + 7919) % firms;
    }
    state.counters["steps"] = ::benchmark::Counter(steps, ::benchmark::Counter::kAvgIterations);
    state.counters["lost"] = ::benchmark::Counter(lost, ::benchmark::Counter::kAvgIterations);
  })->Unit(::benchmark::kMillisecond);
}

void add_firms(std::size_t firms) {
  ::benchmark::RegisterBenchmark(fmt::format("firms/make:{}", firms).c_str(), [firms](
                                                                                  State& state) {
    const FirmGraphTargets targets = made_region();
    std::size_t links = 0;
    for (auto unused : state)
      links = make_firm_graph(targets, {firms, 1, 0}, 1).links.links().size();
    state.counters["links"] = static_cast<double>(links);
  })->Unit(::benchmark::kMillisecond);
}

// Of all firms, as `network --firms N --esri` does at one tolerance.
void add_risk_of_region(std::size_t firms, std::size_t threads) {
  ::benchmark::RegisterBenchmark(
      fmt::format("firms/risk:{}/threads:{}", firms, threads).c_str(),
      [firms, threads](State& state) {
        const FirmGraphTargets targets = made_region();
        const FirmGraph graph = make_firm_graph(targets, {firms, 1, 0}, 1);
        const std::size_t nodes = targets.nodes.size();
        const SystemicRiskModel model(
            {graph.links, graph.node, nodes,
             std::vector<InputNeed>(nodes * nodes, InputNeed::not_essential), graph.sold_outside,
             graph.bought_outside});
        for (auto unused : state)
          ::benchmark::DoNotOptimize(risk_of_each(model, std::vector<RiskLimits>(1), threads));
      })
      ->Unit(::benchmark::kMillisecond)
      ->MeasureProcessCPUTime();
}

}  // namespace

void add_network() {
  for (const std::size_t firms : {7'800U, 100'000U, 1'000'000U}) add_firms(firms);
  for (const std::size_t threads : {1U, 2U}) add_risk_of_region(7'800, threads);
  for (const std::uint32_t nodes : {37U, 200U}) {
    ::benchmark::RegisterBenchmark(fmt::format("table/nodes:{}", nodes).c_str(), [nodes](
                                                                                     State& state) {
      const InputOutputTable table = made_table(nodes);
      for (auto unused : state) ::benchmark::DoNotOptimize(all_metrics(table));
    })->Unit(::benchmark::kMillisecond);
  }
  // What `network SCENARIO` says of its six years.
  for (const std::uint32_t nodes : {37U, 44U}) {
    ::benchmark::RegisterBenchmark(
        fmt::format("table/scenario/nodes:{}", nodes).c_str(),
        [nodes](State& state) {
          constexpr int years = 6;
          const InputOutputTable table = made_table(nodes);
          for (auto unused : state) {
            for (int year = 0; year < years; ++year) {
              Diagnostics diagnostics;
              ::benchmark::DoNotOptimize(metrics_of(table, {0, 0, 0}, {}, diagnostics));
            }
          }
        })
        ->Unit(::benchmark::kMillisecond);
  }
  add_risk("closed/firms:1000/links:10000", 1'000, 10'000, true, 1e-2);
  add_risk("open/firms:1000/links:10000", 1'000, 10'000, false, 1e-6);
  add_risk("open/firms:7800/links:40000", 7'800, 40'000, false, 1e-6);
}

}  // namespace sim33618::bench
