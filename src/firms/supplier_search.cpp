#include "firms/supplier_search.hpp"

#include <algorithm>
#include <cmath>

#include "base/elementary.hpp"
#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t purpose_of_search = purpose_of("choice of a supplier");
constexpr double distance_unit = 100;

}  // namespace

bool SupplierSearch::run() {
  const bool has_changed = finish_pending();
  for (std::vector<std::uint32_t>& links : engine_.failed_links_) {
    for (const std::uint32_t link : links) begin(link, buyer_of(link));
    links.clear();
  }
  return has_changed;
}

bool SupplierSearch::finish_pending() {
  FirmState& state = engine_.state_;
  bool has_changed = false;
  for (PendingSwitch& pending : state.pending) {
    if (--pending.steps_left > 0) continue;
    engine_.flags_[pending.link] &= static_cast<unsigned char>(~is_searching);
    if (state.supplier[pending.link] == pending.supplier) continue;
    state.supplier[pending.link] = pending.supplier;
    state.fill[pending.link] = 1;
    ++engine_.switches_;
    has_changed = true;
  }
  std::erase_if(state.pending,
                [](const PendingSwitch& pending) { return pending.steps_left == 0; });
  return has_changed;
}

void SupplierSearch::begin(std::uint32_t link, std::uint32_t buyer) {
  FirmState& state = engine_.state_;
  const std::uint32_t present = state.supplier[link];
  if (present == engine_.network_.outside()) return;
  const auto steps =
      static_cast<std::uint32_t>(std::max(1.0, std::ceil(engine_.rules_.search.qualification)));
  engine_.flags_[link] |= is_searching;
  state.pending.push_back({link, choice(link, buyer).value_or(present), steps});
}

std::optional<std::uint32_t> SupplierSearch::choice(std::uint32_t link, std::uint32_t buyer) const {
  const FirmNetwork& network = engine_.network_;
  const std::uint32_t present = engine_.state_.supplier[link];
  const std::uint32_t sector = network.sector[present];
  const std::uint32_t first = network.first_of_sector[sector];
  const std::uint32_t count = network.first_of_sector[sector + 1] - first;
  const auto candidates = static_cast<std::uint32_t>(engine_.rules_.search.candidates);
  // A key has room for one firm: the other decides which of its numbers these are.
  const std::uint32_t draws = (candidates + 1) * network.identity[present];
  const DrawKey key{engine_.run_.seed, engine_.run_.member, purpose_of_search,
                    network.identity[buyer], static_cast<std::uint32_t>(engine_.state_.step)};
  std::vector<std::uint32_t> found;
  std::vector<double> weights;
  double sum = 0;
  for (std::uint32_t i = 0; i < candidates; ++i) {
    const double share = uniform(key, draws + i);
    const std::uint32_t firm = network.by_sector[first + static_cast<std::uint32_t>(share * count)];
    const bool is_known = std::find(found.begin(), found.end(), firm) != found.end();
    if (is_known || firm == buyer || supplies(firm, link, buyer)) continue;
    if (engine_.offers_[firm].rest <= static_cast<double>(engine_.state_.fill[link])) continue;
    if (engine_.network_.output[firm] <= 0) continue;
    found.push_back(firm);
    weights.push_back(elementary::exponential(score(buyer, firm)));
    sum += weights.back();
  }
  if (found.empty()) return std::nullopt;
  double rest = uniform(key, draws + candidates) * sum;
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    rest -= weights[i];
    if (rest < 0) return found[i];
  }
  return found.back();
}

double SupplierSearch::score(std::uint32_t buyer, std::uint32_t supplier) const {
  const FirmNetwork& network = engine_.network_;
  const SearchRule& search = engine_.rules_.search;
  double sum = search.reliability * engine_.offers_[supplier].rest -
               search.price * (factor(inputs_.price, network.sector[supplier]) - 1);
  if (network.place.empty()) return sum;
  const std::uint32_t from = network.place[supplier];
  const std::uint32_t to = network.place[buyer];
  if (from == to) sum += search.locality;
  if (!network.distance.empty())
    sum -= search.distance * network.distance[from * network.places + to] / distance_unit;
  return sum;
}

std::uint32_t SupplierSearch::buyer_of(std::uint32_t link) const {
  const std::vector<std::uint32_t>& groups = engine_.network_.first_link;
  const auto group = std::upper_bound(groups.begin(), groups.end(), link) - groups.begin() - 1;
  const std::vector<std::uint32_t>& firms = engine_.network_.first_group;
  const auto firm = std::upper_bound(firms.begin(), firms.end(), group) - firms.begin() - 1;
  return static_cast<std::uint32_t>(firm);
}

// Whether the buyer has it as a supplier in the link's group already.
bool SupplierSearch::supplies(std::uint32_t supplier, std::uint32_t link,
                              std::uint32_t buyer) const {
  const FirmNetwork& network = engine_.network_;
  for (std::uint32_t i = network.first_link_of(buyer); i < network.first_link_of(buyer + 1); ++i) {
    if (i != link && engine_.state_.supplier[i] == supplier) return true;
  }
  return engine_.state_.supplier[link] == supplier;
}

}  // namespace sim33618
