#pragma once

#include <string>
#include <vector>

#include "experiment/reconcile.hpp"

namespace sim33618 {

/// The file of parameters that a reconciliation makes: a row for each figure, graded C, with the
/// sources of its estimate and of the conditions. Its range is that of the estimate, moved with the
/// figure.
std::string reconciliation_csv(const ModelDocument& model, const Reconciliation& reconciliation,
                               const std::vector<ReconciledFigure>& figures);

/// The text of the table as the numbers of a model make it now. Throws as reconcile() does.
std::string reconciled_table(const ModelDocument& model, const Reconciliation& reconciliation);

}  // namespace sim33618
