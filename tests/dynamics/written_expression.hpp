#pragma once

#include <fmt/format.h>

#include <string>

#include "base/numbers.hpp"
#include "dynamics/expression.hpp"

namespace sim33618::test {

/// The tree of an equation with a pair of parentheses around every operation.
inline std::string written(const Expression& expression) {
  const auto argument = [&](std::size_t i) { return written(expression.arguments[i]); };
  switch (expression.kind) {
    case ExpressionKind::number: return format_number(expression.number);
    case ExpressionKind::call: {
      std::vector<std::string> arguments;
      for (const Expression& given : expression.arguments) arguments.push_back(written(given));
      if (arguments.empty()) return expression.name;
      return fmt::format("{}({})", expression.name, fmt::join(arguments, ", "));
    }
    case ExpressionKind::reference: {
      std::vector<std::string> subscripts;
      for (const Subscript& subscript : expression.subscripts) {
        const std::string separator = subscript.name.empty() ? "" : ":";
        subscripts.push_back(subscript.is_star ? "*" + separator + subscript.name : subscript.name);
      }
      return subscripts.empty()
                 ? expression.name
                 : fmt::format("{}[{}]", expression.name, fmt::join(subscripts, ", "));
    }
    case ExpressionKind::operation: break;
  }
  const std::string_view sign = operation_sign(expression.operation);
  if (expression.operation == Operation::select)
    return fmt::format("(IF {} THEN {} ELSE {})", argument(0), argument(1), argument(2));
  if (expression.arguments.size() == 1) return fmt::format("({} {})", sign, argument(0));
  return fmt::format("({} {} {})", argument(0), sign, argument(1));
}

}  // namespace sim33618::test
