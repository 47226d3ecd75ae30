#pragma once

#include <vector>

#include "dynamics/causal_links.hpp"

namespace sim33618 {

/// A set of slots of a program.
using SlotSet = std::vector<bool>;

/// Searches chains of causal links, forwards.
class ChainSearch {
 public:
  explicit ChainSearch(const std::vector<CausalLinks>& moments);

  std::size_t slot_count() const { return effects_.size(); }

  /// The slots of a shortest chain from one of `from` to one of `to`, both ends included, with no
  /// slot of `closed` between them. Of several it is the one with the largest product of gains,
  /// each of `from` being moved by the same share of its value. Where both sets have slots in
  /// common a chain may end where it begins; it has a link at least. Empty if there is none.
  std::vector<std::uint32_t> shortest(const SlotSet& from, const SlotSet& to,
                                      const SlotSet& closed) const;

 private:
  struct Effect {
    std::uint32_t slot = 0;
    double gain = 0;
  };

  /// By slot, what it moves: at the moment when it does so most.
  std::vector<std::vector<Effect>> effects_;
  /// By slot, what its value is moved by.
  std::vector<double> shares_;
};

}  // namespace sim33618
