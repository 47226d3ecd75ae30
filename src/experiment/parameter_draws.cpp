#include "experiment/parameter_draws.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/contract.hpp"
#include "experiment/range_draw.hpp"

namespace sim33618 {
namespace {

std::string parameter_text(const ParameterRow& row) {
  if (row.elements.empty()) return row.name.text;
  std::vector<std::string> elements;
  for (const Word& element : row.elements) elements.push_back(element.text);
  return fmt::format("{}[{}]", row.name.text, listed(elements));
}

double drawn_value(const ParameterRow& row, double share) {
  return draw(row.shape, row.value, row.low, row.high, share) * row.unit.scale();
}

}  // namespace

ParameterDraws::ParameterDraws(const ModelDocument& model, NumberTable numbers)
    : model_(model),
      numbers_(std::move(numbers)),
      dimensions_(model.parameters.size(), no_dimension) {
  std::map<std::string, std::set<std::size_t>> rows_of;
  for (std::size_t v = 0; v < numbers_.series.size(); ++v) {
    for (std::size_t e = 0; e < numbers_.series[v].size(); ++e) {
      for (std::size_t p = 0; p < numbers_.series[v][e].size(); ++p) {
        const std::optional<std::size_t>& row = numbers_.series[v][e][p].row;
        if (!row || !has_range(model.parameters[*row])) continue;
        points_.push_back({v, e, p, *row});
        rows_of[parameter_text(model.parameters[*row])].insert(*row);
      }
    }
  }
  for (const auto& [name, rows] : rows_of) {
    for (const std::size_t row : rows) dimensions_[row] = names_.size();
    names_.push_back(name);
    first_rows_.push_back(*std::min_element(rows.begin(), rows.end(), [&](auto a, auto b) {
      return model.parameters[a].at < model.parameters[b].at;
    }));
  }
}

const ParameterRow& ParameterDraws::row_of(std::size_t dimension) const {
  return model_.parameters[first_rows_[dimension]];
}

double ParameterDraws::number_at(std::size_t dimension, double share) const {
  const ParameterRow& row = row_of(dimension);
  return draw(row.shape, row.value, row.low, row.high, share);
}

std::vector<std::size_t> ParameterDraws::dimensions_in(const NumberTable& numbers) const {
  std::set<std::size_t> found;
  for (const std::vector<NumberSeries>& elements : numbers.series) {
    for (const NumberSeries& series : elements) {
      for (const NumberPoint& point : series) {
        if (point.row && dimensions_[*point.row] != no_dimension)
          found.insert(dimensions_[*point.row]);
      }
    }
  }
  return {found.begin(), found.end()};
}

std::vector<bool> ParameterDraws::drawn_variables(const NumberTable& numbers) const {
  const auto is_drawn = [&](const NumberPoint& point) {
    return point.row && dimensions_[*point.row] != no_dimension;
  };
  std::vector<bool> drawn;
  for (const std::vector<NumberSeries>& elements : numbers.series) {
    drawn.push_back(std::any_of(elements.begin(), elements.end(), [&](const NumberSeries& series) {
      return std::any_of(series.begin(), series.end(), is_drawn);
    }));
  }
  return drawn;
}

void ParameterDraws::draw_into(NumberTable& numbers, std::span<const double> point) const {
  expect(point.size() == names_.size(), "a point has a coordinate for each dimension");
  expect(numbers.series.size() == numbers_.series.size(), "the table is of the model");
  for (const DrawnPoint& place : points_) {
    NumberPoint& number = numbers.series[place.variable][place.element][place.position];
    number.value = drawn_value(model_.parameters[place.row], point[dimensions_[place.row]]);
  }
}

}  // namespace sim33618
