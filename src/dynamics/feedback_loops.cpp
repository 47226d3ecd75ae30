#include "dynamics/feedback_loops.hpp"

#include <algorithm>
#include <cmath>

#include "base/elementary.hpp"
#include "dynamics/chain_search.hpp"
#include "dynamics/loop_gain.hpp"

namespace sim33618 {
namespace {

class LoopFinder {
 public:
  LoopFinder(const CompiledModel& model, const std::vector<CausalLinks>& moments)
      : structure_(model.structure()),
        program_(model.program()),
        moments_(moments),
        search_(moments),
        variable_of_(search_.slot_count(), 0) {
    for (std::size_t v = 0; v < program_.variables.size(); ++v) {
      const VariableSlots& place = program_.variables[v];
      std::fill_n(variable_of_.begin() + place.slot, place.count, v);
    }
  }

  std::vector<FoundLoop> find(const std::vector<FeedbackLoop>& loops) {
    std::vector<FoundLoop> found;
    for (const FeedbackLoop& loop : loops) {
      const std::vector<Station> stations = chain_of(loop);
      if (stations.empty()) continue;
      found.push_back(loop_along(stations));
      check_polarity(loop, found.back());
    }
    diagnostics_.throw_if_errors();
    return found;
  }

 private:
  Station station_of(const Reference& waypoint) const {
    const std::size_t variable = structure_.find(waypoint.name.text).value();
    const VariableSlots& place = program_.variables[variable];
    if (waypoint.elements.empty()) return {variable, place.slot, place.slot + place.count};
    const std::vector<const Dimension*>& dims = structure_.variables[variable].dims;
    std::size_t position = 0;
    for (std::size_t i = 0; i < dims.size(); ++i)
      position = position * dims[i]->elements.size() +
                 dims[i]->index_of(waypoint.elements[i].text).value();
    const std::uint32_t slot = place.slot + static_cast<std::uint32_t>(position);
    return {variable, slot, slot + 1};
  }

  static void put(SlotSet& set, std::uint32_t begin, std::uint32_t end) {
    std::fill(set.begin() + begin, set.begin() + end, true);
  }

  SlotSet slots_of(const Station& station) const {
    SlotSet set(search_.slot_count(), false);
    put(set, station.begin, station.end);
    return set;
  }

  // Empty, and reported, if it does not close.
  std::vector<Station> chain_of(const FeedbackLoop& loop) {
    SlotSet closed(search_.slot_count(), false);
    std::vector<Station> waypoints;
    for (const Reference& waypoint : loop.through) {
      waypoints.push_back(station_of(waypoint));
      put(closed, waypoints.back().begin, waypoints.back().end);
    }
    std::vector<Station> chain;
    for (std::size_t i = 0; i < waypoints.size(); ++i) {
      const std::size_t next = (i + 1) % waypoints.size();
      const std::vector<std::uint32_t> slots =
          search_.shortest(slots_of(waypoints[i]), slots_of(waypoints[next]), closed);
      if (slots.empty()) {
        report_gap(loop, i, next);
        return {};
      }
      chain.push_back(waypoints[i]);
      for (std::size_t k = 1; k + 1 < slots.size(); ++k) {
        const std::size_t variable = variable_of_[slots[k]];
        const VariableSlots& place = program_.variables[variable];
        chain.push_back({variable, place.slot, place.slot + place.count});
        put(closed, place.slot, place.slot + place.count);
      }
    }
    return chain;
  }

  void report_gap(const FeedbackLoop& loop, std::size_t from, std::size_t to) {
    diagnostics_
        .error(loop.through[to].name.span,
               say("in the loop '{}' nothing leads from '{}' to '{}'", loop.name.text,
                   waypoint_text(loop.through[from]), waypoint_text(loop.through[to])))
        .suggest(say("no variable is passed twice; name those between them"));
  }

  FoundLoop loop_along(const std::vector<Station>& stations) const {
    FoundLoop loop;
    for (const Station& station : stations) {
      const ResolvedVariable& variable = structure_.variables[station.variable];
      loop.chain.push_back({station.variable, 0});
      if (variable.kind() == VariableKind::stock && !variable.is_kept()) ++loop.stock_count;
    }
    for (const CausalLinks& moment : moments_) {
      const LoopGain found = gain_along(stations, moment);
      LoopStrength strength{moment.date, found.gain, 0};
      if (loop.stock_count > 0)
        strength.rate =
            elementary::power(std::abs(found.gain), 1 / static_cast<double>(loop.stock_count));
      // The signs shown are those of the last moment when the loop has an effect.
      for (std::size_t i = 0; i < loop.chain.size() && found.gain != 0; ++i)
        loop.chain[i].sign = found.signs[i];
      loop.strengths.push_back(strength);
    }
    show_owners(loop.chain);
    return loop;
  }

  // In the place of a function's parts stands the variable whose equation has the function.
  void show_owners(std::vector<LoopLink>& chain) const {
    std::vector<LoopLink> shown;
    for (LoopLink link : chain) {
      link.variable = structure_.variables[link.variable].owner.value_or(link.variable);
      if (!shown.empty() && shown.back().variable == link.variable) {
        shown.back().sign *= link.sign;
      } else {
        shown.push_back(link);
      }
    }
    if (shown.size() > 1 && shown.back().variable == shown.front().variable) {
      const int sign = shown.back().sign;
      shown.pop_back();
      shown.back().sign *= sign;
    }
    chain = std::move(shown);
  }

  void check_polarity(const FeedbackLoop& loop, const FoundLoop& found) {
    bool has_effect = false;
    for (const LoopStrength& strength : found.strengths) {
      if (strength.gain == 0) continue;
      has_effect = true;
      const LoopPolarity polarity =
          strength.gain > 0 ? LoopPolarity::reinforcing : LoopPolarity::balancing;
      if (polarity == loop.polarity) continue;
      diagnostics_.error(
          loop.polarity_word.span,
          say("the loop '{}' is {} on {}: {}", loop.name.text, translated(polarity_name(polarity)),
              strength.date, chain_text(structure_, found)));
      return;
    }
    if (!has_effect)
      diagnostics_.error(loop.name.span, say("the loop '{}' has no effect: {}", loop.name.text,
                                             chain_text(structure_, found)));
  }

  const Structure& structure_;
  const Program& program_;
  const std::vector<CausalLinks>& moments_;
  ChainSearch search_;
  std::vector<std::size_t> variable_of_;
  Diagnostics diagnostics_;
};

}  // namespace

std::string chain_text(const Structure& structure, const FoundLoop& loop) {
  std::string text;
  for (const LoopLink& link : loop.chain)
    text += fmt::format("{} {}→ ", structure.variables[link.variable].name(),
                        link.sign < 0 ? "−" : "+");
  return text + structure.variables[loop.chain.front().variable].name();
}

std::vector<FoundLoop> find_loops(const CompiledModel& model,
                                  const std::vector<CausalLinks>& moments) {
  return LoopFinder(model, moments).find(model.document().loops);
}

}  // namespace sim33618
