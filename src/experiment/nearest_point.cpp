#include "experiment/nearest_point.hpp"

#include <Eigen/QR>
#include <algorithm>
#include <limits>
#include <optional>

namespace sim33618 {
namespace {

// Of a normal of length one: what is left of it when it depends on others, and by how much a
// condition may be missed relative to the size of what is added up in it.
constexpr double smallest_length = 1e-10;
constexpr double tolerance = 1e-10;
constexpr double no_limit = std::numeric_limits<double>::infinity();

class DualMethod {
 public:
  DualMethod(std::size_t unknowns, const std::vector<LinearCondition>& conditions)
      : point_(Eigen::VectorXd::Zero(static_cast<Eigen::Index>(unknowns))) {
    for (const LinearCondition& condition : conditions) {
      const double length = condition.normal.norm();
      const double scale = length > 0 ? 1 / length : 1;
      conditions_.push_back(
          {condition.normal * scale, condition.bound * scale, condition.is_equality});
    }
  }

  NearestPoint solve() {
    for (std::size_t c = 0; c < conditions_.size(); ++c) {
      if (conditions_[c].is_equality && !is_met(c) && !take_in(c)) return contradiction(c);
    }
    while (const std::optional<std::size_t> worst = most_missed()) {
      if (!take_in(*worst)) return contradiction(*worst);
    }
    return {point_, true, sorted(binding_)};
  }

 private:
  // By how much the condition is more than met.
  double slack(std::size_t c) const {
    return conditions_[c].normal.dot(point_) - conditions_[c].bound;
  }

  bool is_met(std::size_t c) const {
    const double size = 1 + std::abs(conditions_[c].bound);
    const double slack_now = conditions_[c].is_equality ? -std::abs(slack(c)) : slack(c);
    return slack_now >= -tolerance * size;
  }

  std::optional<std::size_t> most_missed() const {
    std::optional<std::size_t> worst;
    for (std::size_t c = 0; c < conditions_.size(); ++c) {
      const bool missed = !conditions_[c].is_equality && !is_met(c);
      if (missed && (!worst || slack(c) < slack(*worst))) worst = c;
    }
    return worst;
  }

  // Moves to the nearest point that meets this condition too; false if there is none.
  bool take_in(std::size_t c) {
    // Seen from its missed side, an equality is a condition "at least".
    const double side = slack(c) > 0 ? -1 : 1;
    const Eigen::VectorXd normal = side * conditions_[c].normal;
    double multiplier = 0;
    for (;;) {
      const Eigen::VectorXd change = multiplier_change(normal);
      Eigen::VectorXd direction = normal;
      for (std::size_t b = 0; b < binding_.size(); ++b)
        direction -= change[static_cast<Eigen::Index>(b)] * normal_of_binding(b);
      const bool is_free = direction.norm() > smallest_length;
      const double full_step = is_free ? -side * slack(c) / direction.dot(normal) : no_limit;
      const auto [release, partial_step] = first_to_let_go(change);
      const double step = std::min(full_step, partial_step);
      if (step == no_limit) return false;
      for (std::size_t b = 0; b < binding_.size(); ++b)
        multipliers_[b] -= step * change[static_cast<Eigen::Index>(b)];
      multiplier += step;
      if (is_free) point_ += step * direction;
      if (step == full_step) {
        binding_.push_back(c);
        sides_.push_back(side);
        multipliers_.push_back(multiplier);
        return true;
      }
      let_go(release);
    }
  }

  Eigen::VectorXd normal_of_binding(std::size_t b) const {
    return sides_[b] * conditions_[binding_[b]].normal;
  }

  // How the multipliers of the binding conditions fall while that of a new one rises.
  Eigen::VectorXd multiplier_change(const Eigen::VectorXd& normal) const {
    if (binding_.empty()) return {};
    Eigen::MatrixXd normals(point_.size(), static_cast<Eigen::Index>(binding_.size()));
    for (std::size_t b = 0; b < binding_.size(); ++b)
      normals.col(static_cast<Eigen::Index>(b)) = normal_of_binding(b);
    return normals.householderQr().solve(normal);
  }

  // The binding inequality whose multiplier reaches zero first, and the step after which it does.
  std::pair<std::size_t, double> first_to_let_go(const Eigen::VectorXd& change) const {
    std::pair<std::size_t, double> first{0, no_limit};
    for (std::size_t b = 0; b < binding_.size(); ++b) {
      const double fall = change[static_cast<Eigen::Index>(b)];
      if (conditions_[binding_[b]].is_equality || fall <= smallest_length) continue;
      const double step = multipliers_[b] / fall;
      if (step < first.second) first = {b, step};
    }
    return first;
  }

  void let_go(std::size_t b) {
    const auto place = static_cast<std::ptrdiff_t>(b);
    binding_.erase(binding_.begin() + place);
    sides_.erase(sides_.begin() + place);
    multipliers_.erase(multipliers_.begin() + place);
  }

  // The new condition, and the binding ones that its normal is made of.
  NearestPoint contradiction(std::size_t c) const {
    const double side = slack(c) > 0 ? -1 : 1;
    const Eigen::VectorXd change = multiplier_change(side * conditions_[c].normal);
    std::vector<std::size_t> excluding = {c};
    for (std::size_t b = 0; b < binding_.size(); ++b) {
      if (std::abs(change[static_cast<Eigen::Index>(b)]) > smallest_length)
        excluding.push_back(binding_[b]);
    }
    return {point_, false, sorted(excluding)};
  }

  static std::vector<std::size_t> sorted(std::vector<std::size_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  std::vector<LinearCondition> conditions_;
  Eigen::VectorXd point_;
  std::vector<std::size_t> binding_;
  std::vector<double> sides_;
  std::vector<double> multipliers_;
};

}  // namespace

NearestPoint nearest_point(std::size_t unknowns, const std::vector<LinearCondition>& conditions) {
  return DualMethod(unknowns, conditions).solve();
}

}  // namespace sim33618
