#include "bench_firms.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "base/random_stream.hpp"
#include "firms/firm_engine.hpp"
#include "network/firm_graph.hpp"

namespace sim33618::bench {
namespace {

using ::benchmark::Counter;
using ::benchmark::State;

double drawn(std::uint32_t place, std::uint32_t index) {
  return uniform({33618, 0, purpose_of("bench of firms"), place, 0}, index);
}

// A region of 33 nodes of very different size, in which much is bought of few.
FirmGraphTargets region_of_firms(double mean_suppliers) {
  constexpr std::uint32_t nodes = 33;
  FirmGraphTargets targets;
  targets.mean_suppliers = mean_suppliers;
  targets.flows.resize(nodes, nodes);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    const double share = drawn(i, 0) * drawn(i, 0);
    const double firms = 20 + 1200 * share * share;
    const double size = 3 * firms * (0.5 + drawn(i, 1));
    targets.nodes.push_back(fmt::format("node {}", i));
    targets.counted_firms.push_back(firms);
    targets.sold_outside.push_back(size * (0.4 + 0.4 * drawn(i, 2)));
    targets.bought_outside.push_back(0.3 * size);
    for (std::uint32_t j = 0; j < nodes; ++j) {
      const double part = drawn(i, 3 + j) * drawn(i, 3 + j);
      targets.flows(i, j) = size * part * part / nodes + (i == j ? 0.1 * size : 0);
    }
  }
  return targets;
}

FirmNetwork network_of(std::size_t firms) {
  constexpr double weeks_a_year = 52;
  const FirmGraphTargets targets = region_of_firms(5);
  const FirmGraph graph = make_firm_graph(targets, {firms, 1, 0}, 2);
  const std::size_t nodes = targets.nodes.size();
  std::vector<InputNeed> needs;
  for (std::uint32_t pair = 0; pair < nodes * nodes; ++pair)
    needs.push_back(static_cast<InputNeed>(3 * drawn(pair, 40)));
  return make_firm_network(
      {graph.links, graph.node, nodes, needs, graph.sold_outside, graph.bought_outside},
      1 / weeks_a_year);
}

FirmRules rules_of_weeks() {
  const std::string file = SIM33618_SOURCE_DIR "/model/firm_rules.yaml";
  return read_firm_rules(file, file).of("weekly").rules;
}

// One week with all rules on, while one firm in a hundred stands still.
void add_week(std::size_t firms, std::size_t threads) {
  auto* added = ::benchmark::RegisterBenchmark(
      fmt::format("firms/week:{}/threads:{}", firms, threads).c_str(), [=](State& state) {
        const FirmNetwork network = network_of(firms);
        FirmEngine engine(network, rules_of_weeks(), {1, 0, threads});
        std::vector<double> damage(firms);
        for (std::size_t firm = 0; firm < firms; firm += 100) damage[firm] = 1;
        StepInputs inputs;
        inputs.damage = damage;
        for (auto unused : state) engine.advance(inputs);
        const auto links = static_cast<double>(network.links());
        state.counters["links"] = links;
        state.counters["switches"] = static_cast<double>(engine.switches());
        state.counters["links_per_s"] =
            Counter(static_cast<double>(state.iterations()) * links, Counter::kIsRate);
      });
  added->Unit(::benchmark::kMillisecond);
  if (threads > 1) added->UseRealTime();
}

// 2025 to 2030: 313 weeks from the start on, sums of sectors included.
void add_run(std::size_t firms) {
  ::benchmark::RegisterBenchmark(fmt::format("firms/run:{}", firms).c_str(), [=](State& state) {
    constexpr int weeks = 313;
    const FirmNetwork network = network_of(firms);
    const FirmRules rules = rules_of_weeks();
    for (auto unused : state) {
      FirmEngine engine(network, rules, {});
      for (int week = 0; week < weeks; ++week) {
        engine.advance({});
        ::benchmark::DoNotOptimize(engine.sector_flows());
      }
    }
    state.counters["links"] = static_cast<double>(network.links());
  })->Unit(::benchmark::kMillisecond);
}

}  // namespace

void add_firm_weeks() {
  add_run(7'800);
  for (const std::size_t threads : {1U, 2U}) {
    for (const std::size_t firms : {16'500U, 1'000'000U}) add_week(firms, threads);
  }
}

}  // namespace sim33618::bench
