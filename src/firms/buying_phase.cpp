#include "firms/buying_phase.hpp"

#include <algorithm>
#include <limits>

#include "firms/firm_sums.hpp"

namespace sim33618 {

BuyingPhase::BuyingPhase(FirmEngine& engine, const StepInputs& inputs)
    : engine_(engine),
      rules_(engine.rules_),
      inputs_(inputs),
      order_(rules_),
      usual_pace_(transit_pace(rules_.transit)),
      fill_weight_(static_cast<float>(rules_.search.smoothing)) {}

void BuyingPhase::run(std::size_t block, std::size_t firm) {
  const FirmNetwork& network = engine_.network_;
  FirmState& state = engine_.state_;
  const double output = network.output[firm];
  Buyer buyer;
  buyer.block = block;
  buyer.firm = firm;
  buyer.level = output > 0 ? state.made[firm] / output : 0;
  buyer.use = output > 0 ? state.use[firm] : 0;
  buyer.target_use = output > 0 ? state.target_use[firm] : 0;
  const double no_limit = std::numeric_limits<double>::infinity();
  state.critical_limit[firm] = no_limit;
  state.important_limit[firm] = no_limit;
  state.other_limit[firm] = no_limit;
  for (std::uint32_t g = network.first_group[firm]; g < network.first_group[firm + 1]; ++g)
    run_group(g, buyer);

  engine_.flows_.bought[firm] = buyer.bought;
  engine_.flows_.bought_outside[firm] = buyer.bought_outside;
  const double owed = state.payable[firm] + buyer.cost;
  const double paid = owed * rules_.payment;
  engine_.flows_.paid[firm] = paid;
  state.payable[firm] = owed - paid;
  state.cash[firm] -= paid;
}

// Suppliers of a sector stand in for each other: what is used is taken from their stocks in
// proportion.
void BuyingPhase::run_group(std::uint32_t group, Buyer& buyer) {
  const FirmNetwork& network = engine_.network_;
  FirmState& state = engine_.state_;
  const std::uint32_t first = network.first_link[group];
  const std::uint32_t last = network.first_link[group + 1];
  double stock = 0;
  double volume = 0;
  for (std::uint32_t link = first; link < last; ++link) {
    stock += state.stock[link];
    volume += network.volume[link];
  }
  const double used = stock > 0 ? std::min(1.0, volume * buyer.level / stock) : 0;
  const double cover = cover_of(network, rules_, buyer.firm, group);
  double left = 0;
  if (network.group_sector[group] == network.sectors) {
    const double supply = factor(inputs_.outside_supply, network.sector[buyer.firm]);
    const double before = buyer.bought;
    for (std::uint32_t link = first; link < last; ++link)
      left += run_link(link, outside_offer(link, supply), 1 - used, cover, buyer);
    buyer.bought_outside += buyer.bought - before;
    buyer.bought = before;
  } else {
    for (std::uint32_t link = first; link < last; ++link)
      left += run_link(link, engine_.offers_[state.supplier[link]], 1 - used, cover, buyer);
  }
  if (volume > 0)
    set_limit(network, state, buyer.firm, group, left / volume * network.output[buyer.firm]);
}

SupplyOffer BuyingPhase::outside_offer(std::uint32_t link, double supply) const {
  SupplyOffer offer;
  const double open = engine_.state_.ordered[link];
  if (supply < 1 && open > 0)
    offer.rest = std::min(1.0, supply * engine_.network_.volume[link] / open);
  offer.first = offer.rest;
  return offer;
}

// Takes in, uses up and orders along one link; returns its stock.
double BuyingPhase::run_link(std::uint32_t link, const SupplyOffer& offer, double kept,
                             double cover, Buyer& buyer) {
  FirmState& state = engine_.state_;
  const bool is_first = (engine_.flags_[link] & is_first_served) != 0;
  const double fill = is_first ? offer.first : offer.rest;
  const double open = state.ordered[link];
  const double shipped = fill * open;
  const double overdue = rules_.orders_kept * (open - shipped);
  const TransitPace pace = transit_pace(engine_.network_, rules_, link, usual_pace_);
  const double sent = state.transit[link] + shipped;
  const double arrived = sent * pace.arrival;
  const double on_the_way = sent - arrived;
  const double stock = state.stock[link] * kept + arrived;

  const double use = engine_.network_.volume[link] * buyer.use;
  const double target_use = engine_.network_.volume[link] * buyer.target_use;
  const double order = order_.order({use, target_use, cover}, pace, {stock, on_the_way, overdue});

  state.shipped[link] = shipped;
  state.transit[link] = on_the_way;
  state.stock[link] = stock;
  state.ordered[link] = overdue + order;
  buyer.bought += shipped;
  buyer.cost += shipped * offer.price;

  const double lowest = std::min(std::min(stock, on_the_way), state.ordered[link]);
  const bool is_sound = lowest >= 0;
  if (!is_sound)
    engine_.breaches_[buyer.block].push_back({Breach::Kind::stock, buyer.firm, lowest});
  // Of what it needs, or less where it ordered less: who sends that does not fail it, however much
  // is still overdue from before.
  const double due = std::min(open, target_use);
  if (fill_weight_ > 0 && due > 0) {
    float& known = state.fill[link];
    known += fill_weight_ * (static_cast<float>(std::min(1.0, shipped / due)) - known);
    const bool has_failed = known < static_cast<float>(rules_.search.least_fill);
    if (has_failed && (engine_.flags_[link] & is_searching) == 0)
      engine_.failed_links_[buyer.block].push_back(link);
  }
  return stock;
}

}  // namespace sim33618
