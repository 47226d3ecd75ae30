#include "simulation/evaluated_requirements.hpp"

#include <algorithm>

#include "simulation/requirement_finding.hpp"

namespace sim33618 {
namespace {

template <typename Speaks>
int rank_of(const NumberPoint& point, const ModelDocument& model, const Speaks& speaks) {
  enum Rank { of_many = 1, by_name, by_scenario };
  if (!point.row) return by_scenario;
  const std::vector<Word>& elements = model.parameters[*point.row].elements;
  const bool is_named = std::any_of(elements.begin(), elements.end(),
                                    [&](const Word& word) { return speaks(word.text); });
  return is_named ? by_name : of_many;
}

}  // namespace

void EvaluatedRequirements::hold() {
  if (held_.empty()) return;
  PlanRequest request{std::vector<bool>(structure_.variables.size(), false), {}, false};
  for (const Held& held : held_) ask_for(held, request);
  const Plan plan = make_plan(model_, request, chosen_instruction_set());
  if (stock_in(plan)) refuse_stocks();
  const std::vector<BatchMember> twice(2, {&scenario_.numbers, {scenario_.seed, 0}});
  evaluate_years(model_, plan, scenario_.time.start, scenario_.time.end, twice,
                 [&](std::int64_t year, const BatchPeriod& values) {
                   for (Held& held : held_) hold_year(held, year, values);
                 });
  for (const Held& held : held_) report_worst(held);
}

void EvaluatedRequirements::ask_for(const Held& held, PlanRequest& request) {
  request.outputs[held.variable] = true;
  if (held.other) request.outputs[*held.other] = true;
}

std::optional<std::size_t> EvaluatedRequirements::stock_in(const Plan& plan) const {
  for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
    if (plan.variables[v] && structure_.variables[v].kind() == VariableKind::stock) return v;
  }
  return std::nullopt;
}

void EvaluatedRequirements::refuse_stocks() {
  for (const Held& held : held_) {
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

void EvaluatedRequirements::hold_year(Held& held, std::int64_t year,
                                      const BatchPeriod& values) const {
  const std::size_t count = structure_.variables[held.variable].element_count;
  const bool is_first = held.worst.empty();
  held.worst.resize(count);
  for (std::size_t e = 0; e < count; ++e) {
    WorstYear& worst = held.worst[e];
    WorstYear now{year, values.value(held.variable, e, 0), held.requirement->value.in_base_units()};
    if (held.other) now.wanted = values.value(*held.other, place_of_other(held, e), 0);
    if (is_first) {
      worst = now;
    } else if (now.value != worst.value || now.wanted != worst.wanted) {
      const Comparison comparison = held.requirement->comparison;
      if (excess(comparison, now.value, now.wanted) > excess(comparison, worst.value, worst.wanted))
        worst = now;
      worst.varies = true;
    }
  }
}

std::size_t EvaluatedRequirements::place_of_other(const Held& held, std::size_t element) const {
  return structure_.variables[*held.other].dims.empty() ? 0 : element;
}

void EvaluatedRequirements::report_worst(const Held& held) {
  for (std::size_t e = 0; e < held.worst.size(); ++e) {
    const WorstYear& worst = held.worst[e];
    const ResolvedVariable& variable = structure_.variables[held.variable];
    if (meets(*held.requirement, variable, worst.value, worst.wanted)) continue;
    std::string wanted = held.requirement->value_text.text;
    if (held.other)
      wanted = say("{} ({})", structure_.element_label(*held.other, place_of_other(held, e)),
                   text_of(structure_.variables[*held.other], worst.wanted));
    const std::string label = structure_.element_label(held.variable, e);
    report_unmet(*held.requirement, place_of(held, e, worst.year),
                 finding(held.requirement->comparison,
                         worst.varies ? in_year(label, static_cast<double>(worst.year)) : label,
                         text_of(variable, worst.value), wanted),
                 diagnostics_);
  }
}

// The number behind an element's value in a year: one that the scenario gives before one whose
// row names the element, before those of rows for many.
Span EvaluatedRequirements::place_of(const Held& held, std::size_t element,
                                     std::int64_t year) const {
  const std::size_t rows =
      held.requirement->rows ? *structure_.find(held.requirement->rows->text) : held.variable;
  const std::vector<std::string> names = structure_.element_names(held.variable, element);
  const auto speaks = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const Trajectory trajectory = structure_.variables[rows].declaration->trajectory;
  const std::vector<NumberSeries>& numbers = scenario_.numbers.series[rows];
  const NumberPoint* best = &numbers.front().front();
  int best_rank = 0;
  for (std::size_t e = 0; e < numbers.size(); ++e) {
    const std::vector<std::string> own = structure_.element_names(rows, e);
    if (std::none_of(own.begin(), own.end(), speaks)) continue;
    const NumberSeries& series = numbers[e];
    const NumberPoint& point = series[place_at(series, trajectory, static_cast<double>(year)).left];
    const int rank = rank_of(point, model_.document(), speaks);
    if (rank <= best_rank) continue;
    best = &point;
    best_rank = rank;
  }
  return best->span;
}

}  // namespace sim33618
