#include "bench_shock.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "base/random_stream.hpp"
#include "simulation/supply_shock.hpp"

namespace sim33618::bench {
namespace {

using ::benchmark::Counter;
using ::benchmark::State;

constexpr std::int64_t measured_steps = 365;

double draw(std::uint32_t place, std::uint32_t index) {
  return uniform({33618, 0, purpose_of("bench shock"), place, 0}, index);
}

// Every node buys of every other; half of all is final demand. The first one stands still.
ShockCase made_case(std::uint32_t sectors, std::uint32_t regions) {
  const std::uint32_t nodes = sectors * regions;
  ShockCase shock;
  shock.steps = measured_steps;
  for (std::uint32_t s = 0; s < sectors; ++s) shock.sectors.push_back(fmt::format("sector {}", s));
  for (std::uint32_t r = 0; r < regions; ++r) shock.regions.push_back(fmt::format("region {}", r));
  shock.table.flows.resize(nodes, nodes);
  shock.table.final_demand.resize(nodes, 1);
  shock.table.demand_names = {"demand"};
  for (std::uint32_t i = 0; i < nodes; ++i) {
    shock.sector.push_back(i % sectors);
    shock.region.push_back(i / sectors);
    shock.table.names.push_back(fmt::format("node {}", i));
    for (std::uint32_t j = 0; j < nodes; ++j) shock.table.flows(i, j) = draw(i, j);
    shock.table.final_demand(i, 0) = 0.5 * nodes * (0.5 + draw(i, nodes));
  }
  shock.losses = {{0, 10, 1}, {0, 100, 0}};
  return shock;
}

std::unique_ptr<CompiledModel> model_of(const ShockCase& shock) {
  return std::make_unique<CompiledModel>(
      read_model(SIM33618_SOURCE_DIR "/model/supply_shock", "model", shock_dimensions(shock)));
}

void add_case(std::uint32_t sectors, std::uint32_t regions) {
  const std::string size = fmt::format("{} sectors x {} regions", sectors, regions);
  ::benchmark::RegisterBenchmark(("shock/spread/" + size).c_str(), [=](State& state) {
    const ShockCase shock = made_case(sectors, regions);
    const auto model = model_of(shock);
    for (auto unused : state) ::benchmark::DoNotOptimize(spread_shock(*model, shock));
    state.counters["s_per_step"] =
        Counter(static_cast<double>(state.iterations()) * static_cast<double>(measured_steps),
                Counter::kIsRate | Counter::kInvert);
  })->Unit(::benchmark::kMillisecond);
  ::benchmark::RegisterBenchmark(("shock/load and compile/" + size).c_str(), [=](State& state) {
    const ShockCase shock = made_case(sectors, regions);
    for (auto unused : state) ::benchmark::DoNotOptimize(model_of(shock));
  })->Unit(::benchmark::kMillisecond);
}

}  // namespace

void add_shocks() {
  add_case(20, 10);
  add_case(40, 5);
  add_case(200, 1);
}

}  // namespace sim33618::bench
