#pragma once

#include <cstdint>

#include "dynamics/compiled_model.hpp"
#include "experiment/correlation.hpp"
#include "experiment/design.hpp"
#include "experiment/parameter_draws.hpp"

namespace sim33618 {

/// The numbers that members of a scenario have, one member at a time, in a table that is made once:
/// drawn from the ranges of the model's rows, with what the scenario sets in their place. Where it
/// sets a path from a year on, the drawn path counts before.
class MemberNumbers {
 public:
  /// All must outlive this. Without a copula the coordinates of the design are taken as they are.
  MemberNumbers(const CompiledModel& model, const Scenario& scenario, const ParameterDraws& draws,
                const Design& design, const GaussianCopula* copula);

  /// Valid until the next call.
  const NumberTable& of(std::uint32_t member);
  /// Where that member stands: a coordinate for each dimension of the draws.
  std::span<const double> point() const { return point_; }

 private:
  const CompiledModel& model_;
  const Scenario& scenario_;
  const ParameterDraws& draws_;
  const Design& design_;
  const GaussianCopula* copula_;
  NumberTable numbers_;
  /// Variables and elements that the scenario changes.
  std::vector<std::pair<std::size_t, std::size_t>> changed_;
  std::vector<double> point_;
};

}  // namespace sim33618
