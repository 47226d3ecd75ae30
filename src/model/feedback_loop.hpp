#pragma once

#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/reference.hpp"

namespace sim33618 {

/// What goes round a loop once comes back as more of the same (reinforcing) or works against itself
/// (balancing).
enum class LoopPolarity { reinforcing, balancing };

/// A circle of causes that a model is said to have, by variables that it passes in this order. The
/// variables between them are found in the equations.
struct FeedbackLoop {
  Word name;
  LocalizedText title;
  LoopPolarity polarity = LoopPolarity::reinforcing;
  Word polarity_word;
  /// A variable with an element for each of its dimensions, or whole.
  std::vector<Reference> through;
  std::string doc;
};

/// "reinforcing" or "balancing", to be translated where it is shown.
const char* polarity_name(LoopPolarity polarity);

/// "capacity" or "capacity[nev]".
std::string waypoint_text(const Reference& waypoint);

/// Reads a `loops/1` file (key `loops`).
std::vector<FeedbackLoop> read_loops(const Node& root, Diagnostics& diagnostics);

}  // namespace sim33618
