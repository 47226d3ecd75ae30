#include "tables/node_table.hpp"

namespace sim33618 {
namespace {

using Finder = std::function<const AccountMultipliers&(const NetworkYear&)>;

// Multipliers of an account, by its name.
void add_account(const NetworkFigure& account, const std::string& unit, const Finder& find,
                 std::vector<NodeColumn>& columns) {
  const std::string& name = account.name;
  columns.push_back(number_column(
      name + "_direct", unit, "Of the node itself for a unit of its output. " + account.description,
      [find](const NetworkYear& year, std::size_t node) {
        return find(year).type_one.direct[place_of(node)];
      }));
  columns.push_back(
      number_column(name + "_total", unit,
                    "With all suppliers in the region, for a unit of final demand (simple "
                    "multiplier).",
                    [find](const NetworkYear& year, std::size_t node) {
                      return find(year).type_one.total[place_of(node)];
                    }));
  columns.push_back(number_column(name + "_total_with_households", unit,
                                  "The same with what households spend of the income they earn.",
                                  [find](const NetworkYear& year, std::size_t node) {
                                    const auto& two = find(year).type_two;
                                    return two ? two->total[place_of(node)]
                                               : std::numeric_limits<double>::quiet_NaN();
                                  }));
  columns.push_back(number_column(name + "_type_one", "1",
                                  "Type I multiplier: with suppliers over the node alone.",
                                  [find](const NetworkYear& year, std::size_t node) {
                                    return find(year).type_one.ratio[place_of(node)];
                                  }));
  columns.push_back(number_column(
      name + "_type_two", "1",
      "Type II multiplier: with suppliers and households over the node alone.",
      [find](const NetworkYear& year, std::size_t node) {
        const auto& two = find(year).type_two;
        return two ? two->ratio[place_of(node)] : std::numeric_limits<double>::quiet_NaN();
      }));
}

void add_output(std::vector<NodeColumn>& columns) {
  columns.push_back(number_column(
      "output_multiplier", "1",
      "Output of all nodes for a unit of final demand: type I, and the backward linkage.",
      [](const NetworkYear& year, std::size_t node) {
        return year.metrics.output.type_one.total[place_of(node)];
      }));
  columns.push_back(number_column(
      "output_multiplier_with_households", "1",
      "The same with what households spend of the income they earn: type II.",
      [](const NetworkYear& year, std::size_t node) {
        const auto& two = year.metrics.output.type_two;
        return two ? two->total[place_of(node)] : std::numeric_limits<double>::quiet_NaN();
      }));
}

void add_linkages(std::vector<NodeColumn>& columns) {
  const auto add = [&](const char* name, const char* description,
                       Eigen::VectorXd Linkages::*numbers) {
    columns.push_back(
        number_column(name, "1", description, [numbers](const NetworkYear& year, std::size_t node) {
          return (year.metrics.linkages.*numbers)[place_of(node)];
        }));
  };
  add("forward_linkage", "Output of all nodes for a unit of value added in the node (Ghosh).",
      &Linkages::forward);
  add("power", "Power of dispersion (Rasmussen): backward linkage over its mean.",
      &Linkages::power);
  add("sensitivity", "Sensitivity of dispersion (Rasmussen), from the rows of Leontief's inverse.",
      &Linkages::sensitivity);
  add("ghosh_sensitivity", "Forward linkage (Ghosh) over its mean.", &Linkages::ghosh_sensitivity);
  add("backward_variation",
      "Coefficient of variation of what the node draws on: low where it draws on all alike.",
      &Linkages::backward_variation);
  add("forward_variation", "The same of what draws on the node.", &Linkages::forward_variation);
  columns.push_back(word_column(
      "quadrant",
      "key: power and ghosh_sensitivity above 1; backward or forward: one of them; weak: neither.",
      [](const NetworkYear& year, std::size_t node) {
        return std::string(name_of(year.metrics.linkages.quadrant[node]));
      }));
}

std::vector<NodeColumn> columns_of_linkages(const NetworkLabels& labels) {
  std::vector<NodeColumn> columns;
  add_output(columns);
  for (std::size_t i = 0; i < labels.accounts.size(); ++i) {
    add_account(
        labels.accounts[i], per_money(labels.accounts[i].unit, labels.money_unit),
        [i](const NetworkYear& year) -> const AccountMultipliers& {
          return year.metrics.accounts[i];
        },
        columns);
  }
  add_linkages(columns);
  return columns;
}

ResultTable title_of_linkages() {
  return {"linkages", "Multipliers and linkages",
          "What a unit of final demand for each node sets off, and how strongly each is linked to "
          "suppliers and buyers in the region."};
}

}  // namespace

ResultTable linkages_head(const NetworkLabels& labels) {
  return node_table_head(title_of_linkages(), columns_of_linkages(labels), labels);
}

ResultTable linkages_table(const NetworkReport& report) {
  return node_table(title_of_linkages(), columns_of_linkages(report.labels), report);
}

}  // namespace sim33618
