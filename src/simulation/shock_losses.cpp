#include "simulation/shock_losses.hpp"

namespace sim33618 {
namespace {

bool is_less_than_in_the_shock(const Eigen::RowVectorXd& production,
                               const Eigen::RowVectorXd& direct) {
  Eigen::Index hurt = direct.size();
  while (hurt > 0 && direct(hurt - 1) == 0) --hurt;
  return 0 < hurt && hurt < direct.size() &&
         production(production.size() - 1) < production(hurt - 1);
}

ShockLosses losses(const Fraction& step, double output, const Eigen::RowVectorXd& production,
                   const Eigen::RowVectorXd& lost, const Eigen::RowVectorXd& direct) {
  ShockLosses found;
  const double length = step.value();
  found.before = output * length * static_cast<double>(production.size());
  found.direct = direct.sum() * length;
  found.total = lost.sum() * length;
  if (output == 0) return found;
  for (Eigen::Index t = 0; t < production.size(); ++t) {
    const double share = production(t) / output;
    if (share < found.least_share) {
      found.least_share = share;
      found.worst = t;
    }
    if (share < unhurt_share) {
      if (!found.first_hit) found.first_hit = t;
      found.recovered.reset();
    } else if (found.first_hit && !found.recovered) {
      found.recovered = t;
    }
  }
  found.sinks_on = is_less_than_in_the_shock(production, direct);
  return found;
}

}  // namespace

std::optional<double> ShockLosses::amplification() const {
  if (direct <= 0) return std::nullopt;
  return total / direct;
}

ShockLosses losses_of(const ShockOutcome& outcome, std::size_t node) {
  const auto i = static_cast<Eigen::Index>(node);
  return losses(outcome.step, outcome.output(i), outcome.production.row(i), outcome.lost.row(i),
                outcome.direct.row(i));
}

ShockLosses total_losses(const ShockOutcome& outcome) {
  return losses(outcome.step, outcome.output.sum(), outcome.production.colwise().sum(),
                outcome.lost.colwise().sum(), outcome.direct.colwise().sum());
}

}  // namespace sim33618
