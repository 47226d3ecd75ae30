#include "experiment/lever_ranking_table.hpp"

#include <cmath>

#include "base/numbers.hpp"
#include "tables/comparison_heads.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

std::string number_or_nothing(double value) {
  return std::isfinite(value) ? format_number(value) : "";
}

}  // namespace

ResultTable lever_ranking_table(const LeverRanking& ranking, const Result& scenario) {
  ResultTable table = lever_ranking_head();
  std::string text = header_line(table);
  const std::vector<ComparedFigure>& figures = ranking.compared.figures();
  const std::vector<PriceOfChange>& prices = scenario.model().document().comparisons.prices;
  for (const PulledLever& pulled : ranking.pulled) {
    const std::vector<std::string> begin = {scenario.scenario().name, pulled.lever->name.text,
                                            pulled.zone};
    for (std::size_t f = 0; f < figures.size(); ++f) {
      const double difference = pulled.figures[f] - ranking.without[f];
      std::vector<std::string> cells = begin;
      cells.insert(cells.end(),
                   {figures[f].name, figures[f].unit,
                    figures[f].period ? scenario.calendar().period_label(
                                            static_cast<std::int64_t>(*figures[f].period))
                                      : "",
                    number_or_nothing(pulled.figures[f]), number_or_nothing(ranking.without[f]),
                    number_or_nothing(difference),
                    number_or_nothing(difference / std::abs(ranking.without[f]))});
      text += csv_line(cells);
    }
    for (std::size_t p = 0; p < prices.size(); ++p) {
      std::vector<std::string> cells = begin;
      cells.insert(cells.end(),
                   {prices[p].name.text, prices[p].unit_text.text, "",
                    pulled.prices[p] ? format_number(*pulled.prices[p]) : "", "", "", ""});
      text += csv_line(cells);
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

}  // namespace sim33618
