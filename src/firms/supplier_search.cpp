#include "firms/supplier_search.hpp"

#include <algorithm>
#include <cmath>

#include "base/elementary.hpp"
#include "base/random_stream.hpp"
#include "firms/order_rule.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t purpose_of_search = purpose_of("choice of a supplier");
constexpr double distance_unit = 100;

}  // namespace

bool SupplierSearch::run() {
  const bool has_changed = finish_pending();
  FirmState& state = engine_.state_;
  for (const PendingSwitch& pending : state.pending)
    promised_[pending.supplier] += engine_.network_.volume[pending.link];
  for (std::vector<std::uint32_t>& links : engine_.failed_links_) {
    for (const std::uint32_t link : links) begin(link);
    links.clear();
  }
  for (const PendingSwitch& pending : state.pending) promised_[pending.supplier] = 0;
  return has_changed;
}

bool SupplierSearch::finish_pending() {
  FirmState& state = engine_.state_;
  bool has_changed = false;
  for (PendingSwitch& pending : state.pending) {
    if (--pending.steps_left > 0) continue;
    engine_.flags_[pending.link] &= static_cast<unsigned char>(~is_searching);
    switch_supplier(pending.link, pending.supplier);
    has_changed = true;
  }
  std::erase_if(state.pending,
                [](const PendingSwitch& pending) { return pending.steps_left == 0; });
  return has_changed;
}

// What the old one owes is cancelled, and the new one gets an order as if nothing were overdue.
void SupplierSearch::switch_supplier(std::uint32_t link, std::uint32_t supplier) {
  const FirmNetwork& network = engine_.network_;
  FirmState& state = engine_.state_;
  const std::uint32_t old = state.supplier[link];
  const SupplyOffer& offer = engine_.offers_[old];
  const double fill = (engine_.flags_[link] & is_first_served) != 0 ? offer.first : offer.rest;
  double cancelled = state.ordered[link];
  if (fill > 0)
    cancelled =
        std::min(cancelled, engine_.rules_.orders_kept * state.shipped[link] * (1 / fill - 1));
  state.carried[old] = std::max(0.0, state.carried[old] - cancelled);
  engine_.flows_.lost[old] += cancelled;

  const std::uint32_t group = group_of(link);
  const std::uint32_t buyer = buyer_of_group(group);
  const double volume = network.volume[link];
  const TransitPace pace =
      transit_pace(network, engine_.rules_, link, transit_pace(engine_.rules_.transit));
  const LinkNeeds needs{volume * state.use[buyer], volume * state.target_use[buyer],
                        cover_of(network, engine_.rules_, buyer, group)};
  state.ordered[link] =
      OrderRule(engine_.rules_).order(needs, pace, {state.stock[link], state.transit[link], 0});
  state.supplier[link] = supplier;
  state.fill[link] = 1;
  ++engine_.switches_;
}

// Who finds nobody better looks again in the next step. Who supplies the buyer already need not be
// qualified.
void SupplierSearch::begin(std::uint32_t link) {
  FirmState& state = engine_.state_;
  if (state.supplier[link] == engine_.network_.outside()) return;
  const std::uint32_t group = group_of(link);
  const auto chosen = choice(link, group);
  if (!chosen) return;
  const double qualification = supplies(*chosen, group) ? 1 : engine_.rules_.search.qualification;
  const auto steps = static_cast<std::uint32_t>(std::max(1.0, std::ceil(qualification)));
  engine_.flags_[link] |= is_searching;
  state.pending.push_back({link, *chosen, steps});
  promised_[*chosen] += engine_.network_.volume[link];
}

std::optional<std::uint32_t> SupplierSearch::choice(std::uint32_t link, std::uint32_t group) const {
  const FirmNetwork& network = engine_.network_;
  const std::uint32_t present = engine_.state_.supplier[link];
  const std::uint32_t buyer = buyer_of_group(group);
  std::vector<std::uint32_t> found;
  std::vector<double> weights;
  double sum = 0;
  const auto consider = [&](std::uint32_t firm) {
    const bool is_known = std::find(found.begin(), found.end(), firm) != found.end();
    if (is_known || firm == present || firm == buyer) return;
    const double served = share_to_expect(firm, network.volume[link]);
    if (served <= static_cast<double>(engine_.state_.fill[link])) return;
    found.push_back(firm);
    weights.push_back(elementary::exponential(score(buyer, firm, served)));
    sum += weights.back();
  };
  for (std::uint32_t i = network.first_link[group]; i < network.first_link[group + 1]; ++i)
    consider(engine_.state_.supplier[i]);
  const std::uint32_t sector = network.sector[present];
  const std::uint32_t first = network.first_of_sector[sector];
  const std::uint32_t count = network.first_of_sector[sector + 1] - first;
  const auto candidates = static_cast<std::uint32_t>(engine_.rules_.search.candidates);
  // A key has room for one firm: the other decides which of its numbers these are.
  const std::uint32_t draws = (candidates + 1) * network.identity[present];
  const DrawKey key{engine_.run_.seed, engine_.run_.member, purpose_of_search,
                    network.identity[buyer], static_cast<std::uint32_t>(engine_.state_.step)};
  for (std::uint32_t i = 0; i < candidates; ++i)
    consider(
        network.by_sector[first + static_cast<std::uint32_t>(uniform(key, draws + i) * count)]);
  if (found.empty()) return std::nullopt;
  double rest = uniform(key, draws + candidates) * sum;
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    rest -= weights[i];
    if (rest < 0) return found[i];
  }
  return found.back();
}

// Of new orders with so much more.
double SupplierSearch::share_to_expect(std::uint32_t supplier, double volume) const {
  const FirmFlows& flows = engine_.flows_;
  const double sent = flows.shipped[supplier] + flows.sold_outside[supplier];
  const double ordered = flows.ordered[supplier];
  const double served = sent < ordered ? sent / ordered : 1;
  const double coming = engine_.state_.expected[supplier] + promised_[supplier] + volume;
  return std::min(served, coming > 0 ? flows.capacity[supplier] / coming : 0);
}

double SupplierSearch::score(std::uint32_t buyer, std::uint32_t supplier, double share) const {
  const FirmNetwork& network = engine_.network_;
  const SearchRule& search = engine_.rules_.search;
  double sum = search.reliability * share -
               search.price * (factor(inputs_.price, network.sector[supplier]) - 1);
  if (network.place.empty()) return sum;
  const std::uint32_t from = network.place[supplier];
  const std::uint32_t to = network.place[buyer];
  if (from == to) sum += search.locality;
  if (!network.distance.empty())
    sum -= search.distance * network.distance[from * network.places + to] / distance_unit;
  return sum;
}

std::uint32_t SupplierSearch::group_of(std::uint32_t link) const {
  const std::vector<std::uint32_t>& firsts = engine_.network_.first_link;
  return static_cast<std::uint32_t>(std::upper_bound(firsts.begin(), firsts.end(), link) -
                                    firsts.begin() - 1);
}

std::uint32_t SupplierSearch::buyer_of_group(std::uint32_t group) const {
  const std::vector<std::uint32_t>& firsts = engine_.network_.first_group;
  return static_cast<std::uint32_t>(std::upper_bound(firsts.begin(), firsts.end(), group) -
                                    firsts.begin() - 1);
}

bool SupplierSearch::supplies(std::uint32_t supplier, std::uint32_t group) const {
  const auto begin = engine_.state_.supplier.begin();
  const auto first = begin + engine_.network_.first_link[group];
  const auto last = begin + engine_.network_.first_link[group + 1];
  return std::find(first, last, supplier) != last;
}

}  // namespace sim33618
