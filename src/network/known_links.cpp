#include "network/known_links.hpp"

#include <algorithm>

#include "base/diagnostics.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

// Sums of analysts' numbers may exceed a total by round-off.
constexpr double round_off_of_links = 1e-9;

class KnownLinkSetter {
 public:
  KnownLinkSetter(const FirmGraphTargets& targets, FirmGraphPlan& plan, FirmTraits& traits)
      : targets_(targets), plan_(plan), traits_(traits) {}

  void set() {
    traits_.to_sell = traits_.output;
    traits_.to_buy.resize(plan_.firms());
    for (std::size_t node = 0; node < plan_.nodes(); ++node) {
      for (NodeIndex firm = plan_.first_firm[node]; firm < plan_.first_firm[node + 1]; ++firm)
        traits_.to_buy[firm] = traits_.output[firm] / plan_.output[node] * plan_.inputs[node];
    }
    for (const KnownLink& link : targets_.known_links) add(link);
    diagnostics_.throw_if_errors();
    std::sort(plan_.known_links.begin(), plan_.known_links.end(),
              [](const SupplyLink& a, const SupplyLink& b) {
                return std::pair(a.buyer, a.supplier) < std::pair(b.buyer, b.supplier);
              });
  }

 private:
  void add(const KnownLink& link) {
    const FirmLeader& seller = targets_.leaders[link.supplier];
    const FirmLeader& buyer = targets_.leaders[link.buyer];
    const NodeIndex supplier = plan_.firm_of_leader[link.supplier];
    const NodeIndex user = plan_.firm_of_leader[link.buyer];
    if (supplier == user) {
      diagnostics_.error(link.span, say("the firm '{}' cannot supply itself", seller.name));
      return;
    }
    double& flow =
        plan_.flows(static_cast<Eigen::Index>(seller.node), static_cast<Eigen::Index>(buyer.node));
    const double whole = targets_.flows(static_cast<Eigen::Index>(seller.node),
                                        static_cast<Eigen::Index>(buyer.node));
    const double inputs =
        traits_.output[user] / plan_.output[buyer.node] * plan_.inputs[buyer.node];
    if (!take(link.volume, whole, flow)) {
      diagnostics_.error(
          link.span,
          say("the links that are given from '{}' to '{}' carry more than "
              "the {} that flow there",
              targets_.nodes[seller.node], targets_.nodes[buyer.node], format_short(whole)));
    } else if (!take(link.volume, traits_.output[supplier], traits_.to_sell[supplier])) {
      diagnostics_.error(link.span, say("the links that are given from '{}' carry more than its "
                                        "output of {}",
                                        seller.name, format_short(traits_.output[supplier])));
    } else if (!take(link.volume, inputs, traits_.to_buy[user])) {
      diagnostics_.error(link.span, say("the links that are given to '{}' carry more than its "
                                        "inputs of {}",
                                        buyer.name, format_short(inputs)));
    }
    plan_.known_links.push_back({supplier, user, link.volume});
  }

  static bool take(double volume, double whole, double& left) {
    left -= volume;
    if (left < -round_off_of_links * whole) return false;
    left = std::max(left, 0.0);
    return true;
  }

  const FirmGraphTargets& targets_;
  FirmGraphPlan& plan_;
  FirmTraits& traits_;
  Diagnostics diagnostics_;
};

}  // namespace

void set_known_links_apart(const FirmGraphTargets& targets, FirmGraphPlan& plan,
                           FirmTraits& traits) {
  KnownLinkSetter(targets, plan, traits).set();
}

}  // namespace sim33618
