#include "base/moments.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "base/contract.hpp"

namespace sim33618 {

void Moments::add(std::span<const double> member) {
  expect(member.size() == figures_, "a member has a number for each figure");
  add_to_tree({1, {member.begin(), member.end()}, std::vector<double>(figures_, 0)});
}

void Moments::skip() { add_to_tree({}); }

// As a binary number is counted up: two groups of a level become one of the next.
void Moments::add_to_tree(Group group) {
  std::size_t level = 0;
  for (std::uint64_t bits = position_; (bits & 1U) != 0; bits >>= 1U) {
    merge(levels_[level], group);
    group = std::move(levels_[level]);
    levels_[level++] = {};
  }
  if (level == levels_.size()) levels_.emplace_back();
  levels_[level] = std::move(group);
  ++position_;
}

void Moments::merge(Group& first, const Group& second) {
  if (second.count == 0) return;
  if (first.count == 0) {
    first = second;
    return;
  }
  const auto count = static_cast<double>(first.count + second.count);
  const double share = static_cast<double>(second.count) / count;
  const double weight = static_cast<double>(first.count) * share;
  for (std::size_t i = 0; i < first.means.size(); ++i) {
    const double distance = second.means[i] - first.means[i];
    first.means[i] += distance * share;
    first.squares[i] += second.squares[i] + distance * distance * weight;
  }
  first.count += second.count;
}

// Higher levels hold earlier members.
Moments::Group Moments::total() const {
  Group total;
  for (const Group& group : levels_) {
    Group earlier = group;
    merge(earlier, total);
    total = std::move(earlier);
  }
  return total;
}

std::uint64_t Moments::count() const {
  std::uint64_t count = 0;
  for (const Group& group : levels_) count += group.count;
  return count;
}

std::vector<double> Moments::means() const {
  Group all = total();
  if (all.count != 0) return std::move(all.means);
  return std::vector<double>(figures_, std::numeric_limits<double>::quiet_NaN());
}

std::vector<double> Moments::standard_deviations() const {
  const Group all = total();
  if (all.count == 0) return means();
  std::vector<double> deviations(figures_, 0);
  if (all.count == 1) return deviations;
  const auto degrees = static_cast<double>(all.count - 1);
  for (std::size_t i = 0; i < figures_; ++i) deviations[i] = std::sqrt(all.squares[i] / degrees);
  return deviations;
}

}  // namespace sim33618
