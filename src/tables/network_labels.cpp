#include "tables/network_labels.hpp"

#include <algorithm>
#include <limits>

#include "base/contract.hpp"
#include "simulation/year_value.hpp"

namespace sim33618 {
namespace {

NetworkFigure figure_of(const std::string& name, const Word& variable, const ModelDocument& model) {
  const VariableDeclaration& declaration = *model.find_variable(variable.text);
  return {name, declaration.unit_text.text, declaration.doc};
}

// A figure that stands in tables under the name of its variable; its place among them.
std::optional<std::size_t> add_figure(const std::optional<Word>& variable,
                                      const ModelDocument& model, NetworkLabels& labels) {
  if (!variable) return std::nullopt;
  labels.figures.push_back(figure_of(variable->text, *variable, model));
  return labels.figures.size() - 1;
}

}  // namespace

NetworkLabels network_labels(const ModelDocument& model) {
  expect(model.network.has_value(), "a model with a supply network");
  const SupplyNetwork& network = *model.network;
  NetworkLabels labels;
  for (const Element& node : model.dimensions.find(network.nodes.text)->elements) {
    labels.nodes.push_back(node.name);
    labels.node_titles.push_back(node.title);
  }
  for (const ImportDeclaration& import : network.imports) {
    labels.imports.push_back(import.name.text);
    labels.import_titles.push_back(import.title);
  }
  for (const FinalDemandDeclaration& demand : network.final_demand)
    labels.demands.push_back(demand.name.text);
  labels.money_unit = model.find_variable(network.output.text)->unit_text.text;
  labels.accounts = {figure_of(labour_income_account, network.labour_income, model),
                     figure_of(staff_account, network.staff, model),
                     figure_of(emissions_account, network.emissions, model)};
  for (const Word& figure : network.figures) add_figure(figure, model, labels);
  labels.cover = add_figure(network.cover, model, labels);
  labels.recovery = add_figure(network.recovery, model, labels);
  labels.scope_2 = add_figure(network.scope_2, model, labels);
  return labels;
}

NodeFigures node_figures(const NetworkLabels& labels, const Result& result, std::int64_t year) {
  const Structure& structure = result.model().structure();
  NodeFigures figures;
  for (const NetworkFigure& figure : labels.figures) {
    const std::size_t variable = *structure.find(figure.name);
    const ResolvedVariable& resolved = structure.variables[variable];
    std::vector<double> numbers;
    for (const std::string& node : labels.nodes) {
      const auto element = resolved.dims.front()->index_of(node);
      const auto value =
          element ? year_value(result, {variable, *element}, static_cast<int>(year)) : std::nullopt;
      numbers.push_back(value ? *value / resolved.declaration->unit.scale()
                              : std::numeric_limits<double>::quiet_NaN());
    }
    figures.push_back(std::move(numbers));
  }
  return figures;
}

}  // namespace sim33618
