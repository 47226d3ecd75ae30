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
  }

 private:
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
