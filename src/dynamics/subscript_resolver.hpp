#pragma once

#include <string>
#include <vector>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// Turns the subscripts of one equation into axes over its indices, adding an index for each star
/// of a reduction. Throws TextError where a subscript does not fit.
class SubscriptResolver {
 public:
  /// `equation` has the indices of the variable's own elements before the first call.
  SubscriptResolver(const ResolvedVariable& variable, const DimensionTable& dimensions,
                    ResolvedEquation& equation)
      : variable_(variable), dimensions_(dimensions), equation_(equation) {}

  /// Stars from here on belong to a new reduction, until it ends.
  void begin_reduction() { reductions_.emplace_back(); }
  /// The indices the reduction runs over.
  std::vector<int> end_reduction();

  /// How a reference addresses each dimension of the variable it reads.
  std::vector<Axis> axes(const Expression& expression, const ResolvedVariable& read);

 private:
  void check_subscript_count(const Expression& expression, const ResolvedVariable& read) const;
  Axis star(const Subscript& subscript, const Dimension& dimension);
  std::vector<std::string> subset_names(const Dimension& dimension) const;
  int reduction_index(const Dimension& runs_over, const Subscript& subscript);
  Axis named(const Subscript& subscript, const Dimension& dimension) const;
  std::size_t outer_index(const Subscript& subscript, const Dimension& named_dimension) const;
  static Axis element(const Subscript& subscript, const Dimension& dimension);

  const ResolvedVariable& variable_;
  const DimensionTable& dimensions_;
  ResolvedEquation& equation_;
  std::vector<std::vector<int>> reductions_;
};

}  // namespace sim33618
