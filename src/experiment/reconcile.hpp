#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "model/reconciliation.hpp"

namespace sim33618 {

/// A figure before and after a reconciliation, in the unit of its row.
struct ReconciledFigure {
  std::vector<std::string> elements;
  std::int64_t start = 0;
  /// The row of the estimate, in ModelDocument::parameters.
  std::size_t row = 0;
  double standard_error = 0;
  double value = 0;
};

/// The model with the estimates of a reconciliation in the place of its result, so that neither a
/// figure that is new nor one that has been removed stands in the way.
ModelDocument with_estimates(ModelDocument model, const Reconciliation& reconciliation);

/// Moves the estimates of each start by least squares, weighted by their standard errors (Stone,
/// Champernowne, Meade 1942), until the conditions hold; each figure stays inside the range of its
/// row. The conditions are evaluated by the model's own equations, whose coefficients are found by
/// moving one figure at a time. `model` is compiled of with_estimates(). Figures are in the order
/// of starts, then elements. Throws InputError where a condition is not linear in the figures, or
/// where conditions and ranges exclude each other, which it names.
std::vector<ReconciledFigure> reconcile(const CompiledModel& model,
                                        const Reconciliation& reconciliation);

}  // namespace sim33618
