#include "model/loop_checks.hpp"

#include <map>

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

void check_waypoint(const Reference& waypoint, const ModelDocument& model,
                    Diagnostics& diagnostics) {
  const VariableDeclaration* variable = model.find_variable(waypoint.name.text);
  if (variable == nullptr) {
    diagnostics.error(waypoint.name.span, say("unknown variable '{}'", waypoint.name.text))
        .suggest(did_you_mean(waypoint.name.text, model.variable_names()));
    return;
  }
  if (waypoint.elements.empty()) return;
  if (waypoint.elements.size() != variable->dims.size()) {
    diagnostics.error(waypoint.name.span,
                      say("'{}' has {} dimensions, {} elements are given", variable->name,
                          variable->dims.size(), waypoint.elements.size()));
    return;
  }
  for (std::size_t i = 0; i < variable->dims.size(); ++i) {
    const Word& element = waypoint.elements[i];
    const Dimension* dimension = model.dimensions.find(variable->dims[i].text);
    if (dimension == nullptr || dimension->index_of(element.text)) continue;
    diagnostics.error(element.span, say("unknown {} '{}'", dimension->name, element.text))
        .suggest(did_you_mean(element.text, dimension->element_names()));
  }
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
