#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/firm_population_data.hpp"
#include "model/localized_text.hpp"
#include "model/sourced_figure.hpp"

namespace sim33618 {

/// How firms are linked: what a made-up graph of them has to reproduce.
struct SupplyGraphFigures {
  /// The variable that counts firms, by cluster or account; its elements are the nodes with firms.
  Word firms;
  /// The dimension of the districts in which firms lie.
  Word districts;
  /// Of the number of suppliers and of buyers of a firm: P(d) ~ d^−exponent.
  SourcedFigure supplier_exponent;
  SourcedFigure buyer_exponent;
  SourcedFigure mean_suppliers;
  /// Of output within a node: P(size > s) ~ s^−exponent.
  SourcedFigure size_exponent;
  /// Of the normal scores of size and number of links within a node.
  SourcedFigure size_degree_correlation;
  /// Share of links that are there a year later.
  SourcedFigure link_survival;
};

/// What is known of a firm: one of its numbers, by name (digital_level, automation, networking,
/// research, energy_cut; units as of archetypes).
struct FirmFact {
  Word number;
  SourcedFigure figure;
};

/// A firm that is known by name.
struct NamedFirm {
  Word name;
  LocalizedText title;
  /// An element of the dimension by which firms are counted.
  Word cluster;
  /// An element of the dimension of districts, where it is known.
  std::optional<Word> district;
  /// Of the output of its cluster.
  SourcedFigure share;
  /// Suppliers that were counted in the region, where they were; a lower bound.
  std::optional<SourcedFigure> suppliers;
  std::vector<FirmFact> facts;
  std::string doc;
};

/// What a model knows of firms.
struct FirmData {
  SupplyGraphFigures graph;
  std::optional<FirmPopulationData> population;
  std::vector<NamedFirm> leaders;
  /// Where model.yaml lists the file.
  Span span;
};

/// All its figures.
std::vector<const SourcedFigure*> figures_of(const FirmData& data);

/// Reads a `firms/1` file: the keys `supply_graph`, `leaders` and, both or none, `population` and
/// `archetypes`. `place` is where model.yaml lists it.
FirmData read_firms(const Node& root, const Span& place, Diagnostics& diagnostics);

}  // namespace sim33618
