#include "firms/firm_cascade.hpp"

#include "base/unhurt_share.hpp"

namespace sim33618 {

FirmCascade::FirmCascade(const FirmEngine& engine)
    : engine_(engine), hits_(engine.network().firms()), limits_(engine.network().firms()) {
  keep_limits();
}

void FirmCascade::observe() {
  const FirmNetwork& network = engine_.network();
  const std::vector<double>& made = engine_.state().made;
  const std::int64_t step = engine_.state().step - 1;
  for (std::size_t firm = 0; firm < hits_.size(); ++firm) {
    const bool is_hit = made[firm] < unhurt_share * network.output[firm];
    std::optional<FirmHit>& hit = hits_[firm];
    if (is_hit && !hit) {
      hit = hit_of(firm);
    } else if (is_hit) {
      hit->recovered.reset();
    } else if (hit && !hit->recovered) {
      hit->recovered = step;
    }
  }
  keep_limits();
}

FirmHit FirmCascade::hit_of(std::size_t firm) const {
  FirmHit hit;
  hit.step = engine_.state().step - 1;
  hit.bound = output_bound(engine_.rules(), engine_.state().made[firm],
                           engine_.flows().capacity[firm], limits_[firm]);
  if (hit.bound == OutputBound::demand || hit.bound == OutputBound::capacity) return hit;
  hit.through = worst_supplier(firm, hit.bound);
  if (!hit.through) return hit;
  const bool is_firm = *hit.through < hits_.size();
  hit.links = 1 + (is_firm && hits_[*hit.through] ? hits_[*hit.through]->links : 0);
  return hit;
}

// Of the inputs that bind it, in the group whose stock lasts shortest.
std::optional<std::uint32_t> FirmCascade::worst_supplier(std::size_t firm,
                                                         OutputBound bound) const {
  const FirmNetwork& network = engine_.network();
  const FirmState& state = engine_.state();
  std::optional<std::uint32_t> worst;
  double shortest = 0;
  for (std::uint32_t group = network.first_group[firm]; group < network.first_group[firm + 1];
       ++group) {
    if (network.group_need[group] != need_of(bound)) continue;
    double stock = 0;
    double volume = 0;
    double most_missing = 0;
    std::optional<std::uint32_t> missing;
    for (std::uint32_t link = network.first_link[group]; link < network.first_link[group + 1];
         ++link) {
      stock += state.stock[link];
      volume += network.volume[link];
      const double gap = network.volume[link] - state.shipped[link];
      if (missing && gap <= most_missing) continue;
      most_missing = gap;
      missing = state.supplier[link];
    }
    const double lasts = volume > 0 ? stock / volume : 0;
    if (volume <= 0 || (worst && lasts >= shortest)) continue;
    shortest = lasts;
    worst = missing;
  }
  return worst;
}

void FirmCascade::keep_limits() {
  const FirmState& state = engine_.state();
  for (std::size_t firm = 0; firm < limits_.size(); ++firm)
    limits_[firm] = {state.critical_limit[firm], state.important_limit[firm],
                     state.other_limit[firm]};
}

}  // namespace sim33618
