#include "model/shock_role_checks.hpp"

#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class RoleChecker {
 public:
  RoleChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  void check(const ShockRoles& roles) {
    const VariableDeclaration* flows = known_variable(roles.flows, model_, diagnostics_);
    if (flows == nullptr || !read_dimensions(roles.flows, *flows)) return;
    const Names node = {sector_, region_};
    check_data(roles.flows, {product_, origin_, sector_, region_});
    check_data(roles.final_demand, node);
    check_data(roles.cover, {product_, sector_});
    check_data(roles.binding, {product_, sector_});
    check_data(roles.restocking, {product_, sector_});
    check_data(roles.loss, node);
    for (const Word* word : {&roles.output, &roles.production, &roles.lost, &roles.direct})
      check_dims(*word, variable_with_values(*word, model_, diagnostics_), node);
  }

 private:
  using Names = std::vector<std::string>;

  // The flows have a name for each of the dimensions.
  bool read_dimensions(const Word& role, const VariableDeclaration& flows) {
    constexpr std::size_t dimensions = 4;
    if (flows.dims.size() == dimensions) {
      product_ = flows.dims[0].text;
      origin_ = flows.dims[1].text;
      sector_ = flows.dims[2].text;
      region_ = flows.dims[3].text;
      if (are_same(product_, sector_) && are_same(origin_, region_)) return true;
    }
    diagnostics_.error(role.span,
                       say("'{}' must run over products, their regions, sectors and regions; the "
                           "first two have the elements of the last two",
                           role.text));
    return false;
  }

  bool are_same(const std::string& a, const std::string& b) const {
    const Dimension* left = model_.dimensions.find(a);
    const Dimension* right = model_.dimensions.find(b);
    return left != nullptr && right != nullptr && left->element_names() == right->element_names();
  }

  void check_data(const Word& role, const Names& dims) {
    const VariableDeclaration* variable = known_variable(role, model_, diagnostics_);
    if (variable != nullptr && variable->kind != VariableKind::data) {
      diagnostics_.error(role.span,
                         say("'{}' must be data, which a caller can fill in", role.text));
      return;
    }
    check_dims(role, variable, dims);
  }

  void check_dims(const Word& role, const VariableDeclaration* variable, const Names& dims) {
    if (variable == nullptr) return;
    Names has;
    for (const Word& dimension : variable->dims) has.push_back(dimension.text);
    if (has == dims) return;
    diagnostics_.error(role.span, say("'{}' must have the dimensions {}", role.text, listed(dims)));
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  std::string product_;
  std::string origin_;
  std::string sector_;
  std::string region_;
};

}  // namespace

void check_shock_roles(const ModelDocument& model, Diagnostics& diagnostics) {
  if (model.shock) RoleChecker(model, diagnostics).check(*model.shock);
}

}  // namespace sim33618
