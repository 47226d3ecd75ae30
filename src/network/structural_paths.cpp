#include "network/structural_paths.hpp"

#include <algorithm>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

class PathSearch {
 public:
  // `coefficients`: by column a node, by row those that follow it. `behind`: all that lies behind a
  // unit of each node.
  PathSearch(const Eigen::MatrixXd& coefficients, const Eigen::VectorXd& intensity,
             Eigen::VectorXd behind, const StructuralPathLimits& limits, double least_value)
      : coefficients_(coefficients),
        intensity_(intensity),
        behind_(std::move(behind)),
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

StructuralPathAnalysis analysis_of(const Eigen::MatrixXd& coefficients,
                                   const Eigen::VectorXd& behind, const Eigen::VectorXd& numbers,
                                   Eigen::Index start, const StructuralPathLimits& limits) {
  expect(numbers.size() == coefficients.rows(), "a number for each node");
  expect(start >= 0 && start < numbers.size(), "a node of the list");
  expect(limits.least_share > 0, "a least share above 0");
  expect((numbers.array() >= 0).all(), "numbers from 0 on");
  StructuralPathAnalysis analysis;
  analysis.total = behind[start];
  Eigen::VectorXd round = Eigen::VectorXd::Unit(numbers.size(), start);
  for (std::size_t depth = 0; depth <= limits.depth; ++depth) {
    analysis.by_depth.push_back(numbers.dot(round));
    round = coefficients * round;
  }
  PathSearch search(coefficients, numbers, behind, limits, limits.least_share * analysis.total);
  search.follow(start, 1);
  analysis.paths = search.largest(limits.count);
  return analysis;
}

}  // namespace

StructuralPathAnalysis structural_paths(const InputOutputSystem& system,
                                        const Eigen::VectorXd& intensity, Eigen::Index product,
                                        const StructuralPathLimits& limits) {
  StructuralPathAnalysis analysis = analysis_of(
      system.coefficients, system.leontief.transpose() * intensity, intensity, product, limits);
  for (StructuralPath& path : analysis.paths) std::reverse(path.nodes.begin(), path.nodes.end());
  return analysis;
}

StructuralPathAnalysis paths_to_demand(const InputOutputSystem& system,
                                       const Eigen::VectorXd& demand, Eigen::Index supplier,
                                       const StructuralPathLimits& limits) {
  return analysis_of(system.coefficients.transpose(), system.leontief * demand, demand, supplier,
                     limits);
}

}  // namespace sim33618
