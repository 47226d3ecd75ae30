#include "dynamics/looked_ahead.hpp"

#include <algorithm>
#include <limits>

#include "dynamics/unit_rules.hpp"

namespace sim33618 {
namespace {

void add_paths(const Expression& expression, const ModelDocument& model, std::vector<bool>& found) {
  if (expression.function != nullptr && expression.function->form == FunctionForm::foresight) {
    const VariableDeclaration* path = model.find_variable(expression.arguments.front().name);
    if (path != nullptr) found[static_cast<std::size_t>(path - model.variables.data())] = true;
  }
  for (const Expression& argument : expression.arguments) add_paths(argument, model, found);
}

double longest_lead(const Term& lead, const Structure& structure, const NumberTable& numbers) {
  if (const auto value = literal_value(lead)) return *value;
  double longest = -std::numeric_limits<double>::infinity();
  if (lead.kind == TermKind::variable) {
    for (const NumberSeries& series : numbers.series[lead.variable]) {
      for (const NumberPoint& point : series) longest = std::max(longest, point.value);
    }
    if (structure.variables[lead.variable].kind() == VariableKind::data) return longest;
  }
  return std::numeric_limits<double>::infinity();
}

}  // namespace

std::vector<bool> paths_looked_ahead(const ModelDocument& model) {
  std::vector<std::string_view> names;
  for (const Function& function : functions()) {
    if (function.form == FunctionForm::foresight) names.push_back(function.name);
  }
  std::vector<bool> found(model.variables.size(), false);
  for (const VariableDeclaration& variable : model.variables) {
    for (const auto* equations : {&variable.equations, &variable.initial}) {
      for (const EquationText& equation : *equations) {
        const std::string& text = equation.text.text;
        const auto may_call = [&](std::string_view name) {
          return text.find(name) != std::string::npos;
        };
        if (std::any_of(names.begin(), names.end(), may_call))
          add_paths(parse_expression(text), model, found);
      }
    }
  }
  return found;
}

std::map<std::size_t, double> longest_leads(const Structure& structure,
                                            const NumberTable& numbers) {
  std::map<std::size_t, double> leads;
  const auto add = [&](const Term& term) {
    if (term.kind != TermKind::operation || term.operation != Operation::foresee) return;
    const double lead = longest_lead(term.arguments.back(), structure, numbers);
    const auto [known, is_new] = leads.emplace(term.variable, lead);
    if (!is_new) known->second = std::max(known->second, lead);
  };
  for (const ResolvedVariable& variable : structure.variables) {
    for (const auto* equations : {&variable.equations, &variable.initial}) {
      for (const ResolvedEquation& equation : *equations) for_each_term(equation.term, add);
    }
  }
  return leads;
}

}  // namespace sim33618
