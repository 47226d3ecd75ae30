#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/number_table.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// The model's numbers as a member of a batch has them, drawn from the ranges of their rows.
///
/// Rows of one name and the same `elements` are one parameter, a dimension of the batch:
/// "gdp_2024", "market_growth[nev, abroad]", "retirement_rate[*]". All its rows, a path over years,
/// are drawn at the same share of their ranges, so a path keeps its shape; and all elements of a
/// row for many (`*`, a subset) get the same number. Rows without a range, and rows that more exact
/// ones replace, are no dimensions. Dimensions are those of the model, whatever a scenario sets:
/// members of two scenarios differ by what the scenarios say and by nothing else (common random
/// numbers).
class ParameterDraws {
 public:
  /// `numbers` are the model's own (resolve_numbers()). The model must outlive this.
  ParameterDraws(const ModelDocument& model, const NumberTable& numbers);

  /// Of the dimensions, in the order of their bytes.
  const std::vector<std::string>& names() const { return names_; }

  /// The dimensions that numbers of this table come from: without those that a scenario sets.
  std::vector<std::size_t> dimensions_in(const NumberTable& numbers) const;

  /// The row of a dimension; of a path the first one in time.
  const ParameterRow& row_of(std::size_t dimension) const;

  /// What row_of() has at a share in (0, 1), in its own unit.
  double number_at(std::size_t dimension, double share) const;

  /// The dimension that a number comes from; nothing for one that is not drawn.
  std::optional<std::size_t> dimension_of(const NumberPoint& number) const;

  /// Draws the numbers of an element of the model, or of what an earlier call made of them, at a
  /// point of the unit cube: a coordinate in (0, 1) for each dimension. In base units.
  void draw_into(NumberSeries& series, std::span<const double> point) const;
  /// Of all elements.
  void draw_into(NumberTable& numbers, std::span<const double> point) const;

 private:
  static constexpr std::size_t no_dimension = static_cast<std::size_t>(-1);

  const ModelDocument& model_;
  std::vector<std::string> names_;
  /// By dimension.
  std::vector<std::size_t> first_rows_;
  /// By row.
  std::vector<std::size_t> dimensions_;
};

}  // namespace sim33618
