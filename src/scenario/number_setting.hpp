#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/number_table.hpp"

namespace sim33618 {

enum class SettingKind { lever, parameter };

/// What one place of a scenario says of some elements of a data variable: a value for all time, a
/// path, or that what parents set is taken back.
struct NumberSetting {
  SettingKind kind = SettingKind::parameter;
  /// The lever or parameter, as the scenario names it.
  std::string name;
  std::size_t variable = 0;
  /// One for each dimension.
  std::vector<Word> selectors;
  /// Row-major positions of the elements that they name, and how exactly they do.
  std::vector<std::size_t> elements;
  int exactness = 0;
  /// One without `at`, or those of a path in the order they are written; none takes back.
  std::vector<NumberPoint> points;
  bool is_path = false;
  /// When it became known that the path would be so; left out, when it begins.
  std::optional<double> announced;
  /// As the scenario writes it.
  std::string text;
  Span span;

  bool takes_back() const { return points.empty(); }
  /// From when on a path leaves nothing of what was there; minus infinity for all else.
  double begins() const;
  /// From when on it is known.
  double known_from() const { return announced.value_or(begins()); }
  /// Whether it says the same numbers.
  bool says_the_same(const NumberSetting& other) const;
  /// For some of its elements, or, without a list, by its selectors.
  std::vector<NumberOverride> overrides() const;
  NumberOverride override_of(const std::vector<Word>& chosen, const NumberPoint& point) const;
};

/// A setting, and for which of its elements it counts in the end.
struct SaidNumbers {
  NumberSetting setting;
  std::vector<std::size_t> in_force;
};

/// Selectors that name one element of a variable.
std::vector<Word> selectors_of_element(std::size_t element, const VariableDeclaration& variable,
                                       const DimensionTable& dimensions, const Span& span);

}  // namespace sim33618
