#include "simulation/balance.hpp"

#include <algorithm>
#include <cmath>

namespace sim33618 {
namespace {

// Levels are saved at the end of a period and flows as its mean, unless the model asks otherwise.
bool is_comparable(const ResolvedVariable& stock, const Structure& structure) {
  const auto is_mean = [&](std::size_t flow) {
    return structure.variables[flow].declaration->period_rule == PeriodRule::mean;
  };
  return !stock.is_kept() && stock.declaration->period_rule == PeriodRule::end &&
         std::all_of(stock.inflows.begin(), stock.inflows.end(), is_mean) &&
         std::all_of(stock.outflows.begin(), stock.outflows.end(), is_mean);
}

}  // namespace

BalanceResidual largest_balance_residual(const Result& result) {
  BalanceResidual largest;
  const Structure& structure = result.model().structure();
  const double length = result.calendar().save().value();
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    const ResolvedVariable& stock = structure.variables[v];
    if (stock.kind() != VariableKind::stock || !is_comparable(stock, structure)) continue;
    for (std::size_t e = 0; e < stock.element_count; ++e) {
      for (std::size_t p = 1; p < result.period_count(); ++p) {
        const double before = result.base_value(v, e, p - 1);
        const double after = result.base_value(v, e, p);
        double flows = 0;
        double size = std::max(std::abs(before), std::abs(after));
        const auto add = [&](const std::vector<std::size_t>& names, double sign) {
          for (const std::size_t flow : names) {
            const double total = length * result.base_value(flow, e, p);
            flows += sign * total;
            size = std::max(size, std::abs(total));
          }
        };
        add(stock.inflows, 1);
        add(stock.outflows, -1);
        const double relative = size > 0 ? std::abs(after - before - flows) / size : 0;
        if (relative <= largest.relative && !largest.place.empty()) continue;
        largest = {relative, structure.element_label(v, e) + " " +
                                 result.calendar().period_label(static_cast<std::int64_t>(p))};
      }
    }
  }
  return largest;
}

}  // namespace sim33618
