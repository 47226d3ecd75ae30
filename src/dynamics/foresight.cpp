#include "dynamics/foresight.hpp"

#include <algorithm>
#include <limits>

namespace sim33618 {
namespace {

void find_at_moment(const std::vector<PathVersion>& versions, Trajectory trajectory,
                    const InputTime& time, const Outlook& outlook,
                    std::vector<ForeseenPiece>& pieces) {
  const bool is_before = time.kind == InputTime::Kind::before;
  const double knows = time.begin + outlook.lead;
  const auto is_known = [&](const PathVersion& version) {
    return is_before ? version.from < knows : version.from <= knows;
  };
  std::size_t last = 0;
  while (last + 1 < versions.size() && is_known(versions[last + 1])) ++last;
  const NumberSeries& points = *versions[last].points;
  const double then = time.begin + outlook.horizon;
  pieces.push_back(
      {last,
       {is_before ? place_before(points, trajectory, then) : place_at(points, trajectory, then),
        0}});
}

}  // namespace

std::vector<PathVersion> versions_of(const NumberTable& numbers, const ElementPlace& place) {
  const auto known = numbers.known.find(place);
  if (known == numbers.known.end())
    return {{-std::numeric_limits<double>::infinity(), &numbers.series[place.first][place.second]}};
  std::vector<PathVersion> versions;
  for (const KnownPath& path : known->second) versions.push_back({path.from, &path.points});
  return versions;
}

void find_foreseen_pieces(const std::vector<PathVersion>& versions, Trajectory trajectory,
                          const InputTime& time, const Outlook& outlook,
                          std::vector<ForeseenPiece>& pieces) {
  pieces.clear();
  if (time.kind != InputTime::Kind::mean)
    return find_at_moment(versions, trajectory, time, outlook, pieces);
  std::vector<SeriesPiece> of_version;
  double left = time.begin;
  for (std::size_t v = 0; v < versions.size(); ++v) {
    // A version counts for the part of the time in which it is the last one known.
    const double right = v + 1 < versions.size()
                             ? std::clamp(versions[v + 1].from - outlook.lead, left, time.end)
                             : time.end;
    if (!(left < right)) continue;
    find_pieces(*versions[v].points, trajectory, left + outlook.horizon, right + outlook.horizon,
                of_version);
    // That it spans all of it holds for an endless horizon too.
    if (of_version.size() == 1) of_version.front().length = right - left;
    for (const SeriesPiece& piece : of_version) pieces.push_back({v, piece});
    left = right;
  }
}

}  // namespace sim33618
