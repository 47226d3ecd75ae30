#include "simulation/regional_firms.hpp"

#include <algorithm>
#include <cmath>

#include "simulation/year_value.hpp"

namespace sim33618 {
namespace {

// Firms by node, in the order of the table.
std::vector<double> counts_of(const Result& result, const Word& variable,
                              const RegionalYear& year) {
  const Structure& structure = result.model().structure();
  const std::size_t place = *structure.find(variable.text);
  const Dimension& counted = *structure.variables[place].dims.front();
  const double unit = result.model().document().find_variable(variable.text)->unit.scale();
  std::vector<double> counts;
  for (const std::string& node : year.table.names) {
    const auto element = counted.index_of(node);
    const auto value = element ? year_value(result, {place, *element}, static_cast<int>(year.year))
                               : std::optional(0.0);
    counts.push_back(value.value_or(0) / unit);
  }
  return counts;
}

std::vector<FirmLeader> leaders_of(const FirmData& firms, const InputOutputTable& table) {
  std::vector<FirmLeader> leaders;
  for (const NamedFirm& firm : firms.leaders) {
    const auto node = static_cast<std::size_t>(node_of(table.names, firm.cluster.text));
    leaders.push_back({firm.name.text, node, firm.share.value});
  }
  return leaders;
}

std::vector<double> sums(const Eigen::VectorXd& values) {
  return {values.data(), values.data() + values.size()};
}

}  // namespace

FirmGraphTargets firm_graph_targets(const Result& result, const RegionalYear& year) {
  const std::optional<FirmData>& firms = result.model().document().firms;
  if (!firms) throw InputError(say("the model says nothing of firms ('firms' in model.yaml)"));
  const SupplyGraphFigures& figures = firms->graph;
  const InputOutputTable& table = year.table;
  FirmGraphTargets targets;
  targets.nodes = table.names;
  targets.counted_firms = counts_of(result, figures.firms, year);
  targets.flows = table.flows;
  targets.sold_outside = sums(table.final_demand.rowwise().sum());
  targets.bought_outside = sums(table.imports.colwise().sum());
  targets.leaders = leaders_of(*firms, table);
  targets.size_exponent = figures.size_exponent.value;
  targets.supplier_exponent = figures.supplier_exponent.value;
  targets.buyer_exponent = figures.buyer_exponent.value;
  targets.mean_suppliers = figures.mean_suppliers.value;
  targets.size_degree_correlation = figures.size_degree_correlation.value;
  return targets;
}

std::size_t counted_firms(const FirmGraphTargets& targets) {
  double sum = 0;
  for (const double count : targets.counted_firms) sum += count;
  return static_cast<std::size_t>(std::floor(sum + 0.5));
}

}  // namespace sim33618
