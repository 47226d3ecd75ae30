#include "dynamics/expression.hpp"

#include <algorithm>
#include <array>

#include "base/messages.hpp"
#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "base/text_error.hpp"
#include "dynamics/token.hpp"

namespace sim33618 {
namespace {

struct BinaryOperator {
  std::string_view sign;
  int precedence;
  Operation operation;
};

// XMILE 1.0, section 3.3.1, from weakest to strongest; ^ and the unary signs stand in the grammar
// below.
constexpr std::array binary_operators = {
    BinaryOperator{"OR", 1, Operation::logical_or},
    BinaryOperator{"AND", 2, Operation::logical_and},
    BinaryOperator{"=", 3, Operation::equal},
    BinaryOperator{"<>", 3, Operation::not_equal},
    BinaryOperator{"<", 4, Operation::less},
    BinaryOperator{"<=", 4, Operation::less_equal},
    BinaryOperator{">", 4, Operation::greater},
    BinaryOperator{">=", 4, Operation::greater_equal},
    BinaryOperator{"+", 5, Operation::add},
    BinaryOperator{"-", 5, Operation::subtract},
    BinaryOperator{"*", 6, Operation::multiply},
    BinaryOperator{"/", 6, Operation::divide},
    BinaryOperator{"MOD", 6, Operation::modulo},
};

constexpr int deepest_nesting = 200;
constexpr std::size_t most_tokens = 4000;

bool is_function_like(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class ExpressionParser {
 public:
  explicit ExpressionParser(std::string_view text) : tokens_(tokenize(text)) {}

  Expression whole() {
    if (current().kind == TokenKind::end) throw TextError(0, 0, say("the equation is empty"));
    if (tokens_.size() > most_tokens)
      throw TextError(0, 1, say("the equation is too long; split it into several"));
    Expression expression = conditional();
    if (current().kind != TokenKind::end) unexpected();
    return expression;
  }

 private:
  const Token& current() const { return tokens_[at_]; }
  bool sees(std::string_view text) const {
    return current().kind != TokenKind::end && current().text == text;
  }
  bool take(std::string_view text) {
    if (!sees(text)) return false;
    ++at_;
    return true;
  }
  void need(std::string_view text) {
    if (take(text)) return;
    if (current().kind == TokenKind::end) {
      throw TextError(current().range.begin, 0,
                      say("the equation ends where '{}' is expected", text));
    }
    throw error(say("'{}' is expected before '{}'", text, current().text));
  }
  TextError error(const std::string& message, const std::string& suggestion = {}) const {
    return {current().range.begin, current().range.end - current().range.begin, message,
            suggestion};
  }
  [[noreturn]] void unexpected() const {
    if (current().kind == TokenKind::end) throw error(say("the equation ends too early"));
    const bool is_called = current().kind == TokenKind::word && binary_operator() != nullptr &&
                           tokens_[at_ + 1].text == "(";
    throw error(say("'{}' is not expected here", current().text),
                is_called ? say("write 'a {} b'", current().text) : "");
  }
  std::size_t last_end() const { return tokens_[at_ - 1].range.end; }

  Expression conditional() {
    if (++depth_ > deepest_nesting) throw error(say("the equation is nested too deeply"));
    Expression expression = sees("IF") ? if_then_else() : binary(1);
    --depth_;
    return expression;
  }

  Expression if_then_else() {
    const std::size_t begin = current().range.begin;
    need("IF");
    Expression condition = conditional();
    need("THEN");
    Expression yes = conditional();
    need("ELSE");
    Expression no = conditional();
    return operation(Operation::select, begin,
                     {std::move(condition), std::move(yes), std::move(no)});
  }

  Expression operation(Operation kind, std::size_t begin, std::vector<Expression> arguments) const {
    Expression expression;
    expression.kind = ExpressionKind::operation;
    expression.operation = kind;
    expression.range = {begin, last_end()};
    expression.arguments = std::move(arguments);
    return expression;
  }

  const BinaryOperator* binary_operator() const {
    if (current().kind != TokenKind::sign && current().kind != TokenKind::word) return nullptr;
    for (const BinaryOperator& candidate : binary_operators) {
      if (candidate.sign == current().text) return &candidate;
    }
    return nullptr;
  }

  Expression binary(int weakest) {
    Expression left = unary();
    while (const BinaryOperator* found = binary_operator()) {
      if (found->precedence < weakest) break;
      ++at_;
      const std::size_t begin = left.range.begin;
      Expression right = binary(found->precedence + 1);
      left = operation(found->operation, begin, {std::move(left), std::move(right)});
    }
    return left;
  }

  Expression unary() {
    const std::size_t begin = current().range.begin;
    if (++depth_ > deepest_nesting) throw error(say("the equation is nested too deeply"));
    Expression expression;
    if (take("-")) {
      expression = operation(Operation::negate, begin, {unary()});
      expression.range.end = last_end();
    } else if (take("NOT")) {
      expression = operation(Operation::logical_not, begin, {unary()});
      expression.range.end = last_end();
    } else if (take("+")) {
      expression = unary();
    } else {
      expression = power();
    }
    --depth_;
    return expression;
  }

  Expression power() {
    Expression base = primary();
    if (!take("^")) return base;
    const std::size_t begin = base.range.begin;
    Expression exponent = unary();
    return operation(Operation::power, begin, {std::move(base), std::move(exponent)});
  }

  Expression primary() {
    if (current().kind == TokenKind::number) return number();
    if (const std::size_t begin = current().range.begin; take("(")) {
      Expression inside = conditional();
      need(")");
      inside.range = {begin, last_end()};
      return inside;
    }
    if (sees("IF")) return conditional();
    if (current().kind != TokenKind::word || binary_operator() != nullptr || sees("THEN") ||
        sees("ELSE"))
      unexpected();
    const Token word = current();
    ++at_;
    if (sees("(")) return call(word);
    return reference(word);
  }

  Expression number() {
    const auto value = parse_number(current().text);
    if (is_beyond_numbers(current().text))
      throw error(say("'{}' is beyond the range of numbers", current().text));
    if (!value) throw error(say("'{}' is no number", current().text));
    Expression expression;
    expression.number = *value;
    expression.range = current().range;
    ++at_;
    return expression;
  }

  Expression call(const Token& word) {
    Expression expression;
    expression.kind = ExpressionKind::call;
    expression.name = std::string(word.text);
    expression.function = find_function(word.text);
    if (expression.function == nullptr) {
      throw TextError(word.range.begin, word.range.end - word.range.begin,
                      say("unknown function '{}'", word.text),
                      did_you_mean(word.text, function_names()));
    }
    if (expression.function->is_name()) {
      throw TextError(word.range.begin, word.range.end - word.range.begin,
                      say("'{}' takes no arguments", word.text), say("leave the parentheses out"));
    }
    need("(");
    if (!take(")")) {
      do {
        expression.arguments.push_back(conditional());
      } while (take(","));
      need(")");
    }
    expression.range = {word.range.begin, last_end()};
    check_argument_count(expression);
    return expression;
  }

  static void check_argument_count(const Expression& call) {
    const Function& function = *call.function;
    const int given = static_cast<int>(call.arguments.size());
    if (given >= function.fewest_arguments && given <= function.most_arguments()) return;
    throw TextError(call.range.begin, call.range.end - call.range.begin,
                    say("{} arguments given to {} (it is used as {})", given, function.name,
                        function.signature));
  }

  Expression reference(const Token& word) {
    Expression expression;
    expression.range = word.range;
    const Function* function = find_function(word.text);
    if (function != nullptr && function->is_name()) {
      expression.kind = ExpressionKind::call;
      expression.name = std::string(word.text);
      expression.function = function;
      return expression;
    }
    const std::size_t length = word.range.end - word.range.begin;
    if (function != nullptr) {
      throw TextError(word.range.begin, length,
                      say("'{}' needs arguments in parentheses", word.text),
                      say("write {}", function->signature));
    }
    if (is_function_like(word.text)) {
      throw TextError(word.range.begin, length, say("unknown word '{}'", word.text),
                      did_you_mean(word.text, function_names()));
    }
    expression.kind = ExpressionKind::reference;
    expression.name = std::string(word.text);
    if (take("[")) {
      do {
        expression.subscripts.push_back(subscript());
      } while (take(","));
      need("]");
      expression.range.end = last_end();
    }
    return expression;
  }

  Subscript subscript() {
    Subscript subscript;
    subscript.range = current().range;
    subscript.is_star = take("*");
    if (subscript.is_star && !take(":")) return subscript;
    if (current().kind != TokenKind::word) {
      throw error(say("a subscript is a dimension, an element, * or *:subset"));
    }
    subscript.name = std::string(current().text);
    subscript.range.end = current().range.end;
    ++at_;
    return subscript;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

Expression parse_expression(std::string_view text) { return ExpressionParser(text).whole(); }

std::string_view operation_sign(Operation operation) {
  for (const BinaryOperator& candidate : binary_operators) {
    if (candidate.operation == operation) return candidate.sign;
  }
  switch (operation) {
    case Operation::power: return "^";
    case Operation::negate: return "-";
    case Operation::logical_not: return "NOT";
    case Operation::select: return "IF";
    default: return "";
  }
}

}  // namespace sim33618
