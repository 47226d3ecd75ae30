#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/unit_system.hpp"
#include "model/localized_text.hpp"
#include "model/required_value.hpp"

namespace sim33618 {

/// What a check says of a model: that it adds up to what it was scaled to, or how well its
/// equations find a published figure from other evidence.
enum class CheckKind { control_total, comparison };

/// A value that a variable should have in a year: an official target, or a check that the model
/// must meet.
struct Target : RequiredValue {
  std::string name;
  Span span;
  LocalizedText title;
  /// Variable with fixed elements, "name[element, element]". Empty for a target on a basis that no
  /// variable has: it stands in the tables and is compared with nothing.
  Word variable;
  std::vector<Word> elements;
  int year = 0;
  /// Of a check only.
  CheckKind kind = CheckKind::control_total;
  /// Of a check: it counts for runs that start in this year; for all where nothing is said.
  std::optional<int> start;
  /// The bases on which the figure counts; the variable has to count so too.
  std::vector<Word> counts;
  std::string basis;
  std::vector<Word> sources;
};

std::string check_kind_name(CheckKind kind);

/// Reads a `targets/1` file (key `targets`: at_least or at_most) or a `checks/1` file (key
/// `checks`: equals and within, kind).
std::vector<Target> read_targets(const Node& root, const std::string& key, const UnitSystem& units,
                                 Diagnostics& diagnostics);

}  // namespace sim33618
