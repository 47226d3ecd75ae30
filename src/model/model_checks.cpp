#include "model/model_checks.hpp"

#include <map>
#include <set>

#include "base/suggestion.hpp"
#include "model/basis_checks.hpp"
#include "model/comparison_checks.hpp"
#include "model/firm_checks.hpp"
#include "model/firm_coupling_checks.hpp"
#include "model/history_checks.hpp"
#include "model/lever_checks.hpp"
#include "model/loop_checks.hpp"
#include "model/reconciliation_checks.hpp"
#include "model/reference_checks.hpp"
#include "model/report_role_checks.hpp"
#include "model/requirement_checks.hpp"
#include "model/shock_checks.hpp"
#include "model/shock_role_checks.hpp"
#include "model/supply_network_checks.hpp"
#include "model/table_checks.hpp"

namespace sim33618 {
namespace {

// An array beyond this is a slip: no statistics have so many cells, and memory would go.
constexpr std::size_t most_elements = 1000000;

class ModelChecker {
 public:
  ModelChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {
    for (const auto& [id, source] : model.sources) source_ids_.push_back(id);
  }

  void check() {
    check_names();
    for (const VariableDeclaration& variable : model_.variables) check_variable(variable);
    for (const ParameterRow& row : model_.parameters) check_row(row);
    for (const CorrelationBlock& block : model_.correlations) check_sources(block.sources);
    for (const Target& target : model_.targets) check_target(target);
    for (const Target& check : model_.checks) check_target(check);
    check_bases(model_, diagnostics_);
    for (const Word& name : model_.headline) check_headline(name);
    check_comparisons(model_, diagnostics_);
    for (const Definition& definition : model_.definitions) check_sources(definition.sources);
    check_tables(model_, diagnostics_);
    for (const Reconciliation& reconciliation : model_.reconciliations) {
      check_sources(reconciliation.sources);
      for (const ReconciliationCondition& condition : reconciliation.conditions)
        check_sources(condition.sources);
    }
    check_reconciliations(model_, diagnostics_);
    check_requirements(model_, diagnostics_);
    for (const Observation& observation : model_.observations) check_sources(observation.sources);
    check_history(model_, diagnostics_);
    check_loops(model_, diagnostics_);
    check_firm_sources();
    check_firms(model_, diagnostics_);
    check_shock_roles(model_, diagnostics_);
    check_supply_network(model_, diagnostics_);
    check_firm_coupling(model_, diagnostics_);
    check_report_roles(model_, diagnostics_);
    for (const Lever& lever : model_.levers) {
      check_sources(lever.evidence);
      for (const LeverEffect& effect : lever.effects) check_sources(effect.sources);
    }
    for (const Shock& shock : model_.shocks) check_sources(shock.evidence);
    check_levers(model_, diagnostics_);
    check_shocks(model_, diagnostics_);
    check_measure_names(model_, diagnostics_);
  }

 private:
  void check_names() {
    std::map<std::string, Span> variables;
    for (const VariableDeclaration& variable : model_.variables)
      variables[variable.name] = variable.span;
    std::map<std::string, Span> elements;
    for (const Dimension& dimension : model_.dimensions.all()) {
      check_clash(dimension.name, dimension.span, variables);
      for (const Element& element : dimension.elements) {
        const auto [first, is_new] = elements.emplace(element.name, element.span);
        if (!is_new) {
          check_same(element, first->second);
          continue;
        }
        check_clash(element.name, element.span, variables);
        if (model_.dimensions.find(element.name) == nullptr) continue;
        diagnostics_
            .error(element.span,
                   say("'{}' is the name of a dimension and of an element", element.name))
            .note(model_.dimensions.find(element.name)->span, say("the dimension"));
      }
    }
  }

  // A dimension takes over the elements of those it includes or is a subset of.
  void check_same(const Element& element, const Span& first) {
    if (element.span.source == first.source && element.span.begin == first.begin) return;
    diagnostics_.error(element.span, say("element '{}' is defined twice", element.name))
        .note(first, say("first defined here"));
  }

  void check_clash(const std::string& name, const Span& span,
                   const std::map<std::string, Span>& variables) {
    const auto variable = variables.find(name);
    if (variable == variables.end()) return;
    diagnostics_.error(variable->second, say("the name '{}' is taken", name))
        .note(span, say("here"));
  }

  void check_sources(const std::vector<Word>& ids) {
    for (const Word& id : ids) {
      if (model_.sources.count(id.text) != 0) continue;
      diagnostics_
          .error(id.span, say("unknown source '{}' (sources are listed in sources.yaml)", id.text))
          .suggest(did_you_mean(id.text, source_ids_));
    }
  }

  void check_firm_sources() {
    if (model_.firms) {
      for (const SourcedFigure* figure : figures_of(*model_.firms)) check_sources(figure->sources);
    }
    if (!model_.firm_rules) return;
    // What a set takes from another was checked there.
    std::set<std::pair<const void*, std::size_t>> checked;
    for (const std::vector<Word>* ids : sources_of(*model_.firm_rules)) {
      for (const Word& id : *ids) {
        if (checked.emplace(id.span.source.get(), id.span.begin).second) check_sources({id});
      }
    }
  }

  void check_gap(const VariableDeclaration& variable) {
    if (variable.gap_to.text.empty()) return;
    const VariableDeclaration* other = variable_with_values(variable.gap_to, model_, diagnostics_);
    if (other != nullptr) check_comparable(variable.gap_to, *other, variable, diagnostics_);
  }

  void check_variable(const VariableDeclaration& variable) {
    check_sources(variable.sources);
    check_gap(variable);
    std::size_t elements = 1;
    for (const Word& dimension : variable.dims) {
      if (const Dimension* known = model_.dimensions.find(dimension.text)) {
        elements *= known->elements.size();
        if (elements <= most_elements) continue;
        diagnostics_.error(dimension.span, say("'{}' would have more than {} elements",
                                               variable.name, most_elements));
        return;
      }
      diagnostics_.error(dimension.span, say("unknown dimension '{}'", dimension.text))
          .suggest(did_you_mean(dimension.text, model_.dimensions.names()));
    }
  }

  void check_row(const ParameterRow& row) {
    check_sources(row.sources);
    const VariableDeclaration* variable = known_variable(row.name, model_, diagnostics_);
    if (variable == nullptr) return;
    if (variable->kind != VariableKind::data && variable->kind != VariableKind::lookup) {
      diagnostics_
          .error(row.name.span, say("'{}' is no data ({}) and takes no numbers", row.name.text,
                                    kind_text(variable->kind)))
          .note(variable->span, say("defined here"));
    } else if (!row.unit.same_dimension(variable->unit)) {
      diagnostics_
          .error(row.unit_text.span,
                 say("the unit '{}' does not convert to '{}' of '{}'", row.unit_text.text,
                     variable->unit_text.text, variable->name))
          .note(variable->unit_text.span, say("the unit of the variable"));
    }
    check_trajectory(row, *variable);
  }

  void check_trajectory(const ParameterRow& row, const VariableDeclaration& variable) {
    const bool is_data = variable.kind == VariableKind::data;
    const bool constant = is_data && variable.trajectory == Trajectory::constant;
    if (constant && row.at) {
      diagnostics_.error(
          row.name.span,
          say("'{}' is constant, so its rows have an empty column 'at'", row.name.text));
    } else if (is_data && !constant && !row.at) {
      diagnostics_.error(
          row.name.span,
          say("'{}' is a series, so its rows need a year in the column 'at'", row.name.text));
    } else if (variable.kind == VariableKind::lookup && !row.at) {
      diagnostics_.error(
          row.name.span,
          say("'{}' is a lookup, so its rows need an argument in the column 'at'", row.name.text));
    }
  }

  void check_target(const Target& target) {
    check_sources(target.sources);
    if (target.variable.text.empty()) return;
    const VariableDeclaration* variable =
        check_reference(target.variable, target.elements, model_, diagnostics_);
    if (variable != nullptr) check_required_value(target, *variable, diagnostics_);
  }

  void check_headline(const Word& name) {
    const VariableDeclaration* variable = known_variable(name, model_, diagnostics_);
    if (variable == nullptr || (variable->dims.empty() && variable->kind != VariableKind::lookup))
      return;
    diagnostics_.error(name.span,
                       say("'{}' is no single figure, so it cannot be a headline", name.text));
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  std::vector<std::string> source_ids_;
};

}  // namespace

void check_model(const ModelDocument& model, Diagnostics& diagnostics) {
  ModelChecker(model, diagnostics).check();
}

}  // namespace sim33618
