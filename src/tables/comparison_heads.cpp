#include "tables/comparison_heads.hpp"

#include "base/numbers.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

using Type = ColumnType;

constexpr const char* period_doc =
    "Calendar year or part of one; empty where the figure counts all of them.";

std::vector<Column> figure_columns() {
  std::vector<Column> columns = first_columns();
  columns.push_back({"Period", Type::string, period_doc, "", true});
  return columns;
}

}  // namespace

const std::vector<double>& compared_shares() {
  static const std::vector<double> shares = {0.05, 0.5, 0.95};
  return shares;
}

ResultTable comparison_head() {
  ResultTable table{
      "comparison",
      "Figures of scenarios side by side",
      "A row a scenario, figure and period. Figures without a period count all years; "
      "prices say what a change of one of them costs in another.",
      figure_columns(),
      {"Scenario", "Variable", "Period"}};
  table.columns.push_back({"Value", Type::number,
                           "Of the scenario; empty for a price where nothing is bought.", "",
                           true});
  table.columns.push_back({"First", Type::number, "Of the first scenario.", "", true});
  table.columns.push_back({"Difference", Type::number, "Value less First.", "", true});
  table.columns.push_back(
      {"Relative Difference", Type::number, "Difference over the size of First.", "1", true});
  return table;
}

ResultTable lever_ranking_head() {
  return {
      "lever_ranking",
      "What each lever does alone",
      "A row a lever, zone, figure and period, each lever pulled alone on top of the scenario; "
      "what levers do to each other's effects is not in it. Prices say what a change of one "
      "total costs in another.",
      {{"Scenario", Type::string, "Name of the scenario that levers are pulled on top of."},
       {"Lever", Type::string, "Name of the lever."},
       {"Zone", Type::string, "How strongly it is pulled."},
       {"Figure", Type::string, "Name of the indicator, total or price."},
       {"Unit", Type::string, "Unit of the row's values."},
       {"Period", Type::string, "Empty where the figure counts all of them.", "", true},
       {"Value", Type::number, "With the lever; empty for a price where nothing is bought.", "",
        true},
       {"Without", Type::number, "Without it.", "", true},
       {"Difference", Type::number, "Value less Without.", "", true},
       {"Relative Difference", Type::number, "Difference over the size of Without.", "1", true}},
      {"Lever", "Zone", "Figure", "Period"}};
}

ResultTable compared_targets_head() {
  return {"comparison_targets",
          "Targets by scenario",
          "A row a target and scenario.",
          {{"Target", Type::string, "Name of the target in the model."},
           {"Title", Type::string, "Title in English."},
           {"标题", Type::string, "Title in Chinese."},
           {"Year", Type::year, "Calendar year of the target."},
           {"Scenario", Type::string, "Name of the scenario's file."},
           {"Comparison", Type::string, "at_least, at_most or equals."},
           {"Required", Type::number, "What the target asks for."},
           {"Simulated", Type::number, "What the scenario reaches.", "", true},
           {"Unit", Type::string, "Unit of Required and Simulated."},
           {"Attainment", Type::number, "Simulated over required.", "1", true},
           {"Met", Type::boolean, "Whether the target is met.", "", true}},
          {"Target", "Scenario"}};
}

ResultTable compared_members_head() {
  ResultTable table{"comparison_members",
                    "Differences of scenarios member by member",
                    "A row a scenario but the first, figure and period. Members of one number drew "
                    "the same numbers in all scenarios.",
                    figure_columns(),
                    {"Scenario", "Variable", "Period"}};
  const auto add = [&](const std::string& name, const std::string& description,
                       const std::string& unit = {}) {
    table.columns.push_back({name, Type::number, description, unit, true});
  };
  add("Members", "Members that failed in neither scenario.");
  for (const char* what : {"", "Difference "}) {
    for (const double share : compared_shares()) {
      const std::string percent = format_number(share * 100);
      add(fmt::format("{}P{}", what, percent),
          *what == '\0'
              ? fmt::format("{} % of the members of the scenario lie below.", percent)
              : fmt::format("{} % of the differences from the first scenario lie below.", percent));
    }
  }
  add("Higher", "Part of the members in which the scenario has more than the first one.", "1");
  add("Lower", "Part of the members in which it has less.", "1");
  return table;
}

}  // namespace sim33618
