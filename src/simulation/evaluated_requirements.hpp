#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"
#include "simulation/evaluated_years.hpp"

namespace sim33618 {

/// Requirements of variables whose values have to be computed, held together in each year of the
/// run. Such a variable may not rest on a stock, which is known by a run alone.
class EvaluatedRequirements {
 public:
  /// All must outlive this. What is not met, or not known before a run, is reported.
  EvaluatedRequirements(const CompiledModel& model, const Scenario& scenario,
                        Diagnostics& diagnostics)
      : model_(model),
        structure_(model.structure()),
        scenario_(scenario),
        diagnostics_(diagnostics) {}

  /// `name` is where the requirement names the variable; `other` stands in the place of the value.
  void add(const Requirement& requirement, const Word& name, std::size_t variable,
           const std::optional<std::size_t>& other) {
    held_.push_back({&requirement, &name, variable, other});
  }

  void hold();

 private:
  /// An element in the year that is farthest from what is required.
  struct WorstYear {
    std::int64_t year = 0;
    double value = 0;
    double wanted = 0;
    /// Whether the years differ.
    bool varies = false;
  };

  struct Held {
    const Requirement* requirement = nullptr;
    const Word* name = nullptr;
    std::size_t variable = 0;
    std::optional<std::size_t> other;
    /// By element.
    std::vector<WorstYear> worst = {};
  };

  static void ask_for(const Held& held, PlanRequest& request);
  std::optional<std::size_t> stock_in(const Plan& plan) const;
  void refuse_stocks();
  void hold_year(Held& held, std::int64_t year, const BatchPeriod& values) const;
  std::size_t place_of_other(const Held& held, std::size_t element) const;
  void report_worst(const Held& held);
  Span place_of(const Held& held, std::size_t element, std::int64_t year) const;

  const CompiledModel& model_;
  const Structure& structure_;
  const Scenario& scenario_;
  Diagnostics& diagnostics_;
  std::vector<Held> held_;
};

}  // namespace sim33618
