#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "scenario/scenario_files.hpp"

namespace sim33618 {

/// Which part of a scenario extends which. Behind the parts of the chain stands one more, which
/// extends all: what a grid sets.
class PartOrder {
 public:
  explicit PartOrder(const std::vector<ScenarioPart>& chain) {
    for (const ScenarioPart& part : chain) ancestors_.push_back(part.ancestors);
    std::vector<std::size_t> all(chain.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    ancestors_.push_back(std::move(all));
  }

  std::size_t grid() const { return ancestors_.size() - 1; }

  /// Whether `later` extends `earlier`, directly or not, or is the same.
  bool extends(std::size_t later, std::size_t earlier) const {
    const std::vector<std::size_t>& all = ancestors_[later];
    return later == earlier || std::find(all.begin(), all.end(), earlier) != all.end();
  }

 private:
  std::vector<std::vector<std::size_t>> ancestors_;
};

}  // namespace sim33618
