#include "simulation/run_together.hpp"

#include <algorithm>

#include "base/blocks.hpp"
#include "dynamics/batch_integrator.hpp"
#include "dynamics/lane_count.hpp"
#include "simulation/requirements.hpp"
#include "simulation/run.hpp"

namespace sim33618 {
namespace {

bool are_equal(const NumberSeries& one, const NumberSeries& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const NumberPoint& a, const NumberPoint& b) {
                      return a.at == b.at && a.value == b.value;
                    });
}

bool are_known_alike(const NumberTable& one, const NumberTable& other, const ElementPlace& place) {
  const std::vector<PathVersion> mine = versions_of(one, place);
  const std::vector<PathVersion> others = versions_of(other, place);
  return std::equal(mine.begin(), mine.end(), others.begin(), others.end(),
                    [](const PathVersion& a, const PathVersion& b) {
                      return a.from == b.from && are_equal(*a.points, *b.points);
                    });
}

// By variable: whether any of the scenarios has other numbers than the first.
std::vector<bool> differing_variables(const std::vector<Scenario>& scenarios) {
  const NumberTable& first = scenarios.front().numbers;
  std::vector<bool> differs(first.series.size(), false);
  for (const Scenario& scenario : scenarios) {
    const NumberTable& numbers = scenario.numbers;
    for (std::size_t v = 0; v < differs.size(); ++v) {
      for (std::size_t e = 0; e < first.series[v].size() && !differs[v]; ++e) {
        differs[v] = !are_equal(first.series[v][e], numbers.series[v][e]) ||
                     !are_known_alike(first, numbers, {v, e});
      }
    }
  }
  return differs;
}

class TogetherRun {
 public:
  TogetherRun(const CompiledModel& model, const std::vector<Scenario>& scenarios,
              std::size_t threads)
      : model_(model), scenarios_(scenarios), threads_(threads), set_(chosen_instruction_set()) {
    PlanRequest request;
    request.varying = differing_variables(scenarios);
    request.varying.resize(model.structure().variables.size(), false);
    plan_ = make_plan(model, request, set_);
    const std::size_t share = (scenarios.size() + threads - 1) / threads;
    lanes_ = std::min(lanes_for(plan_, scenarios.size()), share);
  }

  std::vector<std::unique_ptr<Result>> run() {
    for (const Scenario& scenario : scenarios_) {
      hold_to_requirements(model_, scenario);
      results_.push_back(std::make_unique<Result>(model_, scenario));
    }
    const std::size_t blocks = (scenarios_.size() + lanes_ - 1) / lanes_;
    for_each_block(blocks, std::min(threads_, blocks),
                   [&](std::size_t block, std::size_t) { run_block(block * lanes_); });
    return std::move(results_);
  }

 private:
  void run_block(std::size_t first) {
    const std::size_t lanes = std::min(lanes_, scenarios_.size() - first);
    std::vector<BatchMember> members;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const Scenario& scenario = scenarios_[first + lane];
      members.push_back({&scenario.numbers, {scenario.seed, 0}});
    }
    BatchIntegrator integrator(model_, plan_, scenarios_.front().time, set_, lanes);
    integrator.run(members, [&](std::int64_t, const BatchPeriod&) {
      for (std::size_t lane = 0; lane < lanes; ++lane)
        results_[first + lane]->add_period(integrator.program_slots(lane));
    });
    // What went wrong with one is found, and said, by running it alone.
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      if (integrator.failed(lane))
        results_[first + lane] =
            std::make_unique<Result>(run_scenario(model_, scenarios_[first + lane]));
    }
  }

  const CompiledModel& model_;
  const std::vector<Scenario>& scenarios_;
  std::size_t threads_;
  InstructionSet set_;
  Plan plan_;
  std::size_t lanes_ = 1;
  std::vector<std::unique_ptr<Result>> results_;
};

}  // namespace

std::vector<std::unique_ptr<Result>> run_together(const CompiledModel& model,
                                                  const std::vector<Scenario>& scenarios,
                                                  std::size_t threads) {
  // That method chooses steps for a run of its own.
  if (scenarios.front().time.method != IntegrationMethod::dopri5)
    return TogetherRun(model, scenarios, threads).run();
  std::vector<std::unique_ptr<Result>> results(scenarios.size());
  for_each_block(scenarios.size(), std::min(threads, scenarios.size()),
                 [&](std::size_t i, std::size_t) {
                   results[i] = std::make_unique<Result>(run_scenario(model, scenarios[i]));
                 });
  return results;
}

}  // namespace sim33618
