#include "model/fitting_quantity.hpp"

#include "base/numbers.hpp"
#include "model/unit_reader.hpp"

namespace sim33618 {

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
  if (!quantity->has_unit) error.suggest(say("write '{} {}'", word.text, variable.unit_text.text));
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

std::string text_in_unit_of(double value, const VariableDeclaration& variable) {
  const std::string number = format_short(value / variable.unit.scale());
  return variable.unit_text.text == "1" ? number
                                        : fmt::format("{} {}", number, variable.unit_text.text);
}

}  // namespace sim33618
