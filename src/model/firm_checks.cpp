#include "model/firm_checks.hpp"

#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class FirmChecker {
 public:
  FirmChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), firms_(*model.firms), diagnostics_(diagnostics) {}

  void check() {
    const Dimension* nodes = nodes_with_firms();
    const Dimension* districts = model_.dimensions.find(firms_.graph.districts.text);
    if (districts == nullptr && !firms_.graph.districts.text.empty()) {
      diagnostics_
          .error(firms_.graph.districts.span,
                 say("unknown dimension '{}'", firms_.graph.districts.text))
          .suggest(did_you_mean(firms_.graph.districts.text, model_.dimensions.names()));
    }
    for (const NamedFirm& firm : firms_.leaders) {
      if (nodes != nullptr) check_element(*nodes, firm.cluster);
      if (districts != nullptr && firm.district) check_element(*districts, *firm.district);
    }
    check_shares();
    if (firms_.population && !model_.network)
      diagnostics_.error(firms_.span, say("a population of firms needs a supply network ('network' "
                                          "in model.yaml)"));
    if (firms_.population && nodes != nullptr && districts != nullptr)
      check_population(firms_.population->variables, *nodes, *districts);
  }

 private:
  // What variables run over; the first of two dimensions holds all nodes with firms.
  void check_population(const PopulationVariables& variables, const Dimension& nodes,
                        const Dimension& districts) {
    for (const Word* word : variables_by_node(variables)) check_dims(*word, 1, &nodes);
    for (const Word* word : {&variables.automation, &variables.intensity_spread})
      check_dims(*word, 0, nullptr);
    check_dims(variables.grade_share, 1, nullptr);
    for (const Word* word :
         {&variables.district_share, &variables.utilisation, &variables.digital_share,
          &variables.automation, &variables.grade_share, &variables.intensity_spread})
      check_unit(*word, Unit(), "1");
    for (const Word* word : {&variables.input_cover, &variables.finished_cover})
      check_unit(*word, Unit::base("yr"), "day");
    const VariableDeclaration* placed = check_dims(variables.district_share, 2, &nodes);
    if (placed != nullptr && placed->dims.back().text != districts.name) {
      diagnostics_.error(variables.district_share.span,
                         say("'{}' does not run over '{}'", placed->name, districts.name));
    }
  }

  const VariableDeclaration* check_dims(const Word& word, std::size_t count,
                                        const Dimension* nodes) {
    if (word.text.empty()) return nullptr;
    const VariableDeclaration* variable = variable_with_values(word, model_, diagnostics_);
    if (variable == nullptr) return nullptr;
    if (variable->dims.size() != count) {
      diagnostics_.error(word.span, say("'{}' has {} dimensions, not {}", variable->name,
                                        variable->dims.size(), count));
      return nullptr;
    }
    if (nodes == nullptr) return variable;
    const Dimension* first = model_.dimensions.find(variable->dims.front().text);
    for (const std::string& node : nodes->element_names()) {
      if (first == nullptr || first->index_of(node)) continue;
      diagnostics_.error(word.span,
                         say("'{}' has no value for '{}', which has firms", variable->name, node));
      return nullptr;
    }
    return variable;
  }

  void check_unit(const Word& word, const Unit& unit, const char* text) {
    const VariableDeclaration* variable = model_.find_variable(word.text);
    if (variable == nullptr || variable->unit.same_dimension(unit)) return;
    diagnostics_.error(word.span, say("'{}' is in {}, which does not convert to '{}'",
                                      variable->name, variable->unit_text.text, text));
  }

  const Dimension* nodes_with_firms() {
    const Word& name = firms_.graph.firms;
    if (name.text.empty()) return nullptr;
    const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
    if (variable == nullptr) return nullptr;
    if (variable->dims.size() == 1) return model_.dimensions.find(variable->dims.front().text);
    diagnostics_.error(name.span,
                       say("'{}' does not count firms by one dimension", variable->name));
    return nullptr;
  }

  void check_element(const Dimension& dimension, const Word& element) {
    if (element.text.empty() || dimension.index_of(element.text)) return;
    diagnostics_.error(element.span, say("unknown {} '{}'", dimension.name, element.text))
        .suggest(did_you_mean(element.text, dimension.element_names()));
  }

  void check_shares() {
    std::map<std::string, double> shares;
    for (const NamedFirm& firm : firms_.leaders) {
      double& sum = shares[firm.cluster.text];
      const bool was_possible = sum < 1;
      sum += firm.share.value;
      if (!was_possible || sum < 1) continue;
      diagnostics_.error(firm.share.span, say("the named firms of '{}' have {} of its output, "
                                              "which leaves nothing to others",
                                              firm.cluster.text, format_number(sum)));
    }
  }

  const ModelDocument& model_;
  const FirmData& firms_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_firms(const ModelDocument& model, Diagnostics& diagnostics) {
  if (model.firms) FirmChecker(model, diagnostics).check();
}

}  // namespace sim33618
