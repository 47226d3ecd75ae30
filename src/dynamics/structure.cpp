#include "dynamics/structure.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "dynamics/equation_resolver.hpp"

namespace sim33618 {
namespace {

class StructureBuilder {
 public:
  explicit StructureBuilder(const ModelDocument& model) { structure_.model = &model; }

  Structure build() {
    declare();
    for (ResolvedVariable& variable : structure_.variables) {
      resolve_equations(variable);
      if (variable.kind() == VariableKind::stock) resolve_flows(variable);
    }
    check_flows_are_used();
    diagnostics_.throw_if_errors();
    structure_.time_constants = hidden_.take_time_constants();
    for (ResolvedVariable& hidden : hidden_.take())
      structure_.variables.push_back(std::move(hidden));
    return std::move(structure_);
  }

 private:
  void declare() {
    for (const VariableDeclaration& declaration : structure_.model->variables) {
      ResolvedVariable variable;
      variable.declaration = &declaration;
      for (const Word& name : declaration.dims) {
        variable.dims.push_back(structure_.model->dimensions.find(name.text));
        variable.element_count *= variable.dims.back()->elements.size();
      }
      check_repeated_dims(variable);
      structure_.index[declaration.name] = structure_.variables.size();
      structure_.variables.push_back(std::move(variable));
    }
  }

  void check_repeated_dims(const ResolvedVariable& variable) {
    if (variable.kind() == VariableKind::data) return;
    for (std::size_t i = 0; i < variable.dims.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (variable.dims[i] != variable.dims[j]) continue;
        const std::string& name = variable.dims[i]->name;
        diagnostics_
            .error(variable.declaration->dims[i].span,
                   say("only data may have the dimension '{}' twice", name))
            .suggest(
                say("give its elements a second name by a dimension with subset_of: {}", name));
      }
    }
  }

  void resolve_equations(ResolvedVariable& variable) {
    const VariableDeclaration& declaration = *variable.declaration;
    for (const EquationText& text : declaration.equations) {
      resolve_one(text, variable, declaration.unit, variable.equations);
    }
    for (const EquationText& text : declaration.initial) {
      resolve_one(text, variable, declaration.unit, variable.initial);
    }
    check_coverage(variable, declaration.equations);
    check_coverage(variable, declaration.initial);
  }

  void resolve_one(const EquationText& text, const ResolvedVariable& variable, const Unit& unit,
                   std::vector<ResolvedEquation>& equations) {
    if (auto equation = resolve_equation(text, variable, unit, structure_, hidden_, diagnostics_)) {
      equations.push_back(std::move(*equation));
    }
  }

  // Selectors must name every element of the first dimension exactly once.
  void check_coverage(const ResolvedVariable& variable,
                      const std::vector<EquationText>& equations) {
    if (equations.empty() || equations.front().selector.text.empty() || variable.dims.empty())
      return;
    const Dimension& dimension = *variable.dims.front();
    std::vector<const Word*> covered(dimension.elements.size(), nullptr);
    for (const EquationText& equation : equations) {
      const auto positions =
          selected_positions(equation.selector.text, dimension, structure_.model->dimensions);
      // A selector that names nothing has been reported.
      if (positions.empty()) return;
      for (const std::size_t position : positions) {
        if (covered[position] != nullptr) {
          diagnostics_
              .error(equation.selector.span, say("'{}' has two equations for '{}'", variable.name(),
                                                 dimension.elements[position].name))
              .note(covered[position]->span, say("the other one"));
          return;
        }
        covered[position] = &equation.selector;
      }
    }
    for (std::size_t i = 0; i < covered.size(); ++i) {
      if (covered[i] != nullptr) continue;
      diagnostics_.error(
          equations.front().selector.span,
          say("'{}' has no equation for '{}'", variable.name(), dimension.elements[i].name));
      return;
    }
  }

  void resolve_flows(ResolvedVariable& stock) {
    for (const Word& name : stock.declaration->inflows) resolve_flow(name, stock, stock.inflows);
    for (const Word& name : stock.declaration->outflows) resolve_flow(name, stock, stock.outflows);
  }

  void resolve_flow(const Word& name, const ResolvedVariable& stock,
                    std::vector<std::size_t>& flows) {
    const auto found = structure_.find(name.text);
    if (!found) {
      diagnostics_.error(name.span, say("unknown flow '{}'", name.text))
          .suggest(did_you_mean(name.text, flow_names()));
      return;
    }
    const ResolvedVariable& flow = structure_.variables[*found];
    if (flow.kind() != VariableKind::flow) {
      diagnostics_.error(name.span, say("'{}' is no flow ({})", name.text, kind_text(flow.kind())))
          .note(flow.declaration->span, say("defined here"));
      return;
    }
    if (flow.dims != stock.dims) {
      diagnostics_
          .error(name.span, say("the flow '{}' and the stock '{}' have different dimensions",
                                name.text, stock.name()))
          .note(flow.declaration->span, say("the flow"));
    }
    const Unit rate = stock.declaration->unit / Unit::base("yr");
    if (!flow.declaration->unit.same_dimension(rate)) {
      diagnostics_
          .error(flow.declaration->unit_text.span,
                 say("the flow '{}' is in {}, the stock '{}' needs {}", name.text,
                     flow.declaration->unit.dimension(), stock.name(), rate.dimension()))
          .note(stock.declaration->unit_text.span, say("the unit of the stock"));
    }
    const auto is_it = [&](std::size_t other) { return other == *found; };
    if (std::any_of(stock.inflows.begin(), stock.inflows.end(), is_it) ||
        std::any_of(stock.outflows.begin(), stock.outflows.end(), is_it)) {
      diagnostics_.error(name.span,
                         say("the flow '{}' is named twice by '{}'", name.text, stock.name()));
    }
    used_flows_.push_back(*found);
    flows.push_back(*found);
  }

  std::vector<std::string> flow_names() const {
    std::vector<std::string> names;
    for (const ResolvedVariable& variable : structure_.variables) {
      if (variable.kind() == VariableKind::flow) names.push_back(variable.name());
    }
    return names;
  }

  void check_flows_are_used() {
    for (std::size_t i = 0; i < structure_.variables.size(); ++i) {
      const ResolvedVariable& variable = structure_.variables[i];
      const bool is_used =
          std::find(used_flows_.begin(), used_flows_.end(), i) != used_flows_.end();
      if (variable.kind() != VariableKind::flow || is_used) continue;
      diagnostics_
          .error(variable.declaration->span, say("the flow '{}' changes no stock", variable.name()))
          .suggest(say("name it in a stock's inflows or outflows, or make it an aux"));
    }
  }

  Structure structure_;
  HiddenVariables hidden_{structure_};
  Diagnostics diagnostics_;
  std::vector<std::size_t> used_flows_;
};

}  // namespace

std::optional<std::size_t> Structure::find(const std::string& name) const {
  const auto found = index.find(name);
  if (found == index.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Structure::element_names(std::size_t variable, std::size_t element) const {
  const std::vector<const Dimension*>& dims = variables[variable].dims;
  std::vector<std::string> names(dims.size());
  for (std::size_t i = dims.size(); i-- > 0;) {
    const std::size_t count = dims[i]->elements.size();
    names[i] = dims[i]->elements[element % count].name;
    element /= count;
  }
  return names;
}

std::string Structure::element_label(std::size_t variable, std::size_t element) const {
  const std::string& name = variables[variable].name();
  const std::vector<std::string> names = element_names(variable, element);
  return names.empty() ? name : fmt::format("{}[{}]", name, listed(names));
}

Structure resolve_structure(const ModelDocument& model) { return StructureBuilder(model).build(); }

}  // namespace sim33618
