#include "scenario/start_numbers.hpp"

#include <algorithm>
#include <set>

namespace sim33618 {
namespace {

// A number that a scenario gives counts for any start.
bool has_number(const NumberSeries& series, double start) {
  return std::any_of(series.begin(), series.end(),
                     [&](const NumberPoint& point) { return !point.row || point.at == start; });
}

std::vector<std::string> years_of(const std::vector<NumberSeries>& elements) {
  std::set<std::int64_t> years;
  for (const NumberSeries& series : elements) {
    for (const NumberPoint& point : series) {
      if (point.row) years.insert(static_cast<std::int64_t>(point.at));
    }
  }
  std::vector<std::string> names;
  for (const std::int64_t year : years) names.push_back(fmt::format("{}", year));
  return names;
}

}  // namespace

void check_start_numbers(const ModelDocument& model, const NumberTable& numbers, std::int64_t start,
                         const std::optional<Span>& place, Diagnostics& diagnostics) {
  std::vector<std::size_t> lacking;
  for (std::size_t v = 0; v < model.variables.size(); ++v) {
    const VariableDeclaration& variable = model.variables[v];
    if (variable.kind != VariableKind::data || variable.trajectory != Trajectory::start) continue;
    const bool complete = std::all_of(
        numbers.series[v].begin(), numbers.series[v].end(),
        [&](const NumberSeries& series) { return has_number(series, static_cast<double>(start)); });
    if (!complete) lacking.push_back(v);
  }
  if (lacking.empty()) return;
  const VariableDeclaration& first = model.variables[lacking.front()];
  const std::string years = listed(years_of(numbers.series[lacking.front()]));
  diagnostics
      .error(place.value_or(first.span),
             lacking.size() == 1
                 ? say("a run cannot start in {}: '{}' has numbers for a start in {} only", start,
                       first.name, years)
                 : say("a run cannot start in {}: '{}' and {} more of the data have numbers for a "
                       "start in {} only",
                       start, first.name, lacking.size() - 1, years))
      .note(first.span, say("defined here"));
}

}  // namespace sim33618
