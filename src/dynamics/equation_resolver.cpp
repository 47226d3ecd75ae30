#include "dynamics/equation_resolver.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "dynamics/call_expansion.hpp"
#include "dynamics/equation_error.hpp"
#include "dynamics/subscript_resolver.hpp"
#include "dynamics/unit_rules.hpp"

namespace sim33618 {
namespace {

// Resolves bottom-up; the first mistake of an equation ends it by a TextError.
class EquationResolver {
 public:
  EquationResolver(const EquationText& text, const ResolvedVariable& variable,
                   const Structure& structure, HiddenVariables& hidden)
      : text_(text),
        variable_(variable),
        structure_(structure),
        hidden_(hidden),
        model_(*structure.model),
        subscripts_(variable, model_.dimensions, equation_) {}

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
    term.fits_any_unit = expression.number == 0;
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
    term.axes = subscripts_.axes(expression, read);
    term.unit = read.declaration->unit;
    return term;
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
    const Function& function = *expression.function;
    if (function.form == FunctionForm::lookup) return lookup(expression);
    if (function.form == FunctionForm::foresight) return foresight(expression);
    Term term = arguments(expression);
    term.unit = call_unit(term, function);
    switch (function.form) {
      case FunctionForm::constant:
        term.kind = TermKind::constant;
        term.constant = function.constant;
        term.fits_any_unit = function.result == UnitOf::any;
        break;
      case FunctionForm::clock:
        term.kind = TermKind::clock;
        term.clock = function.clock;
        break;
      case FunctionForm::size: return size(term);
      case FunctionForm::expansion: return expansion(term, function);
      default: break;
    }
    if (term.operation == Operation::safe_divide && term.arguments.size() == 2)
      term.arguments.emplace_back();
    return term;
  }

  // The stars of a reduction stand in its first argument alone.
  Term arguments(const Expression& expression) {
    const Function& function = *expression.function;
    Term term;
    term.kind = TermKind::operation;
    term.range = expression.range;
    const bool reduces = function.reduces(expression.arguments.size());
    term.operation = reduces ? function.reduction : function.operation;
    for (const Expression& argument : expression.arguments) {
      const bool is_reduced = reduces && term.arguments.empty();
      if (is_reduced) subscripts_.begin_reduction();
      term.arguments.push_back(this->term(argument));
      if (is_reduced) term.reduced = subscripts_.end_reduction();
    }
    if (reduces && term.reduced.empty()) {
      throw error_at(expression.range,
                     say("{} needs an argument with a * subscript", expression.name));
    }
    if (term.operation == Operation::reduce_rank && term.reduced.size() > 1) {
      throw error_at(
          expression.arguments.front().range,
          say("{} runs over one dimension; {} stars given", expression.name, term.reduced.size()));
    }
    return term;
  }

  Term size(const Term& call) const {
    Term term;
    term.range = call.range;
    term.constant = 1;
    for (const int index : call.reduced) {
      const Dimension& dimension = *equation_.indices[static_cast<std::size_t>(index)];
      term.constant *= static_cast<double>(dimension.elements.size());
    }
    return term;
  }

  void check_follows_steps(const TextRange& call, const Function& function) const {
    if (variable_.declaration->period_rule != PeriodRule::ratio) return;
    throw error_at(call,
                   say("{} follows the steps of a run, '{}' is computed from yearly values "
                       "(over_period: ratio)",
                       function.name, variable_.name()),
                   say("give the function a variable of its own"));
  }

  Term expansion(const Term& call, const Function& function) {
    check_follows_steps(call.range, function);
    const auto owner = static_cast<std::size_t>(&variable_ - structure_.variables.data());
    note_time_constant(call, function);
    CallExpansion expansion(function, call, equation_, owner, hidden_);
    Term term = function.expand(expansion);
    term.range = call.range;
    term.unit = call.unit;
    return term;
  }

  // The second argument of functions with memory, where it is a time.
  void note_time_constant(const Term& call, const Function& function) {
    if (function.family != FunctionFamily::memory || function.arguments.size() < 2 ||
        function.arguments[1] != UnitOf::time)
      return;
    const Term& time = call.arguments[1];
    hidden_.note(
        {std::string(function.name), time, text_.text.part(time.range.begin, time.range.end)});
  }

  Term foresight(const Expression& expression) {
    const Function& function = *expression.function;
    check_follows_steps(expression.range, function);
    const Expression& name = expression.arguments.front();
    const bool is_name = name.kind == ExpressionKind::reference;
    const ResolvedVariable* path = is_name ? &structure_.variables[variable_named(name)] : nullptr;
    if (path == nullptr || path->kind() != VariableKind::data ||
        !is_path(path->declaration->trajectory)) {
      throw error_at(name.range, say("FORESEEN looks along a path of data (data: linear or step)"));
    }
    Term term = arguments(expression);
    term.unit = call_unit(term, function);
    Term read = std::move(term.arguments.front());
    term.arguments.erase(term.arguments.begin());
    if (term.arguments.size() == 1) term.arguments.push_back(number_term(0));
    term.variable = read.variable;
    term.axes = std::move(read.axes);
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
    term.axes = subscripts_.axes(name, read);
    term.arguments.push_back(this->term(expression.arguments.back()));
    check_same(term.arguments.front(), read.declaration->lookup_argument,
               say("the argument of '{}'", name.name));
    term.unit = read.declaration->unit;
    return term;
  }

  const EquationText& text_;
  const ResolvedVariable& variable_;
  const Structure& structure_;
  HiddenVariables& hidden_;
  const ModelDocument& model_;
  ResolvedEquation equation_;
  SubscriptResolver subscripts_;
};

}  // namespace

std::optional<ResolvedEquation> resolve_equation(const EquationText& text,
                                                 const ResolvedVariable& variable, const Unit& unit,
                                                 const Structure& structure,
                                                 HiddenVariables& hidden,
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
    return EquationResolver(text, variable, structure, hidden).resolve(unit);
  } catch (const TextError& error) {
    const std::size_t last = std::min(error.offset() + error.length(), text.text.text.size());
    diagnostics.error(text.text.part(error.offset(), last), error.what())
        .suggest(error.suggestion());
    return std::nullopt;
  }
}

}  // namespace sim33618
