#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// A part of the flows between nodes as a product: z_ij = Σ_g sold_ig · bought_jg, what part of a
/// good i delivers times how much of it j buys. The dimension of the nodes, or a subset of it,
/// comes first in both; the other dimensions, none or some, are the goods and the same in both.
struct FlowDeclaration {
  Word name;
  Word sold;
  Word bought;
};

/// A column of sales to those who use them up, one number a node.
struct FinalDemandDeclaration {
  Word name;
  LocalizedText title;
  Word variable;
};

enum class ImportOrigin { country, abroad };

/// A row of inputs from outside the nodes, one number a node.
struct ImportDeclaration {
  Word name;
  LocalizedText title;
  Word variable;
  ImportOrigin origin = ImportOrigin::country;
  /// Emissions from cradle to gate per money, one number for all nodes or one for each.
  Word emissions;
};

/// A condition on the balanced table: of what the nodes buy of an import and of a node together,
/// the import is a share.
struct ShareDeclaration {
  Word name;
  LocalizedText title;
  Word part;
  Word rest;
  Word equals;
};

/// Which variables of a model are the yearly table of who supplies whom.
struct SupplyNetwork {
  Span span;
  /// The dimension whose elements are the nodes.
  Word nodes;
  /// One number a node; money but for staff and emissions.
  Word output;
  Word value_added;
  Word labour_income;
  Word staff;
  Word emissions;
  /// How long a node goes on without what another makes, as [nodes, nodes] in time; empty if the
  /// model does not say.
  std::optional<Word> input_cover;
  /// The share of the stock for that time below which it makes less, as [nodes, nodes].
  std::optional<Word> input_binding;
  /// Over what time it makes up for what such a stock lacks, as [nodes, nodes] in time.
  std::optional<Word> input_restocking;
  /// Nodes and imports that are the power and heat of scope 2.
  std::vector<Word> sells_energy;
  std::vector<Word> energy_imports;
  std::vector<FlowDeclaration> flows;
  std::vector<FinalDemandDeclaration> final_demand;
  /// The column that is the consumption of households.
  Word household_demand;
  std::vector<ImportDeclaration> imports;
  std::vector<ShareDeclaration> shares;
  /// Columns of final demand and rows of imports that balancing leaves as they are.
  std::vector<Word> held;
  /// Told of each node beside its metrics: variables of the nodes or a subset of them.
  std::vector<Word> figures;
  /// The same in days: for how long a node's stocks of inputs last, and until it is back after it
  /// stopped.
  std::optional<Word> cover;
  std::optional<Word> recovery;
  /// The emissions of the power and heat that a node buys as the model's own accounts count them,
  /// in the unit of `emissions`; stands beside those of the table.
  std::optional<Word> scope_2;
};

/// Reads a `network/1` file.
SupplyNetwork read_supply_network(const Node& root, const Span& place, Diagnostics& diagnostics);

}  // namespace sim33618
