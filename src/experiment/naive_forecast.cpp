#include "experiment/naive_forecast.hpp"

#include "base/elementary.hpp"

namespace sim33618 {

std::optional<double> last_growth_forecast(const std::vector<YearFigure>& earlier, int year) {
  if (earlier.size() < 2) return std::nullopt;
  const YearFigure& last = earlier.back();
  const YearFigure& before = earlier[earlier.size() - 2];
  if (!(last.value > 0 && before.value > 0)) return std::nullopt;
  const double intervals =
      static_cast<double>(year - last.year) / static_cast<double>(last.year - before.year);
  return last.value * elementary::power(last.value / before.value, intervals);
}

std::optional<double> linear_trend_forecast(const std::vector<YearFigure>& earlier, int year) {
  if (earlier.size() < 2) return std::nullopt;
  const auto count = static_cast<double>(earlier.size());
  double mean_year = 0;
  double mean_value = 0;
  for (const YearFigure& figure : earlier) {
    mean_year += figure.year / count;
    mean_value += figure.value / count;
  }
  double covariance = 0;
  double variance = 0;
  for (const YearFigure& figure : earlier) {
    covariance += (figure.year - mean_year) * (figure.value - mean_value);
    variance += (figure.year - mean_year) * (figure.year - mean_year);
  }
  return mean_value + covariance / variance * (year - mean_year);
}

}  // namespace sim33618
