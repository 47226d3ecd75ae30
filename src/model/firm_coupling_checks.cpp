#include "model/firm_coupling_checks.hpp"

#include <algorithm>
#include <set>

#include "base/suggestion.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class CouplingChecker {
 public:
  CouplingChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), coupling_(*model.coupling), diagnostics_(diagnostics) {}

  void check() {
    if (!model_.firms || !model_.firms->population || !model_.network) {
      diagnostics_.error(coupling_.span,
                         say("a coupling needs a population of firms and a supply network"));
      return;
    }
    accounts_ = dimension(coupling_.accounts);
    nodes_ = model_.dimensions.find(model_.network->nodes.text);
    if (accounts_ == nullptr || nodes_ == nullptr) return;
    for (const AccountParts& parts : coupling_.parts) check_parts(parts);
    check_nodes();
    const VariableDeclaration* orders = by_account(coupling_.orders, nullptr);
    by_account(coupling_.capacity, orders);
    by_account(coupling_.use, orders);
    for (const Word& share : coupling_.availability) check_share(by_account(share, nullptr), share);
    if (coupling_.firms_at_work) check_firms_at_work(*coupling_.firms_at_work);
    if (coupling_.districts_at_work) check_districts_at_work(*coupling_.districts_at_work);
    for (const SuppliedVariable& supplied : coupling_.supplies) check_supplied(supplied, orders);
  }

 private:
  const Dimension* dimension(const Word& name) {
    const Dimension* found = model_.dimensions.find(name.text);
    if (found == nullptr) {
      diagnostics_.error(name.span, say("unknown dimension '{}'", name.text))
          .suggest(did_you_mean(name.text, model_.dimensions.names()));
    }
    return found;
  }

  void check_parts(const AccountParts& parts) {
    has_parts_.insert(parts.account.text);
    if (!accounts_->index_of(parts.account.text)) {
      diagnostics_
          .error(parts.account.span,
                 say("dimension '{}' has no element '{}'", accounts_->name, parts.account.text))
          .suggest(did_you_mean(parts.account.text, accounts_->element_names()));
    }
    const Dimension* nodes = dimension(parts.nodes);
    if (nodes != nullptr && !positions_in(*nodes, *nodes_)) {
      diagnostics_.error(parts.nodes.span,
                         say("'{}' does not run over '{}' or a subset of it alone",
                             parts.nodes.text, nodes_->name));
    }
  }

  void check_nodes() {
    for (const std::string& account : accounts_->element_names()) {
      if (nodes_->index_of(account) || has_parts_.count(account) != 0) continue;
      diagnostics_
          .error(coupling_.accounts.span, say("'{}' is no node of the supply network", account))
          .suggest(say("say under 'parts' which nodes it has"));
    }
  }

  const VariableDeclaration* by_account(const Word& name, const VariableDeclaration* alike) {
    const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
    if (variable == nullptr) return nullptr;
    if (variable->dims.size() != 1 || variable->dims.front().text != accounts_->name) {
      diagnostics_.error(name.span,
                         say("'{}' must have the dimensions {}", name.text, accounts_->name));
      return nullptr;
    }
    if (alike != nullptr) check_comparable(name, *variable, *alike, diagnostics_);
    return variable;
  }

  void check_share(const VariableDeclaration* variable, const Word& name) {
    if (variable == nullptr || variable->unit.is_dimensionless()) return;
    diagnostics_.error(name.span, say("'{}' is no share", name.text))
        .note(variable->unit_text.span, say("the unit of the variable"));
  }

  // The only dimension of a variable that is a share.
  const Dimension* dimension_of_share(const Word& name) {
    const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
    if (variable == nullptr) return nullptr;
    check_share(variable, name);
    return variable->dims.size() == 1 ? model_.dimensions.find(variable->dims.front().text)
                                      : nullptr;
  }

  void check_firms_at_work(const Word& name) {
    const Dimension* named = dimension_of_share(name);
    if (named == nullptr) return;
    std::vector<std::string> known;
    for (const NamedFirm& firm : model_.firms->leaders) known.push_back(firm.name.text);
    for (const std::string& firm : named->element_names()) {
      if (std::find(known.begin(), known.end(), firm) != known.end()) continue;
      diagnostics_.error(name.span, say("'{}' of '{}' is no firm of the model", firm, named->name))
          .suggest(did_you_mean(firm, known));
    }
  }

  void check_districts_at_work(const Word& name) {
    const Dimension* named = dimension_of_share(name);
    if (named == nullptr || named->name == model_.firms->graph.districts.text) return;
    diagnostics_.error(name.span, say("'{}' must have the dimensions {}", name.text,
                                      model_.firms->graph.districts.text));
  }

  void check_supplied(const SuppliedVariable& supplied, const VariableDeclaration* orders) {
    const VariableDeclaration* variable = by_account(supplied.variable, orders);
    if (variable == nullptr) return;
    if (variable->kind == VariableKind::aux || variable->kind == VariableKind::flow) return;
    diagnostics_.error(
        supplied.variable.span,
        say("'{}' has no equations that firms could stand in for", supplied.variable.text));
  }

  const ModelDocument& model_;
  const FirmCoupling& coupling_;
  Diagnostics& diagnostics_;
  const Dimension* accounts_ = nullptr;
  const Dimension* nodes_ = nullptr;
  std::set<std::string> has_parts_;
};

}  // namespace

void check_firm_coupling(const ModelDocument& model, Diagnostics& diagnostics) {
  if (model.coupling) CouplingChecker(model, diagnostics).check();
}

}  // namespace sim33618
