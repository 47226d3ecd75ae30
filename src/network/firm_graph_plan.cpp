#include "network/firm_graph_plan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "base/diagnostics.hpp"
#include "base/numbers.hpp"
#include "network/apportionment.hpp"

namespace sim33618 {
namespace {

bool has_only_leaders(const FirmGraphTargets& targets, std::size_t node) {
  return !targets.has_only_leaders.empty() && targets.has_only_leaders[node];
}

class TargetChecker {
 public:
  TargetChecker(const FirmGraphTargets& targets, Diagnostics& diagnostics)
      : targets_(targets), diagnostics_(diagnostics) {}

  void check() {
    check_shape();
    diagnostics_.throw_if_errors();
    check_amounts();
    check_leaders();
  }

 private:
  void check_shape() {
    const std::size_t nodes = targets_.nodes.size();
    const auto side = static_cast<Eigen::Index>(nodes);
    const bool fits =
        nodes > 0 && targets_.counted_firms.size() == nodes && targets_.flows.rows() == side &&
        targets_.flows.cols() == side && targets_.sold_outside.size() == nodes &&
        targets_.bought_outside.size() == nodes &&
        (targets_.has_only_leaders.empty() || targets_.has_only_leaders.size() == nodes) &&
        has_shares_of_districts();
    if (!fits)
      diagnostics_.error({}, say("a graph of firms: not one count, flow and amount for each node"));
    check_range(say("exponent of sizes"), targets_.size_exponent, 1);
    check_range(say("exponent of suppliers"), targets_.supplier_exponent, 2);
    check_range(say("exponent of buyers"), targets_.buyer_exponent, 2);
    const double correlation = targets_.size_degree_correlation;
    if (!(correlation >= 0 && correlation <= 1))
      diagnostics_.error({}, say("the correlation of sizes and links is {}, not from 0 to 1",
                                 format_number(correlation)));
    if (!(targets_.mean_suppliers >= 1))
      diagnostics_.error({}, say("firms have {} suppliers on average, which is not 1 or more",
                                 format_number(targets_.mean_suppliers)));
  }

  bool has_shares_of_districts() const {
    const auto districts = static_cast<Eigen::Index>(targets_.districts.size());
    return districts == 0 ||
           (targets_.district_shares.cols() == districts &&
            targets_.district_shares.rows() == static_cast<Eigen::Index>(targets_.nodes.size()));
  }

  void check_range(const std::string& what, double exponent, double above) {
    constexpr double most = 10;
    if (exponent > above && exponent <= most) return;
    diagnostics_.error({}, say("{}: {} is not above {} and at most {}", what,
                               format_number(exponent), format_number(above), most));
  }

  void check_amounts() {
    const std::vector<double> output = outputs_of(targets_);
    for (std::size_t i = 0; i < targets_.nodes.size(); ++i) {
      const std::string& name = targets_.nodes[i];
      check_amount(say("firms"), name, targets_.counted_firms[i]);
      check_amount(say("sold outside"), name, targets_.sold_outside[i]);
      check_amount(say("bought outside"), name, targets_.bought_outside[i]);
      for (std::size_t j = 0; j < targets_.nodes.size(); ++j) {
        const double flow =
            targets_.flows(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
        check_amount(say("sold to '{}'", targets_.nodes[j]), name, flow);
      }
      if (targets_.counted_firms[i] > 0 && output[i] == 0)
        diagnostics_.error({}, say("'{}' has firms but no output", name));
    }
  }

  void check_amount(const std::string& what, const std::string& node, double amount) {
    if (amount >= 0 && amount <= std::numeric_limits<double>::max()) return;
    diagnostics_.error(
        {}, say("'{}', {}: {} is no finite number from 0 on", node, what, format_number(amount)));
  }

  void check_leaders() {
    std::vector<double> shares(targets_.nodes.size());
    std::set<std::string> names;
    for (const FirmLeader& leader : targets_.leaders) {
      if (!names.insert(leader.name).second)
        diagnostics_.error(leader.span, say("the firm '{}' is given twice", leader.name));
      if (leader.node >= shares.size()) {
        diagnostics_.error(leader.span, say("the firm '{}' belongs to no node", leader.name));
        continue;
      }
      const bool may_be_all = has_only_leaders(targets_, leader.node) && leader.share <= 1;
      if (!(leader.share > 0 && (leader.share < 1 || may_be_all)))
        diagnostics_.error(leader.span, say("the share of the firm '{}' is {}, not between 0 and 1",
                                            leader.name, format_number(leader.share)));
      if (targets_.counted_firms[leader.node] == 0)
        diagnostics_.error(leader.span, say("the firm '{}' belongs to '{}', which has no firms",
                                            leader.name, targets_.nodes[leader.node]));
      shares[leader.node] += leader.share;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (shares[i] < 1 || has_only_leaders(targets_, i)) continue;
      diagnostics_.error({}, say("the named firms of '{}' have {} of its output, which leaves "
                                 "nothing to others",
                                 targets_.nodes[i], format_number(shares[i])));
    }
  }

  const FirmGraphTargets& targets_;
  Diagnostics& diagnostics_;
};

class Planner {
 public:
  Planner(const FirmGraphTargets& targets, std::size_t firms, Diagnostics& diagnostics)
      : targets_(targets), firms_(firms), diagnostics_(diagnostics) {}

  FirmGraphPlan plan() {
    plan_.output = outputs_of(targets_);
    plan_.flows = targets_.flows;
    plan_.inputs = targets_.bought_outside;
    for (std::size_t node = 0; node < plan_.nodes(); ++node)
      plan_.inputs[node] += plan_.flows.col(static_cast<Eigen::Index>(node)).sum();
    for (std::size_t node = 0; node < plan_.nodes(); ++node) {
      if (targets_.counted_firms[node] > 0) continue;
      plan_.flows.row(static_cast<Eigen::Index>(node)).setZero();
      plan_.flows.col(static_cast<Eigen::Index>(node)).setZero();
    }
    sort_leaders();
    count_firms();
    return std::move(plan_);
  }

 private:
  void sort_leaders() {
    plan_.leaders.resize(plan_.nodes());
    for (std::size_t i = 0; i < targets_.leaders.size(); ++i)
      plan_.leaders[targets_.leaders[i].node].push_back(i);
    for (std::vector<std::size_t>& places : plan_.leaders) {
      std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        const FirmLeader& x = targets_.leaders[a];
        const FirmLeader& y = targets_.leaders[b];
        return x.share != y.share ? x.share > y.share : x.name < y.name;
      });
    }
  }

  // Beside its leaders a node has another firm at least, unless they are all that it has.
  void count_firms() {
    std::vector<ShareLimits> limits;
    std::size_t fewest = 0;
    for (std::size_t node = 0; node < plan_.nodes(); ++node) {
      const bool has_firms = targets_.counted_firms[node] > 0;
      const std::size_t leaders = plan_.leaders[node].size();
      if (has_only_leaders(targets_, node)) {
        limits.push_back({leaders, leaders});
      } else {
        limits.push_back({has_firms ? leaders + 1 : 0, has_firms ? firms_ : 0});
      }
      fewest += limits.back().least;
    }
    if (fewest == 0) diagnostics_.error({}, say("no node has firms"));
    if (firms_ < fewest) {
      diagnostics_.error(
          {}, say("{} firms are too few: nodes and named firms need {}", firms_, fewest));
    }
    if (targets_.mean_suppliers > static_cast<double>(firms_) - 1) {
      diagnostics_.error({}, say("{} suppliers of each of {} firms are more than there are others",
                                 format_number(targets_.mean_suppliers), firms_));
    }
    diagnostics_.throw_if_errors();
    NodeIndex first = 0;
    plan_.first_firm.push_back(first);
    for (const std::size_t count : apportioned(firms_, targets_.counted_firms, limits)) {
      first += static_cast<NodeIndex>(count);
      plan_.first_firm.push_back(first);
    }
    number_leaders();
  }

  void number_leaders() {
    plan_.firm_of_leader.resize(targets_.leaders.size());
    for (std::size_t node = 0; node < plan_.nodes(); ++node) {
      for (std::size_t rank = 0; rank < plan_.leaders[node].size(); ++rank)
        plan_.firm_of_leader[plan_.leaders[node][rank]] =
            plan_.first_firm[node] + static_cast<NodeIndex>(rank);
    }
  }

  const FirmGraphTargets& targets_;
  std::size_t firms_;
  Diagnostics& diagnostics_;
  FirmGraphPlan plan_;
};

}  // namespace

std::vector<double> outputs_of(const FirmGraphTargets& targets) {
  std::vector<double> output = targets.sold_outside;
  for (std::size_t node = 0; node < output.size(); ++node)
    output[node] += targets.flows.row(static_cast<Eigen::Index>(node)).sum();
  return output;
}

std::span<const SupplyLink> FirmGraphPlan::known_links_to(NodeIndex buyer) const {
  const auto begin = std::partition_point(known_links.begin(), known_links.end(),
                                          [&](const SupplyLink& x) { return x.buyer < buyer; });
  const auto end = std::partition_point(begin, known_links.end(),
                                        [&](const SupplyLink& x) { return x.buyer == buyer; });
  return {begin, end};
}

bool FirmGraphPlan::is_known(NodeIndex supplier, NodeIndex buyer) const {
  const std::span<const SupplyLink> links = known_links_to(buyer);
  return std::any_of(links.begin(), links.end(),
                     [&](const SupplyLink& link) { return link.supplier == supplier; });
}

FirmGraphPlan plan_firm_graph(const FirmGraphTargets& targets, std::size_t firms) {
  Diagnostics diagnostics;
  TargetChecker(targets, diagnostics).check();
  diagnostics.throw_if_errors();
  return Planner(targets, firms, diagnostics).plan();
}

}  // namespace sim33618
