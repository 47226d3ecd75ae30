#include "scenario/number_setting.hpp"

#include <algorithm>
#include <limits>

namespace sim33618 {

double NumberSetting::begins() const {
  if (!is_path || takes_back()) return -std::numeric_limits<double>::infinity();
  double first = points.front().at;
  for (const NumberPoint& point : points) first = std::min(first, point.at);
  return first;
}

bool NumberSetting::says_the_same(const NumberSetting& other) const {
  if (is_path != other.is_path || points.size() != other.points.size()) return false;
  if (known_from() != other.known_from()) return false;
  const auto sorted = [](std::vector<NumberPoint> all) {
    std::stable_sort(all.begin(), all.end(),
                     [](const NumberPoint& a, const NumberPoint& b) { return a.at < b.at; });
    return all;
  };
  const std::vector<NumberPoint> mine = sorted(points);
  const std::vector<NumberPoint> others = sorted(other.points);
  return std::equal(mine.begin(), mine.end(), others.begin(),
                    [](const NumberPoint& a, const NumberPoint& b) {
                      return a.at == b.at && a.value == b.value;
                    });
}

NumberOverride NumberSetting::override_of(const std::vector<Word>& chosen,
                                          const NumberPoint& point) const {
  NumberOverride change;
  change.variable = variable;
  change.selectors = chosen;
  if (is_path) change.at = point.at;
  change.value = point.value;
  change.span = point.span;
  return change;
}

std::vector<NumberOverride> NumberSetting::overrides() const {
  std::vector<NumberOverride> changes;
  for (const NumberPoint& point : points) changes.push_back(override_of(selectors, point));
  return changes;
}

std::vector<Word> selectors_of_element(std::size_t element, const VariableDeclaration& variable,
                                       const DimensionTable& dimensions, const Span& span) {
  std::vector<Word> selectors(variable.dims.size());
  for (std::size_t i = selectors.size(); i-- > 0;) {
    const Dimension& dimension = *dimensions.find(variable.dims[i].text);
    selectors[i] = {dimension.elements[element % dimension.elements.size()].name, span};
    element /= dimension.elements.size();
  }
  return selectors;
}

}  // namespace sim33618
