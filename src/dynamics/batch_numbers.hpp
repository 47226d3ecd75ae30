#pragma once

#include <algorithm>
#include <span>

#include "base/contract.hpp"
#include "dynamics/batch_member.hpp"
#include "dynamics/drawn_numbers.hpp"
#include "dynamics/foresight.hpp"

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

  /// How the path of an element is known in a lane and those together with it.
  std::vector<PathVersion> versions(const ElementPlace& place, std::size_t lane) const {
    return versions_of(*members_[lane].numbers, place);
  }

  /// As put(), of a point of a version. What was drawn for the versions stands behind what was for
  /// the series.
  void put_known(double* to, std::size_t count, const ElementPlace& place, std::size_t version,
                 std::size_t point, std::size_t lane) const {
    const NumberTable& table = *members_[lane].numbers;
    const auto known = table.known.find(place);
    if (known == table.known.end()) return put(to, count, place.first, place.second, point, lane);
    std::size_t behind = table.series[place.first][place.second].size() + point;
    for (std::size_t v = 0; v < version; ++v) behind += known->second[v].points.size();
    put(to, count, place, behind, known->second[version].points[point].value, lane);
  }

  /// Puts the value of a point in this lane and, `count` in all, those together with it.
  void put(double* to, std::size_t count, std::size_t variable, std::size_t element,
           std::size_t point, std::size_t lane) const {
    put(to, count, {variable, element}, point, series(variable, element, lane)[point].value, lane);
  }

 private:
  // The number drawn, or else the one in the table.
  void put(double* to, std::size_t count, const ElementPlace& place, std::size_t number,
           double otherwise, std::size_t lane) const {
    const std::span<const double> values = drawn_ == nullptr
                                               ? std::span<const double>()
                                               : drawn_->values(place.first, place.second, number);
    if (values.empty()) {
      std::fill_n(to, count, otherwise);
    } else {
      std::copy_n(values.data() + lane, count, to);
    }
  }

  std::span<const BatchMember> members_;
  const DrawnNumbers* drawn_;
  bool is_shared_;
};

}  // namespace sim33618
