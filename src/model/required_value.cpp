#include "model/required_value.hpp"

#include <array>
#include <utility>

#include "model/dimension.hpp"
#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

constexpr std::array comparisons = {std::pair{to_say("at_least"), Comparison::at_least},
                                    std::pair{to_say("at_most"), Comparison::at_most},
                                    std::pair{to_say("equals"), Comparison::equals}};

}  // namespace

std::string comparison_name(Comparison comparison) {
  for (const auto& [text, meaning] : comparisons) {
    if (meaning == comparison) return text;
  }
  return {};
}

int read_comparison(MapReader& map, const UnitSystem& units, RequiredValue& required,
                    std::optional<Word>* other, Diagnostics& diagnostics) {
  int given = 0;
  for (const auto& [key, comparison] : comparisons) {
    const auto word = map.optional_word(key);
    if (!word) continue;
    ++given;
    required.comparison = comparison;
    required.value_text = *word;
    if (other != nullptr && is_identifier(word->text)) {
      *other = *word;
    } else if (const auto quantity = read_quantity(*word, units, diagnostics)) {
      required.value = *quantity;
    }
  }
  return given;
}

void read_required_value(MapReader& map, const Span& span, const UnitSystem& units,
                         RequiredValue& required, Diagnostics& diagnostics) {
  if (read_comparison(map, units, required, nullptr, diagnostics) != 1)
    diagnostics.error(span, say("{} needs one of at_least, at_most, equals", map.what()));
}

void read_tolerance(MapReader& map, const UnitSystem& units, RequiredValue& required,
                    Diagnostics& diagnostics) {
  const auto word = map.optional_word("within");
  if (!word) return;
  const auto share = read_quantity(*word, units, diagnostics);
  if (!share) return;
  required.tolerance = share->in_base_units();
  if (!share->unit.is_dimensionless() || required.tolerance < 0)
    diagnostics.error(word->span, say("'{}' is no share, such as 0.5%", word->text));
}

void check_required_value(const RequiredValue& required, const VariableDeclaration& variable,
                          Diagnostics& diagnostics) {
  if (required.value.unit.same_dimension(variable.unit)) return;
  diagnostics
      .error(required.value_text.span,
             say("'{}' does not convert to '{}' of '{}'", required.value_text.text,
                 variable.unit_text.text, variable.name))
      .note(variable.unit_text.span, say("the unit of the variable"));
}

}  // namespace sim33618
