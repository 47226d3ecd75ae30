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

std::optional<CoverageGap> gap_between(const NumberSeries& series, const TimeSettings& time,
                                       const std::string& label) {
  std::optional<CoverageGap> gap;
  std::vector<std::string> missing;
  for (std::int64_t year = time.start; year <= time.end; ++year) {
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

}  // namespace

std::optional<CoverageGap> coverage_gap(const NumberSeries& series, Coverage coverage,
                                        const TimeSettings& time, const std::string& label) {
  const bool is_for_all_years = !series.front().row && series.size() == 1 && series.front().at == 0;
  if (is_for_all_years) return std::nullopt;
  return coverage == Coverage::run ? gap_at_the_ends(series, time, label)
                                   : gap_between(series, time, label);
}

}  // namespace sim33618
