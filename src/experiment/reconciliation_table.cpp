#include "experiment/reconciliation_table.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

constexpr int digits = 8;
constexpr double percent = 100;

void add_new(const std::vector<Word>& ids, std::vector<std::string>& all) {
  for (const Word& id : ids) {
    if (std::find(all.begin(), all.end(), id.text) == all.end()) all.push_back(id.text);
  }
}

std::string sources_of(const ParameterRow& estimate, const Reconciliation& reconciliation) {
  std::vector<std::string> ids;
  add_new(estimate.sources, ids);
  add_new(reconciliation.sources, ids);
  for (const ReconciliationCondition& condition : reconciliation.conditions)
    add_new(condition.sources, ids);
  return fmt::format("{}", fmt::join(ids, " "));
}

std::string note_of(const ParameterRow& estimate, const Reconciliation& reconciliation,
                    const ReconciledFigure& figure) {
  const double moved =
      estimate.value == 0 ? 0 : percent * (figure.value - estimate.value) / estimate.value;
  return fmt::format("Estimate {} ({} of grade {}) moved by {} %; made by 'sim33618 reconcile {}'",
                     format_number(estimate.value), reconciliation.estimate.text, estimate.grade,
                     format_short(moved, 3), reconciliation.name);
}

std::vector<std::string> row_of(const ModelDocument& model, const Reconciliation& reconciliation,
                                const ReconciledFigure& figure) {
  const ParameterRow& estimate = model.parameters[figure.row];
  const double ratio = estimate.value == 0 ? 1 : figure.value / estimate.value;
  return {reconciliation.result.text,
          fmt::format("{}", fmt::join(figure.elements, " ")),
          fmt::format("{}", figure.start),
          format_short(figure.value, digits),
          format_short(estimate.low * ratio, digits),
          format_short(estimate.high * ratio, digits),
          shape_name(estimate.shape),
          estimate.unit_text.text,
          sources_of(estimate, reconciliation),
          fmt::format("{}", estimate.year),
          "C",
          note_of(estimate, reconciliation, figure)};
}

}  // namespace

std::string reconciliation_csv(const ModelDocument& model, const Reconciliation& reconciliation,
                               const std::vector<ReconciledFigure>& figures) {
  std::string lines = csv_line(parameter_columns());
  for (const ReconciledFigure& figure : figures)
    lines += csv_line(row_of(model, reconciliation, figure));
  return csv_file(std::move(lines));
}

std::string reconciled_table(const ModelDocument& model, const Reconciliation& reconciliation) {
  const CompiledModel estimated(with_estimates(model, reconciliation));
  return reconciliation_csv(estimated.document(), reconciliation,
                            reconcile(estimated, reconciliation));
}

}  // namespace sim33618
