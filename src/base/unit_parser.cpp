#include "base/unit_parser.hpp"

#include <algorithm>
#include <cmath>

#include "base/messages.hpp"
#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "base/text_error.hpp"
#include "base/utf8.hpp"

namespace sim33618 {
namespace {

constexpr std::string_view middle_dot = "·";
constexpr std::string_view squared = "²";
constexpr std::string_view cubed = "³";
constexpr std::string_view signs = " */^()+-";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Recursive descent over: quotient := product { ("/" | "*" | "·") product },
// product := factor { " " factor }, factor := (number | symbol | "(" quotient ")") [power].
class UnitParser {
 public:
  UnitParser(std::string_view text, const UnitSystem& system) : text_(text), system_(system) {}

  Unit whole() {
    skip_blanks();
    if (at_end())
      throw TextError(0, text_.size(),
                      say("a unit is missing (write 1 for a dimensionless number)"));
    Unit unit = quotient();
    if (!at_end()) refuse_character();
    if (unit.scale() <= 0 || !std::isfinite(unit.scale()))
      throw TextError(0, text_.size(), say("the scale of the unit is beyond the range of numbers"));
    return unit;
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  bool sees(std::string_view token) const { return text_.substr(at_, token.size()) == token; }
  void skip_blanks() {
    while (sees(" ")) ++at_;
  }
  bool take(std::string_view token) {
    if (!sees(token)) return false;
    at_ += token.size();
    return true;
  }

  [[noreturn]] void refuse_character() const {
    const auto character = decode_character(text_, at_);
    const std::size_t bytes = character ? character->bytes : 1;
    throw TextError(at_, bytes, say("'{}' is not expected in a unit", text_.substr(at_, bytes)));
  }

  Unit quotient() {
    Unit unit = product();
    while (true) {
      skip_blanks();
      if (take("/")) {
        unit = unit / product();
      } else if (take("*") || take(middle_dot)) {
        unit = unit * product();
      } else {
        return unit;
      }
    }
  }

  bool factor_follows() {
    skip_blanks();
    return !at_end() && !sees("/") && !sees("*") && !sees(middle_dot) && !sees(")");
  }

  Unit product() {
    Unit unit = factor();
    while (factor_follows()) unit = unit * factor();
    return unit;
  }

  Unit factor() {
    skip_blanks();
    if (at_end()) throw TextError(text_.size(), 0, say("a unit ends too early"));
    Unit unit;
    if (take("(")) {
      unit = nested();
    } else if (is_digit(text_[at_]) || text_[at_] == '.') {
      unit = number();
    } else {
      unit = symbol();
    }
    return raised(unit);
  }

  Unit nested() {
    constexpr int deepest = 20;
    if (++depth_ > deepest) throw TextError(at_, 1, say("too many parentheses in a unit"));
    Unit unit = quotient();
    skip_blanks();
    if (!take(")")) throw TextError(at_, 0, say("a closing parenthesis is missing in a unit"));
    --depth_;
    return unit;
  }

  Unit number() {
    const std::size_t begin = at_;
    while (!at_end() && (is_digit(text_[at_]) || text_[at_] == '.' || text_[at_] == 'e' ||
                         ((sees("-") || sees("+")) && text_[at_ - 1] == 'e'))) {
      ++at_;
    }
    const auto value = parse_number(text_.substr(begin, at_ - begin));
    if (!value || *value <= 0) {
      throw TextError(begin, at_ - begin,
                      say("'{}' is no factor of a unit", text_.substr(begin, at_ - begin)));
    }
    return Unit::number(*value);
  }

  std::string_view symbol_text() {
    const std::size_t begin = at_;
    while (!at_end() && signs.find(text_[at_]) == std::string_view::npos && !sees(middle_dot) &&
           !sees(squared) && !sees(cubed)) {
      const auto character = decode_character(text_, at_);
      at_ += character ? character->bytes : 1;
    }
    return text_.substr(begin, at_ - begin);
  }

  Unit symbol() {
    const std::size_t begin = at_;
    const std::string_view name = symbol_text();
    if (name.empty()) refuse_character();
    if (const auto unit = system_.find(name)) return *unit;
    throw TextError(begin, name.size(), say("unknown unit '{}'", name),
                    did_you_mean(name, system_.symbol_names(true)));
  }

  Unit raised(const Unit& unit) {
    if (take(squared)) return unit.power(2);
    if (take(cubed)) return unit.power(3);
    if (!take("^")) return unit;
    const std::size_t begin = at_;
    if (sees("-")) ++at_;
    while (!at_end() && is_digit(text_[at_])) ++at_;
    const auto exponent = parse_integer(text_.substr(begin, at_ - begin));
    constexpr long long largest = 9;
    const bool goes_on = sees(".");
    while (!at_end() && (is_digit(text_[at_]) || text_[at_] == '.')) ++at_;
    if (goes_on || !exponent || *exponent > largest || *exponent < -largest) {
      throw TextError(begin, at_ - begin, say("a power in a unit is a whole number from -9 to 9"));
    }
    return unit.power(*exponent);
  }

  std::string_view text_;
  const UnitSystem& system_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

Unit parse_unit(std::string_view text, const UnitSystem& system) {
  return UnitParser(text, system).whole();
}

namespace {

// Length of the digits a unit begins with, where they belong to the number before it: "1 500 CNY"
// would otherwise be 1 times "500 CNY". A unit may begin with 1, as "1/yr", and with a power of
// ten, as "1e8 CNY".
std::size_t digits_that_are_no_unit(std::string_view unit) {
  const std::size_t end = std::min(unit.find_first_not_of("0123456789."), unit.size());
  if (unit.substr(0, end) != "1") return end;
  const std::size_t after = std::min(unit.find_first_not_of(' ', end), unit.size());
  const bool is_unit = after == unit.size() || unit[after] == '/' || unit[end] == 'e';
  return is_unit ? 0 : end;
}

}  // namespace

Quantity parse_quantity(std::string_view text, const UnitSystem& system) {
  const std::size_t length = number_length(text);
  const std::string_view number = text.substr(0, length);
  if (length == 0) throw TextError(0, text.size(), say("'{}' does not begin with a number", text));
  if (is_beyond_numbers(number))
    throw TextError(0, length, say("'{}' is beyond the range of numbers", number));
  Quantity quantity;
  quantity.value = *parse_number(number);
  const std::size_t unit_begin = text.find_first_not_of(' ', length);
  if (unit_begin == std::string_view::npos) return quantity;
  quantity.has_unit = true;
  const std::string_view unit_text = text.substr(unit_begin);
  if (const std::size_t more = digits_that_are_no_unit(unit_text); more > 0) {
    throw TextError(0, unit_begin + more,
                    say("'{}' is no number", text.substr(0, unit_begin + more)));
  }
  try {
    quantity.unit = parse_unit(unit_text, system);
  } catch (const TextError& error) {
    throw TextError(unit_begin + error.offset(), error.length(), error.what(), error.suggestion());
  }
  return quantity;
}

bool is_unit_symbol(std::string_view text) {
  if (text.empty() || is_digit(text.front()) || text.front() == '.') return false;
  const auto lacks = [&](std::string_view sign) {
    return text.find(sign) == std::string_view::npos;
  };
  return text.find_first_of(signs) == std::string_view::npos && lacks(middle_dot) &&
         lacks(squared) && lacks(cubed);
}

}  // namespace sim33618
