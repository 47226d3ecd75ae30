#include <algorithm>
#include <cmath>
#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "tables/check_result.hpp"
#include "tables/defined_names.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {
namespace {

// Values are written with 15 digits.
constexpr double round_off = 1e-9;

class SeriesChecker {
 public:
  SeriesChecker(const FoundResult& result, const FoundTable& wide, const Structure& structure,
                Diagnostics& diagnostics)
      : result_(result),
        wide_(wide),
        structure_(structure),
        model_(*structure.model),
        defined_(defined_names(model_)),
        diagnostics_(diagnostics) {
    for (const ResolvedVariable& variable : structure.variables) {
      if (variable.kind() == VariableKind::lookup) continue;
      for (std::size_t e = 0; e < variable.element_count; ++e)
        units_[row_name(variable, e)] = variable.declaration;
    }
    for (const auto& [name, variable] : units_) names_.push_back(name);
  }

  void check() {
    for (std::size_t row = 0; row < wide_.cells.rows.size(); ++row) check_row(row);
    check_all_are_there();
    for (const auto& [name, row] : rows_) check_values(name, row);
    if (const FoundTable* rows = result_.find("timeseries_long")) check_long(*rows);
  }

 private:
  void check_row(std::size_t row) {
    const Word& name = wide_.cell(row, "Variable");
    const auto [first, is_new] = rows_.emplace(name.text, row);
    if (!is_new) {
      diagnostics_.error(name.span, say("two rows are called '{}'", name.text))
          .note(wide_.cell(first->second, "Variable").span, say("the other one"));
    }
    check_same(wide_.cell(row, "Model"), model_.name, say("the model"));
    check_same(wide_.cell(row, "Region"), model_.region, say("the region of the model"));
    check_same(wide_.cell(row, "Scenario"), wide_.cell(0, "Scenario").text, say("the first row"));
    const auto known = units_.find(name.text);
    if (known == units_.end()) {
      auto& finding = diagnostics_.error(
          name.span, say("'{}' is no name the model reports or has a variable of", name.text));
      if (++unknown_ <= most_diagnostics_shown) finding.suggest(did_you_mean(name.text, names_));
      return;
    }
    const Word& unit = wide_.cell(row, "Unit");
    if (unit.text == unit_of(name.text)) return;
    diagnostics_.error(unit.span, say("the unit of '{}' is '{}', not '{}'", name.text,
                                      unit_of(name.text), unit.text));
  }

  std::string unit_of(const std::string& name) const {
    const auto found = defined_.find(name);
    return found == defined_.end() ? units_.at(name)->unit_text.text
                                   : found->second.definition->unit_text.text;
  }

  double scale_of(const std::string& name) const {
    const auto found = defined_.find(name);
    return found == defined_.end() ? units_.at(name)->unit.scale()
                                   : found->second.definition->unit.scale();
  }

  void check_same(const Word& cell, const std::string& wanted, const std::string& where) {
    if (cell.text == wanted) return;
    diagnostics_.error(cell.span, say("'{}' stands here, '{}' in {}", cell.text, wanted, where));
  }

  void check_all_are_there() {
    const std::vector<std::string>& asked = result_.outputs;
    for (const auto& [name, variable] : units_) {
      const bool is_asked = asked.empty() ? !variable->report.text.empty()
                                          : std::count(asked.begin(), asked.end(), variable->name);
      if (!is_asked || rows_.count(name) != 0) continue;
      diagnostics_.error(wide_.cells.columns.front().span, say("the row of '{}' is missing", name));
    }
  }

  void check_values(const std::string& name, std::size_t row) {
    const auto found = defined_.find(name);
    if (found == defined_.end() || units_.count(name) == 0) return;
    const std::size_t first = wide_.column("Unit").value() + 1;
    for (std::size_t i = first; i < wide_.columns.size(); ++i) {
      const auto value = parse_number(wide_.cells.rows[row][i].text);
      if (!value) continue;
      check_bounds(wide_.cells.rows[row][i], *value * scale_of(name), *found->second.definition);
      check_sum(row, i, *value * scale_of(name), found->second);
    }
  }

  void check_bounds(const Word& cell, double value, const Definition& definition) {
    const auto& low = definition.at_least;
    const auto& high = definition.at_most;
    if (low && value < low->in_base_units - round_off * std::abs(low->in_base_units)) {
      diagnostics_.error(cell.span, say("'{}' is below its bound {}", cell.text, low->text.text))
          .note(low->text.span, say("the bound"));
    }
    if (high && value > high->in_base_units + round_off * std::abs(high->in_base_units)) {
      diagnostics_.error(cell.span, say("'{}' is above its bound {}", cell.text, high->text.text))
          .note(high->text.span, say("the bound"));
    }
  }

  // A sum whose parts are not all there, as a scenario may ask for, cannot be checked.
  void check_sum(std::size_t row, std::size_t column, double total, const DefinedName& name) {
    if (name.parts.empty()) return;
    double sum = 0;
    double size = std::abs(total);
    for (const std::string& part : name.parts) {
      const auto found = rows_.find(part);
      if (found == rows_.end() || units_.count(part) == 0) return;
      const auto value = parse_number(wide_.cells.rows[found->second][column].text);
      if (!value) return;
      sum += *value * scale_of(part);
      size = std::max(size, std::abs(*value * scale_of(part)));
    }
    if (std::abs(total - sum) <= round_off * size) return;
    const Word& cell = wide_.cells.rows[row][column];
    diagnostics_
        .error(cell.span,
               say("'{}' is {} in {}, its parts add up to {}", wide_.cell(row, "Variable").text,
                   cell.text, wide_.columns[column].name,
                   format_number(sum / name.definition->unit.scale())))
        .note(name.definition->sum_of.front().span, say("the parts"));
  }

  void check_long(const FoundTable& rows) {
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (std::size_t row = 0; row < rows.cells.rows.size(); ++row)
      check_long_row(rows, row, places);
    for (const auto& [name, row] : rows_) {
      for (std::size_t i = wide_.column("Unit").value() + 1; i < wide_.columns.size(); ++i) {
        if (places.count({name, wide_.columns[i].name}) != 0) continue;
        diagnostics_.error(
            wide_.cells.rows[row][i].span,
            say("timeseries_long.csv has no row for '{}' in {}", name, wide_.columns[i].name));
      }
    }
  }

  void check_long_row(const FoundTable& rows, std::size_t row,
                      std::map<std::pair<std::string, std::string>, std::size_t>& places) {
    const Word& name = rows.cell(row, "Variable");
    const Word& year = rows.cell(row, "Year");
    const auto [first, is_new] = places.emplace(std::pair(name.text, year.text), row);
    if (!is_new) {
      diagnostics_.error(name.span, say("two rows are called '{}'", name.text))
          .note(rows.cell(first->second, "Variable").span, say("the other one"));
    }
    const auto wide_row = rows_.find(name.text);
    if (wide_row == rows_.end() || !wide_.column(year.text)) {
      diagnostics_.error(name.span, say("timeseries.csv has no '{}' in {}", name.text, year.text));
      return;
    }
    for (const char* column : {"Model", "Scenario", "Region", "Unit"})
      check_same(rows.cell(row, column), wide_.cell(wide_row->second, column).text,
                 "timeseries.csv");
    check_same(rows.cell(row, "Value"), wide_.cell(wide_row->second, year.text).text,
               "timeseries.csv");
  }

  const FoundResult& result_;
  const FoundTable& wide_;
  const Structure& structure_;
  const ModelDocument& model_;
  std::map<std::string, DefinedName> defined_;
  Diagnostics& diagnostics_;
  std::map<std::string, const VariableDeclaration*> units_;
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> rows_;
  std::size_t unknown_ = 0;
};

}  // namespace

void check_series(const FoundResult& result, const Structure& structure, Diagnostics& diagnostics) {
  if (const FoundTable* wide = result.find("timeseries"))
    SeriesChecker(result, *wide, structure, diagnostics).check();
}

}  // namespace sim33618
