#pragma once

#include <sim33618/program.hpp>
#include <sim33618/result.hpp>
#include <sim33618/scenario.hpp>

#include <cstddef>
#include <vector>

namespace sim33618::api {

/// The runs to make: one for each scenario, called members by their place.
struct RunPlan {
  Program program;
  std::vector<Scenario> members;
};

/// Takes results as they come, so that only what is wanted need be kept.
class Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;

  /// Called once a member, in the order of the plan.
  virtual void receive(std::size_t member, const Result& result) = 0;
};

/// Runs all members of a plan. Throws RunError at the first that fails; results received before
/// stay valid. The scenarios must be of the program's model, else InputError.
void run(const RunPlan& plan, Sink& sink);

/// Runs one scenario.
Result run(const Program& program, const Scenario& scenario);

}  // namespace sim33618::api
