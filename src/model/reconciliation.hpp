#pragma once

#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/required_value.hpp"

namespace sim33618 {

/// A condition that reconciled figures must meet: each element of a variable equals a value, or is
/// at least or at most that.
struct ReconciliationCondition : RequiredValue {
  std::string name;
  Span span;
  Word variable;
  std::vector<Word> sources;
};

/// Figures that contradict each other, and how they are made to agree: moved by as few of their
/// standard errors as possible, by least squares, until all conditions hold.
struct Reconciliation {
  std::string name;
  Span span;
  LocalizedText title;
  /// `data: start` variables with equal dimensions: the figures as they are published or estimated,
  /// and as they are after the reconciliation.
  Word estimate;
  Word result;
  /// The file of parameters, inside the model's folder, that holds the rows of `result`.
  Word table;
  /// Data of the same dimensions: the standard error of each figure as a share of it.
  Word relative_error;
  std::vector<Word> sources;
  std::vector<ReconciliationCondition> conditions;
};

/// Reads a `reconciliation/1` file.
std::vector<Reconciliation> read_reconciliations(const Node& root, const UnitSystem& units,
                                                 Diagnostics& diagnostics);

}  // namespace sim33618
