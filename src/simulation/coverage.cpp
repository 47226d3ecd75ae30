#include "simulation/coverage.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

std::optional<CoverageGap> gap_at_the_ends(const NumberSeries& series, const TimeSettings& time,
                                           const std::string& label) {
  const double first = series.front().at;
  const double last = series.back().at;
  if (first > static_cast<double>(time.start))
    return CoverageGap{0, say("{} has numbers from {} on, the run begins in {}", label,
                              format_number(first), time.start)};
  if (last < static_cast<double>(time.end))
    return CoverageGap{series.size() - 1, say("{} has numbers until {}, the run ends in {}", label,
                                              format_number(last), time.end)};
  return std::nullopt;
}

std::optional<CoverageGap> gap_between(const NumberSeries& series, const YearSpan& years,
                                       const std::string& label) {
  std::optional<CoverageGap> gap;
  std::vector<std::string> missing;
  for (std::int64_t year = years.first; year <= years.last; ++year) {
    const auto next = std::find_if(series.begin(), series.end(), [&](const NumberPoint& point) {
      return point.at >= static_cast<double>(year);
    });
    const bool is_there = next != series.end() && next->at < static_cast<double>(year + 1);
    if (is_there) continue;
    missing.push_back(fmt::format("{}", year));
    const auto position = static_cast<std::size_t>(next - series.begin());
    if (!gap) gap = CoverageGap{position == 0 ? 0 : position - 1, {}};
  }
  if (gap) gap->message = say("{} has no number for {}", label, listed(missing));
  return gap;
}

// Certain years are those of a table of the model. What a scenario says from a year on stands in
// the place of the table.
YearSpan years_of_the_model(const NumberSeries& series, YearSpan years) {
  const auto own = std::find_if(series.begin(), series.end(),
                                [](const NumberPoint& point) { return !point.row; });
  if (own != series.end())
    years.last = std::min(years.last, static_cast<std::int64_t>(std::ceil(own->at)) - 1);
  return years;
}

}  // namespace

std::optional<CoverageGap> coverage_gap(const NumberSeries& series, const Requirement& requirement,
                                        const TimeSettings& time, const std::string& label) {
  const bool is_for_all_years = !series.front().row && series.size() == 1 && series.front().at == 0;
  if (is_for_all_years) return std::nullopt;
  switch (requirement.coverage) {
    case Coverage::none: break;
    case Coverage::run: return gap_at_the_ends(series, time, label);
    case Coverage::every_year: return gap_between(series, {time.start, time.end}, label);
    case Coverage::years:
      return gap_between(series, years_of_the_model(series, requirement.years), label);
  }
  return std::nullopt;
}

}  // namespace sim33618
