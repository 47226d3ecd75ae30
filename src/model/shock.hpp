#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/map_reader.hpp"
#include "model/shape.hpp"

namespace sim33618 {

/// What a shock does to the path that it hits, at its full depth: takes a share of it away, adds a
/// share of it, adds a quantity, or puts one in its place.
enum class ShockKind { falls_by, rises_by, adds, becomes };

/// Whether its depth is a share of what it hits.
inline bool is_relative(ShockKind kind) {
  return kind == ShockKind::falls_by || kind == ShockKind::rises_by;
}

/// A quantity of a shock that a scenario may leave out: what is usual, and what is possible.
struct ShockQuantity {
  std::optional<Word> usual;
  /// Least and largest; two words or none.
  std::vector<Word> bounds;
};

/// A passing change of a path of data.
struct Shock {
  Word name;
  LocalizedText title;
  Word hits;
  ShockKind how = ShockKind::falls_by;
  ShockQuantity depth;
  ShockQuantity duration;
  ShockQuantity recovery;
  LocalizedText guidance;
  std::vector<Word> evidence;
  std::string grade;
};

std::string shock_kind_name(ShockKind kind);

/// What a `shocks/1` file holds.
const Shape& shape_of_shocks();

/// Reads a `shocks/1` file. Shocks of which a key is missing, unknown or of another form are
/// reported and left out.
std::vector<Shock> read_shocks(const Node& root, Diagnostics& diagnostics);

}  // namespace sim33618
