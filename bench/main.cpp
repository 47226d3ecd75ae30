#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>

#include "base/blocks.hpp"
#include "bench_firms.hpp"
#include "bench_model.hpp"
#include "bench_network.hpp"
#include "bench_shock.hpp"
#include "dynamics/integrate.hpp"
#include "experiment/ensemble.hpp"
#include "simulation/run.hpp"
#include "synthetic_model.hpp"

namespace sim33618::bench {
namespace {

namespace fs = std::filesystem;
using ::benchmark::Counter;
using ::benchmark::State;

struct Models {
  BenchModel world3;
  BenchModel climate;
  BenchModel chongqing;
};

fs::path model_folder() { return SIM33618_SOURCE_DIR "/model"; }

fs::path made(const SyntheticSize& size) {
  const fs::path folder = fs::path(SIM33618_BENCH_DIR) / "models" / size.name;
  write_synthetic_model(folder, size);
  return folder;
}

std::string title(const std::string& model, const BatchCase& form) {
  return fmt::format("{}/{}/B:{}/threads:{}/{}", form.is_ensemble ? "ensemble" : "alone", model,
                     form.lanes, form.threads, instruction_set_name(form.set));
}

// Blocks of members; s_per_evaluation and s_per_member say what one costs.
void add_batch(const std::string& name, const BenchModel& model, const BatchCase& form) {
  auto* added =
      ::benchmark::RegisterBenchmark(title(name, form).c_str(), [&model, form](State& state) {
        BatchWork work(model, form);
        for (auto unused : state) work.run();
        const auto runs = static_cast<double>(state.iterations());
        const Counter::Flags each = Counter::kIsRate | Counter::kInvert;
        state.counters["evaluations"] = work.evaluations();
        state.counters["s_per_evaluation"] = Counter(runs * work.evaluations(), each);
        state.counters["s_per_member"] = Counter(runs * work.members(), each);
      });
  added->Unit(::benchmark::kMillisecond);
  if (form.threads > 1) added->UseRealTime();
}

void add_batches(const std::string& name, const BenchModel& model, const TimeSettings& time) {
  for (const InstructionSet set : instruction_sets_here()) {
    add_batch(name, model, {1, 1, set, time, false});
    for (const std::size_t lanes : {1U, 8U, 16U, 32U, 64U, 256U}) {
      for (const std::size_t threads : {1U, 2U}) {
        if (threads <= threads_here()) add_batch(name, model, {lanes, threads, set, time, true});
      }
    }
  }
}

TimeSettings with_step(TimeSettings time, const Fraction& step) {
  time.step = step;
  return time;
}

// What `sim33618 ensemble` does with the members, but for its files: draws, runs, keeps.
void add_ensemble(const std::string& name, const BenchModel& model, const TimeSettings& time,
                  std::size_t threads) {
  class Nowhere : public MemberSink {
   public:
    void take(const MemberBlock& block) override {
      ::benchmark::DoNotOptimize(block.values.data());
    }
  };
  auto* added = ::benchmark::RegisterBenchmark(
      fmt::format("members/{}/threads:{}", name, threads).c_str(),
      [&model, time, threads](State& state) {
        constexpr std::uint32_t members = 1024;
        Scenario scenario = model.scenario();
        scenario.time = time;
        EnsemblePlan plan;
        plan.model = &model.model();
        plan.scenario = &scenario;
        plan.draws = &model.draws();
        plan.design = &model.design();
        for (const std::size_t v : model.outputs(20)) plan.kept.push_back({v, 0});
        plan.members = members;
        plan.threads = threads;
        Nowhere nowhere;
        for (auto unused : state) run_ensemble(plan, {&nowhere}, [](std::uint32_t) {});
        state.counters["members_per_s"] =
            Counter(static_cast<double>(state.iterations()) * members, Counter::kIsRate);
      });
  added->Unit(::benchmark::kMillisecond);
  if (threads > 1) added->UseRealTime();
}

void add_start() {
  ::benchmark::RegisterBenchmark("start/load and compile model/", [](State& state) {
    for (auto unused : state) CompiledModel(read_model(model_folder(), "model"));
  })->Unit(::benchmark::kMillisecond);
  ::benchmark::RegisterBenchmark(
      "start/sim33618 run scenarios/baseline.yaml",
      [](State& state) {
        const std::string command =
            fmt::format("'{}' run '{}/scenarios/baseline.yaml' --output '{}/output' > /dev/null",
                        SIM33618_BINARY, SIM33618_SOURCE_DIR, SIM33618_BENCH_DIR);
        for (auto unused : state) {
          if (std::system(command.c_str()) != 0) state.SkipWithError("the run failed");
        }
      })
      ->UseRealTime()
      ->Unit(::benchmark::kMillisecond);
}

void add_plan(const std::string& name, const BenchModel& model) {
  ::benchmark::RegisterBenchmark(("integrate/" + name).c_str(), [&model](State& state) {
    for (auto unused : state) {
      integrate(model.model(), model.scenario().numbers, model.scenario().time,
                [](std::int64_t, const std::vector<double>&) {});
    }
  })->Unit(::benchmark::kMillisecond);
}

void add_all(const Models& models) {
  const TimeSettings quarterly = with_step(models.chongqing.scenario().time, Fraction(1, 4));
  const TimeSettings weekly = with_step(quarterly, Fraction(1, 52));
  TimeSettings first_year = quarterly;
  first_year.end = first_year.start;
  add_start();
  add_batches("world3-size", models.world3, models.world3.scenario().time);
  add_batches("climate-size", models.climate, models.climate.scenario().time);
  add_batches("chongqing-quarterly", models.chongqing, quarterly);
  add_batches("chongqing-weekly", models.chongqing, weekly);
  add_batches("chongqing-first-year", models.chongqing, first_year);
  for (const std::size_t threads : {1U, 2U}) {
    add_ensemble("chongqing-quarterly", models.chongqing, quarterly, threads);
    add_ensemble("chongqing-weekly", models.chongqing, weekly, threads);
    add_ensemble("world3-size", models.world3, models.world3.scenario().time, threads);
  }
  add_plan("world3-size", models.world3);
  add_plan("climate-size", models.climate);
  add_plan("chongqing-quarterly", models.chongqing);
  add_firm_weeks();
  add_network();
  add_shocks();
}

}  // namespace
}  // namespace sim33618::bench

int main(int count, char** words) {
  using namespace sim33618::bench;
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  try {
    const Models models{BenchModel(made(world3_size())), BenchModel(made(climate_size())),
                        BenchModel(model_folder())};
    add_all(models);
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  benchmark::Shutdown();
  return 0;
}
