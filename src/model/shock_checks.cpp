#include "model/shock_checks.hpp"

#include <map>

#include "model/fitting_quantity.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class ShockChecker {
 public:
  ShockChecker(const ModelDocument& model, const Shock& shock, Diagnostics& diagnostics)
      : model_(model), shock_(shock), diagnostics_(diagnostics) {}

  void check() {
    const VariableDeclaration* variable = known_variable(shock_.hits, model_, diagnostics_);
    if (variable != nullptr) check_variable(*variable);
    const auto length = [&](const Word& word) {
      return read_length_of_time(word, model_.units, diagnostics_);
    };
    check_quantity(shock_.duration, length);
    check_quantity(shock_.recovery, length);
  }

 private:
  void check_variable(const VariableDeclaration& variable) {
    if (variable.kind != VariableKind::data || !is_path(variable.trajectory)) {
      diagnostics_
          .error(shock_.hits.span,
                 say("'{}' is no path over years (data: linear or step)", variable.name))
          .note(variable.span, say("defined here"));
      return;
    }
    check_quantity(shock_.depth, [&](const Word& word) {
      return is_relative(shock_.how)
                 ? read_share(word, model_.units, diagnostics_)
                 : read_fitting_quantity(word, variable, model_.units, diagnostics_);
    });
    if (!is_relative(shock_.how)) return;
    for (const Word& word : shock_.depth.bounds) check_relative(word);
    if (shock_.depth.usual) check_relative(*shock_.depth.usual);
  }

  void check_relative(const Word& word) {
    Diagnostics known;
    const auto share = read_share(word, model_.units, known);
    if (!share) return;
    if (*share < 0 || (shock_.how == ShockKind::falls_by && *share > 1))
      diagnostics_.error(word.span, say("'{}' cannot be how far something {}", word.text,
                                        shock_kind_name(shock_.how)));
  }

  template <typename Read>
  void check_quantity(const ShockQuantity& quantity, const Read& read) {
    if (!quantity.bounds.empty() && quantity.bounds.size() != 2) {
      diagnostics_.error(quantity.bounds.front().span,
                         say("'bounds' takes two values, the least and the largest"));
      return;
    }
    std::vector<double> bounds;
    for (const Word& word : quantity.bounds) {
      if (const auto value = read(word)) bounds.push_back(*value);
    }
    std::vector<double> usual;
    if (quantity.usual) {
      if (const auto value = read(*quantity.usual)) usual.push_back(*value);
    }
    if (bounds.size() != 2) return;
    if (bounds[1] < bounds[0]) {
      diagnostics_.error(quantity.bounds[1].span, say("the largest value is below the least"));
    } else if (!usual.empty() && (usual[0] < bounds[0] || bounds[1] < usual[0])) {
      diagnostics_.error(quantity.usual->span,
                         say("'{}' is outside of the bounds {} to {}", quantity.usual->text,
                             quantity.bounds[0].text, quantity.bounds[1].text));
    }
  }

  const ModelDocument& model_;
  const Shock& shock_;
  Diagnostics& diagnostics_;
};

// A lever may bear the name of the variable that it sets.
class MeasureNames {
 public:
  MeasureNames(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  void add(const Word& name, const std::string& own_variable) {
    if (!is_identifier(name.text))
      diagnostics_.error(
          name.span, say("'{}' is no name (a-z, 0-9 and _, beginning with a letter)", name.text));
    const auto [first, is_new] = names_.emplace(name.text, name.span);
    const VariableDeclaration* variable = model_.find_variable(name.text);
    const bool is_taken = variable != nullptr && name.text != own_variable;
    if (is_new && !is_taken) return;
    diagnostics_.error(name.span, say("the name '{}' is taken", name.text))
        .note(is_new ? variable->span : first->second, say("here"));
  }

 private:
  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  std::map<std::string, Span> names_;
};

}  // namespace

void check_shocks(const ModelDocument& model, Diagnostics& diagnostics) {
  for (const Shock& shock : model.shocks) ShockChecker(model, shock, diagnostics).check();
}

void check_measure_names(const ModelDocument& model, Diagnostics& diagnostics) {
  MeasureNames names(model, diagnostics);
  for (const Lever& lever : model.levers) names.add(lever.name, lever.sets.text);
  for (const Shock& shock : model.shocks) names.add(shock.name, {});
}

}  // namespace sim33618
