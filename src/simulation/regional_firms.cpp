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
    leaders.push_back({firm.name.text, node, firm.share.value, std::nullopt, firm.share.span});
  }
  return leaders;
}

// Shares of districts in nodes, and the districts of leaders.
void add_districts(const Result& result, const RegionalYear& year, const FirmData& firms,
                   FirmGraphTargets& targets) {
  const Word& variable = firms.population->variables.district_share;
  const Structure& structure = result.model().structure();
  const std::size_t place = *structure.find(variable.text);
  const Dimension& known = *structure.variables[place].dims.front();
  const Dimension& districts =
      *result.model().document().dimensions.find(firms.graph.districts.text);
  targets.districts = districts.element_names();
  const std::size_t count = targets.districts.size();
  targets.district_shares.setZero(static_cast<Eigen::Index>(targets.nodes.size()),
                                  static_cast<Eigen::Index>(count));
  for (std::size_t node = 0; node < targets.nodes.size(); ++node) {
    const auto element = known.index_of(targets.nodes[node]);
    for (std::size_t district = 0; element && district < count; ++district) {
      const auto share =
          year_value(result, {place, *element * count + district}, static_cast<int>(year.year));
      targets.district_shares(static_cast<Eigen::Index>(node),
                              static_cast<Eigen::Index>(district)) = share.value_or(0);
    }
  }
  for (std::size_t i = 0; i < firms.leaders.size(); ++i) {
    const std::optional<Word>& district = firms.leaders[i].district;
    if (district) targets.leaders[i].district = districts.index_of(district->text);
  }
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
  if (firms->population) add_districts(result, year, *firms, targets);
  return targets;
}

std::size_t counted_firms(const FirmGraphTargets& targets) {
  double sum = 0;
  for (const double count : targets.counted_firms) sum += count;
  return static_cast<std::size_t>(std::floor(sum + 0.5));
}

}  // namespace sim33618
