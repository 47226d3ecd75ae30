#include "dynamics/lookup_table.hpp"

#include <algorithm>

namespace sim33618 {

double LookupTable::at(std::size_t element, double argument, std::size_t& bracket) const {
  const std::vector<double>& x = arguments[element];
  const std::vector<double>& y = values[element];
  if (!(argument > x.front())) return argument == argument ? y.front() : argument;
  if (argument >= x.back()) return y.back();
  // The first point beyond the argument. Arguments move little between steps.
  std::size_t right = std::clamp<std::size_t>(bracket, 1, x.size() - 1);
  while (x[right] <= argument) ++right;
  while (x[right - 1] > argument) --right;
  bracket = right;
  const std::size_t left = right - 1;
  return y[left] + (y[right] - y[left]) * ((argument - x[left]) / (x[right] - x[left]));
}

std::vector<LookupTable> make_lookups(const Program& program, const NumberTable& numbers) {
  std::vector<LookupTable> lookups;
  for (const std::size_t variable : program.lookups) {
    LookupTable lookup;
    for (const NumberSeries& series : numbers.series[variable]) {
      std::vector<double>& x = lookup.arguments.emplace_back();
      std::vector<double>& y = lookup.values.emplace_back();
      for (const NumberPoint& point : series) {
        x.push_back(point.at);
        y.push_back(point.value);
      }
    }
    lookups.push_back(std::move(lookup));
  }
  return lookups;
}

}  // namespace sim33618
