#include "scenario/parameter_settings.hpp"

#include "base/suggestion.hpp"
#include "model/fitting_quantity.hpp"
#include "scenario/number_map.hpp"

namespace sim33618 {
namespace {

std::vector<std::string> data_names(const ModelDocument& model) {
  std::vector<std::string> names;
  for (const VariableDeclaration& variable : model.variables) {
    if (variable.kind == VariableKind::data) names.push_back(variable.name);
  }
  return names;
}

// The data variable of a name; a null pointer, and reported, if there is none.
const VariableDeclaration* data_variable(const Node& key, const ModelDocument& model,
                                         Diagnostics& diagnostics) {
  const VariableDeclaration* variable = model.find_variable(key.text);
  if (variable == nullptr) {
    diagnostics.error(key.span, say("unknown parameter '{}'", key.text))
        .suggest(did_you_mean(key.text, data_names(model)));
    return nullptr;
  }
  if (variable->kind == VariableKind::data) return variable;
  diagnostics
      .error(key.span, say("'{}' is computed by the model ({}); a scenario changes data only",
                           variable->name, kind_text(variable->kind)))
      .note(variable->span, say("defined here"));
  return nullptr;
}

}  // namespace

std::vector<NumberSetting> read_parameters_of_scenario(const Node& parameters,
                                                       const ModelDocument& model,
                                                       const std::vector<bool>& looked_ahead,
                                                       Diagnostics& diagnostics) {
  std::vector<NumberSetting> settings;
  for (const Node::Entry& entry : parameters.entries) {
    const VariableDeclaration* variable = data_variable(entry.key, model, diagnostics);
    if (variable == nullptr) continue;
    NumberMapRules rules;
    rules.section = say("'parameters'");
    rules.name = variable->name;
    rules.is_looked_ahead =
        looked_ahead[static_cast<std::size_t>(variable - model.variables.data())];
    rules.read_value = [&](const Word& word) {
      return read_fitting_quantity(word, *variable, model.units, diagnostics);
    };
    for (NumberSetting& setting :
         read_number_map(entry.value, entry.key.span, *variable, rules, model, diagnostics))
      settings.push_back(std::move(setting));
  }
  return settings;
}

}  // namespace sim33618
