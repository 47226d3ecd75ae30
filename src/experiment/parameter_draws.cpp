#include "experiment/parameter_draws.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/contract.hpp"
#include "experiment/range_draw.hpp"

namespace sim33618 {
namespace {

std::string parameter_text(const ParameterRow& row) {
  if (row.elements.empty()) return row.name.text;
  return fmt::format("{}[{}]", row.name.text, listed(texts_of(row.elements)));
}

}  // namespace

ParameterDraws::ParameterDraws(const ModelDocument& model, const NumberTable& numbers)
    : model_(model), dimensions_(model.parameters.size(), no_dimension) {
  std::map<std::string, std::set<std::size_t>> rows_of;
  for (const std::vector<NumberSeries>& elements : numbers.series) {
    for (const NumberSeries& series : elements) {
      for (const NumberPoint& number : series) {
        if (!number.row || !has_range(model.parameters[*number.row])) continue;
        rows_of[parameter_text(model.parameters[*number.row])].insert(*number.row);
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
      for (const NumberPoint& number : series) {
        if (const auto dimension = dimension_of(number)) found.insert(*dimension);
      }
    }
  }
  return {found.begin(), found.end()};
}

std::optional<std::size_t> ParameterDraws::dimension_of(const NumberPoint& number) const {
  if (!number.row || dimensions_[*number.row] == no_dimension) return std::nullopt;
  return dimensions_[*number.row];
}

void ParameterDraws::draw_into(NumberSeries& series, std::span<const double> point) const {
  expect(point.size() == names_.size(), "a point has a coordinate for each dimension");
  for (NumberPoint& number : series) {
    const auto dimension = dimension_of(number);
    if (!dimension) continue;
    number.value = point[*dimension];
    draw(model_.parameters[*number.row], {&number.value, 1});
  }
}

void ParameterDraws::draw_into(NumberTable& numbers, std::span<const double> point) const {
  for (std::vector<NumberSeries>& elements : numbers.series) {
    for (NumberSeries& series : elements) draw_into(series, point);
  }
}

}  // namespace sim33618
