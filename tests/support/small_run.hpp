#pragma once

#include <memory>
#include <string>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "dynamics/integrate.hpp"
#include "support/small_model.hpp"

namespace sim33618::test {

inline std::unique_ptr<CompiledModel> compiled(const SmallModel& model) {
  return std::make_unique<CompiledModel>(model.read());
}

/// A model and the values of its saved periods.
struct SmallRun {
  std::unique_ptr<CompiledModel> model;
  std::vector<std::vector<double>> periods;

  /// In the variable's unit.
  double value(const std::string& variable, std::size_t period = 0, std::size_t element = 0) const {
    const std::size_t found = model->structure().find(variable).value();
    return periods.at(period).at(model->program().variables[found].slot + element) /
           model->document().variables[found].unit.scale();
  }
};

/// Runs a model by its own clock and numbers.
inline SmallRun run(const SmallModel& model) {
  SmallRun result{compiled(model), {}};
  integrate(
      *result.model, result.model->numbers(), result.model->document().time,
      [&](std::int64_t, const std::vector<double>& values) { result.periods.push_back(values); });
  return result;
}

/// The value of one equation, put into `model` as a dimensionless aux unless told otherwise.
inline double value_of(const std::string& equation, const std::string& unit = "1",
                       SmallModel model = {}) {
  model.variables += aux("answer", equation, unit);
  return run(model).value("answer");
}

}  // namespace sim33618::test
