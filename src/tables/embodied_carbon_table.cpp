#include <algorithm>
#include <limits>

#include "tables/node_table.hpp"

namespace sim33618 {
namespace {

using ScopePart = std::function<double(const ScopeAccount& account)>;

// A scope for a unit of the product.
NodeColumn intensity(const char* name, const std::string& unit, const char* description,
                     ScopePart part) {
  return number_column(name, unit, description,
                       [part = std::move(part)](const NetworkYear& year, std::size_t node) {
                         const ScopeAccount& account = year.scopes[node];
                         return account.output == 0 ? 0 : part(account) / account.output;
                       });
}

void add_scopes(const std::string& unit, std::vector<NodeColumn>& columns) {
  columns.push_back(intensity("scope_1", unit, "Of the node itself for a unit of its product.",
                              [](const ScopeAccount& account) { return account.scope_1; }));
  columns.push_back(intensity(
      "scope_2_by_table", unit,
      "Of the power and heat that the node buys, as the table shares out what plants emit and what "
      "is brought in by money; the part of cradle_to_gate.",
      [](const ScopeAccount& account) { return account.scope_2; }));
  columns.push_back(
      intensity("scope_3_local", unit,
                "Of everything else that its suppliers in the region, and theirs, emit for it.",
                [](const ScopeAccount& account) { return account.scope_3_local; }));
  columns.push_back(intensity("scope_3_country", unit,
                              "Of suppliers in the rest of the country, with all behind them.",
                              [](const ScopeAccount& account) { return account.scope_3_country; }));
  columns.push_back(intensity("scope_3_abroad", unit, "Of suppliers abroad.",
                              [](const ScopeAccount& account) { return account.scope_3_abroad; }));
  columns.push_back(
      intensity("cradle_to_gate", unit, "All of these together.",
                [](const ScopeAccount& account) { return account.cradle_to_gate(); }));
}

// Scope 2 as the model's own accounts count it, and by how much it differs; cells are empty where
// the accounts have no such node.
void add_scope_2_of_accounts(std::size_t figure, const std::string& unit,
                             std::vector<NodeColumn>& columns) {
  const auto of_account = [figure](const NetworkYear& year, std::size_t node) {
    const double output = year.scopes[node].output;
    return output == 0 ? std::numeric_limits<double>::quiet_NaN()
                       : year.figures[figure][node] / output;
  };
  columns.push_back(number_column("scope_2_by_account", unit,
                                  "Of the power and heat that the node buys, as the energy account "
                                  "of the model counts it; in no sum of this table.",
                                  of_account));
  columns.push_back(
      number_column("scope_2_difference", unit, "scope_2_by_account less scope_2_by_table.",
                    [of_account](const NetworkYear& year, std::size_t node) {
                      const ScopeAccount& account = year.scopes[node];
                      return of_account(year, node) - account.scope_2 / account.output;
                    }));
}

// Emissions in the region alone: where they arise, and whose demand they serve.
void add_regional_accounts(const std::vector<std::string>& demands, const std::string& unit,
                           std::vector<NodeColumn>& columns) {
  columns.push_back(number_column(
      "production_based", unit, "What the node emits itself.",
      [](const NetworkYear& year, std::size_t node) { return year.scopes[node].scope_1; }));
  columns.push_back(number_column(
      "consumption_based", unit,
      "Emitted in the region for all final demand for its product; adds up over the nodes to what "
      "all nodes emit themselves.",
      [](const NetworkYear& year, std::size_t node) {
        return year.metrics.embodied->total[place_of(node)] *
               year.regional.table.final_demand.row(place_of(node)).sum();
      }));
  for (std::size_t demand = 0; demand < demands.size(); ++demand) {
    columns.push_back(number_column(
        "for_" + demands[demand], unit,
        "The part of consumption_based for the final demand '" + demands[demand] + "'.",
        [demand](const NetworkYear& year, std::size_t node) {
          return year.metrics.embodied->total[place_of(node)] *
                 year.regional.table.final_demand(place_of(node), place_of(demand));
        }));
  }
}

std::vector<NodeColumn> columns_of_carbon(const NetworkLabels& labels) {
  const NetworkFigure& account =
      *std::find_if(labels.accounts.begin(), labels.accounts.end(),
                    [](const NetworkFigure& figure) { return figure.name == emissions_account; });
  const std::string unit = per_money(account.unit, labels.money_unit);
  std::vector<NodeColumn> columns;
  add_scopes(unit, columns);
  if (labels.scope_2) add_scope_2_of_accounts(*labels.scope_2, unit, columns);
  columns.push_back(number_column(
      "downstream", unit,
      "Of all buyers of its product in the region and theirs, for a unit of value added in the "
      "node.",
      [](const NetworkYear& year, std::size_t node) {
        return year.metrics.embodied->downstream[place_of(node)];
      }));
  add_regional_accounts(labels.demands, account.unit, columns);
  return columns;
}

ResultTable title_of_carbon() {
  return {"embodied_carbon", "Carbon of products along supply chains",
          "Emissions that come with a unit of each node's product by the scopes of the GHG "
          "Protocol, from cradle to gate; and, of those in the region, whose demand they serve."};
}

}  // namespace

ResultTable embodied_carbon_head(const NetworkLabels& labels) {
  return node_table_head(title_of_carbon(), columns_of_carbon(labels));
}

ResultTable embodied_carbon_table(const NetworkReport& report) {
  return node_table(title_of_carbon(), columns_of_carbon(report.labels), report);
}

}  // namespace sim33618
