#include "network/firm_traits.hpp"

#include <algorithm>

#include "base/blocks.hpp"
#include "base/elementary.hpp"
#include "base/normal_distribution.hpp"
#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t size_purpose = purpose_of("size of a firm in its node");
constexpr std::uint32_t degree_purpose = purpose_of("links of a firm in its node");

class TraitsOfNode {
 public:
  TraitsOfNode(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
               const FirmGraphChoice& choice, std::size_t node, FirmTraits& traits)
      : targets_(targets),
        plan_(plan),
        choice_(choice),
        node_(node),
        first_(plan.first_firm[node]),
        count_(plan.firms_of(node)),
        traits_(traits) {}

  void draw() {
    draw_sizes();
    for (std::size_t rank = 0; rank < count_; ++rank) draw_degrees(rank);
  }

 private:
  DrawKey key(std::uint32_t purpose, std::size_t rank) const {
    return {choice_.seed, choice_.member, purpose, static_cast<std::uint32_t>(rank),
            static_cast<std::uint32_t>(node_)};
  }

  std::size_t leaders() const { return plan_.leaders[node_].size(); }

  void draw_sizes() {
    double left = 1;
    for (std::size_t rank = 0; rank < leaders(); ++rank) {
      const double share = targets_.leaders[plan_.leaders[node_][rank]].share;
      traits_.output[first_ + rank] = share * plan_.output[node_];
      left -= share;
    }
    double sum = 0;
    for (std::size_t rank = leaders(); rank < count_; ++rank) {
      constexpr double widest = 0.5;
      const double scatter = widest * (uniform(key(size_purpose, rank)) - 0.5);
      const double place = static_cast<double>(rank) + 0.5 + scatter;
      const double size = elementary::power(place, -1 / targets_.size_exponent);
      traits_.output[first_ + rank] = size;
      sum += size;
    }
    const double scale = sum > 0 ? left * plan_.output[node_] / sum : 0;
    for (std::size_t rank = leaders(); rank < count_; ++rank)
      traits_.output[first_ + rank] *= scale;
    correct_sum();
  }

  // What rounding left goes to the first firm that is no leader, or the first of all.
  void correct_sum() {
    double sum = 0;
    for (std::size_t rank = 0; rank < count_; ++rank) sum += traits_.output[first_ + rank];
    traits_.output[first_ + (leaders() < count_ ? leaders() : 0)] += plan_.output[node_] - sum;
  }

  // A leader has the rank in links that it has in size; nobody has more links than the first in
  // rank, so that no draw makes a giant.
  void draw_degrees(std::size_t rank) {
    const double share_above = (static_cast<double>(rank) + 0.5) / static_cast<double>(count_);
    double above_suppliers = share_above;
    double above_buyers = share_above;
    if (rank >= leaders()) {
      const DrawKey place = key(degree_purpose, rank);
      const double score = standard_normal_quantile(share_above);
      above_suppliers = correlated(score, uniform(place, 0));
      above_buyers = correlated(score, uniform(place, 1));
    }
    traits_.suppliers[first_ + rank] =
        elementary::power(above_suppliers, -1 / (targets_.supplier_exponent - 1));
    traits_.buyers[first_ + rank] =
        elementary::power(above_buyers, -1 / (targets_.buyer_exponent - 1));
  }

  // A share in (0, 1), even over all firms, that goes with a score.
  double correlated(double score, double draw) const {
    const double correlation = targets_.size_degree_correlation;
    const double own = elementary::square_root(1 - correlation * correlation);
    const double share =
        standard_normal_probability(correlation * score + own * standard_normal_quantile(draw));
    return std::max(share, 0.5 / static_cast<double>(count_));
  }

  const FirmGraphTargets& targets_;
  const FirmGraphPlan& plan_;
  const FirmGraphChoice& choice_;
  std::size_t node_;
  std::size_t first_;
  std::size_t count_;
  FirmTraits& traits_;
};

}  // namespace

FirmTraits draw_firm_traits(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
                            const FirmGraphChoice& choice, std::size_t threads) {
  FirmTraits traits;
  traits.output.resize(plan.firms());
  traits.suppliers.resize(plan.firms());
  traits.buyers.resize(plan.firms());
  for_each_block(plan.nodes(), threads, [&](std::size_t node, std::size_t) {
    if (plan.firms_of(node) > 0) TraitsOfNode(targets, plan, choice, node, traits).draw();
  });
  return traits;
}

}  // namespace sim33618
