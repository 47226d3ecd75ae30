#include "simulation/requirements.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "simulation/start_values.hpp"

namespace sim33618 {
namespace {

class RequirementHolder {
 public:
  RequirementHolder(const CompiledModel& model, const Scenario& scenario)
      : model_(model), scenario_(scenario) {}

  void hold() {
    const BatchMember member{&scenario_.numbers, {scenario_.seed, 0}};
    const std::vector<BatchMember> twice(2, member);
    evaluate_at_start(model_, request(), scenario_.time.start, twice,
                      [&](const BatchPeriod& values) {
                        for (const Requirement& requirement : model_.document().requirements)
                          hold(requirement, values);
                      });
    diagnostics_.throw_if_errors();
  }

 private:
  PlanRequest request() const {
    const std::size_t variables = model_.structure().variables.size();
    PlanRequest request{std::vector<bool>(variables, false), {}, false};
    for (const Requirement& requirement : model_.document().requirements)
      request.outputs[variable_of(requirement)] = true;
    return request;
  }

  std::size_t variable_of(const Requirement& requirement) const {
    return *model_.structure().find(requirement.variable.text);
  }

  static bool is_met(const Requirement& requirement, double value) {
    const double wanted = requirement.value.in_base_units();
    // Round-off is no mistake of the user's; the unit of the requirement says what is little.
    constexpr double round_off = 1e-9;
    const double slack = round_off * (requirement.value.unit.scale() + std::abs(wanted));
    switch (requirement.comparison) {
      case Comparison::at_least: return value >= wanted - slack;
      case Comparison::at_most: return value <= wanted + slack;
      case Comparison::equals:
        return std::abs(value - wanted) <= requirement.tolerance * std::abs(wanted) + slack;
    }
    return false;
  }

  void hold(const Requirement& requirement, const BatchPeriod& values) {
    const std::size_t variable = variable_of(requirement);
    const ResolvedVariable& resolved = model_.structure().variables[variable];
    for (std::size_t e = 0; e < resolved.element_count; ++e) {
      const double value = values.value(variable, e, 0);
      if (!is_met(requirement, value)) report(requirement, variable, e, value);
    }
  }

  void report(const Requirement& requirement, std::size_t variable, std::size_t element,
              double value) {
    const double scale = model_.structure().variables[variable].declaration->unit.scale();
    const std::vector<std::string> names = model_.structure().element_names(variable, element);
    diagnostics_
        .error(place_of(requirement, names),
               fmt::format("{}: {}", requirement.otherwise.in_users_language(),
                           finding(requirement, model_.structure().element_label(variable, element),
                                   format_short(value / scale))))
        .note(requirement.span, say("required here"));
  }

  static std::string finding(const Requirement& requirement, const std::string& label,
                             const std::string& value) {
    const std::string& wanted = requirement.value_text.text;
    switch (requirement.comparison) {
      case Comparison::at_least: return say("{} is {}, less than {}", label, value, wanted);
      case Comparison::at_most: return say("{} is {}, more than {}", label, value, wanted);
      case Comparison::equals: return say("{} is {} in place of {}", label, value, wanted);
    }
    return {};
  }

  // The first number of the rows that speaks of one of the elements, one that the scenario gives
  // before those of the model; without one the data themselves.
  Span place_of(const Requirement& requirement, const std::vector<std::string>& names) const {
    const std::size_t rows = *model_.structure().find(requirement.rows.text);
    const auto speaks = [&](const std::string& element) {
      return std::find(names.begin(), names.end(), element) != names.end();
    };
    const std::vector<NumberSeries>& series = scenario_.numbers.series[rows];
    for (std::size_t e = 0; e < series.size(); ++e) {
      const std::vector<std::string> elements = model_.structure().element_names(rows, e);
      if (!series[e].front().row && std::any_of(elements.begin(), elements.end(), speaks))
        return series[e].front().span;
    }
    for (const ParameterRow& row : model_.document().parameters) {
      const bool fits = std::any_of(row.elements.begin(), row.elements.end(),
                                    [&](const Word& word) { return speaks(word.text); });
      if (row.name.text == requirement.rows.text && fits) return row.span;
    }
    return model_.document().variables[rows].span;
  }

  const CompiledModel& model_;
  const Scenario& scenario_;
  Diagnostics diagnostics_;
};

}  // namespace

void hold_to_requirements(const CompiledModel& model, const Scenario& scenario) {
  if (!model.document().requirements.empty()) RequirementHolder(model, scenario).hold();
}

}  // namespace sim33618
