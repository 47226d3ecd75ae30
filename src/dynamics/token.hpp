#pragma once

#include <string_view>
#include <vector>

#include "dynamics/expression.hpp"

namespace sim33618 {

enum class TokenKind { number, word, sign, end };

/// A number, word or sign of an equation.
struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  TextRange range;
};

/// Splits an equation, leaving out blanks and comments in braces. Ends with an end token. Throws
/// TextError.
std::vector<Token> tokenize(std::string_view text);

}  // namespace sim33618
