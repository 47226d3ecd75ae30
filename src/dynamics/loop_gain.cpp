#include "dynamics/loop_gain.hpp"

#include <cmath>

namespace sim33618 {
namespace {

using Moves = std::vector<double>;

double total_of(const Moves& moves) {
  double sum = 0;
  for (const double move : moves) sum += move;
  return sum;
}

Moves first_moves(const Station& station, const CausalLinks& moment) {
  Moves moves;
  for (std::uint32_t slot = station.begin; slot < station.end; ++slot)
    moves.push_back(std::abs(moment.values[slot]));
  if (total_of(moves) == 0) moves.assign(moves.size(), 1);
  return moves;
}

Moves passed_on(const Station& from, const Moves& moves, const Station& to,
                const CausalLinks& moment) {
  Moves result;
  for (std::uint32_t slot = to.begin; slot < to.end; ++slot) {
    double move = 0;
    for (const CausalLink& link : moment.into[slot]) {
      if (link.cause >= from.begin && link.cause < from.end)
        move += link.gain * moves[link.cause - from.begin];
    }
    result.push_back(move);
  }
  return result;
}

}  // namespace

LoopGain gain_along(const std::vector<Station>& stations, const CausalLinks& moment) {
  LoopGain found;
  Moves moves = first_moves(stations.front(), moment);
  const double sent = total_of(moves);
  double before = sent;
  for (std::size_t i = 0; i < stations.size(); ++i) {
    const Station& next = stations[(i + 1) % stations.size()];
    moves = passed_on(stations[i], moves, next, moment);
    const double after = total_of(moves);
    found.signs.push_back((after > 0) == (before > 0) ? 1 : -1);
    before = after;
  }
  found.gain = before / sent;
  return found;
}

}  // namespace sim33618
