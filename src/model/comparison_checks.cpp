#include "model/comparison_checks.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class ComparisonChecker {
 public:
  ComparisonChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  void check() {
    const Comparisons& comparisons = model_.comparisons;
    for (const Word& name : comparisons.indicators)
      variable_with_values(name, model_, diagnostics_);
    for (const TotalOverYears& total : comparisons.totals) check_total(total);
    for (const PriceOfChange& price : comparisons.prices) check_price(price);
  }

 private:
  void check_total(const TotalOverYears& total) {
    if (total.of.text.empty() || total.unit_text.text.empty()) return;
    const VariableDeclaration* variable = variable_with_values(total.of, model_, diagnostics_);
    if (variable == nullptr) return;
    const Unit summed = variable->unit * model_.units.parse("yr");
    if (!summed.same_dimension(total.unit))
      diagnostics_
          .error(total.unit_text.span,
                 say("'{}' over the years is a number of {}, not of {}", variable->name,
                     summed.dimension(), total.unit.dimension()))
          .note(variable->span, say("declared here"));
  }

  const TotalOverYears* find(const Word& name) {
    if (name.text.empty()) return nullptr;
    const std::vector<TotalOverYears>& totals = model_.comparisons.totals;
    const auto found = std::find_if(totals.begin(), totals.end(), [&](const TotalOverYears& one) {
      return one.name.text == name.text;
    });
    if (found != totals.end()) return &*found;
    std::vector<std::string> names;
    for (const TotalOverYears& total : totals) names.push_back(total.name.text);
    diagnostics_.error(name.span, say("unknown total '{}'", name.text))
        .suggest(did_you_mean(name.text, names));
    return nullptr;
  }

  void check_price(const PriceOfChange& price) {
    const TotalOverYears* paid = find(price.pays);
    const TotalOverYears* bought = find(price.buys);
    if (paid == nullptr || bought == nullptr || price.unit_text.text.empty()) return;
    const Unit quotient = paid->unit / bought->unit;
    if (!quotient.same_dimension(price.unit))
      diagnostics_.error(price.unit_text.span,
                         say("'{}' over '{}' is a number of {}, not of {}", paid->name.text,
                             bought->name.text, quotient.dimension(), price.unit.dimension()));
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_comparisons(const ModelDocument& model, Diagnostics& diagnostics) {
  ComparisonChecker(model, diagnostics).check();
}

}  // namespace sim33618
