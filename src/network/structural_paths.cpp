#include "network/structural_paths.hpp"

#include <algorithm>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

class PathSearch {
 public:
  PathSearch(const InputOutputSystem& system, const Eigen::VectorXd& intensity,
             const StructuralPathLimits& limits, double least_value)
      : coefficients_(system.coefficients),
        intensity_(intensity),
        behind_(system.leontief.transpose() * intensity),
        depth_(limits.depth),
        least_value_(least_value) {}

  // All paths of at least the least value that begin with the nodes of `chain_`; `weight` is what
  // the last of them supplies.
  void follow(Eigen::Index node, double weight) {
    chain_.push_back(node);
    const double value = weight * intensity_[node];
    if (value > 0 && value >= least_value_) paths_.push_back({chain_, value});
    for (Eigen::Index i = 0; i < coefficients_.rows() && chain_.size() <= depth_; ++i) {
      const double next = weight * coefficients_(i, node);
      if (next * behind_[i] > 0 && next * behind_[i] >= least_value_) follow(i, next);
    }
    chain_.pop_back();
  }

  std::vector<StructuralPath> largest(std::size_t count) {
    std::stable_sort(paths_.begin(), paths_.end(),
                     [](const auto& a, const auto& b) { return a.value > b.value; });
    if (paths_.size() > count) paths_.resize(count);
    for (StructuralPath& path : paths_) std::reverse(path.nodes.begin(), path.nodes.end());
    return paths_;
  }

 private:
  const Eigen::MatrixXd& coefficients_;
  const Eigen::VectorXd& intensity_;
  Eigen::VectorXd behind_;
  std::size_t depth_;
  double least_value_;
  std::vector<Eigen::Index> chain_;
  std::vector<StructuralPath> paths_;
};

}  // namespace

StructuralPathAnalysis structural_paths(const InputOutputSystem& system,
                                        const Eigen::VectorXd& intensity, Eigen::Index product,
                                        const StructuralPathLimits& limits) {
  expect(intensity.size() == system.output.size(), "an intensity for each node");
  expect(product >= 0 && product < intensity.size(), "a product of the list");
  expect(limits.least_share > 0, "a least share above 0");
  expect((intensity.array() >= 0).all(), "intensities from 0 on");
  StructuralPathAnalysis analysis;
  analysis.total = system.leontief.col(product).dot(intensity);
  Eigen::VectorXd round = Eigen::VectorXd::Unit(intensity.size(), product);
  for (std::size_t depth = 0; depth <= limits.depth; ++depth) {
    analysis.by_depth.push_back(intensity.dot(round));
    round = system.coefficients * round;
  }
  PathSearch search(system, intensity, limits, limits.least_share * analysis.total);
  search.follow(product, 1);
  analysis.paths = search.largest(limits.count);
  return analysis;
}

}  // namespace sim33618
