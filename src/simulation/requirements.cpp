#include "simulation/requirements.hpp"

#include <set>

#include "simulation/coverage.hpp"
#include "simulation/evaluated_requirements.hpp"
#include "simulation/requirement_finding.hpp"

namespace sim33618 {
namespace {

class RequirementHolder {
 public:
  RequirementHolder(const CompiledModel& model, const Scenario& scenario)
      : model_(model),
        structure_(model.structure()),
        scenario_(scenario),
        evaluated_(model, scenario, diagnostics_) {}

  void hold() {
    for (const Requirement& requirement : model_.document().requirements) {
      for (const Word& name : requirement.variables) hold(requirement, name);
    }
    evaluated_.hold();
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
      evaluated_.add(requirement, name, variable, other);
    }
  }

  void hold_coverage(const Requirement& requirement, std::size_t variable) {
    std::set<std::size_t> rows;
    const std::vector<NumberSeries>& series = numbers_of(variable);
    for (std::size_t e = 0; e < series.size(); ++e) {
      const auto gap = coverage_gap(series[e], requirement, scenario_.time,
                                    structure_.element_label(variable, e));
      if (!gap) continue;
      const NumberPoint& point = series[e][gap->point];
      if (!point.row || rows.insert(*point.row).second)
        report_unmet(requirement, point.span, gap->message, diagnostics_);
    }
  }

  // Each number, also one of a year outside the run; a row for many elements once.
  void hold_numbers(const Requirement& requirement, std::size_t variable) {
    std::set<std::size_t> rows;
    const std::vector<NumberSeries>& series = numbers_of(variable);
    const double wanted = requirement.value.in_base_units();
    for (std::size_t e = 0; e < series.size(); ++e) {
      for (const NumberPoint& point : series[e]) {
        if (meets(requirement, structure_.variables[variable], point.value, wanted)) continue;
        if (point.row && !rows.insert(*point.row).second) continue;
        const std::string label = structure_.element_label(variable, e);
        report_unmet(
            requirement, point.span,
            finding(requirement.comparison, point.at == 0 ? label : in_year(label, point.at),
                    text_of(structure_.variables[variable], point.value),
                    requirement.value_text.text),
            diagnostics_);
      }
    }
  }

  const std::vector<NumberSeries>& numbers_of(std::size_t variable) const {
    return scenario_.numbers.series[variable];
  }

  const CompiledModel& model_;
  const Structure& structure_;
  const Scenario& scenario_;
  Diagnostics diagnostics_;
  EvaluatedRequirements evaluated_;
};

}  // namespace

void hold_to_requirements(const CompiledModel& model, const Scenario& scenario) {
  if (!model.document().requirements.empty()) RequirementHolder(model, scenario).hold();
}

}  // namespace sim33618
