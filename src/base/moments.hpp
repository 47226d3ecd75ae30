#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sim33618 {

/// Means and standard deviations of many figures over members that come one after the other, in
/// memory that grows with the logarithm of their number. Members are added up over a binary tree of
/// their positions (pairwise summation; T. Chan, G. Golub and R. LeVeque, Algorithms for Computing
/// the Sample Variance, 1983), so the bits depend on the members alone, and nothing is lost where
/// they are large and close together.
class Moments {
 public:
  explicit Moments(std::size_t figures) : figures_(figures) {}

  /// The next member: a number a figure.
  void add(std::span<const double> member);
  /// The next member has no numbers. It keeps its place in the tree.
  void skip();

  /// Members that were added.
  std::uint64_t count() const;
  /// A number a figure; NaN without members.
  std::vector<double> means() const;
  /// Of the sample: over count() - 1; 0 for a single member, NaN without members.
  std::vector<double> standard_deviations() const;

 private:
  /// Members that stand next to each other.
  struct Group {
    std::uint64_t count = 0;
    std::vector<double> means;
    /// Sums of squared distances from the mean.
    std::vector<double> squares;
  };

  void add_to_tree(Group group);
  /// Makes `first` the group of both.
  static void merge(Group& first, const Group& second);
  Group total() const;

  std::size_t figures_;
  /// Of the members so far, level k has a group of 2^k where bit k of their number is set.
  std::vector<Group> levels_;
  std::uint64_t position_ = 0;
};

}  // namespace sim33618
