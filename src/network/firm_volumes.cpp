#include "network/firm_volumes.hpp"

#include <algorithm>
#include <numeric>

#include "base/elementary.hpp"

namespace sim33618 {
namespace {

// What is missing of a cell below this share is round-off.
constexpr double negligible = 1e-13;

class VolumeFinder {
 public:
  VolumeFinder(const FirmGraphPlan& plan, const FirmTraits& traits, const FirmLinks& links)
      : plan_(plan), traits_(traits), links_(links) {
    flows_ = plan.flows;
    for (std::size_t seller = 0; seller < plan.nodes(); ++seller) {
      for (std::size_t buyer = 0; buyer < plan.nodes(); ++buyer) {
        if (links.has_links[seller * plan.nodes() + buyer]) continue;
        leave_out(seller, buyer, flow(seller, buyer));
        flow(seller, buyer) = 0;
      }
    }
    for (std::size_t node = 0; node < plan.nodes(); ++node) {
      for (NodeIndex firm = plan.first_firm[node]; firm < plan.first_firm[node + 1]; ++firm) {
        node_.push_back(static_cast<std::uint32_t>(node));
      }
    }
  }

  FirmVolumes find() {
    set_wishes();
    constexpr int rounds = 12;
    for (int round = 0; round < rounds; ++round) {
      scale_cells();
      move_towards_wishes();
    }
    constexpr int cuts = 8;
    for (int cut = 0; cut < cuts; ++cut) {
      scale_cells();
      cut_excess();
    }
    fill_links();
    add_links();
    return std::move(found_);
  }

 private:
  double& flow(std::size_t seller, std::size_t buyer) {
    return flows_(static_cast<Eigen::Index>(seller), static_cast<Eigen::Index>(buyer));
  }

  void leave_out(std::size_t seller, std::size_t buyer, double amount) {
    if (amount > 0) found_.unlinked.push_back({seller, buyer, amount});
  }

  // Calls use(place of a link, supplier, buyer).
  template <typename Use>
  void for_each_link(Use use) const {
    for (NodeIndex buyer = 0; buyer + 1 < links_.first.size(); ++buyer) {
      for (std::uint32_t place = links_.first[buyer]; place < links_.first[buyer + 1]; ++place)
        use(place, links_.suppliers[place], buyer);
    }
  }

  // What linked firms would trade if all of a node did so in proportion to size; where they are too
  // few, all they can. Links start from a partner's even share at both ends.
  void set_wishes() {
    std::vector<std::uint32_t> buyers(node_.size());
    for (const NodeIndex supplier : links_.suppliers) ++buyers[supplier];
    std::vector<double> sellers_output(plan_.nodes());
    std::vector<double> buyers_inputs(plan_.nodes());
    const auto suppliers = [&](NodeIndex firm) {
      return links_.first[firm + 1] - links_.first[firm];
    };
    for (NodeIndex firm = 0; firm < node_.size(); ++firm) {
      if (buyers[firm] > 0) sellers_output[node_[firm]] += traits_.to_sell[firm];
      if (suppliers(firm) > 0) buyers_inputs[node_[firm]] += traits_.to_buy[firm];
    }
    const Eigen::VectorXd sold = flows_.rowwise().sum();
    const Eigen::VectorXd bought = flows_.colwise().sum();
    wished_sales_.resize(node_.size());
    wished_purchases_.resize(node_.size());
    for (NodeIndex firm = 0; firm < node_.size(); ++firm) {
      const std::uint32_t node = node_[firm];
      if (buyers[firm] > 0)
        wished_sales_[firm] =
            traits_.to_sell[firm] * std::min(1.0, sold[node] / sellers_output[node]);
      if (suppliers(firm) > 0)
        wished_purchases_[firm] =
            traits_.to_buy[firm] * std::min(1.0, bought[node] / buyers_inputs[node]);
    }
    found_.volumes.resize(links_.suppliers.size());
    for_each_link([&](std::uint32_t place, NodeIndex supplier, NodeIndex buyer) {
      found_.volumes[place] = elementary::square_root(wished_sales_[supplier] / buyers[supplier] *
                                                      wished_purchases_[buyer] / suppliers(buyer));
    });
  }

  Eigen::MatrixXd cells() const {
    Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(flows_.rows(), flows_.cols());
    for_each_link([&](std::uint32_t place, NodeIndex supplier, NodeIndex buyer) {
      sums(node_[supplier], node_[buyer]) += found_.volumes[place];
    });
    return sums;
  }

  void scale_cells() {
    Eigen::MatrixXd factors = cells();
    for (Eigen::Index i = 0; i < factors.size(); ++i)
      factors(i) = factors(i) > 0 ? flows_(i) / factors(i) : 0;
    for_each_link([&](std::uint32_t place, NodeIndex supplier, NodeIndex buyer) {
      found_.volumes[place] *= factors(node_[supplier], node_[buyer]);
    });
  }

  void add_up() {
    sold_.assign(node_.size(), 0);
    bought_.assign(node_.size(), 0);
    for_each_link([&](std::uint32_t place, NodeIndex supplier, NodeIndex buyer) {
      sold_[supplier] += found_.volumes[place];
      bought_[buyer] += found_.volumes[place];
    });
  }

  // Half the way, in logarithms: firms and cells may not all get what they wish.
  void move_towards_wishes() {
    add_up();
    for (NodeIndex firm = 0; firm < node_.size(); ++firm) {
      const auto factor = [](double wish, double sum) {
        return sum > 0 ? elementary::square_root(wish / sum) : 0;
      };
      sold_[firm] = factor(wished_sales_[firm], sold_[firm]);
      bought_[firm] = factor(wished_purchases_[firm], bought_[firm]);
    }
    multiply(sold_, bought_);
  }

  void multiply(const std::vector<double>& of_supplier, const std::vector<double>& of_buyer) {
    for_each_link([&](std::uint32_t place, NodeIndex supplier, NodeIndex buyer) {
      found_.volumes[place] *= of_supplier[supplier] * of_buyer[buyer];
    });
  }

  void cut_excess() {
    const auto factor = [](double most, double sum) { return sum > most ? most / sum : 1; };
    add_up();
    for (NodeIndex firm = 0; firm < node_.size(); ++firm) {
      sold_[firm] = factor(traits_.to_sell[firm], sold_[firm]);
      bought_[firm] = factor(traits_.to_buy[firm], bought_[firm]);
    }
    multiply(sold_, bought_);
  }

  // What cells lack goes to links whose firms have room, in their order.
  void fill_links() {
    lacks_ = flows_ - cells();
    add_up();
    for_each_link([&](std::uint32_t place, NodeIndex supplier, NodeIndex buyer) {
      double& lack = lacks_(node_[supplier], node_[buyer]);
      if (is_negligible(node_[supplier], node_[buyer])) return;
      const double more = std::min({lack, traits_.to_sell[supplier] - sold_[supplier],
                                    traits_.to_buy[buyer] - bought_[buyer]});
      if (more <= 0) return;
      found_.volumes[place] += more;
      take(supplier, buyer, more);
    });
  }

  bool is_negligible(std::size_t seller, std::size_t buyer) const {
    const auto row = static_cast<Eigen::Index>(seller);
    const auto column = static_cast<Eigen::Index>(buyer);
    return lacks_(row, column) <= negligible * flows_(row, column);
  }

  void take(NodeIndex supplier, NodeIndex buyer, double volume) {
    sold_[supplier] += volume;
    bought_[buyer] += volume;
    lacks_(node_[supplier], node_[buyer]) -= volume;
  }

  // Firms of a node from that with most room down.
  std::vector<NodeIndex> by_room(std::size_t node, const std::vector<double>& room) const {
    std::vector<NodeIndex> firms(plan_.firms_of(node));
    std::iota(firms.begin(), firms.end(), plan_.first_firm[node]);
    std::stable_sort(firms.begin(), firms.end(),
                     [&](NodeIndex a, NodeIndex b) { return room[a] > room[b]; });
    return firms;
  }

  // What is still missing goes to new links between the firms with most room. All of a node have
  // enough for all cells together, but within a node none may sell to itself: so these come first.
  void add_links() {
    for (std::size_t node = 0; node < plan_.nodes(); ++node) add_links(node, node);
    for (std::size_t seller = 0; seller < plan_.nodes(); ++seller) {
      for (std::size_t buyer = 0; buyer < plan_.nodes(); ++buyer) {
        if (seller != buyer) add_links(seller, buyer);
      }
    }
    std::sort(found_.unlinked.begin(), found_.unlinked.end(),
              [](const UnlinkedFlow& a, const UnlinkedFlow& b) {
                return std::pair(a.seller, a.buyer) < std::pair(b.seller, b.buyer);
              });
  }

  void add_links(std::size_t seller, std::size_t buyer) {
    if (is_negligible(seller, buyer)) return;
    std::vector<double> room_to_sell = traits_.to_sell;
    std::vector<double> room_to_buy = traits_.to_buy;
    for (NodeIndex firm = 0; firm < node_.size(); ++firm) {
      room_to_sell[firm] -= sold_[firm];
      room_to_buy[firm] -= bought_[firm];
    }
    const std::vector<NodeIndex> suppliers = by_room(seller, room_to_sell);
    const std::vector<NodeIndex> buyers = by_room(buyer, room_to_buy);
    double& lack = lacks_(static_cast<Eigen::Index>(seller), static_cast<Eigen::Index>(buyer));
    for (const NodeIndex supplier : suppliers) {
      for (std::size_t at = 0; at < buyers.size(); ++at) {
        const NodeIndex firm = buyers[at];
        const double volume = std::min({lack, room_to_sell[supplier], room_to_buy[firm]});
        if (firm == supplier || volume <= 0 || plan_.is_known(supplier, firm)) continue;
        found_.added.push_back({supplier, firm, volume});
        take(supplier, firm, volume);
        room_to_sell[supplier] -= volume;
        room_to_buy[firm] -= volume;
        if (is_negligible(seller, buyer)) return;
        if (room_to_sell[supplier] <= 0) break;
      }
    }
    leave_out(seller, buyer, lack);
  }

  const FirmGraphPlan& plan_;
  const FirmTraits& traits_;
  const FirmLinks& links_;
  Eigen::MatrixXd flows_;
  Eigen::MatrixXd lacks_;
  std::vector<std::uint32_t> node_;
  std::vector<double> wished_sales_;
  std::vector<double> wished_purchases_;
  std::vector<double> sold_;
  std::vector<double> bought_;
  FirmVolumes found_;
};

}  // namespace

FirmVolumes find_firm_volumes(const FirmGraphPlan& plan, const FirmTraits& traits,
                              const FirmLinks& links) {
  return VolumeFinder(plan, traits, links).find();
}

}  // namespace sim33618
