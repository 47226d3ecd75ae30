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

std::optional<double> year_value(const Result& result, const ResultPlace& place, int year) {
  const ResolvedVariable& variable = result.model().structure().variables[place.variable];
  const bool takes_end = variable.declaration->period_rule == PeriodRule::end;
  const Fraction length = result.calendar().save();
  const Fraction year_end(year + 1);
  double sum = 0;
  int periods = 0;
  for (std::size_t p = 0; p < result.period_count(); ++p) {
    const Fraction start = result.calendar().period_start(static_cast<std::int64_t>(p));
    const double current = result.base_value(place.variable, place.element, p);
    if (takes_end && start + length == year_end) return current;
    const bool inside = !(start < Fraction(year)) && !(year_end < start + length);
    if (takes_end || !inside) continue;
    sum += current;
    ++periods;
  }
  // A year that the saved periods do not make up has no mean.
  if (periods == 0 || Fraction(periods) * length != Fraction(1)) return std::nullopt;
  return sum / periods;
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
