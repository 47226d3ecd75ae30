#include "cli/names_option.hpp"

#include <algorithm>
#include <sstream>

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

std::vector<std::string> split_names(std::string text) {
  std::replace(text.begin(), text.end(), ',', ' ');
  std::istringstream stream(text);
  std::vector<std::string> names;
  for (std::string name; stream >> name;) names.push_back(name);
  return names;
}

const VariableDeclaration* find_with_values(const std::string& name, const std::string& option,
                                            const ModelDocument& model, Diagnostics& diagnostics) {
  const VariableDeclaration* variable = model.find_variable(name);
  if (variable != nullptr && variable->kind != VariableKind::lookup) return variable;
  diagnostics.error({}, say("--{}: unknown variable '{}'", option, name))
      .suggest(did_you_mean(name, model.variable_names()));
  return nullptr;
}

}  // namespace

std::vector<std::string> names_option(const Arguments& arguments, const std::string& option) {
  std::vector<std::string> names = split_names(arguments.get(option));
  if (arguments.has(option) && names.empty()) throw InputError(say("--{} names nothing", option));
  return names;
}

std::vector<std::string> variables_option(const Arguments& arguments, const std::string& option,
                                          const ModelDocument& model) {
  std::vector<std::string> names = split_names(arguments.get(option));
  if (arguments.has(option) && names.empty())
    throw InputError(say("--{} names no variable", option));
  Diagnostics diagnostics;
  for (const std::string& name : names) find_with_values(name, option, model, diagnostics);
  diagnostics.throw_if_errors();
  return names;
}

const VariableDeclaration& variable_of_option(const std::string& name, const std::string& option,
                                              const ModelDocument& model) {
  Diagnostics diagnostics;
  const VariableDeclaration* variable = find_with_values(name, option, model, diagnostics);
  diagnostics.throw_if_errors();
  return *variable;
}

}  // namespace sim33618
