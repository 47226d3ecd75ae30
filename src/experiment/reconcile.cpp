#include "experiment/reconcile.hpp"

#include <algorithm>
#include <set>

#include "base/numbers.hpp"
#include "experiment/nearest_point.hpp"
#include "scenario/start_numbers.hpp"
#include "simulation/evaluated_years.hpp"

namespace sim33618 {
namespace {

constexpr double linear_within = 1e-6;

// What is unknown of one start: an element each, moved in units of its standard error.
struct Unknown {
  std::size_t element = 0;
  std::size_t row = 0;
  double estimate = 0;
  double standard_error = 0;
  double low = 0;
  double high = 0;
};

// A condition on one element: its value with the estimates, and its change when a figure moves by
// its standard error.
struct Equation {
  const ReconciliationCondition* condition = nullptr;
  std::string label;
  double value = 0;
  Eigen::VectorXd slope;
};

class Reconciler {
 public:
  Reconciler(const CompiledModel& model, const Reconciliation& reconciliation, std::int64_t start)
      : model_(model),
        reconciliation_(reconciliation),
        start_(start),
        result_(*model.structure().find(reconciliation.result.text)) {
    const std::vector<NumberSeries>& elements = model.numbers().series[result_];
    for (std::size_t e = 0; e < elements.size(); ++e) add_unknown(e, elements[e]);
  }

  std::vector<ReconciledFigure> solve() {
    const std::vector<Equation> equations = evaluate();
    std::vector<LinearCondition> conditions;
    for (const Equation& equation : equations) add(equation, conditions);
    const std::size_t ranges = conditions.size();
    for (std::size_t u = 0; u < unknowns_.size(); ++u) add_range(u, conditions);
    const NearestPoint nearest = nearest_point(unknowns_.size(), conditions);
    if (!nearest.exists) refuse(equations, nearest, ranges);
    std::vector<ReconciledFigure> figures;
    for (std::size_t u = 0; u < unknowns_.size(); ++u)
      figures.push_back(figure(unknowns_[u], nearest.point[static_cast<Eigen::Index>(u)]));
    return figures;
  }

 private:
  void add_unknown(std::size_t element, const NumberSeries& series) {
    for (const NumberPoint& point : series) {
      if (point.at != static_cast<double>(start_)) continue;
      const ParameterRow& row = model_.document().parameters[*point.row];
      const double scale = row.unit.scale();
      const double error = std::abs(point.value) * relative_error(element);
      unknowns_.push_back({element, *point.row, point.value, row.low == row.high ? 0 : error,
                           row.low * scale, row.high * scale});
    }
  }

  double relative_error(std::size_t element) const {
    const std::size_t variable = *model_.structure().find(reconciliation_.relative_error.text);
    const NumberSeries& series = model_.numbers().series[variable][element];
    return sample(series, model_.document().variables[variable].trajectory,
                  static_cast<double>(start_));
  }

  // The conditions at the estimates, and with one figure after the other moved by its standard
  // error; a last time with all moved at once, which tells whether they are linear.
  std::vector<Equation> evaluate() const {
    const std::size_t count = unknowns_.size();
    std::vector<NumberTable> numbers(count + 2, model_.numbers());
    for (NumberTable& table : numbers) {
      for (const Unknown& unknown : unknowns_) move(table, unknown, 0);
    }
    for (std::size_t u = 0; u < count; ++u) {
      move(numbers[u + 1], unknowns_[u], 1);
      move(numbers[count + 1], unknowns_[u], 1);
    }
    std::vector<Equation> equations;
    std::vector<double> moved_at_once;
    run(numbers, [&](const ReconciliationCondition& condition, std::size_t variable,
                     std::size_t element, const auto& value_in) {
      Equation equation{&condition, model_.structure().element_label(variable, element),
                        value_in(0), Eigen::VectorXd(static_cast<Eigen::Index>(count))};
      for (std::size_t u = 0; u < count; ++u)
        equation.slope[static_cast<Eigen::Index>(u)] = value_in(u + 1) - equation.value;
      const double expected = equation.value + equation.slope.sum();
      const double size = std::abs(equation.value) + equation.slope.cwiseAbs().sum();
      if (!(std::abs(value_in(count + 1) - expected) <= linear_within * size))
        throw_error(condition.variable.span,
                    say("'{}' is not linear in the figures of '{}', so it cannot be a condition",
                        equation.label, reconciliation_.estimate.text));
      equations.push_back(std::move(equation));
    });
    return equations;
  }

  // Replaces the number of this start; those of other starts are not read.
  void move(NumberTable& table, const Unknown& unknown, double steps) const {
    NumberPoint point;
    point.at = static_cast<double>(start_);
    point.value = unknown.estimate + steps * unknown.standard_error;
    table.series[result_][unknown.element] = {point};
  }

  template <typename Visit>
  void run(const std::vector<NumberTable>& numbers, const Visit& visit) const {
    const std::size_t variables = model_.structure().variables.size();
    PlanRequest request{std::vector<bool>(variables, false), std::vector<bool>(variables, false),
                        false};
    request.varying[result_] = true;
    for (const ReconciliationCondition& condition : reconciliation_.conditions)
      request.outputs[variable_of(condition)] = true;
    std::vector<BatchMember> members;
    for (const NumberTable& table : numbers) members.push_back({&table, {}});
    const Plan plan = make_plan(model_, request, chosen_instruction_set());
    evaluate_years(
        model_, plan, start_, start_, members, [&](std::int64_t, const BatchPeriod& values) {
          for (const ReconciliationCondition& condition : reconciliation_.conditions) {
            const std::size_t variable = variable_of(condition);
            for (std::size_t e = 0; e < model_.structure().variables[variable].element_count; ++e) {
              visit(condition, variable, e,
                    [&](std::size_t lane) { return values.value(variable, e, lane); });
            }
          }
        });
  }

  std::size_t variable_of(const ReconciliationCondition& condition) const {
    return *model_.structure().find(condition.variable.text);
  }

  static void add(const Equation& equation, std::vector<LinearCondition>& conditions) {
    const double rest = equation.condition->value.in_base_units() - equation.value;
    const Comparison comparison = equation.condition->comparison;
    const double side = comparison == Comparison::at_most ? -1 : 1;
    conditions.push_back({side * equation.slope, side * rest, comparison == Comparison::equals});
  }

  void add_range(std::size_t u, std::vector<LinearCondition>& conditions) const {
    const Unknown& unknown = unknowns_[u];
    Eigen::VectorXd axis = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(unknowns_.size()));
    if (unknown.standard_error > 0) axis[static_cast<Eigen::Index>(u)] = 1;
    const double size = unknown.standard_error > 0 ? unknown.standard_error : 1;
    conditions.push_back({axis, std::min(0.0, (unknown.low - unknown.estimate) / size), false});
    conditions.push_back({-axis, std::min(0.0, (unknown.estimate - unknown.high) / size), false});
  }

  ReconciledFigure figure(const Unknown& unknown, double steps) const {
    const ParameterRow& row = model_.document().parameters[unknown.row];
    const double scale = row.unit.scale();
    return {model_.structure().element_names(result_, unknown.element), start_, unknown.row,
            unknown.standard_error / scale,
            (unknown.estimate + steps * unknown.standard_error) / scale};
  }

  [[noreturn]] static void throw_error(const Span& span, const std::string& message) {
    Diagnostics diagnostics;
    diagnostics.error(span, message);
    throw InputError(diagnostics.all());
  }

  // How low and how high the value of a condition can be brought, in its unit, when every figure
  // may go to an end of its range.
  std::pair<double, double> reach(const Equation& equation) const {
    std::pair<double, double> reach{equation.value, equation.value};
    for (std::size_t u = 0; u < unknowns_.size(); ++u) {
      const Unknown& unknown = unknowns_[u];
      if (unknown.standard_error == 0) continue;
      const double slope = equation.slope[static_cast<Eigen::Index>(u)] / unknown.standard_error;
      const double to_low = slope * (unknown.low - unknown.estimate);
      const double to_high = slope * (unknown.high - unknown.estimate);
      reach.first += std::min(to_low, to_high);
      reach.second += std::max(to_low, to_high);
    }
    const double scale = model_.document().variables[variable_of(*equation.condition)].unit.scale();
    return {reach.first / scale, reach.second / scale};
  }

  // Names the conditions that exclude each other and the figures that stand at an end of their
  // range.
  [[noreturn]] void refuse(const std::vector<Equation>& equations, const NearestPoint& nearest,
                           std::size_t ranges) const {
    std::vector<std::string> names;
    const ReconciliationCondition* first = nullptr;
    for (const std::size_t c : nearest.binding) {
      if (c >= ranges) continue;
      if (first == nullptr) first = equations[c].condition;
      names.push_back(fmt::format("'{}'", equations[c].label));
    }
    Diagnostics diagnostics;
    Diagnostic& error = diagnostics.error(
        first == nullptr ? reconciliation_.span : first->span,
        say("the figures of {} cannot meet {} within their ranges", start_, listed(names)));
    for (const std::size_t c : nearest.binding) {
      if (c >= ranges) continue;
      const ReconciliationCondition& condition = *equations[c].condition;
      const auto [lowest, highest] = reach(equations[c]);
      error.note(condition.value_text.span,
                 say("'{}' can be brought to between {} and {} {}", equations[c].label,
                     format_short(lowest), format_short(highest),
                     model_.document().variables[variable_of(condition)].unit_text.text));
    }
    for (const std::size_t c : nearest.binding) {
      if (c < ranges) continue;
      const Unknown& unknown = unknowns_[(c - ranges) / 2];
      const ParameterRow& row = model_.document().parameters[unknown.row];
      const bool at_low = (c - ranges) % 2 == 0;
      error.note(row.span, at_low ? say("{} is held by its lowest value, {}",
                                        model_.structure().element_label(result_, unknown.element),
                                        format_number(row.low))
                                  : say("{} is held by its highest value, {}",
                                        model_.structure().element_label(result_, unknown.element),
                                        format_number(row.high)));
    }
    throw InputError(diagnostics.all());
  }

  const CompiledModel& model_;
  const Reconciliation& reconciliation_;
  std::int64_t start_;
  std::size_t result_;
  std::vector<Unknown> unknowns_;
};

}  // namespace

ModelDocument with_estimates(ModelDocument model, const Reconciliation& reconciliation) {
  const std::string& result = reconciliation.result.text;
  std::vector<ParameterRow> rows;
  for (const ParameterRow& row : model.parameters) {
    if (row.name.text != result) rows.push_back(row);
  }
  for (const ParameterRow& row : model.parameters) {
    if (row.name.text != reconciliation.estimate.text) continue;
    rows.push_back(row);
    rows.back().name.text = result;
  }
  model.parameters = std::move(rows);
  return model;
}

std::vector<ReconciledFigure> reconcile(const CompiledModel& model,
                                        const Reconciliation& reconciliation) {
  std::set<std::int64_t> starts;
  for (const ParameterRow& row : model.document().parameters) {
    if (row.name.text == reconciliation.result.text && row.at)
      starts.insert(static_cast<std::int64_t>(*row.at));
  }
  Diagnostics diagnostics;
  for (const std::int64_t start : starts)
    check_start_numbers(model.document(), model.numbers(), start, std::nullopt, diagnostics);
  diagnostics.throw_if_errors();
  std::vector<ReconciledFigure> figures;
  for (const std::int64_t start : starts) {
    for (ReconciledFigure& figure : Reconciler(model, reconciliation, start).solve())
      figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace sim33618
