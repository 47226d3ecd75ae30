#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/reference.hpp"
#include "model/shape.hpp"

namespace sim33618 {

/// How strongly a lever is pulled, by name: "strong" is 400 CNY/t.
struct LeverZone {
  std::string name;
  Word value;
};

/// What evidence says that a lever does, written down before it is tried out.
struct LeverEffect {
  Span span;
  Reference on;
  int year = 0;
  Word zone;
  /// "rises", "falls" or "unchanged": against a run in which the lever is not pulled.
  std::string sign;
  /// Least and largest relative change; two words or none.
  std::vector<Word> between;
  LocalizedText because;
  std::vector<Word> sources;
  std::string grade;
};

/// Who pays for a lever: a budget, and variables (money a year) that say how much.
struct PublicCost {
  std::string budget;
  std::vector<Word> variables;
};

/// What a user needs to choose a measure. A lever is a data variable, whose numbers in the model
/// are the status quo; what it moves is said by the equations and by nothing else.
struct Lever {
  Word name;
  LocalizedText title;
  Word sets;
  LocalizedText guidance;
  /// Least and largest value.
  std::vector<Word> bounds;
  std::vector<LeverZone> zones;
  /// Of a path: the year in which a zone's value sets in.
  std::optional<int> from;
  std::vector<Word> acts_through;
  /// Which variables say how long it takes, or a text, or both.
  std::vector<Word> delay_variables;
  LocalizedText delay;
  std::vector<PublicCost> public_cost;
  std::vector<LeverEffect> effects;
  std::vector<Word> evidence;
  std::string grade;
};

/// What a `levers/1` file holds.
const Shape& shape_of_levers();

/// Reads a `levers/1` file. Levers of which a key is missing, unknown or of another form are
/// reported and left out.
std::vector<Lever> read_levers(const Node& root, Diagnostics& diagnostics);

}  // namespace sim33618
