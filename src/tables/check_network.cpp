#include <algorithm>
#include <cmath>
#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "tables/check_result.hpp"

namespace sim33618 {
namespace {

constexpr double round_off_of_network = 1e-9;

// What stands in a row's column; nothing where it is no number.
std::optional<double> number_in(const FoundTable& table, std::size_t row,
                                const std::string& column) {
  return parse_number(table.cell(row, column).text);
}

// Each node has a row in each year, and no other rows are there.
void check_nodes(const FoundTable& table, const std::vector<std::string>& nodes,
                 Diagnostics& diagnostics) {
  std::map<std::string, std::map<std::string, std::size_t>> years;
  for (std::size_t row = 0; row < table.cells.rows.size(); ++row) {
    const Word& node = table.cell(row, "node");
    const Word& year = table.cell(row, "year");
    if (std::find(nodes.begin(), nodes.end(), node.text) == nodes.end()) {
      diagnostics.error(node.span, say("unknown node '{}'", node.text))
          .suggest(did_you_mean(node.text, nodes));
    } else if (++years[year.text][node.text] > 1) {
      diagnostics.error(node.span, say("there is another row of '{}' in {}", node.text, year.text));
    }
  }
  for (const auto& [year, found] : years) {
    for (const std::string& node : nodes) {
      if (found.count(node) == 0) {
        diagnostics.error(table.cells.columns.front().span,
                          say("the row of '{}' in {} is missing", node, year));
      }
    }
  }
}

// The shares of a buyer's inputs add up to one.
void check_shares(const FoundTable& table, Diagnostics& diagnostics) {
  struct Sum {
    double shares = 0;
    const Word* place = nullptr;
  };
  std::map<std::pair<std::string, std::string>, Sum> sums;
  for (std::size_t row = 0; row < table.cells.rows.size(); ++row) {
    const Word& buyer = table.cell(row, "to");
    Sum& sum = sums[{buyer.text, table.cell(row, "year").text}];
    sum.shares += number_in(table, row, "share_of_inputs").value_or(0);
    sum.place = &table.cell(row, "share_of_inputs");
  }
  for (const auto& [buyer, sum] : sums) {
    if (std::abs(sum.shares - 1) <= round_off_of_network) continue;
    diagnostics.error(sum.place->span, say("the inputs of '{}' in {} add up to {} instead of 1",
                                           buyer.first, buyer.second, format_number(sum.shares)));
  }
}

// Where the accounts have a scope 2 of their own, the difference to that of the table is what it
// says.
void check_scope_2(const FoundTable& table, std::size_t row, Diagnostics& diagnostics) {
  if (!table.column("scope_2_difference")) return;
  const auto by_account = number_in(table, row, "scope_2_by_account");
  const auto by_table = number_in(table, row, "scope_2_by_table");
  const auto difference = number_in(table, row, "scope_2_difference");
  if (!by_account || !by_table || !difference) return;
  const double size = std::abs(*by_account) + std::abs(*by_table);
  if (std::abs(*by_account - *by_table - *difference) <= round_off_of_network * size) return;
  const Word& told = table.cell(row, "scope_2_difference");
  diagnostics.error(
      told.span,
      say("'{}' is {} in {}, its parts add up to {}", table.cell(row, "node").text, told.text,
          table.cell(row, "year").text, format_number(*by_account - *by_table)));
}

// Scopes add up to cradle to gate, and what is emitted to what is emitted for somebody.
void check_carbon(const FoundTable& table, Diagnostics& diagnostics) {
  std::map<std::string, std::pair<double, double>> totals;
  for (std::size_t row = 0; row < table.cells.rows.size(); ++row) {
    const auto cell = [&](const char* column) { return number_in(table, row, column).value_or(0); };
    double added = 0;
    for (const char* scope :
         {"scope_1", "scope_2_by_table", "scope_3_local", "scope_3_country", "scope_3_abroad"})
      added += cell(scope);
    const Word& all = table.cell(row, "cradle_to_gate");
    if (std::abs(added - cell("cradle_to_gate")) > round_off_of_network * std::abs(added)) {
      diagnostics.error(
          all.span, say("'{}' is {} in {}, its parts add up to {}", table.cell(row, "node").text,
                        all.text, table.cell(row, "year").text, format_number(added)));
    }
    check_scope_2(table, row, diagnostics);
    auto& [produced, consumed] = totals[table.cell(row, "year").text];
    produced += cell("production_based");
    consumed += cell("consumption_based");
  }
  for (const auto& [year, total] : totals) {
    const auto [produced, consumed] = total;
    if (std::abs(produced - consumed) <= round_off_of_network * std::abs(produced)) continue;
    diagnostics.error(table.cells.columns.front().span,
                      say("in {} the nodes emit {}, for final demand {}", year,
                          format_number(produced), format_number(consumed)));
  }
}

}  // namespace

void check_network(const FoundResult& result, const NetworkLabels& labels,
                   Diagnostics& diagnostics) {
  for (const char* name : {"criticality", "linkages", "embodied_carbon"}) {
    if (const FoundTable* table = result.find(name)) check_nodes(*table, labels.nodes, diagnostics);
  }
  if (const FoundTable* table = result.find("dependencies")) check_shares(*table, diagnostics);
  if (const FoundTable* table = result.find("embodied_carbon")) check_carbon(*table, diagnostics);
}

}  // namespace sim33618
