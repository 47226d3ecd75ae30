#include "experiment/change_lines.hpp"

#include <cmath>
#include <limits>

#include "tables/csv_text.hpp"

namespace sim33618 {

std::vector<std::string> figure_cells(const ComparedFigure& figure, const Calendar& calendar) {
  return {figure.name, figure.unit,
          figure.period ? calendar.period_label(static_cast<std::int64_t>(*figure.period)) : ""};
}

std::string change_lines(const std::vector<std::string>& begin, const ComparedFigures& compared,
                         const Result& scenario, std::span<const double> values,
                         std::span<const double> before,
                         std::span<const std::optional<double>> prices) {
  constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  std::string text;
  const auto add = [&](const ComparedFigure& figure, double value, double without) {
    std::vector<std::string> cells = begin;
    for (std::string& cell : figure_cells(figure, scenario.calendar()))
      cells.push_back(std::move(cell));
    const double difference = value - without;
    for (const double number : {value, without, difference, difference / std::abs(without)})
      cells.push_back(number_cell(number));
    text += csv_line(cells);
  };
  const std::vector<ComparedFigure>& figures = compared.figures();
  for (std::size_t f = 0; f < figures.size(); ++f) add(figures[f], values[f], before[f]);
  for (std::size_t p = 0; p < prices.size(); ++p) {
    const PriceOfChange& price = scenario.model().document().comparisons.prices[p];
    add({price.name.text, price.title, price.unit_text.text}, prices[p].value_or(nothing), nothing);
  }
  return text;
}

}  // namespace sim33618
