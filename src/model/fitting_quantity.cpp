#include "model/fitting_quantity.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/numbers.hpp"
#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

// Numbers of more than six figures as 3.5e8.
std::string with_short_exponent(double value, int digits) {
  constexpr double long_number = 1e6;
  if (std::abs(value) < long_number || !std::isfinite(value)) return format_short(value, digits);
  const std::string text = fmt::format("{:.{}e}", value, digits - 1);
  const std::size_t exponent = text.find('e');
  return fmt::format("{}e{}", format_number(*parse_number(text.substr(0, exponent))),
                     format_number(*parse_number(text.substr(exponent + 1))));
}

// Whether a unit leaves out some of another one, as CNY/t does of CNY2024/t CO2.
bool is_shorter(std::string_view unit, std::string_view other) {
  auto at = other.begin();
  for (const char character : unit) {
    if (character == ' ') continue;
    at = std::find(at, other.end(), character);
    if (at == other.end()) return false;
    ++at;
  }
  return true;
}

}  // namespace

std::optional<double> read_fitting_quantity(const Word& word, const VariableDeclaration& variable,
                                            const UnitSystem& units, Diagnostics& diagnostics) {
  const auto quantity = read_quantity(word, units, diagnostics);
  if (!quantity) return std::nullopt;
  const bool needs_unit = !quantity->has_unit && variable.unit.scale() != 1;
  if (!needs_unit && quantity->unit.same_dimension(variable.unit)) return quantity->in_base_units();
  auto& error = diagnostics.error(
      word.span, quantity->has_unit ? say("'{}' does not convert to '{}', the unit of '{}'",
                                          word.text, variable.unit_text.text, variable.name)
                                    : say("'{}' needs a unit that converts to '{}'", variable.name,
                                          variable.unit_text.text));
  if (!quantity->has_unit) {
    error.suggest(say("write '{} {}'", word.text, variable.unit_text.text));
  } else if (is_shorter(word.text.substr(number_length(word.text)), variable.unit_text.text) &&
             quantity->unit.scale() == variable.unit.scale()) {
    error.suggest(say("write '{} {}' if that is meant", format_number(quantity->value),
                      variable.unit_text.text));
  }
  return std::nullopt;
}

std::optional<double> read_share(const Word& word, const UnitSystem& units,
                                 Diagnostics& diagnostics) {
  const auto quantity = read_quantity(word, units, diagnostics);
  if (!quantity) return std::nullopt;
  if (quantity->unit.is_dimensionless()) return quantity->in_base_units();
  diagnostics.error(word.span, say("'{}' is no share, such as 0.5%", word.text));
  return std::nullopt;
}

std::optional<double> read_length_of_time(const Word& word, const UnitSystem& units,
                                          Diagnostics& diagnostics) {
  const auto quantity = read_quantity(word, units, diagnostics);
  if (!quantity) return std::nullopt;
  const bool is_nothing = quantity->value == 0 && !quantity->has_unit;
  const bool is_time = is_nothing || quantity->unit.same_dimension(Unit::base("yr"));
  if (is_time && quantity->value >= 0) return quantity->in_base_units();
  diagnostics.error(word.span, say("'{}' is no length of time, such as 90 day", word.text));
  return std::nullopt;
}

std::string quantity_text(double number, const std::string& unit, int digits) {
  if (unit == "1") return format_short(number, digits);
  const std::size_t length = number_length(unit);
  const bool is_scaled = length != 0 && length < unit.size() && unit[length] == ' ';
  if (!is_scaled) return fmt::format("{} {}", format_short(number, digits), unit);
  const double scale = *parse_number(unit.substr(0, length));
  return fmt::format("{} {}", with_short_exponent(number * scale, digits), unit.substr(length + 1));
}

std::string text_in_unit_of(double value, const VariableDeclaration& variable) {
  constexpr int digits = 6;
  return quantity_text(value / variable.unit.scale(), variable.unit_text.text, digits);
}

}  // namespace sim33618
