#include "network/firm_links.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "base/blocks.hpp"
#include "base/random_stream.hpp"
#include "network/apportionment.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t deal_purpose = purpose_of("nodes of a firm's suppliers");
constexpr std::uint32_t deck_purpose = purpose_of("suppliers of a node");
constexpr std::uint32_t cut_purpose = purpose_of("first supplier of a node");
constexpr std::uint32_t other_purpose = purpose_of("another supplier of a firm");

// Suppliers of the firms of one node, one firm after the other.
struct LinksOfNode {
  std::vector<std::uint32_t> counts;
  std::vector<NodeIndex> suppliers;
};

class LinkDrawer {
 public:
  LinkDrawer(const FirmGraphTargets& targets, const FirmGraphPlan& plan, const FirmTraits& traits,
             const FirmGraphChoice& choice)
      : plan_(plan), traits_(traits), choice_(choice), has_links_(plan.nodes() * plan.nodes()) {
    find_cells(targets.mean_suppliers);
    find_wishes(targets.mean_suppliers);
  }

  FirmLinks draw(std::size_t threads) {
    const std::size_t nodes = plan_.nodes();
    links_.assign(nodes * nodes, 0);
    for (std::size_t buyer = 0; buyer < nodes; ++buyer) find_links_to(buyer);
    decks_.resize(nodes);
    for_each_block(nodes, threads, [&](std::size_t seller, std::size_t) { fill_deck(seller); });
    std::vector<LinksOfNode> parts(nodes);
    chosen_by_.resize(threads);
    for_each_block(nodes, threads, [&](std::size_t buyer, std::size_t thread) {
      parts[buyer] = draw_node(buyer, chosen_by_[thread]);
    });
    return joined(parts);
  }

 private:
  static constexpr NodeIndex nobody = std::numeric_limits<NodeIndex>::max();

  double flow(std::size_t seller, std::size_t buyer) const {
    return plan_.flows(static_cast<Eigen::Index>(seller), static_cast<Eigen::Index>(buyer));
  }

  std::size_t pairs(std::size_t seller, std::size_t buyer) const {
    const std::size_t sellers = plan_.firms_of(seller);
    return (seller == buyer ? sellers - 1 : sellers) * plan_.firms_of(buyer);
  }

  void find_cells(double mean_suppliers) {
    const double links = mean_suppliers * static_cast<double>(plan_.firms());
    const double smallest = smallest_link * plan_.flows.sum() / links;
    for (std::size_t seller = 0; seller < plan_.nodes(); ++seller) {
      for (std::size_t buyer = 0; buyer < plan_.nodes(); ++buyer) {
        const double amount = flow(seller, buyer);
        has_links_[seller * plan_.nodes() + buyer] =
            amount > 0 && amount >= smallest && pairs(seller, buyer) > 0;
      }
    }
  }

  std::vector<std::size_t> sellers_to(std::size_t buyer) const {
    std::vector<std::size_t> sellers;
    for (std::size_t seller = 0; seller < plan_.nodes(); ++seller) {
      if (has_links_[seller * plan_.nodes() + buyer]) sellers.push_back(seller);
    }
    return sellers;
  }

  // How many suppliers each firm should have, rounded from wishes on a scale with which they have
  // the mean.
  void find_wishes(double mean_suppliers) {
    wishes_.resize(plan_.firms());
    std::vector<NodeIndex> buyers;
    for (std::size_t node = 0; node < plan_.nodes(); ++node) {
      if (sellers_to(node).empty()) continue;
      for (NodeIndex firm = plan_.first_firm[node]; firm < plan_.first_firm[node + 1]; ++firm)
        buyers.push_back(firm);
    }
    const double all = std::floor(mean_suppliers * static_cast<double>(buyers.size()) + 0.5);
    const auto most = static_cast<double>(plan_.firms() - 1);
    const auto at_scale = [&](double scale, NodeIndex firm) {
      return std::clamp(std::floor(scale * traits_.suppliers[firm] + 0.5), 1.0, most);
    };
    constexpr int halvings = 50;
    double low = 0;
    double high = mean_suppliers * 2;
    for (int i = 0; i < halvings; ++i) {
      const double middle = (low + high) / 2;
      double sum = 0;
      for (const NodeIndex firm : buyers) sum += at_scale(middle, firm);
      (sum <= all ? low : high) = middle;
    }
    for (const NodeIndex firm : buyers) {
      const auto wish = static_cast<std::uint32_t>(at_scale(low, firm));
      const auto known = static_cast<std::uint32_t>(plan_.known_links_to(firm).size());
      wishes_[firm] = wish - std::min(wish, known);
    }
  }

  // Links from each seller to a node: in proportion to flows, one at least. Wishes of the node's
  // firms are moved to add up to them where there are too few, or too few pairs.
  void find_links_to(std::size_t buyer) {
    const std::vector<std::size_t> sellers = sellers_to(buyer);
    if (sellers.empty()) return;
    std::size_t wished = 0;
    const NodeIndex begin = plan_.first_firm[buyer];
    const NodeIndex end = plan_.first_firm[buyer + 1];
    for (NodeIndex firm = begin; firm < end; ++firm) wished += wishes_[firm];
    std::vector<double> weights;
    std::vector<ShareLimits> limits;
    for (const std::size_t seller : sellers) {
      weights.push_back(flow(seller, buyer));
      limits.push_back({1, pairs(seller, buyer)});
    }
    const std::vector<std::size_t> counts = apportioned(wished, weights, limits);
    std::size_t all = 0;
    for (std::size_t i = 0; i < sellers.size(); ++i) {
      links_[sellers[i] * plan_.nodes() + buyer] = counts[i];
      all += counts[i];
    }
    for (NodeIndex firm = begin; wished < all; firm = firm + 1 < end ? firm + 1 : begin) {
      ++wishes_[firm];
      ++wished;
    }
    lower_wishes(begin, end, wished, all);
  }

  // The largest wishes fall first, none below one.
  void lower_wishes(NodeIndex begin, NodeIndex end, std::size_t wished, std::size_t all) {
    while (wished > all) {
      const std::uint32_t largest =
          *std::max_element(wishes_.begin() + begin, wishes_.begin() + end);
      if (largest <= 1) return;
      for (NodeIndex firm = begin; firm < end && wished > all; ++firm) {
        if (wishes_[firm] != largest) continue;
        --wishes_[firm];
        --wished;
      }
    }
  }

  DrawKey key(std::uint32_t purpose, std::size_t place, std::size_t node) const {
    return {choice_.seed, choice_.member, purpose, static_cast<std::uint32_t>(place),
            static_cast<std::uint32_t>(node)};
  }

  // A card for each link that a seller's firms have, whole numbers of each firm in proportion to
  // its wish for buyers (systematic sampling), well shuffled.
  void fill_deck(std::size_t seller) {
    std::size_t size = 0;
    for (std::size_t buyer = 0; buyer < plan_.nodes(); ++buyer)
      size += links_[seller * plan_.nodes() + buyer];
    if (size == 0) return;
    const NodeIndex end = plan_.first_firm[seller + 1];
    double all = 0;
    for (NodeIndex firm = plan_.first_firm[seller]; firm < end; ++firm) all += traits_.buyers[firm];
    std::vector<NodeIndex>& deck = decks_[seller];
    deck.reserve(size);
    double sum = 0;
    const double first = uniform(key(cut_purpose, 0, seller));
    for (NodeIndex firm = plan_.first_firm[seller]; firm < end; ++firm) {
      sum += traits_.buyers[firm] / all * static_cast<double>(size);
      while (deck.size() < size && static_cast<double>(deck.size()) + first < sum)
        deck.push_back(firm);
    }
    while (deck.size() < size) deck.push_back(end - 1);
    shuffle(deck, deck_purpose, seller);
  }

  // Where in the deck of a seller the cards for a buyer begin.
  std::size_t first_card(std::size_t seller, std::size_t buyer) const {
    std::size_t first = 0;
    for (std::size_t other = 0; other < buyer; ++other)
      first += links_[seller * plan_.nodes() + other];
    return first;
  }

  LinksOfNode draw_node(std::size_t node, std::vector<NodeIndex>& chosen_by) {
    LinksOfNode part;
    part.counts.resize(plan_.firms_of(node));
    chosen_by.resize(plan_.firms(), nobody);
    std::vector<std::uint32_t> deal;
    std::vector<std::span<NodeIndex>> cards(plan_.nodes());
    for (std::size_t seller = 0; seller < plan_.nodes(); ++seller) {
      const std::size_t count = links_[seller * plan_.nodes() + node];
      deal.insert(deal.end(), count, static_cast<std::uint32_t>(seller));
      if (count > 0)
        cards[seller] = std::span(decks_[seller]).subspan(first_card(seller, node), count);
    }
    shuffle(deal, deal_purpose, node);
    part.suppliers.reserve(deal.size());
    std::size_t place = 0;
    for (std::size_t i = 0; i < part.counts.size(); ++i) {
      const auto firm = static_cast<NodeIndex>(plan_.first_firm[node] + i);
      chosen_by[firm] = firm;
      for (const SupplyLink& known : plan_.known_links_to(firm)) chosen_by[known.supplier] = firm;
      for (std::uint32_t k = 0; k < wishes_[firm] && place < deal.size(); ++k, ++place) {
        std::span<NodeIndex>& left = cards[deal[place]];
        NodeIndex supplier = draw_card(firm, left, chosen_by);
        if (supplier == nobody)
          supplier = another(firm, deal[place], key(other_purpose, place, node), chosen_by);
        left = left.subspan(1);
        if (supplier == nobody) continue;
        chosen_by[supplier] = firm;
        part.suppliers.push_back(supplier);
        ++part.counts[i];
      }
    }
    return part;
  }

  // R. Fisher and F. Yates, as R. Durstenfeld (1964) wrote it.
  void shuffle(std::vector<std::uint32_t>& cards, std::uint32_t purpose, std::size_t node) const {
    for (std::size_t i = cards.size(); i > 1; --i) {
      const double share = uniform(key(purpose, i, node));
      const auto other = static_cast<std::size_t>(share * static_cast<double>(i));
      std::swap(cards[i - 1], cards[std::min(other, i - 1)]);
    }
  }

  // The next card with a firm that does not supply this one yet, put first; nobody if there is none
  // among the next few.
  static NodeIndex draw_card(NodeIndex firm, std::span<NodeIndex> cards,
                             const std::vector<NodeIndex>& chosen_by) {
    constexpr std::size_t most_looks = 32;
    for (std::size_t i = 0; i < std::min(cards.size(), most_looks); ++i) {
      if (chosen_by[cards[i]] == firm) continue;
      std::swap(cards[0], cards[i]);
      return cards[0];
    }
    return nobody;
  }

  // Any firm of a seller that does not supply this one yet; nobody if all do.
  NodeIndex another(NodeIndex firm, std::size_t seller, const DrawKey& place,
                    const std::vector<NodeIndex>& chosen_by) const {
    const std::size_t count = plan_.firms_of(seller);
    const auto start = static_cast<std::size_t>(uniform(place) * static_cast<double>(count));
    for (std::size_t i = 0; i < count; ++i) {
      const auto next = static_cast<NodeIndex>(plan_.first_firm[seller] + (start + i) % count);
      if (chosen_by[next] != firm) return next;
    }
    return nobody;
  }

  FirmLinks joined(std::vector<LinksOfNode>& parts) {
    FirmLinks links;
    std::size_t all = 0;
    for (const LinksOfNode& part : parts) all += part.suppliers.size();
    links.first.reserve(plan_.firms() + 1);
    links.suppliers.reserve(all);
    links.first.push_back(0);
    for (LinksOfNode& part : parts) {
      for (const std::uint32_t count : part.counts)
        links.first.push_back(links.first.back() + count);
      links.suppliers.insert(links.suppliers.end(), part.suppliers.begin(), part.suppliers.end());
      part = {};
    }
    links.has_links = std::move(has_links_);
    return links;
  }

  const FirmGraphPlan& plan_;
  const FirmTraits& traits_;
  const FirmGraphChoice& choice_;
  std::vector<bool> has_links_;
  std::vector<std::uint32_t> wishes_;
  // Links by seller × nodes + buyer, and their suppliers by seller, buyer after buyer.
  std::vector<std::size_t> links_;
  std::vector<std::vector<NodeIndex>> decks_;
  // Of each thread: the last buyer that chose a firm.
  std::vector<std::vector<NodeIndex>> chosen_by_;
};

}  // namespace

FirmLinks draw_firm_links(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
                          const FirmTraits& traits, const FirmGraphChoice& choice,
                          std::size_t threads) {
  return LinkDrawer(targets, plan, traits, choice).draw(threads);
}

}  // namespace sim33618
