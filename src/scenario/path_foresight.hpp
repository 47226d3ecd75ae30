#pragma once

#include <optional>
#include <vector>

#include "model/model_document.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// What of a scenario's changes of a path is known from a moment on: a value for all time, if any,
/// and the paths that go on from it or from the model's own, one upon the other.
struct KnownChanges {
  double from = 0;
  std::optional<NumberPoint> constant;
  std::vector<NumberSeries> paths;
};

/// How the changes of a path along which equations look ahead become known: the first of them ever
/// since, later ones in rising order.
struct PathForesight {
  ElementPlace place;
  std::vector<KnownChanges> known;
};

/// Writes how the paths are known into a table that holds the model's numbers, its own or drawn
/// ones.
void add_known_paths(const std::vector<PathForesight>& foresight, const ModelDocument& model,
                     NumberTable& numbers);

}  // namespace sim33618
