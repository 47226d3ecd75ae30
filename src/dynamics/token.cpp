#include "dynamics/token.hpp"

#include "base/messages.hpp"
#include "base/text_error.hpp"
#include "base/utf8.hpp"

namespace sim33618 {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_word_part(char c) { return is_word_start(c) || is_digit(c); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t number_end(std::string_view text, std::size_t at) {
  const auto digits = [&] {
    while (at < text.size() && is_digit(text[at])) ++at;
  };
  digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    digits();
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    std::size_t exponent = at + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
    if (exponent < text.size() && is_digit(text[exponent])) {
      at = exponent;
      digits();
    }
  }
  return at;
}

std::size_t sign_length(std::string_view text, std::size_t at) {
  const std::string_view two = text.substr(at, 2);
  if (two == "<=" || two == ">=" || two == "<>") return 2;
  return std::string_view("+-*/^()[],:<>=").find(text[at]) == std::string_view::npos ? 0 : 1;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  const auto add = [&](TokenKind kind, std::size_t end) {
    tokens.push_back({kind, text.substr(at, end - at), {at, end}});
    at = end;
  };
  while (at < text.size()) {
    const char c = text[at];
    if (is_blank(c)) {
      ++at;
    } else if (c == '{') {
      const std::size_t close = text.find('}', at);
      if (close == std::string_view::npos)
        throw TextError(at, 1, say("a comment is not closed by '}}'"));
      at = close + 1;
    } else if (is_digit(c) || (c == '.' && at + 1 < text.size() && is_digit(text[at + 1]))) {
      add(TokenKind::number, number_end(text, at));
    } else if (is_word_start(c)) {
      std::size_t end = at;
      while (end < text.size() && is_word_part(text[end])) ++end;
      add(TokenKind::word, end);
    } else if (const std::size_t length = sign_length(text, at)) {
      add(TokenKind::sign, at + length);
    } else {
      const auto character = decode_character(text, at);
      const std::size_t bytes = character ? character->bytes : 1;
      throw TextError(at, bytes,
                      say("'{}' is not expected in an equation", text.substr(at, bytes)));
    }
  }
  // Behind the last character that is no blank: a block of YAML ends in a line feed.
  const std::size_t end = text.find_last_not_of(" \t\n\r") + 1;
  tokens.push_back({TokenKind::end, {}, {end, end}});
  return tokens;
}

}  // namespace sim33618
