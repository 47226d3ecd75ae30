#pragma once

#include <cstddef>
#include <vector>

#include "model/number_table.hpp"

namespace sim33618 {

/// The time for which a run asks for its inputs: a moment, the one just before it, or the mean over
/// the time from `begin` to `end`.
struct InputTime {
  enum class Kind { at, before, mean };
  Kind kind = Kind::at;
  double begin = 0;
  double end = 0;
};

/// A stretch of an InputTime over which what is known of a path stays the same and lies on one
/// straight line: which of its versions is known, and the place of the middle.
struct ForeseenPiece {
  std::size_t version = 0;
  SeriesPiece piece;
};

/// How far ahead someone looks, and by how much earlier than announced changes are known to them.
/// Years.
struct Outlook {
  double horizon = 0;
  double lead = 0;

  bool operator==(const Outlook& other) const {
    return horizon == other.horizon && lead == other.lead;
  }
};

/// A version of a path: known from a moment on until the next one is, the first ever since.
struct PathVersion {
  double from = 0;
  const NumberSeries* points = nullptr;
};

/// The versions of the path of an element: its series, or what stands in its place in `known`.
std::vector<PathVersion> versions_of(const NumberTable& numbers, const ElementPlace& place);

/// Finds what a path will be after the horizon, as far as known at each moment of the time asked
/// for: pieces of that time, of which a single one has the value and several count by their length.
/// Like find_pieces() it reads no values. Neither number of the outlook may be NaN.
void find_foreseen_pieces(const std::vector<PathVersion>& versions, Trajectory trajectory,
                          const InputTime& time, const Outlook& outlook,
                          std::vector<ForeseenPiece>& pieces);

/// The value of those pieces, given that of one.
template <typename ValueOf>
double value_of_pieces(const std::vector<ForeseenPiece>& pieces, const InputTime& time,
                       const ValueOf& value) {
  if (pieces.size() == 1) return value(pieces.front());
  double integral = 0;
  for (const ForeseenPiece& piece : pieces) integral += piece.piece.length * value(piece);
  return integral / (time.end - time.begin);
}

}  // namespace sim33618
