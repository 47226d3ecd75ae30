#pragma once

#include <optional>
#include <vector>

#include "simulation/result.hpp"

namespace sim33618 {

/// A series is scored in years with at least this many figures of earlier years: naive forecasts
/// from fewer are too easy to beat.
inline constexpr std::size_t least_earlier_figures = 4;

/// A figure of a whole year beside what a run and two naive forecasts say of it, all in the unit
/// of the series. Growth is forecast by the growth of the year before and by the trend of growth.
struct ComparedYear {
  const Observation* observation = nullptr;
  double simulated = 0;
  std::optional<double> last_growth;
  std::optional<double> linear_trend;
  /// Figures of whole years before this one.
  std::size_t earlier_figures = 0;
  /// The first year of the run, which its base data describe.
  bool is_first_year = false;
  /// A number of the model cites a source of the figure, so that it is no test of the model.
  bool is_cited = false;

  double error() const { return simulated - observation->value; }
  /// The smaller one of the naive forecasts' errors, without its sign.
  std::optional<double> naive_error() const;
  bool is_scored() const;
  /// The error without its sign over the naive one, below 1 where the run is nearer; infinite
  /// where the naive forecast is exact and the run is not. Of a scored year.
  double error_ratio() const;
};

/// A series that the model has a variable for.
struct ComparedSeries {
  const ObservedSeries* series = nullptr;
  /// Years of the run with a figure, in their order; none if there is no such year.
  std::vector<ComparedYear> years;
};

/// Holds a run against the history of its model: every series with a variable, in the order of the
/// history. Only the first readings of whole years count. Each naive forecast knows the figures up
/// to the year before, also those later than the start of the run.
std::vector<ComparedSeries> compare_with_history(const Result& result);

/// How scored years did.
struct HistoryScore {
  std::size_t years = 0;
  std::size_t series = 0;
  /// Years in which the run was nearer than both naive forecasts.
  std::size_t better = 0;
  /// Median of error_ratio(); nothing without scored years.
  std::optional<double> median_ratio;
};

/// Median of the errors without their sign after the first year: of levels as shares of the
/// figures, of growth in base units (0.01 is a percentage point). Nothing where no such year is
/// compared.
std::optional<double> median_error(const std::vector<ComparedSeries>& compared, Measure measure);

/// Of all scored years, or only of those whose figures no number of the model cites.
HistoryScore score_of(const std::vector<ComparedSeries>& compared, bool uncited_only);

}  // namespace sim33618
