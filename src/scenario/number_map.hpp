#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "scenario/number_setting.hpp"

namespace sim33618 {

/// How the values under a key are to be read.
struct NumberMapRules {
  SettingKind kind = SettingKind::parameter;
  /// The key that holds the map, for messages: "'parameters'".
  std::string section;
  std::string name;
  /// A value in base units; nothing, and reported, if it is none.
  std::function<std::optional<double>(const Word&)> read_value;
  /// Whether equations look ahead along the path, so that it may be announced.
  bool is_looked_ahead = false;
  /// Looks at the times of a path in the order they are written.
  std::function<void(const std::vector<NumberPoint>&)> check_path;
};

/// Reads what a scenario says of a data variable: a quantity, or a map from elements (or subsets,
/// or `default`) or years to quantities, nested in that order; `null` in the place of a quantity or
/// a map takes back what parents set. Beside them `announced` says when the paths became known.
std::vector<NumberSetting> read_number_map(const Node& node, const Span& key,
                                           const VariableDeclaration& variable,
                                           const NumberMapRules& rules, const ModelDocument& model,
                                           Diagnostics& diagnostics);

}  // namespace sim33618
