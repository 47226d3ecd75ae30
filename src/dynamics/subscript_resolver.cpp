#include "dynamics/subscript_resolver.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "dynamics/equation_error.hpp"

namespace sim33618 {

std::vector<int> SubscriptResolver::end_reduction() {
  std::vector<int> indices = std::move(reductions_.back());
  reductions_.pop_back();
  return indices;
}

std::vector<Axis> SubscriptResolver::axes(const Expression& expression,
                                          const ResolvedVariable& read) {
  check_subscript_count(expression, read);
  std::vector<Axis> axes;
  std::vector<int> stars;
  for (std::size_t i = 0; i < read.dims.size(); ++i) {
    const Subscript& subscript = expression.subscripts[i];
    axes.push_back(subscript.is_star ? star(subscript, *read.dims[i])
                                     : named(subscript, *read.dims[i]));
    if (!subscript.is_star) continue;
    if (std::find(stars.begin(), stars.end(), axes.back().index) != stars.end()) {
      throw error_at(subscript.range,
                     say("two stars over '{}' in one reference", read.dims[i]->name));
    }
    stars.push_back(axes.back().index);
  }
  return axes;
}

void SubscriptResolver::check_subscript_count(const Expression& expression,
                                              const ResolvedVariable& read) const {
  if (expression.subscripts.size() == read.dims.size()) return;
  std::vector<std::string> names;
  for (const Dimension* dimension : read.dims) names.push_back(dimension->name);
  if (read.dims.empty()) {
    throw error_at(expression.range, say("'{}' has no dimensions", expression.name),
                   say("leave the brackets out"));
  }
  throw error_at(expression.range,
                 say("'{}' takes subscripts for {}; {} given", expression.name, listed(names),
                     expression.subscripts.size()),
                 say("write {}[{}]", expression.name, listed(names)));
}

// A star is an index of the innermost reduction; stars over one dimension move together.
Axis SubscriptResolver::star(const Subscript& subscript, const Dimension& dimension) {
  if (reductions_.empty()) {
    throw error_at(subscript.range,
                   say("a star stands only inside a function over arrays, such as SUM"));
  }
  const Dimension* runs_over = &dimension;
  if (!subscript.name.empty()) {
    runs_over = dimensions_.find(subscript.name);
    if (runs_over == nullptr || !positions_in(*runs_over, dimension)) {
      throw error_at(subscript.range,
                     say("'{}' is no subset of '{}'", subscript.name, dimension.name),
                     did_you_mean(subscript.name, subset_names(dimension)));
    }
  }
  Axis axis;
  axis.index = reduction_index(*runs_over, subscript);
  axis.positions = *positions_in(*runs_over, dimension);
  return axis;
}

std::vector<std::string> SubscriptResolver::subset_names(const Dimension& dimension) const {
  std::vector<std::string> names;
  for (const Dimension& candidate : dimensions_.all()) {
    if (positions_in(candidate, dimension)) names.push_back(candidate.name);
  }
  return names;
}

int SubscriptResolver::reduction_index(const Dimension& runs_over, const Subscript& subscript) {
  for (const int index : reductions_.back()) {
    const Dimension& other = *equation_.indices[static_cast<std::size_t>(index)];
    if (&other == &runs_over) return index;
    if (other.family != runs_over.family) continue;
    throw error_at(
        subscript.range,
        say("stars over '{}' and '{}' do not move together", other.name, runs_over.name),
        say("write *:{} for both",
            runs_over.elements.size() < other.elements.size() ? runs_over.name : other.name));
  }
  equation_.indices.push_back(&runs_over);
  reductions_.back().push_back(static_cast<int>(equation_.indices.size()) - 1);
  return reductions_.back().back();
}

Axis SubscriptResolver::named(const Subscript& subscript, const Dimension& dimension) const {
  if (dimensions_.find(subscript.name) == nullptr) return element(subscript, dimension);
  const Dimension& named_dimension = *dimensions_.find(subscript.name);
  const std::size_t i = outer_index(subscript, named_dimension);
  const Dimension& outer = *equation_.indices[i];
  const auto positions = positions_in(outer, dimension);
  if (!positions || !positions_in(outer, named_dimension)) {
    throw error_at(subscript.range,
                   say("'{}' does not hold all elements of '{}', for which this equation is",
                       positions ? named_dimension.name : dimension.name, outer.name));
  }
  return {static_cast<int>(i), 0, *positions};
}

// The index that a dimension stands for: its own, or that of the only other one whose elements it
// shares.
std::size_t SubscriptResolver::outer_index(const Subscript& subscript,
                                           const Dimension& named_dimension) const {
  std::vector<std::size_t> sharing;
  for (std::size_t i = 0; i < equation_.outer_count; ++i) {
    if (equation_.indices[i] == &named_dimension) return i;
    if (equation_.indices[i]->family == named_dimension.family) sharing.push_back(i);
  }
  std::vector<std::string> own;
  for (const Dimension* dimension : variable_.dims) {
    if (dimension->family == named_dimension.family) own.push_back(dimension->name);
  }
  if (own.size() > 1) {
    throw error_at(subscript.range,
                   say("'{}' does not say which of {} is meant", subscript.name, listed(own)));
  }
  if (!sharing.empty()) return sharing.front();
  throw error_at(subscript.range,
                 say("'{}' is no dimension of '{}'", subscript.name, variable_.name()),
                 say("write an element, or * inside SUM"));
}

Axis SubscriptResolver::element(const Subscript& subscript, const Dimension& dimension) {
  if (const auto found = dimension.index_of(subscript.name))
    return {Axis::fixed_element, *found, {}};
  std::vector<std::string> names = dimension.element_names();
  names.push_back(dimension.name);
  throw error_at(subscript.range, say("unknown {} '{}'", dimension.name, subscript.name),
                 did_you_mean(subscript.name, names));
}

}  // namespace sim33618
