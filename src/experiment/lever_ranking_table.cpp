#include "experiment/lever_ranking_table.hpp"

#include "experiment/change_lines.hpp"
#include "tables/comparison_heads.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {

ResultTable lever_ranking_table(const LeverRanking& ranking, const Result& scenario) {
  ResultTable table = lever_ranking_head();
  std::string text = header_line(table);
  for (const PulledLever& pulled : ranking.pulled) {
    text +=
        change_lines({scenario.scenario().name, pulled.lever->name.text, pulled.zone},
                     ranking.compared, scenario, pulled.figures, ranking.without, pulled.prices);
  }
  table.text = csv_file(std::move(text));
  return table;
}

}  // namespace sim33618
