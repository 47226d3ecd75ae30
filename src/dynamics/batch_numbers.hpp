#pragma once

#include <algorithm>
#include <span>

#include "base/contract.hpp"
#include "dynamics/batch_member.hpp"
#include "dynamics/drawn_numbers.hpp"

namespace sim33618 {

/// The numbers of a block of members, a lane each: those of each one's table, or what was drawn in
/// place of those of the table that all share.
class BatchNumbers {
 public:
  /// Both must outlive this. Without draws `drawn` is null.
  BatchNumbers(std::span<const BatchMember> members, const DrawnNumbers* drawn)
      : members_(members),
        drawn_(drawn),
        is_shared_(std::all_of(members.begin(), members.end(), [&](const BatchMember& member) {
          return member.numbers == members.front().numbers;
        })) {
    expect(drawn == nullptr || (is_shared_ && drawn->lanes() == members.size()),
           "members whose numbers are drawn share a table, and each has drawn");
  }

  /// How many of so many lanes, from any on, have points at the same times: all, or one.
  std::size_t together(std::size_t lanes) const { return is_shared_ ? lanes : 1; }

  std::size_t element_count(std::size_t variable) const {
    return members_.front().numbers->series[variable].size();
  }

  /// The points of a lane and of those together with it; their values are others where they were
  /// drawn.
  const NumberSeries& series(std::size_t variable, std::size_t element, std::size_t lane) const {
    return members_[lane].numbers->series[variable][element];
  }

  /// Puts the value of a point in this lane and, `count` in all, those together with it.
  void put(double* to, std::size_t count, std::size_t variable, std::size_t element,
           std::size_t point, std::size_t lane) const {
    const std::span<const double> values =
        drawn_ == nullptr ? std::span<const double>() : drawn_->values(variable, element, point);
    if (values.empty()) {
      std::fill_n(to, count, series(variable, element, lane)[point].value);
    } else {
      std::copy_n(values.data() + lane, count, to);
    }
  }

 private:
  std::span<const BatchMember> members_;
  const DrawnNumbers* drawn_;
  bool is_shared_;
};

}  // namespace sim33618
