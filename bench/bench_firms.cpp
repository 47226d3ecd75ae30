#include "bench_firms.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "base/random_stream.hpp"
#include "firms/firm_engine.hpp"
#include "made_region.hpp"
#include "model/model_document.hpp"

namespace sim33618::bench {
namespace {

using ::benchmark::Counter;
using ::benchmark::State;

double drawn(std::uint32_t place, std::uint32_t index) {
  return uniform({33618, 0, purpose_of("bench of firms"), place, 0}, index);
}

FirmNetwork network_of(std::size_t firms) {
  constexpr double weeks_a_year = 52;
  const FirmGraphTargets targets = made_region();
  const FirmGraph graph = make_firm_graph(targets, {firms, 1, 0}, 2);
  const std::size_t nodes = targets.nodes.size();
  std::vector<InputNeed> needs;
  for (std::uint32_t pair = 0; pair < nodes * nodes; ++pair)
    needs.push_back(static_cast<InputNeed>(3 * drawn(pair, 40)));
  return make_firm_network(
      {graph.links, graph.node, nodes, needs, graph.sold_outside, graph.bought_outside},
      1 / weeks_a_year);
}

FirmRules usual_rules() {
  const std::string folder = SIM33618_SOURCE_DIR "/model";
  const RuleSets rules = *read_model(folder, folder).firm_rules;
  return rules.of(rules.usual.text).rules;
}

// One week with all rules on, while one firm in a hundred stands still.
void add_week(std::size_t firms, std::size_t threads) {
  auto* added = ::benchmark::RegisterBenchmark(
      fmt::format("firms/week:{}/threads:{}", firms, threads).c_str(), [=](State& state) {
        const FirmNetwork network = network_of(firms);
        FirmEngine engine(network, usual_rules(), {1, 0, threads});
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
    const FirmRules rules = usual_rules();
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
