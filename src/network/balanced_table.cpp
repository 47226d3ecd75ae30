#include "network/balanced_table.hpp"

#include <algorithm>
#include <cmath>

#include "base/contract.hpp"
#include "base/diagnostics.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

using Index = Eigen::Index;

// What most misses what it should be.
struct Gap {
  enum class Kind { row, column, share };
  Kind kind = Kind::row;
  std::size_t place = 0;
  double size = 0;

  // What is no number is the widest.
  void widen(double other, Kind other_kind, std::size_t other_place) {
    if (std::isnan(size) || other <= size) return;
    *this = {other_kind, other_place, other};
  }
};

std::string row_text(const std::string& name) { return say("the row '{}'", name); }
std::string column_text(const std::string& name) { return say("the column '{}'", name); }

class Balancer {
 public:
  Balancer(const MatrixEstimate& estimate, const BalanceLimits& limits)
      : estimate_(estimate), limits_(limits), free_(estimate.cells) {
    const auto rows = static_cast<std::size_t>(free_.rows());
    const auto columns = static_cast<std::size_t>(free_.cols());
    expect(estimate.row_names.size() == rows && estimate.row_totals.size() == rows,
           "a name and a total for each row");
    expect(estimate.column_names.size() == columns && estimate.column_totals.size() == columns,
           "a name and a total for each column");
    expect(estimate.held.size() == 0 || estimate.held.size() == free_.size(),
           "of each cell whether it is held");
    check_numbers();
    held_ = Eigen::MatrixXd::Zero(free_.rows(), free_.cols());
    if (estimate.held.size() != 0) {
      held_ = estimate.held.select(free_, 0);
      free_ = estimate.held.select(Eigen::MatrixXd::Zero(free_.rows(), free_.cols()), free_);
    }
    check_room();
  }

  BalancedMatrix balance() {
    BalancedMatrix balanced;
    Gap gap = widest_gap();
    while (!(gap.size <= limits_.tolerance)) {
      if (balanced.iterations == limits_.iterations) {
        throw InputError(
            say("the table cannot be balanced: after {} rounds {} is still {} of its total off",
                balanced.iterations, text_of(gap), format_short(gap.size)));
      }
      for (const CellShare& share : estimate_.shares) scale(share);
      for (Index i = 0; i < free_.rows(); ++i) scale(free_.row(i), row_target(i));
      for (Index j = 0; j < free_.cols(); ++j) scale(free_.col(j), column_target(j));
      ++balanced.iterations;
      gap = widest_gap();
    }
    balanced.cells = free_ + held_;
    return balanced;
  }

 private:
  const std::string& row_name(Index i) const {
    return estimate_.row_names[static_cast<std::size_t>(i)];
  }
  const std::string& column_name(Index j) const {
    return estimate_.column_names[static_cast<std::size_t>(j)];
  }
  const std::optional<double>& row_total(Index i) const {
    return estimate_.row_totals[static_cast<std::size_t>(i)];
  }
  const std::optional<double>& column_total(Index j) const {
    return estimate_.column_totals[static_cast<std::size_t>(j)];
  }

  // What the cells that are not held should add up to.
  std::optional<double> row_target(Index i) const {
    if (!row_total(i)) return std::nullopt;
    return *row_total(i) - held_.row(i).sum();
  }
  std::optional<double> column_target(Index j) const {
    if (!column_total(j)) return std::nullopt;
    return *column_total(j) - held_.col(j).sum();
  }

  void check_numbers() const {
    Diagnostics diagnostics;
    for (Index i = 0; i < free_.rows(); ++i) {
      if (row_total(i) && !std::isfinite(*row_total(i)))
        diagnostics.error({}, say("the total of {} is not a finite number", row_text(row_name(i))));
      for (Index j = 0; j < free_.cols(); ++j) {
        if (std::isfinite(free_(i, j))) continue;
        diagnostics.error({}, say("{}, row '{}', column '{}': not a finite number",
                                  say("the estimate"), row_name(i), column_name(j)));
      }
    }
    for (Index j = 0; j < free_.cols(); ++j) {
      if (column_total(j) && !std::isfinite(*column_total(j)))
        diagnostics.error(
            {}, say("the total of {} is not a finite number", column_text(column_name(j))));
    }
    for (const CellShare& share : estimate_.shares) {
      if (share.share >= 0 && share.share < 1) continue;
      diagnostics.error({}, say("'{}' is {}, not a share from 0 to below 1", share.name,
                                format_number(share.share)));
    }
    diagnostics.throw_if_errors();
  }

  // A total that is not yet met needs a cell of its sign.
  void check_room() const {
    Diagnostics diagnostics;
    for (Index i = 0; i < free_.rows(); ++i)
      check_room(free_.row(i), row_target(i), row_total(i), row_text(row_name(i)), diagnostics);
    for (Index j = 0; j < free_.cols(); ++j)
      check_room(free_.col(j), column_target(j), column_total(j), column_text(column_name(j)),
                 diagnostics);
    diagnostics.throw_if_errors();
  }

  template <typename Cells>
  void check_room(const Cells& cells, const std::optional<double>& target,
                  const std::optional<double>& total, const std::string& what,
                  Diagnostics& diagnostics) const {
    if (!target || std::abs(*target) <= limits_.tolerance * std::abs(*total)) return;
    const bool has_room = *target > 0 ? (cells.array() > 0).any() : (cells.array() < 0).any();
    if (has_room) return;
    diagnostics.error({}, say("the table cannot be balanced: {} should add up to {}, but no cell "
                              "can make up the {} that is missing",
                              what, format_short(*total), format_short(*target)));
  }

  // GRAS: cells above zero times a factor and those below divided by it add up to the target.
  template <typename Cells>
  static void scale(Cells&& cells, const std::optional<double>& target) {
    if (!target) return;
    const double above = cells.cwiseMax(0).sum();
    const double below = -cells.cwiseMin(0).sum();
    if (above == 0 && below == 0) return;
    double factor = 0;
    if (below == 0) {
      factor = *target / above;
    } else if (above == 0) {
      factor = *target < 0 ? -below / *target : 0;
    } else {
      factor = (*target + std::sqrt(*target * *target + 4 * above * below)) / (2 * above);
    }
    if (factor < 0) return;
    for (Index k = 0; k < cells.size(); ++k) {
      double& cell = cells(k);
      cell = cell < 0 && factor > 0 ? cell / factor : cell * factor;
    }
  }

  double sum_of(const std::vector<std::pair<Index, Index>>& cells) const {
    double sum = 0;
    for (const auto& [i, j] : cells) sum += free_(i, j);
    return sum;
  }

  void scale(const CellShare& share) {
    const double part = sum_of(share.part);
    const double rest = sum_of(share.rest);
    const double sum = part + rest;
    if (part <= 0 || rest <= 0) return;
    for (const auto& [i, j] : share.part) free_(i, j) *= share.share * sum / part;
    for (const auto& [i, j] : share.rest) free_(i, j) *= (1 - share.share) * sum / rest;
  }

  Gap widest_gap() const {
    Gap gap;
    const auto compare = [&](double sum, const std::optional<double>& total, Gap::Kind kind,
                             Index place) {
      if (!total) return;
      const double distance = std::abs(sum - *total);
      gap.widen(*total == 0 ? distance : distance / std::abs(*total), kind,
                static_cast<std::size_t>(place));
    };
    for (Index i = 0; i < free_.rows(); ++i)
      compare(free_.row(i).sum() + held_.row(i).sum(), row_total(i), Gap::Kind::row, i);
    for (Index j = 0; j < free_.cols(); ++j)
      compare(free_.col(j).sum() + held_.col(j).sum(), column_total(j), Gap::Kind::column, j);
    for (std::size_t s = 0; s < estimate_.shares.size(); ++s) {
      const CellShare& share = estimate_.shares[s];
      const double sum = sum_of(share.part) + sum_of(share.rest);
      if (sum > 0) gap.widen(std::abs(sum_of(share.part) / sum - share.share), Gap::Kind::share, s);
    }
    return gap;
  }

  std::string text_of(const Gap& gap) const {
    switch (gap.kind) {
      case Gap::Kind::row: return row_text(estimate_.row_names[gap.place]);
      case Gap::Kind::column: return column_text(estimate_.column_names[gap.place]);
      case Gap::Kind::share: return "'" + estimate_.shares[gap.place].name + "'";
    }
    return {};
  }

  const MatrixEstimate& estimate_;
  BalanceLimits limits_;
  Eigen::MatrixXd free_;
  Eigen::MatrixXd held_;
};

}  // namespace

BalancedMatrix balanced_matrix(const MatrixEstimate& estimate, const BalanceLimits& limits) {
  return Balancer(estimate, limits).balance();
}

}  // namespace sim33618
