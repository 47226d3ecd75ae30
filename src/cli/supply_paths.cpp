#include "cli/supply_paths.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

// What arises at a supplier for a unit of output of each node: at the node itself, or at an origin
// of which it imports.
struct PathSource {
  std::optional<std::size_t> origin;
  Eigen::VectorXd intensity;
};

class PathFinder {
 public:
  PathFinder(const NetworkReport& report, const PathRequest& request)
      : request_(request),
        table_(report.years.back().regional.table),
        imported_emissions_(report.years.back().regional.import_emissions),
        metrics_(report.years.back().metrics) {}

  SupplyPaths find() {
    if (request_.carbon && !metrics_.embodied)
      throw InputError(say("the table has no account of emissions"));
    const std::vector<PathSource> sources = sources_asked_for();
    for (const PathSource& source : sources) found_.total += total_of(source);
    for (const PathSource& source : sources) {
      if (request_.to) {
        follow_product(source);
      } else {
        follow_suppliers(source);
      }
    }
    std::stable_sort(found_.paths.begin(), found_.paths.end(),
                     [](const auto& a, const auto& b) { return a.value > b.value; });
    if (found_.paths.size() > request_.limits.count) found_.paths.resize(request_.limits.count);
    return std::move(found_);
  }

 private:
  Eigen::Index nodes() const { return metrics_.system.output.size(); }

  Eigen::VectorXd demand() const { return table_.final_demand.rowwise().sum().cwiseMax(0); }

  PathSource source_at_nodes(const Eigen::VectorXd& wanted) const {
    if (!request_.carbon) return {std::nullopt, wanted};
    return {std::nullopt, wanted.cwiseProduct(metrics_.embodied->direct)};
  }

  PathSource source_outside(std::size_t origin) const {
    const auto row = static_cast<Eigen::Index>(origin);
    if (!request_.carbon)
      return {origin, per_output(table_.imports.row(row), metrics_.system.output)};
    if (row >= imported_emissions_.rows())
      throw InputError(say("the table does not say what emissions come with imports"));
    return {origin, per_output(imported_emissions_.row(row), metrics_.system.output)};
  }

  std::vector<PathSource> sources_asked_for() const {
    const auto count = static_cast<std::size_t>(nodes());
    if (request_.from && *request_.from >= count) return {source_outside(*request_.from - count)};
    if (request_.from) {
      return {source_at_nodes(
          Eigen::VectorXd::Unit(nodes(), static_cast<Eigen::Index>(*request_.from)))};
    }
    std::vector<PathSource> sources = {source_at_nodes(Eigen::VectorXd::Ones(nodes()))};
    for (Eigen::Index m = 0; request_.carbon && m < imported_emissions_.rows(); ++m)
      sources.push_back(source_outside(static_cast<std::size_t>(m)));
    return sources;
  }

  double total_of(const PathSource& source) const {
    const Eigen::MatrixXd& leontief = metrics_.system.leontief;
    if (request_.to)
      return leontief.col(static_cast<Eigen::Index>(*request_.to)).dot(source.intensity);
    return source.intensity.dot(leontief * demand());
  }

  // Of a part of the whole, such that no path of the least share of the whole is missed.
  StructuralPathLimits limits_of(double part) const {
    StructuralPathLimits limits = request_.limits;
    limits.least_share *= found_.total / part;
    return limits;
  }

  void add(const PathSource& source, const StructuralPath& path, double times) {
    SupplyPath kept;
    if (source.origin) kept.chain.push_back(static_cast<std::size_t>(nodes()) + *source.origin);
    for (const Eigen::Index node : path.nodes) kept.chain.push_back(static_cast<std::size_t>(node));
    kept.value = times * path.value;
    found_.paths.push_back(std::move(kept));
  }

  void follow_product(const PathSource& source) {
    const double part = total_of(source);
    if (part <= 0) return;
    const StructuralPathAnalysis analysis =
        structural_paths(metrics_.system, source.intensity, static_cast<Eigen::Index>(*request_.to),
                         limits_of(part));
    for (const StructuralPath& path : analysis.paths) add(source, path, 1);
  }

  void follow_suppliers(const PathSource& source) {
    const Eigen::VectorXd served = metrics_.system.leontief * demand();
    for (Eigen::Index node = 0; node < nodes(); ++node) {
      const double part = source.intensity[node] * served[node];
      if (part <= 0) continue;
      const StructuralPathAnalysis analysis =
          paths_to_demand(metrics_.system, demand(), node, limits_of(part));
      for (const StructuralPath& path : analysis.paths) add(source, path, source.intensity[node]);
    }
  }

  const PathRequest& request_;
  const InputOutputTable& table_;
  const Eigen::MatrixXd& imported_emissions_;
  const TableMetrics& metrics_;
  SupplyPaths found_;
};

}  // namespace

SupplyPaths supply_paths(const NetworkReport& report, const PathRequest& request) {
  return PathFinder(report, request).find();
}

}  // namespace sim33618
