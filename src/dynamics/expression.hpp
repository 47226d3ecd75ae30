#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dynamics/function_table.hpp"

namespace sim33618 {

/// Bytes [begin, end) of an equation's text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What stands in a pair of brackets: a dimension or element, or `*` with an optional subset.
struct Subscript {
  bool is_star = false;
  std::string name;
  TextRange range;
};

enum class ExpressionKind { number, reference, operation, call };

/// The tree of an equation as written (XMILE 1.0, section 3.3); names are not yet resolved.
struct Expression {
  ExpressionKind kind = ExpressionKind::number;
  TextRange range;
  double number = 0;
  std::string name;
  std::vector<Subscript> subscripts;
  Operation operation = Operation::copy;
  const Function* function = nullptr;
  std::vector<Expression> arguments;
};

/// Parses an equation. Throws TextError at the first character that does not fit.
Expression parse_expression(std::string_view text);

/// The sign of an operation in equations, for messages ("+", "<=", "AND").
std::string_view operation_sign(Operation operation);

}  // namespace sim33618
