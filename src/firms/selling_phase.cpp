#include "firms/selling_phase.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim33618 {

void SellingPhase::run(std::size_t block, std::size_t firm) {
  FirmState& state = engine_.state_;
  FirmFlows& flows = engine_.flows_;
  const std::uint32_t sector = engine_.network_.sector[firm];
  const Orders orders = open_orders(firm);
  const double new_final = engine_.network_.final_demand[firm] * factor(inputs_.demand, sector);
  const double of_firms = orders.first + orders.rest;
  const double fresh = std::max(0.0, of_firms - state.carried[firm]) + new_final;
  const double open = of_firms + orders.final;

  const double weight = rules_.expectation;
  const double expected = (1 - weight) * state.expected[firm] + weight * fresh;
  const double finished = state.finished[firm];
  const double wanted =
      rules_.finished_cover * engine_.network_.output[firm] * state.target_use[firm];
  const double plan = expected + (wanted - finished) * rules_.finished_adjustment +
                      std::max(0.0, open - fresh) * rules_.backlog_adjustment;
  const double damage = inputs_.damage.empty() ? 0 : inputs_.damage[firm];
  const double capacity = engine_.network_.output[firm] * rules_.capacity *
                          factor(inputs_.capacity, sector) * factor(inputs_.power, sector) *
                          (1 - damage);
  const double output = made(firm, std::min(plan, capacity));

  const double available = finished + output;
  SupplyOffer offer = shared(orders, available);
  offer.price = factor(inputs_.price, sector);
  const double shipped = offer.first * orders.first + offer.rest * orders.rest;
  const double sold = offer.rest * orders.final;
  const double left = std::max(0.0, available - shipped - sold);
  const double final_left = orders.final - sold;

  const double gap = std::abs(available - shipped - sold - left);
  // Numbers too small for full precision may be off by their last bit.
  const bool adds_up = gap <= largest_residual * available + std::numeric_limits<double>::min();
  if (!adds_up) engine_.breaches_[block].push_back({Breach::Kind::made, firm, gap});
  if (available > std::numeric_limits<double>::min()) {
    double& worst = engine_.block_residual_[block].made;
    worst = std::max(worst, gap / available);
  }

  state.expected[firm] = expected;
  state.finished[firm] = left;
  state.made[firm] = output;
  state.carried[firm] = rules_.orders_kept * (of_firms - shipped);
  state.final_overdue[firm] = rules_.final_orders_kept * final_left;
  if (engine_.network_.output[firm] > 0) {
    const double level = output / engine_.network_.output[firm];
    const double fast = rules_.use_smoothing;
    const double slow = rules_.target_smoothing;
    state.use[firm] = (1 - fast) * state.use[firm] + fast * level;
    state.target_use[firm] = (1 - slow) * state.target_use[firm] + slow * level;
  }
  engine_.offers_[firm] = offer;

  flows.capacity[firm] = capacity;
  flows.ordered[firm] = fresh;
  flows.open[firm] = open;
  flows.shipped[firm] = shipped;
  flows.sold_outside[firm] = sold;
  flows.lost[firm] =
      (1 - rules_.orders_kept) * (of_firms - shipped) + (1 - rules_.final_orders_kept) * final_left;

  const double owed = state.receivable[firm] + offer.price * (shipped + sold);
  const double received = owed * rules_.payment;
  flows.received[firm] = received;
  state.receivable[firm] = owed - received;
  state.cash[firm] += received - engine_.value_added_share_[firm] * output;
}

SellingPhase::Orders SellingPhase::open_orders(std::size_t firm) const {
  Orders orders;
  const std::uint32_t last = engine_.first_sale_[firm + 1];
  const double* const ordered = engine_.state_.ordered.data();
  if (rules_.rationing == Rationing::proportional) {
    for (std::uint32_t i = engine_.first_sale_[firm]; i < last; ++i)
      orders.rest += ordered[engine_.sales_[i]];
  } else {
    for (std::uint32_t i = engine_.first_sale_[firm]; i < last; ++i) {
      const std::uint32_t link = engine_.sales_[i];
      const bool is_first = (engine_.flags_[link] & is_first_served) != 0;
      (is_first ? orders.first : orders.rest) += ordered[link];
    }
  }
  const double new_final =
      engine_.network_.final_demand[firm] * factor(inputs_.demand, engine_.network_.sector[firm]);
  orders.final = engine_.state_.final_overdue[firm] + new_final;
  return orders;
}

// A want of critical inputs binds one for one, one of others by their share.
double SellingPhase::made(std::size_t firm, double plan) const {
  const FirmState& state = engine_.state_;
  double output = std::max(0.0, plan);
  output = std::min(output, state.critical_limit[firm]);
  if (state.important_limit[firm] < output) {
    output = (1 - rules_.important_share) * output +
             rules_.important_share * state.important_limit[firm];
  }
  if (state.other_limit[firm] < output) {
    output = (1 - rules_.other_share) * output + rules_.other_share * state.other_limit[firm];
  }
  return output;
}

SupplyOffer SellingPhase::shared(const Orders& orders, double available) const {
  SupplyOffer offer;
  if (available >= orders.all()) return offer;
  if (orders.first > 0) offer.first = std::min(1.0, available / orders.first);
  const double others = orders.rest + orders.final;
  const double for_others = std::max(0.0, available - offer.first * orders.first);
  if (others > 0) offer.rest = std::min(1.0, for_others / others);
  return offer;
}

}  // namespace sim33618
