#include "simulation/requirements.hpp"

#include <algorithm>
#include <set>

#include "base/numbers.hpp"
#include "simulation/coverage.hpp"
#include "simulation/evaluated_years.hpp"
#include "simulation/requirement_finding.hpp"

namespace sim33618 {
namespace {

// An element in the year that is farthest from what is required.
struct WorstYear {
  std::int64_t year = 0;
  double value = 0;
  double wanted = 0;
  /// Whether the years differ.
  bool varies = false;
};

// A requirement of one of its variables whose values have to be computed.
struct EvaluatedRequirement {
  const Requirement* requirement = nullptr;
  const Word* name = nullptr;
  std::size_t variable = 0;
  /// The variable that stands in the place of the value.
  std::optional<std::size_t> other;
  /// By element: the year that is farthest off.
  std::vector<WorstYear> worst = {};
};

class RequirementHolder {
 public:
  RequirementHolder(const CompiledModel& model, const Scenario& scenario)
      : model_(model), structure_(model.structure()), scenario_(scenario) {}

  void hold() {
    for (const Requirement& requirement : model_.document().requirements) {
      for (const Word& name : requirement.variables) hold(requirement, name);
    }
    if (!evaluated_.empty()) evaluate();
    diagnostics_.throw_if_errors();
  }

 private:
  void hold(const Requirement& requirement, const Word& name) {
    const std::size_t variable = *structure_.find(name.text);
    std::optional<std::size_t> other;
    if (requirement.other) other = structure_.find(requirement.other->text);
    if (requirement.coverage != Coverage::none) {
      hold_coverage(requirement, variable);
    } else if (!other && structure_.variables[variable].kind() == VariableKind::data) {
      hold_numbers(requirement, variable);
    } else {
      evaluated_.push_back({&requirement, &name, variable, other});
    }
  }

  void hold_coverage(const Requirement& requirement, std::size_t variable) {
    std::set<std::size_t> rows;
    const std::vector<NumberSeries>& series = numbers_of(variable);
    for (std::size_t e = 0; e < series.size(); ++e) {
      const auto gap = coverage_gap(series[e], requirement.coverage, scenario_.time,
                                    structure_.element_label(variable, e));
      if (!gap) continue;
      const NumberPoint& point = series[e][gap->point];
      if (!point.row || rows.insert(*point.row).second)
        report(requirement, point.span, gap->message);
    }
  }

  // Each number, also one of a year outside the run; a row for many elements once.
  void hold_numbers(const Requirement& requirement, std::size_t variable) {
    std::set<std::size_t> rows;
    const std::vector<NumberSeries>& series = numbers_of(variable);
    const double wanted = requirement.value.in_base_units();
    for (std::size_t e = 0; e < series.size(); ++e) {
      for (const NumberPoint& point : series[e]) {
        if (meets(requirement, point.value, wanted)) continue;
        if (point.row && !rows.insert(*point.row).second) continue;
        const std::string label = structure_.element_label(variable, e);
        report(requirement, point.span,
               finding(requirement.comparison, point.at == 0 ? label : in_year(label, point.at),
                       text_of(variable, point.value), requirement.value_text.text));
      }
    }
  }

  void evaluate() {
    PlanRequest request{std::vector<bool>(structure_.variables.size(), false), {}, false};
    for (const EvaluatedRequirement& held : evaluated_) ask_for(held, request);
    const Plan plan = make_plan(model_, request, chosen_instruction_set());
    if (stock_in(plan)) refuse_stocks();
    const std::vector<BatchMember> twice(2, {&scenario_.numbers, {scenario_.seed, 0}});
    evaluate_years(model_, plan, scenario_.time.start, scenario_.time.end, twice,
                   [&](std::int64_t year, const BatchPeriod& values) {
                     for (EvaluatedRequirement& held : evaluated_) hold_year(held, year, values);
                   });
    for (const EvaluatedRequirement& held : evaluated_) report_worst(held);
  }

  static void ask_for(const EvaluatedRequirement& held, PlanRequest& request) {
    request.outputs[held.variable] = true;
    if (held.other) request.outputs[*held.other] = true;
  }

  std::optional<std::size_t> stock_in(const Plan& plan) const {
    for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
      if (plan.variables[v] && structure_.variables[v].kind() == VariableKind::stock) return v;
    }
    return std::nullopt;
  }

  void refuse_stocks() {
    for (const EvaluatedRequirement& held : evaluated_) {
      PlanRequest request{std::vector<bool>(structure_.variables.size(), false), {}, false};
      ask_for(held, request);
      const auto stock = stock_in(make_plan(model_, request, chosen_instruction_set()));
      if (!stock) continue;
      diagnostics_
          .error(held.name->span,
                 say("'{}' rests on a stock, so it is not known before a run",
                     held.requirement->other ? held.requirement->name : held.name->text))
          .note(structure_.variables[*stock].declaration->span, say("the stock"));
    }
    diagnostics_.throw_if_errors();
  }

  void hold_year(EvaluatedRequirement& held, std::int64_t year, const BatchPeriod& values) const {
    const std::size_t count = structure_.variables[held.variable].element_count;
    const bool is_first = held.worst.empty();
    held.worst.resize(count);
    for (std::size_t e = 0; e < count; ++e) {
      WorstYear& worst = held.worst[e];
      WorstYear now{year, values.value(held.variable, e, 0),
                    held.requirement->value.in_base_units()};
      if (held.other) now.wanted = values.value(*held.other, place_of_other(held, e), 0);
      if (is_first) {
        worst = now;
      } else if (now.value != worst.value || now.wanted != worst.wanted) {
        const Comparison comparison = held.requirement->comparison;
        if (excess(comparison, now.value, now.wanted) >
            excess(comparison, worst.value, worst.wanted))
          worst = now;
        worst.varies = true;
      }
    }
  }

  std::size_t place_of_other(const EvaluatedRequirement& held, std::size_t element) const {
    return structure_.variables[*held.other].dims.empty() ? 0 : element;
  }

  void report_worst(const EvaluatedRequirement& held) {
    for (std::size_t e = 0; e < held.worst.size(); ++e) {
      const WorstYear& worst = held.worst[e];
      if (meets(*held.requirement, worst.value, worst.wanted)) continue;
      std::string wanted = held.requirement->value_text.text;
      if (held.other)
        wanted = say("{} ({})", structure_.element_label(*held.other, place_of_other(held, e)),
                     text_of(*held.other, worst.wanted));
      const std::string label = structure_.element_label(held.variable, e);
      report(*held.requirement, place_of(held, e, worst.year),
             finding(held.requirement->comparison,
                     worst.varies ? in_year(label, static_cast<double>(worst.year)) : label,
                     text_of(held.variable, worst.value), wanted));
    }
  }

  static std::string in_year(const std::string& label, double year) {
    return say("{} in {}", label, format_number(year));
  }

  // In the variable's unit.
  std::string text_of(std::size_t variable, double value) const {
    const VariableDeclaration& declaration = *structure_.variables[variable].declaration;
    const std::string number = format_short(value / declaration.unit.scale());
    const std::string& unit = declaration.unit_text.text;
    return unit == "1" ? number : number + " " + unit;
  }

  const std::vector<NumberSeries>& numbers_of(std::size_t variable) const {
    return scenario_.numbers.series[variable];
  }

  void report(const Requirement& requirement, const Span& place, const std::string& message) {
    diagnostics_.error(place, say("{}: {}", requirement.otherwise.in_users_language(), message))
        .note(requirement.span, say("required here"));
  }

  // The number behind an element's value in a year: one that the scenario gives before one whose
  // row names the element, before those of rows for many.
  Span place_of(const EvaluatedRequirement& held, std::size_t element, std::int64_t year) const {
    const std::size_t rows =
        held.requirement->rows ? *structure_.find(held.requirement->rows->text) : held.variable;
    const std::vector<std::string> names = structure_.element_names(held.variable, element);
    const auto speaks = [&](const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    const Trajectory trajectory = structure_.variables[rows].declaration->trajectory;
    const NumberPoint* best = &numbers_of(rows).front().front();
    int best_rank = 0;
    for (std::size_t e = 0; e < numbers_of(rows).size(); ++e) {
      const std::vector<std::string> own = structure_.element_names(rows, e);
      if (std::none_of(own.begin(), own.end(), speaks)) continue;
      const NumberSeries& series = numbers_of(rows)[e];
      const NumberPoint& point =
          series[place_at(series, trajectory, static_cast<double>(year)).left];
      const int rank = rank_of(point, speaks);
      if (rank <= best_rank) continue;
      best = &point;
      best_rank = rank;
    }
    return best->span;
  }

  template <typename Speaks>
  int rank_of(const NumberPoint& point, const Speaks& speaks) const {
    enum Rank { of_many = 1, by_name, by_scenario };
    if (!point.row) return by_scenario;
    const std::vector<Word>& elements = model_.document().parameters[*point.row].elements;
    const bool is_named = std::any_of(elements.begin(), elements.end(),
                                      [&](const Word& word) { return speaks(word.text); });
    return is_named ? by_name : of_many;
  }

  const CompiledModel& model_;
  const Structure& structure_;
  const Scenario& scenario_;
  std::vector<EvaluatedRequirement> evaluated_;
  Diagnostics diagnostics_;
};

}  // namespace

void hold_to_requirements(const CompiledModel& model, const Scenario& scenario) {
  if (!model.document().requirements.empty()) RequirementHolder(model, scenario).hold();
}

}  // namespace sim33618
