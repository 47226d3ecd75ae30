#include "network/firm_places.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/blocks.hpp"
#include "base/diagnostics.hpp"
#include "base/numbers.hpp"
#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t place_purpose = purpose_of("district of a firm in its node");
// Shares of a node below this are round-off.
constexpr double no_share = 1e-12;

class PlacesOfNode {
 public:
  PlacesOfNode(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
               const FirmGraphChoice& choice, std::size_t node, FirmTraits& traits)
      : targets_(targets),
        choice_(choice),
        node_(node),
        all_(plan.output[node]),
        first_(plan.first_firm[node]),
        end_(plan.first_firm[node + 1]),
        leaders_(plan.leaders[node]),
        traits_(traits) {
    for (std::size_t district = 0; district < targets.districts.size(); ++district)
      wanted_.push_back(all_ * targets.district_shares(static_cast<Eigen::Index>(node),
                                                       static_cast<Eigen::Index>(district)));
    room_ = wanted_;
  }

  void place(Diagnostics& diagnostics, std::vector<DistrictGap>& gaps) {
    place_leaders(diagnostics);
    if (diagnostics.has_errors()) return;
    // Leaders stay as they are; `room_` is what is left to others.
    const std::vector<double> left = room_;
    for (double& room : room_) {
      if (room <= no_share * all_) room = -std::numeric_limits<double>::infinity();
    }
    for (NodeIndex firm = first_other(); firm < end_; ++firm) put(firm, drawn(firm));
    if (first_other() < end_) {
      fill_empty(left);
      scale(left);
    }
    find_gaps(gaps);
  }

 private:
  NodeIndex first_other() const { return first_ + static_cast<NodeIndex>(leaders_.size()); }

  void put(NodeIndex firm, std::size_t district) {
    traits_.district[firm] = static_cast<std::uint32_t>(district);
    room_[district] -= traits_.output[firm];
  }

  // Those whose district is known come first. Where leaders are all firms, districts follow them.
  void place_leaders(Diagnostics& diagnostics) {
    for (const bool is_known : {true, false}) {
      for (std::size_t rank = 0; rank < leaders_.size(); ++rank) {
        const FirmLeader& leader = targets_.leaders[leaders_[rank]];
        if (leader.district.has_value() != is_known) continue;
        const auto firm = first_ + static_cast<NodeIndex>(rank);
        const std::size_t district = is_known ? *leader.district : drawn(firm);
        const double room = room_[district];
        put(firm, district);
        const bool fits = room_[district] >= -no_share * all_;
        if (!fits && first_other() < end_) report(leader, firm, district, room, diagnostics);
      }
    }
  }

  void report(const FirmLeader& leader, NodeIndex firm, std::size_t district, double room,
              Diagnostics& diagnostics) const {
    diagnostics.error(
        leader.span,
        say("the firm '{}' makes {}, more than the {} of '{}' that '{}' has left for it",
            leader.name, format_short(traits_.output[firm]), format_short(std::max(room, 0.0)),
            targets_.nodes[node_], targets_.districts[district]));
  }

  // In proportion to the room of districts that hold the firm; the one with most room if none does.
  std::size_t drawn(NodeIndex firm) const {
    const double size = traits_.output[firm];
    double all_room = 0;
    for (const double room : room_) all_room += room >= size ? room : 0;
    if (all_room > 0) {
      double left = all_room * uniform({choice_.seed, choice_.member, place_purpose, firm - first_,
                                        static_cast<std::uint32_t>(node_)});
      std::size_t last = 0;
      for (std::size_t district = 0; district < room_.size(); ++district) {
        if (room_[district] < size) continue;
        last = district;
        left -= room_[district];
        if (left < 0) break;
      }
      return last;
    }
    return static_cast<std::size_t>(std::max_element(room_.begin(), room_.end()) - room_.begin());
  }

  // A district that wants output and got no firm takes the one nearest in size of those that leave
  // another behind.
  void fill_empty(const std::vector<double>& left) {
    std::vector<std::size_t> counts(room_.size());
    for (NodeIndex firm = first_other(); firm < end_; ++firm) ++counts[traits_.district[firm]];
    for (std::size_t district = 0; district < room_.size(); ++district) {
      if (counts[district] > 0 || left[district] <= no_share * all_) continue;
      NodeIndex nearest = end_;
      for (NodeIndex firm = first_other(); firm < end_; ++firm) {
        if (counts[traits_.district[firm]] < 2) continue;
        if (nearest == end_ || distance(firm, left[district]) < distance(nearest, left[district]))
          nearest = firm;
      }
      if (nearest == end_) return;
      --counts[traits_.district[nearest]];
      ++counts[district];
      traits_.district[nearest] = static_cast<std::uint32_t>(district);
    }
  }

  // How many times larger one is than the other.
  double distance(NodeIndex firm, double size) const {
    const double ratio = traits_.output[firm] / size;
    return ratio > 1 ? ratio : 1 / ratio;
  }

  // What districts without a firm want goes to the others, in proportion.
  void scale(const std::vector<double>& left) {
    std::vector<double> made(room_.size());
    for (NodeIndex firm = first_other(); firm < end_; ++firm)
      made[traits_.district[firm]] += traits_.output[firm];
    double all_left = 0;
    double served = 0;
    for (std::size_t district = 0; district < room_.size(); ++district) {
      all_left += left[district];
      served += made[district] > 0 ? std::max(left[district], 0.0) : 0;
    }
    for (NodeIndex firm = first_other(); firm < end_; ++firm) {
      const std::size_t district = traits_.district[firm];
      traits_.output[firm] *= std::max(left[district], 0.0) / made[district] * (all_left / served);
    }
  }

  void find_gaps(std::vector<DistrictGap>& gaps) const {
    std::vector<double> lacks = wanted_;
    for (NodeIndex firm = first_; firm < end_; ++firm)
      lacks[traits_.district[firm]] -= traits_.output[firm];
    for (std::size_t district = 0; district < lacks.size(); ++district) {
      if (std::abs(lacks[district]) > no_share * all_)
        gaps.push_back({node_, district, lacks[district]});
    }
  }

  const FirmGraphTargets& targets_;
  const FirmGraphChoice& choice_;
  std::size_t node_;
  double all_;
  NodeIndex first_;
  NodeIndex end_;
  const std::vector<std::size_t>& leaders_;
  FirmTraits& traits_;
  std::vector<double> wanted_;
  std::vector<double> room_;
};

}  // namespace

std::vector<DistrictGap> place_firms(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
                                     const FirmGraphChoice& choice, std::size_t threads,
                                     FirmTraits& traits) {
  if (targets.districts.empty()) return {};
  traits.district.resize(plan.firms());
  std::vector<Diagnostics> found(plan.nodes());
  std::vector<std::vector<DistrictGap>> parts(plan.nodes());
  for_each_block(plan.nodes(), threads, [&](std::size_t node, std::size_t) {
    if (plan.firms_of(node) > 0)
      PlacesOfNode(targets, plan, choice, node, traits).place(found[node], parts[node]);
  });
  Diagnostics diagnostics;
  for (const Diagnostics& one : found) diagnostics.append(one);
  diagnostics.throw_if_errors();
  std::vector<DistrictGap> gaps;
  for (const std::vector<DistrictGap>& part : parts)
    gaps.insert(gaps.end(), part.begin(), part.end());
  return gaps;
}

}  // namespace sim33618
