#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// A value in base units at a time (series), an argument (lookup) or neither (constant).
struct NumberPoint {
  double at = 0;
  double value = 0;
  /// Position in ModelDocument::parameters; nothing for a value that a scenario gives.
  std::optional<std::size_t> row;
  Span span;
};

/// The numbers of one element: one point for a constant, several in rising order for a series.
using NumberSeries = std::vector<NumberPoint>;

/// A path as it is known from a moment on (a year, or minus infinity) until the next one is.
struct KnownPath {
  double from = 0;
  NumberSeries points;
};

/// A variable and the row-major position of one of its elements.
using ElementPlace = std::pair<std::size_t, std::size_t>;

/// The numbers of every variable of a model: `series[variable][element]`, elements in row-major
/// order. Variables that are neither data nor lookup have none.
struct NumberTable {
  std::vector<std::vector<NumberSeries>> series;
  /// What those who look ahead along a path read in place of its series, where changes of it become
  /// known in the course of time or nobody can know of them: the first known ever since, later ones
  /// in rising order. A path that is not here is known as it is.
  std::map<ElementPlace, std::vector<KnownPath>> known;
};

/// Spreads the model's rows over the elements they speak of: of the rows that fit an element, the
/// most exact ones count (an element before a subset before `*`). Reports unknown elements, rows
/// that compete, elements without a number, and `at` values that stand twice.
NumberTable resolve_numbers(const ModelDocument& model, Diagnostics& diagnostics);

/// A value that replaces the model's for the elements `selectors` name (one each dimension).
struct NumberOverride {
  std::size_t variable = 0;
  std::vector<Word> selectors;
  std::optional<double> at;
  double value = 0;
  Span span;
};

/// Replaces numbers: without `at` a whole series becomes the value; with `at` the model's points
/// from the first given time on give way to the given ones. Reports unknown elements.
void apply_overrides(const std::vector<NumberOverride>& overrides, const ModelDocument& model,
                     NumberTable& numbers, Diagnostics& diagnostics);

/// Gives a series the points of a path, in any order, from the first of their times on; before it
/// nothing changes, so that a linear path jumps there.
void set_path(NumberSeries& series, NumberSeries given, Trajectory trajectory);

/// Where a moment lies among the points of a series: between two, or where the value of one is held
/// (then both are that one).
struct SeriesPlace {
  std::size_t left = 0;
  std::size_t right = 0;
  /// How far from the left one to the right one, 0 to 1.
  double part = 0;

  bool is_held() const { return left == right; }
};

/// A stretch of time over which a series is linear or constant, by the place of its middle.
struct SeriesPiece {
  SeriesPlace middle;
  double length = 0;
};

/// The place of a time. `step` holds a point until the next one, `start` asks for the
/// time of a point, otherwise linear between points,
/// held before the first and after the last. Like all that looks for places, it reads no values:
/// series with points at the same times have the same places.
SeriesPlace place_at(const NumberSeries& series, Trajectory trajectory, double time);

/// The place of the moment just before a time.
SeriesPlace place_before(const NumberSeries& series, Trajectory trajectory, double time);

/// The pieces that the mean over the time from `begin` to `end` (end > begin) is made of: one,
/// whose middle has the mean, or several, whose middles count by their length.
void find_pieces(const NumberSeries& series, Trajectory trajectory, double begin, double end,
                 std::vector<SeriesPiece>& pieces);

/// The value of a series at a place of it.
double value_at(const NumberSeries& series, const SeriesPlace& place);

/// The value of a series at a time.
double sample(const NumberSeries& series, Trajectory trajectory, double time);

/// The value of a series just before a time: differs from sample() only where it jumps at that
/// time.
double sample_before(const NumberSeries& series, Trajectory trajectory, double time);

/// The mean of a series over the time from `begin` to `end` (end > begin): its exact integral over
/// the length. A value that holds for a part of the time counts by that part.
double mean_over(const NumberSeries& series, Trajectory trajectory, double begin, double end);

}  // namespace sim33618
