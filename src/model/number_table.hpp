#pragma once

#include <cstddef>
#include <optional>
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

/// The numbers of every variable of a model: `series[variable][element]`, elements in row-major
/// order. Variables that are neither data nor lookup have none.
struct NumberTable {
  std::vector<std::vector<NumberSeries>> series;
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

/// The value of a series at a time; `step` holds a point until the next one, `start` asks for the
/// time of a point, otherwise linear between points, held before the first and after the last.
double sample(const NumberSeries& series, Trajectory trajectory, double time);

/// The value of a series just before a time: differs from sample() only where it jumps at that
/// time.
double sample_before(const NumberSeries& series, Trajectory trajectory, double time);

/// The mean of a series over the time from `begin` to `end` (end > begin): its exact integral over
/// the length. A value that holds for a part of the time counts by that part.
double mean_over(const NumberSeries& series, Trajectory trajectory, double begin, double end);

}  // namespace sim33618
