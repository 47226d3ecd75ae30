#include "firms/node_firms.hpp"

#include <algorithm>

#include "base/distributions.hpp"
#include "base/elementary.hpp"
#include "base/normal_distribution.hpp"
#include "base/numbers.hpp"
#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

constexpr std::uint32_t traits_purpose = purpose_of("traits of a firm in its node");
constexpr double percent = 100;

// The draws of a firm, by their place among those of its traits.
enum class Draw : std::uint32_t {
  level,
  grade,
  automation,
  networking,
  research,
  energy_cut,
  input_cover,
  finished_cover
};

double drawn_from(const Archetype::Range& range, double share) {
  return triangular_quantile(range.low, range.mode, range.high, share);
}

class FirmsOfNode {
 public:
  FirmsOfNode(const PopulationTargets& targets, const FirmGraphChoice& choice, std::size_t node,
              FirmPopulation& firms, Diagnostics& diagnostics)
      : targets_(targets),
        choice_(choice),
        node_(node),
        first_(firms.graph.first_firm[node]),
        end_(firms.graph.first_firm[node + 1]),
        firms_(firms),
        diagnostics_(diagnostics) {
    const std::vector<bool>& all_known = targets.graph.has_only_leaders;
    all_are_known_ = !all_known.empty() && all_known[node];
    find_shares_above();
    weights_.resize(end_ - first_);
  }

  void draw() {
    for (NodeIndex firm = first_; firm < end_; ++firm) draw_kind(firm);
    share_out(FirmNumber::employees, [&](NodeIndex firm) {
      return elementary::power(output(firm), targets_.employment_elasticity);
    });
    share_out(FirmNumber::capacity, [&](NodeIndex firm) { return output(firm); });
    check_capacity();
    const auto by_intensity = [&](NodeIndex firm) {
      return output(firm) * elementary::exponential(targets_.intensity_spread * score(firm));
    };
    share_out(FirmNumber::energy, by_intensity);
    share_out(FirmNumber::emissions, by_intensity);
    share_out(FirmNumber::research, [&](NodeIndex firm) {
      return output(firm) * drawn_from(kind(firm).research, share(firm, Draw::research));
    });
    share_out(FirmNumber::input_cover,
              [&](NodeIndex firm) { return output(firm) * spread(firm, Draw::input_cover); });
    share_out(FirmNumber::finished_cover,
              [&](NodeIndex firm) { return output(firm) * spread(firm, Draw::finished_cover); });
    for (NodeIndex firm = first_; firm < end_; ++firm) draw_shares(firm);
  }

 private:
  double output(NodeIndex firm) const { return firms_.graph.output[firm]; }
  double& number(FirmNumber which, NodeIndex firm) { return firms_.numbers[index_of(which)][firm]; }
  const Archetype& kind(NodeIndex firm) const {
    return targets_.archetypes[firms_.archetype[firm]];
  }
  const KnownFirm* known(NodeIndex firm) const {
    const std::uint32_t place = firms_.known[firm];
    return place == FirmPopulation::unknown ? nullptr : &targets_.known[place];
  }
  std::optional<double> known_number(FirmNumber which, NodeIndex firm) const {
    const KnownFirm* facts = known(firm);
    return facts == nullptr ? std::nullopt : facts->numbers[index_of(which)];
  }

  // A uniform number of the firm.
  double share(NodeIndex firm, Draw draw) const {
    return uniform({choice_.seed, choice_.member, traits_purpose, firm - first_,
                    static_cast<std::uint32_t>(node_)},
                   static_cast<std::uint32_t>(draw));
  }

  double spread(NodeIndex firm, Draw draw) const {
    return elementary::exponential(targets_.cover_spread *
                                   standard_normal_quantile(share(firm, draw)));
  }

  // Parts of the node's firms at level 5, 4, … 2 or above.
  void find_shares_above() {
    const double digital = targets_.digital_share[node_];
    shares_above_ = {digital * targets_.levels_above[2], digital * targets_.levels_above[1],
                     digital * targets_.levels_above[0], digital};
  }

  void draw_kind(NodeIndex firm) {
    const KnownFirm* facts = known(firm);
    int level = drawn_level(firm);
    std::size_t grade = drawn_grade(firm);
    if (facts != nullptr) {
      level = facts->digital_level.value_or(level);
      grade = facts->grade.value_or(grade);
    }
    firms_.digital_level[firm] = static_cast<std::uint8_t>(level);
    firms_.grade[firm] = static_cast<std::uint8_t>(grade);
    std::size_t kind = targets_.archetype_of_level[static_cast<std::size_t>(level) - 1];
    if (facts != nullptr) kind = facts->archetype.value_or(kind);
    firms_.archetype[firm] = static_cast<std::uint8_t>(kind);
  }

  int drawn_level(NodeIndex firm) const {
    const double place =
        (static_cast<double>(firm - first_) + 0.5) / static_cast<double>(end_ - first_);
    const double correlation = targets_.size_digital_correlation;
    const double own = elementary::square_root(1 - correlation * correlation);
    const double above =
        standard_normal_probability(correlation * standard_normal_quantile(place) +
                                    own * standard_normal_quantile(share(firm, Draw::level)));
    int level = highest_digital_level;
    for (const double share_above : shares_above_) {
      if (above < share_above) return level;
      --level;
    }
    return level;
  }

  std::size_t drawn_grade(NodeIndex firm) const {
    double above = share(firm, Draw::grade);
    for (std::size_t grade = 0; grade + 1 < targets_.grade_share.size(); ++grade) {
      above -= targets_.grade_share[grade];
      if (above < 0) return grade;
    }
    return targets_.grade_share.size() - 1;
  }

  // The standard normal number of which the firm's grade is a class; the middle one of the class
  // where the grade is known.
  double score(NodeIndex firm) const {
    const KnownFirm* facts = known(firm);
    if (facts == nullptr || !facts->grade)
      return standard_normal_quantile(share(firm, Draw::grade));
    double better = 0;
    for (std::size_t grade = 0; grade < *facts->grade; ++grade)
      better += targets_.grade_share[grade];
    return standard_normal_quantile(better + targets_.grade_share[*facts->grade] / 2);
  }

  // What a number of the firm adds to the total of its node, of one.
  double unit_of(FirmNumber which, NodeIndex firm) const {
    switch (which) {
      case FirmNumber::research: return output(firm) / percent;
      case FirmNumber::input_cover:
      case FirmNumber::finished_cover: return output(firm);
      default: return 1;
    }
  }

  // Known numbers stay, the others share the rest of the total in proportion to weights. Where all
  // firms are known all are scaled, those without a number from their part by weights.
  template <typename Weight>
  void share_out(FirmNumber which, Weight weight) {
    const double total = targets_.totals[index_of(which)][node_];
    double known_sum = 0;
    double all_weights = 0;
    double free_weights = 0;
    for (NodeIndex firm = first_; firm < end_; ++firm) {
      double& own = weights_[firm - first_];
      own = weight(firm);
      all_weights += own;
      const std::optional<double> fact = known_number(which, firm);
      if (fact) known_sum += *fact * unit_of(which, firm);
      if (!fact) free_weights += own;
    }
    const bool is_short =
        !all_are_known_ && (known_sum > total || (known_sum == total && total > 0));
    if (is_short && !targets_.facts_give_way) return report(which, known_sum, total);
    const auto counted = [&](NodeIndex firm) {
      return is_short ? std::nullopt : known_number(which, firm);
    };
    if (is_short) {
      known_sum = 0;
      free_weights = all_weights;
    }
    const double per_weight = all_are_known_ ? (all_weights > 0 ? total / all_weights : 0)
                                             : (total - known_sum) / free_weights;
    double sum = 0;
    for (NodeIndex firm = first_; firm < end_; ++firm) {
      const double unit = unit_of(which, firm);
      const double amount = counted(firm).value_or(0) * unit;
      const bool is_fact = counted(firm).has_value();
      weights_[firm - first_] = is_fact ? amount : weights_[firm - first_] * per_weight;
      sum += weights_[firm - first_];
    }
    const double scale = all_are_known_ && sum > 0 ? total / sum : 1;
    for (NodeIndex firm = first_; firm < end_; ++firm)
      number(which, firm) = weights_[firm - first_] * scale / unit_of(which, firm);
  }

  void report(FirmNumber which, double known_sum, double total) {
    diagnostics_.error(place_of(which),
                       say("'{}' of the firms of '{}' that are known comes to {} of {}, which "
                           "leaves nothing to others",
                           firm_number_names[index_of(which)], targets_.graph.nodes[node_],
                           format_short(known_sum), format_short(total)));
  }

  // All firms whose capacity is not known use it to the same degree.
  void check_capacity() {
    for (NodeIndex firm = first_; firm < end_ && !all_are_known_; ++firm) {
      if (known_number(FirmNumber::capacity, firm)) continue;
      if (number(FirmNumber::capacity, firm) >= output(firm)) return;
      diagnostics_.error(place_of(FirmNumber::capacity),
                         say("the capacity of the firms of '{}' that is known leaves others less "
                             "than they make",
                             targets_.graph.nodes[node_]));
      return;
    }
  }

  // The first known firm with that number.
  Span place_of(FirmNumber which) const {
    for (NodeIndex firm = first_; firm < end_; ++firm) {
      if (known_number(which, firm)) return known(firm)->span;
    }
    return {};
  }

  // Numbers that do not add up within the node.
  void draw_shares(NodeIndex firm) {
    const Archetype& own = kind(firm);
    const auto set = [&](FirmNumber which, const Archetype::Range& range, Draw draw) {
      number(which, firm) =
          known_number(which, firm).value_or(drawn_from(range, share(firm, draw)));
    };
    set(FirmNumber::automation, own.automation, Draw::automation);
    set(FirmNumber::networking, own.networking, Draw::networking);
    set(FirmNumber::energy_cut, own.energy_cut, Draw::energy_cut);
  }

  const PopulationTargets& targets_;
  const FirmGraphChoice& choice_;
  std::size_t node_;
  NodeIndex first_;
  NodeIndex end_;
  FirmPopulation& firms_;
  Diagnostics& diagnostics_;
  bool all_are_known_ = false;
  std::array<double, highest_digital_level - 1> shares_above_ = {};
  std::vector<double> weights_;
};

}  // namespace

void draw_firms_of_node(const PopulationTargets& targets, const FirmGraphChoice& choice,
                        std::size_t node, FirmPopulation& firms, Diagnostics& diagnostics) {
  if (firms.graph.first_firm[node] == firms.graph.first_firm[node + 1]) return;
  FirmsOfNode(targets, choice, node, firms, diagnostics).draw();
}

}  // namespace sim33618
