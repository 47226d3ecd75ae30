#pragma once

#include <functional>
#include <optional>

#include "network/balanced_table.hpp"
#include "simulation/regional_years.hpp"

namespace sim33618 {

/// Makes tables of values of the variables that a model's supply network names.
class RegionalTables {
 public:
  /// Throws InputError if the model does not describe its supply network. Refers to the model.
  explicit RegionalTables(const CompiledModel& model);

  /// The variables whose values a table needs, by their places in the structure.
  std::vector<std::size_t> variables() const;

  const std::vector<std::string>& nodes() const { return empty_.table.names; }

  /// The value of an element of a variable in base units.
  using BaseValue = std::function<double(std::size_t variable, std::size_t element)>;

  /// The balanced table of one year: outputs are met exactly, value added and what the network
  /// holds stay as the model has them, shares are met, and all other cells move in proportion by as
  /// little as that takes (balanced_matrix). Throws InputError, with the year, where that cannot
  /// be, or the table breaks the conditions of Leontief's model.
  RegionalYear table_of(std::int64_t year, const BaseValue& value) const;

 private:
  // A variable that has one number a node, and the node of each element.
  struct NodeVariable {
    std::size_t variable = 0;
    double scale = 1;
    std::vector<Eigen::Index> nodes;
  };
  struct Goods {
    NodeVariable sold;
    NodeVariable bought;
    std::size_t count = 1;
  };
  struct Import {
    NodeVariable amount;
    NodeVariable intensity;
  };
  struct Share {
    std::size_t declaration = 0;
    Eigen::Index import = 0;
    Eigen::Index node = 0;
    std::size_t variable = 0;
  };

  NodeVariable by_node(const Word& name) const;
  Eigen::VectorXd read(const NodeVariable& variable, const BaseValue& value) const;
  Eigen::MatrixXd read_goods(const NodeVariable& variable, std::size_t goods,
                             const BaseValue& value) const;
  Eigen::MatrixXd read_by_pair(const std::optional<std::size_t>& variable,
                               const BaseValue& value) const;
  Eigen::MatrixXd estimated_flows(const BaseValue& value) const;
  MatrixEstimate estimate(const RegionalYear& regional, const Eigen::VectorXd& output,
                          const BaseValue& value) const;

  const CompiledModel* model_;
  const SupplyNetwork* network_;
  std::optional<std::size_t> input_cover_;
  std::optional<std::size_t> input_binding_;
  std::optional<std::size_t> input_restocking_;
  const Dimension* nodes_;
  NodeVariable output_;
  NodeVariable value_added_;
  std::vector<NodeVariable> satellites_;
  std::vector<Goods> flows_;
  std::vector<NodeVariable> final_demand_;
  std::vector<Import> imports_;
  std::vector<Share> shares_;
  RegionalYear empty_;
};

/// Throws InputError unless a run saves year by year, which its tables are made of.
void check_saved_by_year(const Calendar& calendar);

}  // namespace sim33618
