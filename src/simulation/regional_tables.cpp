#include "simulation/regional_tables.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "network/input_output_system.hpp"

namespace sim33618 {
namespace {

const SupplyNetwork& network_of(const CompiledModel& model) {
  const ModelDocument& document = model.document();
  if (!document.network) {
    throw InputError(
        say("the model '{}' does not say who supplies whom (files: network)", document.name));
  }
  return *document.network;
}

template <typename Declaration>
std::vector<std::string> names_of(const std::vector<Declaration>& declarations) {
  std::vector<std::string> names;
  for (const Declaration& declaration : declarations) names.push_back(declaration.name.text);
  return names;
}

std::vector<bool> flags(const std::vector<std::string>& names, const std::vector<Word>& marked) {
  std::vector<bool> flags;
  for (const std::string& name : names) {
    flags.push_back(std::any_of(marked.begin(), marked.end(),
                                [&](const Word& word) { return word.text == name; }));
  }
  return flags;
}

// Errors of a table name its year.
[[noreturn]] void rethrow_of_year(std::int64_t year, const InputError& failure) {
  Diagnostics diagnostics;
  for (Diagnostic one : failure.diagnostics()) {
    one.message = say("supply network of {}: {}", year, one.message);
    diagnostics.add(one);
  }
  diagnostics.throw_if_errors();
  throw failure;
}

}  // namespace

RegionalTables::RegionalTables(const CompiledModel& model)
    : model_(&model),
      network_(&network_of(model)),
      nodes_(model.document().dimensions.find(network_->nodes.text)) {
  output_ = by_node(network_->output);
  value_added_ = by_node(network_->value_added);
  satellites_ = {by_node(network_->labour_income), by_node(network_->staff),
                 by_node(network_->emissions)};
  const Structure& structure = model.structure();
  if (network_->input_cover) input_cover_ = structure.find(network_->input_cover->text);
  if (network_->input_binding) input_binding_ = structure.find(network_->input_binding->text);
  if (network_->input_restocking)
    input_restocking_ = structure.find(network_->input_restocking->text);
  for (const FlowDeclaration& flow : network_->flows) {
    Goods goods{by_node(flow.sold), by_node(flow.bought), 1};
    goods.count = structure.variables[goods.sold.variable].element_count / goods.sold.nodes.size();
    flows_.push_back(std::move(goods));
  }
  for (const FinalDemandDeclaration& demand : network_->final_demand)
    final_demand_.push_back(by_node(demand.variable));
  for (const ImportDeclaration& import : network_->imports)
    imports_.push_back({by_node(import.variable), by_node(import.emissions)});

  InputOutputTable& table = empty_.table;
  table.names = nodes_->element_names();
  table.demand_names = names_of(network_->final_demand);
  table.import_names = names_of(network_->imports);
  table.satellite_names = {labour_income_account, staff_account, emissions_account};
  empty_.sells_energy = flags(table.names, network_->sells_energy);
  empty_.imports_sell_energy = flags(table.import_names, network_->energy_imports);
  for (const ImportDeclaration& import : network_->imports)
    empty_.imports_from_abroad.push_back(import.origin == ImportOrigin::abroad);
  empty_.households = node_of(table.demand_names, network_->household_demand.text);
  for (std::size_t s = 0; s < network_->shares.size(); ++s) {
    const ShareDeclaration& share = network_->shares[s];
    shares_.push_back({s, node_of(table.import_names, share.part.text),
                       node_of(table.names, share.rest.text), *structure.find(share.equals.text)});
  }
}

RegionalTables::NodeVariable RegionalTables::by_node(const Word& name) const {
  const Structure& structure = model_->structure();
  NodeVariable found;
  found.variable = *structure.find(name.text);
  const ResolvedVariable& variable = structure.variables[found.variable];
  found.scale = variable.declaration->unit.scale();
  if (variable.dims.empty()) return found;
  const auto positions = positions_in(*variable.dims.front(), *nodes_);
  expect(positions.has_value(), "a variable of the network runs over its nodes");
  for (const std::size_t position : *positions)
    found.nodes.push_back(static_cast<Eigen::Index>(position));
  return found;
}

std::vector<std::size_t> RegionalTables::variables() const {
  std::vector<std::size_t> all = {output_.variable, value_added_.variable};
  for (const NodeVariable& satellite : satellites_) all.push_back(satellite.variable);
  for (const Goods& goods : flows_) {
    all.push_back(goods.sold.variable);
    all.push_back(goods.bought.variable);
  }
  for (const NodeVariable& demand : final_demand_) all.push_back(demand.variable);
  for (const Import& import : imports_) {
    all.push_back(import.amount.variable);
    all.push_back(import.intensity.variable);
  }
  for (const Share& share : shares_) all.push_back(share.variable);
  for (const auto& by_pair : {input_cover_, input_binding_, input_restocking_})
    if (by_pair) all.push_back(*by_pair);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// In the unit of the variable; zero for nodes it does not have, one number for all without a
// dimension.
Eigen::VectorXd RegionalTables::read(const NodeVariable& variable, const BaseValue& value) const {
  const auto count = static_cast<Eigen::Index>(nodes_->elements.size());
  if (variable.nodes.empty())
    return Eigen::VectorXd::Constant(count, value(variable.variable, 0) / variable.scale);
  Eigen::VectorXd numbers = Eigen::VectorXd::Zero(count);
  for (std::size_t e = 0; e < variable.nodes.size(); ++e)
    numbers[variable.nodes[e]] = value(variable.variable, e) / variable.scale;
  return numbers;
}

// Nodes × goods, in base units.
Eigen::MatrixXd RegionalTables::read_goods(const NodeVariable& variable, std::size_t goods,
                                           const BaseValue& value) const {
  Eigen::MatrixXd numbers = Eigen::MatrixXd::Zero(
      static_cast<Eigen::Index>(nodes_->elements.size()), static_cast<Eigen::Index>(goods));
  for (std::size_t n = 0; n < variable.nodes.size(); ++n)
    for (std::size_t g = 0; g < goods; ++g)
      numbers(variable.nodes[n], static_cast<Eigen::Index>(g)) =
          value(variable.variable, n * goods + g);
  return numbers;
}

// Nodes × nodes, in base units; nothing without a variable.
Eigen::MatrixXd RegionalTables::read_by_pair(const std::optional<std::size_t>& variable,
                                             const BaseValue& value) const {
  if (!variable) return {};
  const auto count = static_cast<Eigen::Index>(nodes_->elements.size());
  Eigen::MatrixXd numbers(count, count);
  for (Eigen::Index i = 0; i < count; ++i)
    for (Eigen::Index j = 0; j < count; ++j)
      numbers(i, j) = value(*variable, static_cast<std::size_t>(i * count + j));
  return numbers;
}

Eigen::MatrixXd RegionalTables::estimated_flows(const BaseValue& value) const {
  const auto count = static_cast<Eigen::Index>(nodes_->elements.size());
  Eigen::MatrixXd flows = Eigen::MatrixXd::Zero(count, count);
  for (const Goods& goods : flows_) {
    const Eigen::MatrixXd sold = read_goods(goods.sold, goods.count, value);
    const Eigen::MatrixXd bought = read_goods(goods.bought, goods.count, value);
    flows += sold.lazyProduct(bought.transpose());
  }
  return flows / output_.scale;
}

// Rows are the nodes, then the imports; columns the nodes, then final demand.
MatrixEstimate RegionalTables::estimate(const RegionalYear& regional, const Eigen::VectorXd& output,
                                        const BaseValue& value) const {
  const InputOutputTable& table = regional.table;
  const Eigen::Index nodes = output.size();
  const Eigen::Index rows = nodes + table.imports.rows();
  const Eigen::Index columns = nodes + table.final_demand.cols();
  MatrixEstimate all;
  all.row_names = table.names;
  all.row_names.insert(all.row_names.end(), table.import_names.begin(), table.import_names.end());
  all.column_names = table.names;
  all.column_names.insert(all.column_names.end(), table.demand_names.begin(),
                          table.demand_names.end());
  all.cells = Eigen::MatrixXd::Zero(rows, columns);
  all.cells.topLeftCorner(nodes, nodes) = table.flows;
  all.cells.topRightCorner(nodes, columns - nodes) = table.final_demand;
  all.cells.bottomLeftCorner(rows - nodes, nodes) = table.imports;
  all.row_totals.resize(static_cast<std::size_t>(rows));
  all.column_totals.resize(static_cast<std::size_t>(columns));
  for (Eigen::Index i = 0; i < nodes; ++i) {
    all.row_totals[static_cast<std::size_t>(i)] = output[i];
    all.column_totals[static_cast<std::size_t>(i)] = output[i] - table.value_added[i];
  }
  all.held.setConstant(rows, columns, false);
  const std::vector<bool> held_demand = flags(table.demand_names, network_->held);
  const std::vector<bool> held_imports = flags(table.import_names, network_->held);
  for (std::size_t d = 0; d < held_demand.size(); ++d)
    if (held_demand[d]) all.held.col(nodes + static_cast<Eigen::Index>(d)).setConstant(true);
  for (std::size_t m = 0; m < held_imports.size(); ++m)
    if (held_imports[m]) all.held.row(nodes + static_cast<Eigen::Index>(m)).setConstant(true);
  for (const Share& share : shares_) {
    CellShare cells;
    cells.name = network_->shares[share.declaration].name.text;
    cells.share = value(share.variable, 0);
    for (Eigen::Index j = 0; j < nodes; ++j) {
      cells.part.emplace_back(nodes + share.import, j);
      cells.rest.emplace_back(share.node, j);
    }
    all.shares.push_back(std::move(cells));
  }
  return all;
}

RegionalYear RegionalTables::table_of(std::int64_t year, const BaseValue& value) const {
  RegionalYear regional = empty_;
  regional.year = year;
  InputOutputTable& table = regional.table;
  const Eigen::VectorXd output = read(output_, value);
  const Eigen::Index nodes = output.size();
  const auto row_count = static_cast<Eigen::Index>(imports_.size());
  table.value_added = read(value_added_, value);
  table.flows = estimated_flows(value);
  table.final_demand.resize(nodes, static_cast<Eigen::Index>(final_demand_.size()));
  for (std::size_t d = 0; d < final_demand_.size(); ++d)
    table.final_demand.col(static_cast<Eigen::Index>(d)) = read(final_demand_[d], value);
  table.imports.resize(row_count, nodes);
  regional.import_emissions.resize(row_count, nodes);
  for (std::size_t m = 0; m < imports_.size(); ++m)
    table.imports.row(static_cast<Eigen::Index>(m)) = read(imports_[m].amount, value);
  table.satellites.resize(static_cast<Eigen::Index>(satellites_.size()), nodes);
  for (std::size_t s = 0; s < satellites_.size(); ++s)
    table.satellites.row(static_cast<Eigen::Index>(s)) = read(satellites_[s], value);
  regional.input_cover = read_by_pair(input_cover_, value);
  regional.input_binding = read_by_pair(input_binding_, value);
  regional.input_restocking = read_by_pair(input_restocking_, value);
  try {
    const Eigen::MatrixXd cells = balanced_matrix(estimate(regional, output, value)).cells;
    table.flows = cells.topLeftCorner(nodes, nodes);
    table.final_demand = cells.topRightCorner(nodes, table.final_demand.cols());
    table.imports = cells.bottomLeftCorner(row_count, nodes);
    Diagnostics diagnostics;
    solve_table(table, Severity::error, diagnostics);
  } catch (const InputError& failure) {
    rethrow_of_year(year, failure);
  }
  const double emissions_per_money = output_.scale / satellites_.back().scale;
  for (std::size_t m = 0; m < imports_.size(); ++m) {
    const NodeVariable& intensity = imports_[m].intensity;
    const Eigen::VectorXd per_money =
        read(intensity, value) * (intensity.scale * emissions_per_money);
    const auto row = static_cast<Eigen::Index>(m);
    regional.import_emissions.row(row) = table.imports.row(row).cwiseProduct(per_money.transpose());
  }
  return regional;
}

}  // namespace sim33618
