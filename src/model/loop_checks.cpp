#include "model/loop_checks.hpp"

#include <map>

#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

void check_waypoint(const Reference& waypoint, const ModelDocument& model,
                    Diagnostics& diagnostics) {
  const VariableDeclaration* variable = known_variable(waypoint.name, model, diagnostics);
  if (variable != nullptr && !waypoint.elements.empty())
    check_elements(waypoint.name, waypoint.elements, *variable, model, diagnostics);
}

}  // namespace

void check_loops(const ModelDocument& model, Diagnostics& diagnostics) {
  std::map<std::string, Span> names;
  for (const VariableDeclaration& variable : model.variables)
    names.emplace(variable.name, variable.span);
  for (const FeedbackLoop& loop : model.loops) {
    const auto [first, is_new] = names.emplace(loop.name.text, loop.name.span);
    if (!is_new)
      diagnostics.error(loop.name.span, say("the name '{}' is taken", loop.name.text))
          .note(first->second, say("here"));
    for (const Reference& waypoint : loop.through) check_waypoint(waypoint, model, diagnostics);
  }
}

}  // namespace sim33618
