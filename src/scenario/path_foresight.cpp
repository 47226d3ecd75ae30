#include "scenario/path_foresight.hpp"

namespace sim33618 {

void add_known_paths(const std::vector<PathForesight>& foresight, const ModelDocument& model,
                     NumberTable& numbers) {
  for (const PathForesight& path : foresight) {
    const auto& [variable, element] = path.place;
    std::vector<KnownPath> known;
    for (const KnownChanges& changes : path.known) {
      NumberSeries points = numbers.series[variable][element];
      if (changes.constant) points = {*changes.constant};
      for (const NumberSeries& given : changes.paths)
        set_path(points, given, model.variables[variable].trajectory);
      known.push_back({changes.from, std::move(points)});
    }
    numbers.known[path.place] = std::move(known);
  }
}

}  // namespace sim33618
