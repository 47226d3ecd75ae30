#include "model/lever_checks.hpp"

#include <algorithm>
#include <map>

#include "base/suggestion.hpp"
#include "model/fitting_quantity.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class LeverChecker {
 public:
  LeverChecker(const ModelDocument& model, const Lever& lever, Diagnostics& diagnostics)
      : model_(model), lever_(lever), diagnostics_(diagnostics) {}

  void check() {
    const VariableDeclaration* variable = known_variable(lever_.sets, model_, diagnostics_);
    if (variable != nullptr) check_variable(*variable);
    for (const Word& name : lever_.acts_through) variable_with_values(name, model_, diagnostics_);
    for (const Word& name : lever_.delay_variables)
      variable_with_values(name, model_, diagnostics_);
    check_costs();
    for (const LeverEffect& effect : lever_.effects) check_effect(effect);
  }

 private:
  void check_variable(const VariableDeclaration& variable) {
    if (variable.kind != VariableKind::data || variable.trajectory == Trajectory::start) {
      diagnostics_
          .error(
              lever_.sets.span,
              say("'{}' is no lever: a lever sets data (constant, linear or step)", variable.name))
          .note(variable.span, say("defined here"));
      return;
    }
    if (is_path(variable.trajectory) != lever_.from.has_value())
      diagnostics_.error(
          lever_.name.span,
          lever_.from ? say("'{}' is constant over time and takes no years", variable.name)
                      : say("lever '{}' sets a path, so it needs the key 'from': the year in "
                            "which a zone's value sets in",
                            lever_.name.text));
    if (lever_.zones.empty())
      diagnostics_.error(lever_.name.span, say("lever '{}' has no zone", lever_.name.text));
    check_values(variable);
  }

  void check_values(const VariableDeclaration& variable) {
    if (lever_.bounds.size() != 2) {
      diagnostics_.error(lever_.name.span, say("'bounds' takes two values, the least and the "
                                               "largest"));
      return;
    }
    const auto low = read_fitting_quantity(lever_.bounds[0], variable, model_.units, diagnostics_);
    const auto high = read_fitting_quantity(lever_.bounds[1], variable, model_.units, diagnostics_);
    if (!low || !high) return;
    if (*high < *low) {
      diagnostics_.error(lever_.bounds[1].span, say("the largest value is below the least"));
      return;
    }
    for (const LeverZone& zone : lever_.zones) {
      const auto value = read_fitting_quantity(zone.value, variable, model_.units, diagnostics_);
      if (value && (*value < *low || *high < *value))
        diagnostics_.error(zone.value.span,
                           say("'{}' is outside of the bounds {} to {}", zone.value.text,
                               lever_.bounds[0].text, lever_.bounds[1].text));
    }
    check_status_quo(variable, *low, *high);
  }

  void check_status_quo(const VariableDeclaration& variable, double low, double high) {
    for (const ParameterRow& row : model_.parameters) {
      if (row.name.text != variable.name) continue;
      const double value = row.value * row.unit.scale();
      if (low <= value && value <= high) continue;
      diagnostics_
          .error(lever_.bounds[0].span, say("the status quo of '{}', {}, is outside of the bounds",
                                            lever_.name.text, text_in_unit_of(value, variable)))
          .note(row.span, say("given here"));
      return;
    }
  }

  void check_costs() {
    for (const PublicCost& cost : lever_.public_cost) {
      for (const Word& name : cost.variables) {
        const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
        if (variable != nullptr) check_cost(name, *variable);
      }
    }
  }

  void check_cost(const Word& name, const VariableDeclaration& variable) {
    if (is_money(variable.unit * Unit::base("yr"))) return;
    diagnostics_
        .error(name.span,
               say("'{}' is no public cost: it is in {}, not in money a year (as CNY/yr)",
                   variable.name, variable.unit_text.text))
        .note(variable.span, say("defined here"));
  }

  void check_effect(const LeverEffect& effect) {
    check_reference(effect.on.name, effect.on.elements, model_, diagnostics_);
    std::vector<std::string> zones;
    for (const LeverZone& zone : lever_.zones) zones.push_back(zone.name);
    if (std::find(zones.begin(), zones.end(), effect.zone.text) == zones.end())
      diagnostics_
          .error(effect.zone.span, say("lever '{}' has no zone '{}' (it has {})", lever_.name.text,
                                       effect.zone.text, listed(zones)))
          .suggest(did_you_mean(effect.zone.text, zones));
    if (!effect.between.empty()) check_between(effect);
  }

  void check_between(const LeverEffect& effect) {
    if (effect.between.size() != 2) {
      diagnostics_.error(effect.span, say("'between' takes two values, the least and the largest"));
      return;
    }
    const auto low = read_share(effect.between[0], model_.units, diagnostics_);
    const auto high = read_share(effect.between[1], model_.units, diagnostics_);
    if (!low || !high) return;
    const bool contradicts =
        (effect.sign == "falls" && *high > 0) || (effect.sign == "rises" && *low < 0);
    if (*high < *low) {
      diagnostics_.error(effect.between[1].span, say("the largest value is below the least"));
    } else if (contradicts) {
      diagnostics_.error(effect.between[0].span,
                         say("a range of {} to {} is not what '{}' says", effect.between[0].text,
                             effect.between[1].text, effect.sign));
    }
  }

  const ModelDocument& model_;
  const Lever& lever_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_levers(const ModelDocument& model, Diagnostics& diagnostics) {
  std::map<std::string, Span> set;
  for (const Lever& lever : model.levers) {
    LeverChecker(model, lever, diagnostics).check();
    const auto [first, is_new] = set.emplace(lever.sets.text, lever.sets.span);
    if (!is_new)
      diagnostics.error(lever.sets.span, say("two levers set '{}'", lever.sets.text))
          .note(first->second, say("here"));
  }
}

}  // namespace sim33618
