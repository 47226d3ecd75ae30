#include "simulation/year_value.hpp"

namespace sim33618 {

ResultPlace place_of(const Word& variable, const std::vector<Word>& elements,
                     const Structure& structure) {
  ResultPlace place{*structure.find(variable.text)};
  const std::vector<const Dimension*>& dims = structure.variables[place.variable].dims;
  for (std::size_t i = 0; i < dims.size(); ++i)
    place.element = place.element * dims[i]->elements.size() + *dims[i]->index_of(elements[i].text);
  return place;
}

std::vector<std::size_t> periods_of_year(const Calendar& calendar, std::size_t period_count,
                                         int year, bool takes_end) {
  const Fraction length = calendar.save();
  const Fraction year_end(year + 1);
  std::vector<std::size_t> periods;
  for (std::size_t p = 0; p < period_count; ++p) {
    const Fraction start = calendar.period_start(static_cast<std::int64_t>(p));
    if (takes_end && start + length == year_end) return {p};
    const bool inside = !(start < Fraction(year)) && !(year_end < start + length);
    if (!takes_end && inside) periods.push_back(p);
  }
  // A year that the saved periods do not make up has no mean.
  if (Fraction(static_cast<std::int64_t>(periods.size())) * length != Fraction(1)) periods.clear();
  return periods;
}

std::optional<double> year_value(const Result& result, const ResultPlace& place, int year) {
  const ResolvedVariable& variable = result.model().structure().variables[place.variable];
  const bool takes_end = variable.declaration->period_rule == PeriodRule::end;
  const std::vector<std::size_t> periods =
      periods_of_year(result.calendar(), result.period_count(), year, takes_end);
  if (periods.empty()) return std::nullopt;
  double sum = 0;
  for (const std::size_t period : periods)
    sum += result.base_value(place.variable, place.element, period);
  return sum / static_cast<double>(periods.size());
}

std::vector<double> values_by_node(const Result& result, const Word& variable,
                                   const std::vector<std::string>& names, std::int64_t year) {
  const Structure& structure = result.model().structure();
  const std::size_t place = *structure.find(variable.text);
  const Dimension& known = *structure.variables[place].dims.front();
  std::vector<double> values;
  for (const std::string& name : names) {
    const auto element = known.index_of(name);
    const auto value = element ? year_value(result, {place, *element}, static_cast<int>(year))
                               : std::optional(0.0);
    values.push_back(value.value_or(0));
  }
  return values;
}

}  // namespace sim33618
