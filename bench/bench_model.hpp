#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "dynamics/batch_integrator.hpp"
#include "dynamics/compiled_model.hpp"
#include "experiment/design.hpp"
#include "experiment/member_numbers.hpp"
#include "experiment/parameter_draws.hpp"
#include "scenario/scenario.hpp"

namespace sim33618::bench {

/// A model with a scenario that changes nothing, and the draws of its members.
class BenchModel {
 public:
  /// Throws InputError, as the program does.
  explicit BenchModel(const std::filesystem::path& folder);

  const CompiledModel& model() const { return *model_; }
  const Scenario& scenario() const { return scenario_; }
  const ParameterDraws& draws() const { return *draws_; }
  const Design& design() const { return *design_; }
  /// The variables of the headline and, until there are so many, further scalar ones.
  std::vector<std::size_t> outputs(std::size_t count) const;

 private:
  std::unique_ptr<CompiledModel> model_;
  Scenario scenario_;
  std::unique_ptr<ParameterDraws> draws_;
  std::unique_ptr<Design> design_;
};

/// Element evaluations: how many elements of variables a run of the plan computes. An element of an
/// auxiliary, a flow or a stock (its net flow) counts once each time it is computed, in each lane
/// or, where all lanes share it, once; intermediate results and what the plan leaves out count for
/// nothing, nor do instructions that only the start needs.
double element_evaluations(const CompiledModel& model, const Plan& plan, const TimeSettings& time,
                           std::size_t lanes);

/// What is measured: a model, how many lanes, how many threads with blocks of their own, which
/// kernels.
struct BatchCase {
  std::size_t lanes = 1;
  std::size_t threads = 1;
  InstructionSet set = InstructionSet::x86_64;
  TimeSettings time;
  /// Numbers differ between the lanes and only the outputs are computed; otherwise what `run` does:
  /// one lane, all of the model.
  bool is_ensemble = true;
};

/// Runs blocks of members, the same ones again and again.
class BatchWork {
 public:
  BatchWork(const BenchModel& model, const BatchCase& form);

  /// One block on each thread.
  void run();
  /// Of one block on each thread.
  double evaluations() const;
  double members() const { return static_cast<double>(form_.lanes * form_.threads); }

 private:
  struct Worker {
    std::unique_ptr<MemberNumbers> numbers;
    const DrawnNumbers* drawn = nullptr;
    std::vector<BatchMember> members;
    std::unique_ptr<BatchIntegrator> integrator;
    double sum = 0;
  };

  const BenchModel& model_;
  BatchCase form_;
  std::vector<std::size_t> outputs_;
  Plan plan_;
  std::vector<Worker> workers_;
};

}  // namespace sim33618::bench
