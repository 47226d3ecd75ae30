#pragma once

#include <optional>
#include <vector>

namespace sim33618 {

/// The figure of a year.
struct YearFigure {
  int year = 0;
  double value = 0;
};

// Forecasts that know nothing but the figures of earlier years, at least two and in their order. A
// model that does no better says nothing (Armstrong, Principles of Forecasting, 2001, ch. 13).

/// Goes on growing by the yearly growth between the last two figures. Nothing where they are fewer
/// or not both above 0.
std::optional<double> last_growth_forecast(const std::vector<YearFigure>& earlier, int year);

/// The value at `year` of the straight line fitted to the figures by least squares.
std::optional<double> linear_trend_forecast(const std::vector<YearFigure>& earlier, int year);

}  // namespace sim33618
