#include "tables/node_table.hpp"

namespace sim33618 {
namespace {

NodeColumn intensity(const char* name, const std::string& unit, const char* description,
                     std::function<double(const EmbodiedCarbon&, Eigen::Index)> value) {
  return number_column(name, unit, description,
                       [value = std::move(value)](const NetworkYear& year, std::size_t node) {
                         return value(*year.metrics.carbon, place_of(node));
                       });
}

std::vector<NodeColumn> columns_of_carbon(const NetworkLabels& labels) {
  if (!labels.roles.emissions) return {};
  const NetworkFigure& account = labels.accounts[static_cast<std::size_t>(*labels.roles.emissions)];
  const std::string unit = per_money(account.unit, labels.money_unit);
  std::vector<NodeColumn> columns = {
      intensity("scope_1", unit, "Of the node itself for a unit of its product.",
                [](const EmbodiedCarbon& carbon, Eigen::Index node) {
                  return carbon.scopes.direct[node];
                }),
      intensity("scope_2", unit, "Of the power and heat that the node buys.",
                [](const EmbodiedCarbon& carbon, Eigen::Index node) {
                  return carbon.scopes.bought_energy[node];
                }),
      intensity("scope_3_upstream", unit,
                "Of everything else that its suppliers in the region, and theirs, emit for it.",
                [](const EmbodiedCarbon& carbon, Eigen::Index node) {
                  return carbon.scopes.upstream[node];
                }),
      intensity("cradle_to_gate", unit, "The three together.",
                [](const EmbodiedCarbon& carbon, Eigen::Index node) {
                  return carbon.embodied.total[node];
                }),
      intensity("downstream", unit,
                "Of all buyers of its product and theirs, for a unit of value added in the node.",
                [](const EmbodiedCarbon& carbon, Eigen::Index node) {
                  return carbon.embodied.downstream[node];
                }),
      number_column("production_based", account.unit, "What the node emits itself.",
                    [](const NetworkYear& year, std::size_t node) {
                      return year.metrics.carbon->embodied.direct[place_of(node)] *
                             year.metrics.system.output[place_of(node)];
                    }),
      number_column("consumption_based", account.unit,
                    "Emitted in the region for all final demand for its product; adds up over the "
                    "nodes to what all nodes emit themselves.",
                    [](const NetworkYear& year, std::size_t node) {
                      return year.metrics.carbon->embodied.total[place_of(node)] *
                             year.regional.table.final_demand.row(place_of(node)).sum();
                    })};
  for (std::size_t demand = 0; demand < labels.demands.size(); ++demand) {
    columns.push_back(number_column(
        "for_" + labels.demands[demand], account.unit,
        "The part of consumption_based for the final demand '" + labels.demands[demand] + "'.",
        [demand](const NetworkYear& year, std::size_t node) {
          return year.metrics.carbon->embodied.total[place_of(node)] *
                 year.regional.table.final_demand(place_of(node), place_of(demand));
        }));
  }
  return columns;
}

ResultTable title_of_carbon() {
  return {"embodied_carbon", "Carbon of products along supply chains",
          "Emissions that come with a unit of each node's product, and whose demand they serve. "
          "Suppliers outside the region are not counted."};
}

}  // namespace

ResultTable embodied_carbon_head(const NetworkLabels& labels) {
  return node_table_head(title_of_carbon(), columns_of_carbon(labels));
}

ResultTable embodied_carbon_table(const NetworkReport& report) {
  return node_table(title_of_carbon(), columns_of_carbon(report.labels), report);
}

}  // namespace sim33618
