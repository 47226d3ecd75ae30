#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "tables/check_result.hpp"
#include "tables/output_rows.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

constexpr double round_off_of_targets = 1e-9;

bool nearly(double a, double b, double size) {
  return std::abs(a - b) <=
         round_off_of_targets * std::max({std::abs(a), std::abs(b), std::abs(size)});
}

class TargetsChecker {
 public:
  TargetsChecker(const FoundResult& result, const FoundTable& table, const Structure& structure,
                 Diagnostics& diagnostics)
      : table_(table),
        wide_(result.find("timeseries")),
        structure_(structure),
        diagnostics_(diagnostics) {}

  void check() {
    std::vector<std::string> names;
    for (const Target& target : structure_.model->targets) names.push_back(target.name);
    for (row_ = 0; row_ < table_.cells.rows.size(); ++row_) {
      const Word& name = cell("Target");
      const auto known = std::find(names.begin(), names.end(), name.text);
      if (known == names.end()) {
        diagnostics_.error(name.span, say("the model has no target '{}'", name.text))
            .suggest(did_you_mean(name.text, names));
        continue;
      }
      const auto index = static_cast<std::size_t>(known - names.begin());
      check_row(structure_.model->targets[index]);
      known->clear();
    }
    for (const std::string& name : names) {
      if (name.empty()) continue;
      diagnostics_.error(table_.cells.columns.front().span,
                         say("the row of '{}' is missing", name));
    }
  }

 private:
  const Word& cell(const std::string& column) const { return table_.cell(row_, column); }
  std::optional<double> number(const std::string& column) const {
    return parse_number(cell(column).text);
  }

  void check_row(const Target& target) {
    check_is("Variable", target_variable_text(target));
    check_is("Year", fmt::format("{}", target.year));
    check_is("Comparison", comparison_name(target.comparison));
    check_is("Required", format_number(target.value.value));
    check_is("Unit", target_unit_text(target));
    check_is("Counts", word_list(target.counts));
    if (target.variable.text.empty()) check_is("Simulated", "");
    const auto required = number("Required");
    const auto simulated = number("Simulated");
    if (!simulated || !required || target.variable.text.empty()) {
      for (const char* column : {"Difference", "Attainment", "Met"}) check_is(column, "");
      return;
    }
    check_number("Difference", *simulated - *required, *required);
    if (*required != 0) check_number("Attainment", *simulated / *required, 1);
    const bool is_met = target.comparison == Comparison::at_most ? *simulated <= *required
                                                                 : *simulated >= *required;
    if (!nearly(*simulated, *required, 0)) check_is("Met", is_met ? "yes" : "no");
    check_simulated(target, *simulated);
  }

  void check_is(const std::string& column, const std::string& wanted) {
    const Word& found = cell(column);
    if (found.text == wanted) return;
    diagnostics_.error(found.span, say("'{}' of target '{}' is '{}', it should be '{}'", column,
                                       cell("Target").text, found.text, wanted));
  }

  void check_number(const std::string& column, double wanted, double size) {
    const auto found = number(column);
    if (!found || !nearly(*found, wanted, size)) check_is(column, format_number(wanted));
  }

  // What the time series say of the target's year, where they hold it.
  void check_simulated(const Target& target, double simulated) {
    const std::string year = fmt::format("{}", target.year);
    if (wide_ == nullptr || !wide_->column(year)) return;
    const std::size_t index = structure_.find(target.variable.text).value();
    const ResolvedVariable& variable = structure_.variables[index];
    std::size_t element = 0;
    for (std::size_t i = 0; i < variable.dims.size(); ++i)
      element = element * variable.dims[i]->elements.size() +
                variable.dims[i]->index_of(target.elements[i].text).value();
    const std::string name = row_name(variable, element);
    for (std::size_t row = 0; row < wide_->cells.rows.size(); ++row) {
      if (wide_->cell(row, "Variable").text != name) continue;
      const Word& there = wide_->cell(row, year);
      const auto value = parse_number(there.text);
      if (!value) return;
      const double wanted = *value * variable.declaration->unit.scale() / target.value.unit.scale();
      if (nearly(simulated, wanted, 0)) return;
      diagnostics_
          .error(cell("Simulated").span,
                 say("'{}' of target '{}' is '{}', it should be '{}'", "Simulated",
                     cell("Target").text, cell("Simulated").text, format_number(wanted)))
          .note(there.span, say("the time series"));
      return;
    }
  }

  const FoundTable& table_;
  const FoundTable* wide_;
  const Structure& structure_;
  Diagnostics& diagnostics_;
  std::size_t row_ = 0;
};

}  // namespace

void check_targets(const FoundResult& result, const Structure& structure,
                   Diagnostics& diagnostics) {
  if (const FoundTable* table = result.find("targets"))
    TargetsChecker(result, *table, structure, diagnostics).check();
}

}  // namespace sim33618
