#include "experiment/member_numbers.hpp"

#include "base/contract.hpp"

namespace sim33618 {
namespace {

bool is_from_model(const NumberSeries& series, const NumberSeries& of_model) {
  if (series.size() != of_model.size()) return false;
  for (std::size_t p = 0; p < series.size(); ++p) {
    if (!series[p].row || series[p].row != of_model[p].row) return false;
  }
  return true;
}

}  // namespace

MemberNumbers::MemberNumbers(const CompiledModel& model, const Scenario& scenario,
                             const ParameterDraws& draws, const Design& design,
                             const GaussianCopula* copula)
    : model_(model),
      scenario_(scenario),
      draws_(draws),
      design_(design),
      copula_(copula),
      numbers_(model.numbers()),
      point_(design.dimension_count()) {
  for (std::size_t v = 0; v < numbers_.series.size(); ++v) {
    for (std::size_t e = 0; e < numbers_.series[v].size(); ++e) {
      if (!is_from_model(scenario.numbers.series[v][e], numbers_.series[v][e]))
        changed_.emplace_back(v, e);
    }
  }
}

const NumberTable& MemberNumbers::of(std::uint32_t member) {
  for (const auto& [v, e] : changed_) numbers_.series[v][e] = model_.numbers().series[v][e];
  for (std::size_t d = 0; d < point_.size(); ++d) point_[d] = design_.point(member, d);
  if (copula_ != nullptr) copula_->correlate(point_);
  draws_.draw_into(numbers_, point_);
  Diagnostics diagnostics;
  for (const std::vector<NumberOverride>& changes : scenario_.changes)
    apply_overrides(changes, model_.document(), numbers_, diagnostics);
  expect(!diagnostics.has_errors(), "the changes of a scenario were checked when it was read");
  return numbers_;
}

}  // namespace sim33618
