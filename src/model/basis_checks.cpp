#include "model/basis_checks.hpp"

#include <algorithm>

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

bool counts(const VariableDeclaration& variable, const Word& basis) {
  return std::any_of(variable.counts.begin(), variable.counts.end(),
                     [&](const Word& word) { return word.text == basis.text; });
}

class BasisChecker {
 public:
  BasisChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {
    for (const Basis& basis : model.bases) names_.push_back(basis.name);
  }

  void check() {
    for (const VariableDeclaration& variable : model_.variables) {
      for (const Word& word : variable.counts) is_known(word);
    }
    for (const Target& target : model_.targets) {
      if (!names_.empty() && target.counts.empty())
        diagnostics_.error(target.span,
                           say("{} lacks the key '{}'", say("'{}'", target.name), "counts"));
      check_target(target);
    }
    for (const Target& check : model_.checks) check_target(check);
  }

 private:
  bool is_known(const Word& word) {
    if (std::find(names_.begin(), names_.end(), word.text) != names_.end()) return true;
    diagnostics_
        .error(word.span, say("unknown basis '{}' (the bases are listed in model.yaml)", word.text))
        .suggest(did_you_mean(word.text, names_));
    return false;
  }

  void check_target(const Target& target) {
    const VariableDeclaration* variable = model_.find_variable(target.variable.text);
    for (const Word& word : target.counts) {
      if (!is_known(word) || variable == nullptr || counts(*variable, word)) continue;
      const Span& place = variable->counts.empty() ? variable->span : variable->counts.front().span;
      const std::string note = variable->counts.empty()
                                   ? say("the variable says no basis")
                                   : say("it counts {}", listed(texts_of(variable->counts)));
      if (is_lacking(word)) {
        diagnostics_
            .error(word.span,
                   say("the model lacks the basis '{}': no variable counts so", word.text))
            .suggest(target.comparison == Comparison::equals
                         ? std::string()
                         : say("leave 'variable' out: the target then stands uncompared"))
            .note(place, note);
      } else {
        diagnostics_
            .error(word.span,
                   say("'{}' does not count on the basis '{}'", variable->name, word.text))
            .suggest(better_variable(target, *variable))
            .note(place, note);
      }
    }
  }

  bool is_lacking(const Word& basis) const {
    return std::none_of(
        model_.variables.begin(), model_.variables.end(),
        [&](const VariableDeclaration& variable) { return counts(variable, basis); });
  }

  // Of those that count all that the target says, in its unit and over the same dimensions, the one
  // whose name is most like that of the variable.
  std::string better_variable(const Target& target, const VariableDeclaration& named) const {
    const auto fits = [&](const VariableDeclaration& other) {
      return other.unit.same_dimension(target.value.unit) &&
             texts_of(other.dims) == texts_of(named.dims) &&
             std::all_of(target.counts.begin(), target.counts.end(),
                         [&](const Word& word) { return counts(other, word); });
    };
    const VariableDeclaration* best = nullptr;
    for (const VariableDeclaration& other : model_.variables) {
      if (fits(other) && (best == nullptr || edit_distance(other.name, named.name) <
                                                 edit_distance(best->name, named.name)))
        best = &other;
    }
    return best == nullptr ? std::string() : say("'{}' does", best->name);
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  std::vector<std::string> names_;
};

}  // namespace

void check_bases(const ModelDocument& model, Diagnostics& diagnostics) {
  BasisChecker(model, diagnostics).check();
}

}  // namespace sim33618
