#include "dynamics/equation_resolver.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "base/text_error.hpp"
#include "dynamics/unit_rules.hpp"

namespace sim33618 {
namespace {

TextError error_at(const TextRange& range, const std::string& message,
                   const std::string& suggestion = {}) {
  return {range.begin, range.end - range.begin, message, suggestion};
}

// Resolves bottom-up; the first mistake of an equation ends it by a TextError.
class EquationResolver {
 public:
  EquationResolver(const EquationText& text, const ResolvedVariable& variable,
                   const Structure& structure)
      : text_(text), variable_(variable), structure_(structure), model_(*structure.model) {}

  ResolvedEquation resolve(const Unit& unit) {
    make_outer_indices();
    equation_.outer_count = equation_.indices.size();
    equation_.term = term(parse_expression(text_.text.text));
    check_result(equation_.term, unit, variable_);
    return std::move(equation_);
  }

 private:
  void make_outer_indices() {
    for (std::size_t i = 0; i < variable_.dims.size(); ++i) {
      const Dimension& dimension = *variable_.dims[i];
      if (i == 0 && !text_.selector.text.empty() && add_selected(dimension)) continue;
      add_outer(dimension, dimension);
    }
  }

  void add_outer(const Dimension& index, const Dimension& whole) {
    Axis axis;
    axis.index = static_cast<int>(equation_.indices.size());
    axis.positions = *positions_in(index, whole);
    equation_.indices.push_back(&index);
    equation_.target.push_back(std::move(axis));
  }

  bool add_selected(const Dimension& dimension) {
    const std::string& selector = text_.selector.text;
    if (const auto element = dimension.index_of(selector)) {
      equation_.target.push_back({Axis::fixed_element, *element, {}});
      return true;
    }
    const Dimension* subset = model_.dimensions.find(selector);
    if (subset == nullptr || !positions_in(*subset, dimension)) return false;
    add_outer(*subset, dimension);
    return true;
  }

  Term term(const Expression& expression) {
    switch (expression.kind) {
      case ExpressionKind::number: return number(expression);
      case ExpressionKind::time: return time(expression);
      case ExpressionKind::reference: return reference(expression);
      case ExpressionKind::operation: return operation(expression);
      case ExpressionKind::call: return call(expression);
    }
    return {};
  }

  static Term number(const Expression& expression) {
    Term term;
    term.range = expression.range;
    term.constant = expression.number;
    term.is_zero = expression.number == 0;
    return term;
  }

  static Term time(const Expression& expression) {
    Term term;
    term.kind = TermKind::time;
    term.range = expression.range;
    term.unit = Unit::base("yr");
    return term;
  }

  std::size_t variable_named(const Expression& expression) const {
    if (const auto found = structure_.find(expression.name)) return *found;
    const TextRange name{expression.range.begin, expression.range.begin + expression.name.size()};
    if (model_.dimensions.find(expression.name) != nullptr) {
      throw error_at(name, say("'{}' is a dimension and has no value", expression.name));
    }
    throw error_at(name, say("unknown variable '{}'", expression.name),
                   did_you_mean(expression.name, model_.variable_names()));
  }

  Term reference(const Expression& expression) {
    Term term;
    term.kind = TermKind::variable;
    term.range = expression.range;
    term.variable = variable_named(expression);
    const ResolvedVariable& read = structure_.variables[term.variable];
    if (read.kind() == VariableKind::lookup) {
      throw error_at(expression.range, say("'{}' is a lookup", expression.name),
                     say("use LOOKUP({}, x)", expression.name));
    }
    term.axes = axes(expression, read);
    term.unit = read.declaration->unit;
    return term;
  }

  std::vector<Axis> axes(const Expression& expression, const ResolvedVariable& read) {
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

  void check_subscript_count(const Expression& expression, const ResolvedVariable& read) const {
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
  Axis star(const Subscript& subscript, const Dimension& dimension) {
    if (reductions_.empty()) {
      throw error_at(subscript.range, say("a star stands only inside SUM, MEAN, PROD, MIN or MAX"));
    }
    const Dimension* runs_over = &dimension;
    if (!subscript.name.empty()) {
      runs_over = model_.dimensions.find(subscript.name);
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

  std::vector<std::string> subset_names(const Dimension& dimension) const {
    std::vector<std::string> names;
    for (const Dimension& candidate : model_.dimensions.all()) {
      if (positions_in(candidate, dimension)) names.push_back(candidate.name);
    }
    return names;
  }

  int reduction_index(const Dimension& runs_over, const Subscript& subscript) {
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

  Axis named(const Subscript& subscript, const Dimension& dimension) const {
    if (model_.dimensions.find(subscript.name) == nullptr) return element(subscript, dimension);
    const Dimension& named_dimension = *model_.dimensions.find(subscript.name);
    for (std::size_t i = 0; i < equation_.outer_count; ++i) {
      const Dimension& outer = *equation_.indices[i];
      if (outer.family != named_dimension.family) continue;
      Axis axis;
      axis.index = static_cast<int>(i);
      const auto positions = positions_in(outer, dimension);
      if (!positions || !positions_in(outer, named_dimension)) {
        throw error_at(subscript.range,
                       say("'{}' does not hold all elements of '{}', for which this equation is",
                           positions ? named_dimension.name : dimension.name, outer.name));
      }
      axis.positions = *positions;
      return axis;
    }
    throw error_at(subscript.range,
                   say("'{}' is no dimension of '{}'", subscript.name, variable_.name()),
                   say("write an element, or * inside SUM"));
  }

  static Axis element(const Subscript& subscript, const Dimension& dimension) {
    if (const auto found = dimension.index_of(subscript.name))
      return {Axis::fixed_element, *found, {}};
    std::vector<std::string> names = dimension.element_names();
    names.push_back(dimension.name);
    throw error_at(subscript.range, say("unknown {} '{}'", dimension.name, subscript.name),
                   did_you_mean(subscript.name, names));
  }

  Term operation(const Expression& expression) {
    Term term;
    term.kind = TermKind::operation;
    term.range = expression.range;
    term.operation = expression.operation;
    for (const Expression& argument : expression.arguments)
      term.arguments.push_back(this->term(argument));
    term.unit = operation_unit(term);
    return term;
  }

  Term call(const Expression& expression) {
    if (expression.function->operation == Operation::lookup) return lookup(expression);
    Term term;
    term.kind = TermKind::operation;
    term.range = expression.range;
    const bool reduces =
        expression.function->reduces ||
        (expression.arguments.size() == 1 && expression.function->reduction != Operation::copy);
    term.operation = reduces ? expression.function->reduction : expression.function->operation;
    if (reduces) reductions_.emplace_back();
    for (const Expression& argument : expression.arguments)
      term.arguments.push_back(this->term(argument));
    if (reduces) {
      term.reduced = reductions_.back();
      reductions_.pop_back();
      if (term.reduced.empty()) {
        throw error_at(expression.range,
                       say("{} needs an argument with a * subscript", expression.name));
      }
    }
    term.unit = call_unit(term, *expression.function);
    if (term.operation == Operation::safe_divide && term.arguments.size() == 2)
      term.arguments.emplace_back();
    return term;
  }

  Term lookup(const Expression& expression) {
    const Expression& name = expression.arguments.front();
    if (name.kind != ExpressionKind::reference) {
      throw error_at(name.range, say("the first argument of LOOKUP is the name of a lookup"));
    }
    Term term;
    term.kind = TermKind::operation;
    term.range = expression.range;
    term.operation = Operation::lookup;
    term.variable = variable_named(name);
    const ResolvedVariable& read = structure_.variables[term.variable];
    if (read.kind() != VariableKind::lookup) {
      throw error_at(name.range, say("'{}' is no lookup", name.name));
    }
    term.axes = axes(name, read);
    term.arguments.push_back(this->term(expression.arguments.back()));
    check_same(term.arguments.front(), read.declaration->lookup_argument,
               say("the argument of '{}'", name.name));
    term.unit = read.declaration->unit;
    return term;
  }

  const EquationText& text_;
  const ResolvedVariable& variable_;
  const Structure& structure_;
  const ModelDocument& model_;
  ResolvedEquation equation_;
  std::vector<std::vector<int>> reductions_;
};

}  // namespace

std::optional<ResolvedEquation> resolve_equation(const EquationText& text,
                                                 const ResolvedVariable& variable, const Unit& unit,
                                                 const Structure& structure,
                                                 Diagnostics& diagnostics) {
  if (!text.selector.text.empty()) {
    const bool is_array = !variable.dims.empty();
    if (!is_array ||
        selected_positions(text.selector.text, *variable.dims.front(), structure.model->dimensions)
            .empty()) {
      auto& error = diagnostics.error(
          text.selector.span,
          is_array ? say("'{}' names no elements of '{}'", text.selector.text,
                         variable.dims.front()->name)
                   : say("'{}' has no dimensions and one equation", variable.name()));
      if (is_array)
        error.suggest(did_you_mean(text.selector.text, variable.dims.front()->element_names()));
      return std::nullopt;
    }
  }
  try {
    return EquationResolver(text, variable, structure).resolve(unit);
  } catch (const TextError& error) {
    const std::size_t last = std::min(error.offset() + error.length(), text.text.text.size());
    diagnostics.error(text.text.part(error.offset(), last), error.what())
        .suggest(error.suggestion());
    return std::nullopt;
  }
}

}  // namespace sim33618
