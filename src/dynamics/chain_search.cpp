#include "dynamics/chain_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace sim33618 {
namespace {

// The slots that a search reaches with one link more than those before, each by its strongest
// chain.
class Layer {
 public:
  explicit Layer(std::size_t slot_count) : strengths_(slot_count, 0), causes_(slot_count, 0) {}

  const std::vector<std::uint32_t>& slots() const { return slots_; }
  double strength(std::uint32_t slot) const { return strengths_[slot]; }
  std::uint32_t cause(std::uint32_t slot) const { return causes_[slot]; }

  void reach(std::uint32_t slot, std::uint32_t cause, double strength) {
    if (strengths_[slot] == 0) slots_.push_back(slot);
    // A product too small for a number is a chain all the same.
    const double shown = std::max(strength, std::numeric_limits<double>::min());
    if (shown <= strengths_[slot]) return;
    strengths_[slot] = shown;
    causes_[slot] = cause;
  }

 private:
  std::vector<std::uint32_t> slots_;
  std::vector<double> strengths_;
  std::vector<std::uint32_t> causes_;
};

std::vector<std::uint32_t> chain_to(std::uint32_t end, const std::vector<Layer>& layers) {
  std::vector<std::uint32_t> chain = {end};
  for (std::size_t i = layers.size() - 1; i > 0; --i)
    chain.push_back(layers[i].cause(chain.back()));
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace

ChainSearch::ChainSearch(const std::vector<CausalLinks>& moments)
    : effects_(moments.front().into.size()), shares_(effects_.size(), 0) {
  for (const CausalLinks& moment : moments) {
    for (std::uint32_t slot = 0; slot < effects_.size(); ++slot) {
      shares_[slot] = std::max(shares_[slot], std::abs(moment.values[slot]));
      for (const CausalLink& link : moment.into[slot]) {
        std::vector<Effect>& effects = effects_[link.cause];
        const double gain = std::abs(link.gain);
        const auto known = std::find_if(effects.rbegin(), effects.rend(),
                                        [&](const Effect& one) { return one.slot == slot; });
        if (known == effects.rend()) {
          effects.push_back({slot, gain});
        } else {
          known->gain = std::max(known->gain, gain);
        }
      }
    }
  }
}

std::vector<std::uint32_t> ChainSearch::shortest(const SlotSet& from, const SlotSet& to,
                                                 const SlotSet& closed) const {
  SlotSet passed(slot_count(), false);
  for (std::uint32_t slot = 0; slot < slot_count(); ++slot)
    passed[slot] = (closed[slot] || from[slot]) && !to[slot];
  std::vector<Layer> layers = {Layer(slot_count())};
  for (std::uint32_t slot = 0; slot < slot_count(); ++slot) {
    if (from[slot]) layers.front().reach(slot, slot, shares_[slot] > 0 ? shares_[slot] : 1);
  }
  while (!layers.back().slots().empty()) {
    const Layer& last = layers.back();
    Layer next(slot_count());
    for (const std::uint32_t cause : last.slots()) {
      for (const Effect& effect : effects_[cause]) {
        if (!passed[effect.slot])
          next.reach(effect.slot, cause, last.strength(cause) * effect.gain);
      }
    }
    layers.push_back(std::move(next));
    const Layer& reached = layers.back();
    std::optional<std::uint32_t> end;
    for (const std::uint32_t slot : reached.slots()) {
      passed[slot] = true;
      if (to[slot] && (!end || reached.strength(slot) > reached.strength(*end))) end = slot;
    }
    if (end) return chain_to(*end, layers);
  }
  return {};
}

}  // namespace sim33618
