#include "model/supply_network_checks.hpp"

#include <algorithm>
#include <map>

#include "base/suggestion.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

enum class Part { node, demand, import, margin };

class NetworkChecker {
 public:
  NetworkChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), network_(*model.network), diagnostics_(diagnostics) {}

  void check() {
    nodes_ = model_.dimensions.find(network_.nodes.text);
    if (nodes_ == nullptr) {
      diagnostics_.error(network_.nodes.span, say("unknown dimension '{}'", network_.nodes.text))
          .suggest(did_you_mean(network_.nodes.text, model_.dimensions.names()));
      return;
    }
    output_ = by_node(network_.output, nullptr);
    check_names();
    by_node(network_.value_added, output_);
    by_node(network_.labour_income, output_);
    by_node(network_.staff, nullptr);
    const VariableDeclaration* emissions = by_node(network_.emissions, nullptr);
    check_by_pair(network_.input_cover, Unit::base("yr"));
    check_by_pair(network_.input_binding, Unit());
    check_by_pair(network_.input_restocking, Unit::base("yr"));
    for (const FlowDeclaration& flow : network_.flows) check_flow(flow);
    for (const FinalDemandDeclaration& demand : network_.final_demand)
      by_node(demand.variable, output_);
    for (const ImportDeclaration& import : network_.imports) {
      by_node(import.variable, output_);
      check_intensity(import.emissions, emissions);
    }
    check_listed(network_.sells_energy, nodes_->element_names(), Part::node);
    check_listed(network_.energy_imports, imports_, Part::import);
    check_listed({network_.household_demand}, demands_, Part::demand);
    std::vector<std::string> margins = demands_;
    margins.insert(margins.end(), imports_.begin(), imports_.end());
    check_listed(network_.held, margins, Part::margin);
    for (const ShareDeclaration& share : network_.shares) check_share(share);
    for (const Word& figure : network_.figures) by_node(figure, nullptr);
    for (const auto& days : {network_.cover, network_.recovery}) check_days(days);
    check_scope_2(emissions);
  }

 private:
  void check_names() {
    std::map<std::string, Span> names;
    const auto add = [&](const Word& name, std::vector<std::string>& list) {
      list.push_back(name.text);
      const auto [first, is_new] = names.emplace(name.text, name.span);
      if (!is_new || nodes_->index_of(name.text)) {
        diagnostics_.error(name.span, say("the name '{}' is taken", name.text))
            .note(is_new ? nodes_->span : first->second, say("here"));
      }
    };
    for (const FinalDemandDeclaration& demand : network_.final_demand) add(demand.name, demands_);
    for (const ImportDeclaration& import : network_.imports) add(import.name, imports_);
  }

  // Whether a dimension holds nodes and nothing else.
  bool is_of_nodes(const Word& dim) const {
    const Dimension* known = model_.dimensions.find(dim.text);
    return known != nullptr && positions_in(*known, *nodes_);
  }

  void report_dimensions(const Word& name) {
    diagnostics_.error(name.span, say("'{}' does not run over '{}' or a subset of it alone",
                                      name.text, nodes_->name));
  }

  void check_money(const Word& name, const Unit& unit) {
    if (output_ == nullptr || unit.same_dimension(output_->unit)) return;
    diagnostics_
        .error(name.span, say("the unit of '{}' does not convert to '{}' of '{}'", name.text,
                              output_->unit_text.text, output_->name))
        .note(output_->unit_text.span, say("the unit of the variable"));
  }

  const VariableDeclaration* by_node(const Word& name, const VariableDeclaration* alike) {
    const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
    if (variable == nullptr) return nullptr;
    if (variable->dims.size() != 1 || !is_of_nodes(variable->dims.front())) {
      report_dimensions(name);
      return nullptr;
    }
    if (alike != nullptr) check_money(name, variable->unit);
    return variable;
  }

  void check_days(const std::optional<Word>& name) {
    if (!name) return;
    const VariableDeclaration* variable = by_node(*name, nullptr);
    if (variable == nullptr || variable->unit_text.text == "day") return;
    diagnostics_.error(name->span, say("'{}' is not in days", name->text))
        .note(variable->unit_text.span, say("the unit of the variable"));
  }

  // It is subtracted from what the table says, in the same unit.
  void check_scope_2(const VariableDeclaration* emissions) {
    if (!network_.scope_2) return;
    const VariableDeclaration* variable = by_node(*network_.scope_2, nullptr);
    if (variable == nullptr || emissions == nullptr ||
        variable->unit_text.text == emissions->unit_text.text)
      return;
    diagnostics_
        .error(network_.scope_2->span,
               say("'{}' is not in the unit of '{}'", network_.scope_2->text, emissions->name))
        .note(variable->unit_text.span, say("the unit of the variable"));
  }

  void check_by_pair(const std::optional<Word>& name, const Unit& unit) {
    if (!name) return;
    const VariableDeclaration* variable = variable_with_values(*name, model_, diagnostics_);
    if (variable == nullptr) return;
    const auto runs_over_all = [&](const Word& dim) {
      const Dimension* known = model_.dimensions.find(dim.text);
      return known != nullptr && known->element_names() == nodes_->element_names();
    };
    const bool fits = variable->dims.size() == 2 && runs_over_all(variable->dims.front()) &&
                      runs_over_all(variable->dims.back()) && variable->unit.same_dimension(unit);
    if (fits) return;
    diagnostics_.error(name->span, say("'{}' has no number in {} for each two of '{}'", name->text,
                                       unit.dimension(), nodes_->name));
  }

  void check_flow(const FlowDeclaration& flow) {
    const VariableDeclaration* sold = variable_with_values(flow.sold, model_, diagnostics_);
    const VariableDeclaration* bought = variable_with_values(flow.bought, model_, diagnostics_);
    if (sold == nullptr || bought == nullptr) return;
    for (const auto& [name, variable] : {std::pair(&flow.sold, sold), {&flow.bought, bought}}) {
      if (variable->dims.empty() || !is_of_nodes(variable->dims.front())) {
        diagnostics_.error(name->span, say("the first dimension of '{}' is not '{}' or a subset "
                                           "of it",
                                           name->text, nodes_->name));
        return;
      }
    }
    const bool same_goods = std::equal(
        sold->dims.begin() + 1, sold->dims.end(), bought->dims.begin() + 1, bought->dims.end(),
        [](const Word& a, const Word& b) { return a.text == b.text; });
    if (!same_goods) {
      diagnostics_.error(flow.bought.span, say("'{}' and '{}' run over different goods",
                                               flow.sold.text, flow.bought.text));
    }
    check_money(flow.bought, sold->unit * bought->unit);
  }

  void check_intensity(const Word& name, const VariableDeclaration* emissions) {
    const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
    if (variable == nullptr) return;
    const bool fits = variable->dims.empty() ||
                      (variable->dims.size() == 1 && is_of_nodes(variable->dims.front()));
    if (!fits) report_dimensions(name);
    if (emissions == nullptr || output_ == nullptr) return;
    if ((variable->unit * output_->unit).same_dimension(emissions->unit)) return;
    diagnostics_
        .error(name.span, say("the unit of '{}' is not that of '{}' per '{}'", name.text,
                              emissions->name, output_->name))
        .note(variable->unit_text.span, say("the unit of the variable"));
  }

  void check_listed(const std::vector<Word>& words, const std::vector<std::string>& known,
                    Part part) {
    for (const Word& word : words) {
      const bool is_known = std::find(known.begin(), known.end(), word.text) != known.end();
      if (is_known || !word.span) continue;
      diagnostics_.error(word.span, unknown(part, word.text))
          .suggest(did_you_mean(word.text, known));
    }
  }

  static std::string unknown(Part part, const std::string& name) {
    switch (part) {
      case Part::node: return say("unknown node '{}'", name);
      case Part::demand: return say("unknown final demand '{}'", name);
      case Part::import: return say("unknown import '{}'", name);
      case Part::margin: return say("'{}' is neither a final demand nor an import", name);
    }
    return {};
  }

  void check_share(const ShareDeclaration& share) {
    check_listed({share.part}, imports_, Part::import);
    check_listed({share.rest}, nodes_->element_names(), Part::node);
    const VariableDeclaration* equals = variable_with_values(share.equals, model_, diagnostics_);
    if (equals == nullptr || (equals->dims.empty() && equals->unit.is_dimensionless())) return;
    diagnostics_.error(share.equals.span, say("'{}' is no single share", share.equals.text));
  }

  const ModelDocument& model_;
  const SupplyNetwork& network_;
  Diagnostics& diagnostics_;
  const Dimension* nodes_ = nullptr;
  const VariableDeclaration* output_ = nullptr;
  std::vector<std::string> demands_;
  std::vector<std::string> imports_;
};

}  // namespace

void check_supply_network(const ModelDocument& model, Diagnostics& diagnostics) {
  if (model.network) NetworkChecker(model, diagnostics).check();
}

}  // namespace sim33618
