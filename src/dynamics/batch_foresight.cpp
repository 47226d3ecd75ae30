#include "dynamics/batch_foresight.hpp"

#include <cmath>

namespace sim33618 {

void BatchForesight::take(const BatchNumbers& numbers, std::size_t lanes) {
  const Program& program = model_.program();
  values_.clear();
  paths_.assign(program.foreseen.size(), {});
  for (std::size_t p = 0; p < program.foreseen.size(); ++p) {
    if (plan_.foreseen[p] == LookupUse::none) continue;
    const std::size_t variable = program.foreseen[p];
    const std::size_t width = plan_.foreseen[p] == LookupUse::uniform ? 1 : lanes;
    const std::size_t together = numbers.together(width);
    for (std::size_t e = 0; e < numbers.element_count(variable); ++e) {
      Paths& paths = paths_[p].emplace_back();
      for (std::size_t lane = 0; lane < width; lane += together)
        paths.push_back(path_of(numbers, {variable, e}, lane, together));
    }
  }
}

BatchForesight::Path BatchForesight::path_of(const BatchNumbers& numbers, const ElementPlace& place,
                                             std::size_t lane, std::size_t together) {
  Path path;
  path.versions = numbers.versions(place, lane);
  path.lanes = together;
  for (std::size_t version = 0; version < path.versions.size(); ++version) {
    path.values.push_back(values_.size());
    const std::size_t count = path.versions[version].points->size();
    values_.resize(values_.size() + count * together);
    for (std::size_t point = 0; point < count; ++point)
      numbers.put_known(&values_[path.values.back() + point * together], together, place, version,
                        point, lane);
  }
  return path;
}

void BatchForesight::foresee(std::size_t path, std::size_t element, double* target,
                             std::size_t lanes, const LaneNumbers& horizon,
                             const LaneNumbers& lead) {
  const Paths& paths = paths_[path][element];
  const Trajectory trajectory =
      model_.structure().variables[model_.program().foreseen[path]].declaration->trajectory;
  const Path* looked_at = nullptr;
  Outlook outlook;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const Outlook next{horizon[lane], lead[lane]};
    if (std::isnan(next.horizon) || std::isnan(next.lead)) {
      target[lane] = next.horizon + next.lead;
      looked_at = nullptr;
      continue;
    }
    const Path& one = paths.size() == 1 ? paths.front() : paths[lane];
    if (looked_at != &one || !(next == outlook)) {
      find_foreseen_pieces(one.versions, trajectory, time_, next, pieces_);
      looked_at = &one;
      outlook = next;
    }
    target[lane] = value(one, one.lanes == 1 ? 0 : lane);
  }
}

double BatchForesight::value(const Path& path, std::size_t lane) const {
  return value_of_pieces(pieces_, time_, [&](const ForeseenPiece& piece) {
    const double* values = values_.data() + path.values[piece.version] + lane;
    const SeriesPlace& place = piece.piece.middle;
    const double left = values[place.left * path.lanes];
    // As value_at() does.
    return place.is_held() ? left : left + (values[place.right * path.lanes] - left) * place.part;
  });
}

}  // namespace sim33618
