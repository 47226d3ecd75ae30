#include "experiment/step_check.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "simulation/run.hpp"

namespace sim33618 {
namespace {

constexpr double least_share_of_unit = 1e-9;

StepChange largest_change(const OutputRow& row, const Result& at_step, const Result& at_half) {
  StepChange largest{row};
  double change = -1;
  for (std::size_t p = 0; p < at_step.period_count(); ++p) {
    const double whole = at_step.value(row.variable, row.element, p);
    const double half = at_half.value(row.variable, row.element, p);
    if (std::abs(half - whole) <= change) continue;
    change = std::abs(half - whole);
    largest.period = p;
    largest.at_step = whole;
    largest.at_half = half;
  }
  return largest;
}

double largest_value(std::size_t variable, std::size_t element, const Result& result) {
  double largest = 0;
  for (std::size_t p = 0; p < result.period_count(); ++p)
    largest = std::max(largest, std::abs(result.base_value(variable, element, p)));
  return largest;
}

// What changes of a row are measured against, in its unit.
double size_of(const OutputRow& row, const Result& at_step, const Result& at_half) {
  const Structure& structure = at_step.model().structure();
  const VariableDeclaration& variable = *structure.variables[row.variable].declaration;
  double size = 0;
  for (const Result* result : {&at_step, &at_half}) {
    size = std::max(size, largest_value(row.variable, row.element, *result));
    if (variable.gap_to.text.empty()) continue;
    const std::size_t other = *structure.find(variable.gap_to.text);
    const bool is_one_number = structure.variables[other].declaration->dims.empty();
    size = std::max(size, largest_value(other, is_one_number ? 0 : row.element, *result));
  }
  return size / variable.unit.scale();
}

}  // namespace

std::vector<StepChange> check_step(const CompiledModel& model, const Scenario& scenario) {
  Scenario finer = scenario;
  finer.time.step = scenario.time.step / Fraction(2);
  const Result at_step = run_scenario(model, scenario);
  const Result at_half = run_scenario(model, finer);
  const std::vector<OutputRow> rows = output_rows(at_step);
  std::map<std::string, double> largest_of_unit;
  for (const OutputRow& row : rows) {
    double& largest = largest_of_unit[row.unit];
    largest = std::max(largest, size_of(row, at_step, at_half));
  }
  std::vector<StepChange> changes;
  for (const OutputRow& row : rows) {
    changes.push_back(largest_change(row, at_step, at_half));
    StepChange& change = changes.back();
    const double size =
        std::max(size_of(row, at_step, at_half), least_share_of_unit * largest_of_unit[row.unit]);
    if (size > 0) change.relative = std::abs(change.at_half - change.at_step) / size;
  }
  std::stable_sort(changes.begin(), changes.end(), [](const StepChange& a, const StepChange& b) {
    return a.relative > b.relative;
  });
  return changes;
}

}  // namespace sim33618
