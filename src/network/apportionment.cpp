#include "network/apportionment.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

class Apportionment {
 public:
  Apportionment(std::size_t total, const std::vector<double>& weights,
                const std::vector<ShareLimits>& limits)
      : weights_(weights), limits_(limits), left_(total), shares_(weights.size()) {
    for (std::size_t i = 0; i < weights.size(); ++i) free_.push_back(i);
  }

  std::vector<std::size_t> shares() {
    while (fix_those_outside()) {
    }
    share_the_rest();
    return std::move(shares_);
  }

 private:
  double per_weight() const {
    double sum = 0;
    for (const std::size_t i : free_) sum += weights_[i];
    return sum > 0 ? static_cast<double>(left_) / sum : 0;
  }

  // Where more lies below the limits than above them, those below are fixed, else those above, so
  // that neither is fixed in vain (as for the box constraints of a projection).
  bool fix_those_outside() {
    const double scale = per_weight();
    double below = 0;
    double above = 0;
    for (const std::size_t i : free_) {
      const double share = weights_[i] * scale;
      below += std::max(0.0, static_cast<double>(limits_[i].least) - share);
      above += std::max(0.0, share - static_cast<double>(limits_[i].most));
    }
    if (below == 0 && above == 0) return false;
    const bool fix_below = below >= above;
    std::vector<std::size_t> kept;
    for (const std::size_t i : free_) {
      const double share = weights_[i] * scale;
      const auto least = static_cast<double>(limits_[i].least);
      const auto most = static_cast<double>(limits_[i].most);
      if (fix_below ? share < least : share > most) {
        shares_[i] = fix_below ? limits_[i].least : limits_[i].most;
        left_ -= std::min(left_, shares_[i]);
      } else {
        kept.push_back(i);
      }
    }
    free_ = std::move(kept);
    return true;
  }

  void share_the_rest() {
    const double scale = per_weight();
    std::vector<double> remainders(shares_.size());
    std::size_t given = 0;
    for (const std::size_t i : free_) {
      const double share = weights_[i] * scale;
      shares_[i] = std::clamp(static_cast<std::size_t>(share), limits_[i].least, limits_[i].most);
      remainders[i] = share - static_cast<double>(shares_[i]);
      given += shares_[i];
    }
    std::stable_sort(free_.begin(), free_.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (const std::size_t i : free_) {
      if (given >= left_) break;
      if (shares_[i] == limits_[i].most) continue;
      ++shares_[i];
      ++given;
    }
  }

  const std::vector<double>& weights_;
  const std::vector<ShareLimits>& limits_;
  std::size_t left_;
  std::vector<std::size_t> shares_;
  std::vector<std::size_t> free_;
};

}  // namespace

std::vector<std::size_t> apportioned(std::size_t total, const std::vector<double>& weights,
                                     const std::vector<ShareLimits>& limits) {
  expect(weights.size() == limits.size(), "limits for each weight");
  return Apportionment(total, weights, limits).shares();
}

}  // namespace sim33618
