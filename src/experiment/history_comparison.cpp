#include "experiment/history_comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "experiment/naive_forecast.hpp"
#include "simulation/year_value.hpp"

namespace sim33618 {
namespace {

class HistoryComparer {
 public:
  explicit HistoryComparer(const Result& result)
      : result_(result), model_(result.model().document()) {
    for (const ParameterRow& row : model_.parameters) {
      for (const Word& id : row.sources) cited_.insert(id.text);
    }
  }

  ComparedSeries compare(const ObservedSeries& series) const {
    ComparedSeries compared{&series, {}};
    std::vector<YearFigure> earlier;
    for (const Observation* observation : annual_figures(series)) {
      if (const auto simulated = simulated_value(series, observation->year)) {
        ComparedYear year;
        year.observation = observation;
        year.simulated = *simulated;
        year.earlier_figures = earlier.size();
        year.last_growth = same_or_last_growth(series, earlier, observation->year);
        year.linear_trend = linear_trend_forecast(earlier, observation->year);
        year.is_first_year = observation->year == result_.calendar().first_year();
        year.is_cited = is_cited(*observation);
        compared.years.push_back(year);
      }
      earlier.push_back({observation->year, observation->value});
    }
    return compared;
  }

 private:
  // First readings of whole years, in the order of years.
  std::vector<const Observation*> annual_figures(const ObservedSeries& series) const {
    std::vector<const Observation*> figures;
    for (const Observation& observation : model_.observations) {
      const bool counts = observation.is_annual() && observation.reading.text.empty();
      if (counts && observation.series.text == series.name) figures.push_back(&observation);
    }
    std::sort(figures.begin(), figures.end(),
              [](const Observation* a, const Observation* b) { return a->year < b->year; });
    return figures;
  }

  // In the unit of the series.
  std::optional<double> simulated_value(const ObservedSeries& series, int year) const {
    const ResultPlace place =
        place_of(series.variable->name, series.variable->elements, result_.model().structure());
    const auto value = year_value(result_, place, year);
    if (!value || series.measure == Measure::level)
      return value ? std::optional(*value / series.unit.scale()) : std::nullopt;
    const auto before = year_value(result_, place, year - 1);
    if (!before || *before == 0) return std::nullopt;
    return (*value / *before - 1) / series.unit.scale();
  }

  static std::optional<double> same_or_last_growth(const ObservedSeries& series,
                                                   const std::vector<YearFigure>& earlier,
                                                   int year) {
    if (series.measure == Measure::level) return last_growth_forecast(earlier, year);
    return earlier.empty() ? std::nullopt : std::optional(earlier.back().value);
  }

  bool is_cited(const Observation& observation) const {
    return std::any_of(observation.sources.begin(), observation.sources.end(),
                       [&](const Word& id) { return cited_.count(id.text) != 0; });
  }

  const Result& result_;
  const ModelDocument& model_;
  std::set<std::string> cited_;
};

// The size of a difference between figures of the size of `figure`; round-off is 0.
double size_of(double difference, double figure) {
  constexpr double round_off = 1e-9;
  const double size = std::abs(difference);
  return size <= round_off * std::abs(figure) ? 0 : size;
}

// Of a list that is not empty.
double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

std::optional<double> ComparedYear::naive_error() const {
  std::optional<double> least;
  for (const std::optional<double>& forecast : {last_growth, linear_trend}) {
    if (!forecast) continue;
    const double size = size_of(*forecast - observation->value, observation->value);
    least = least ? std::min(*least, size) : size;
  }
  return least;
}

bool ComparedYear::is_scored() const {
  return !is_first_year && earlier_figures >= least_earlier_figures && naive_error();
}

double ComparedYear::error_ratio() const {
  const double naive = *naive_error();
  const double own = size_of(error(), observation->value);
  if (naive > 0) return own / naive;
  return own > 0 ? std::numeric_limits<double>::infinity() : 1;
}

std::vector<ComparedSeries> compare_with_history(const Result& result) {
  const HistoryComparer comparer(result);
  std::vector<ComparedSeries> compared;
  for (const ObservedSeries& series : result.model().document().series) {
    if (series.variable) compared.push_back(comparer.compare(series));
  }
  return compared;
}

std::optional<double> median_error(const std::vector<ComparedSeries>& compared, Measure measure) {
  std::vector<double> errors;
  for (const ComparedSeries& series : compared) {
    if (series.series->measure != measure) continue;
    for (const ComparedYear& year : series.years) {
      const double observed = year.observation->value;
      const double unit = measure == Measure::level ? 1 / observed : series.series->unit.scale();
      if (!year.is_first_year && std::isfinite(unit))
        errors.push_back(std::abs(year.error() * unit));
    }
  }
  if (errors.empty()) return std::nullopt;
  return median(std::move(errors));
}

HistoryScore score_of(const std::vector<ComparedSeries>& compared, bool uncited_only) {
  HistoryScore score;
  std::vector<double> ratios;
  for (const ComparedSeries& series : compared) {
    const std::size_t before = ratios.size();
    for (const ComparedYear& year : series.years) {
      if (!year.is_scored() || (uncited_only && year.is_cited)) continue;
      ratios.push_back(year.error_ratio());
      if (ratios.back() < 1) ++score.better;
    }
    if (ratios.size() > before) ++score.series;
  }
  score.years = ratios.size();
  if (!ratios.empty()) score.median_ratio = median(std::move(ratios));
  return score;
}

}  // namespace sim33618
