#include <algorithm>
#include <cmath>
#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "tables/check_result.hpp"

namespace sim33618 {
namespace {

// Values are written with 15 digits.
constexpr double round_off_of_cells = 1e-9;

// The elements of a row, and its period in a table over years.
using RowKey = std::vector<std::string>;

class DeclaredTableChecker {
 public:
  DeclaredTableChecker(const FoundResult& result, const FoundTable& table,
                       const TableDeclaration& declaration, const DimensionTable& dimensions,
                       Diagnostics& diagnostics)
      : table_(table),
        declaration_(declaration),
        dimensions_(dimensions),
        diagnostics_(diagnostics) {
    for (const Word& dim : declaration.dims) {
      key_columns_.push_back(table.column(dim.text).value());
      allowed_.push_back(dimensions.find(dim.text)->element_names());
    }
    if (!declaration.over_years) return;
    key_columns_.push_back(table.column(year_column).value());
    allowed_.push_back(periods_of(result));
  }

  void check() {
    for (std::size_t row = 0; row < table_.cells.rows.size(); ++row) check_row(row);
    RowKey key;
    check_all_are_there(key);
    for (const TableSum& sum : declaration_.sums) check_sum(sum);
  }

 private:
  // The periods of the time series; those of the table where these are missing.
  std::vector<std::string> periods_of(const FoundResult& result) const {
    std::vector<std::string> periods;
    if (const FoundTable* wide = result.find("timeseries")) {
      for (std::size_t i = wide->column("Unit").value() + 1; i < wide->columns.size(); ++i)
        periods.push_back(wide->columns[i].name);
      return periods;
    }
    for (std::size_t row = 0; row < table_.cells.rows.size(); ++row) {
      const std::string& period = table_.cell(row, year_column).text;
      if (std::find(periods.begin(), periods.end(), period) == periods.end())
        periods.push_back(period);
    }
    return periods;
  }

  void check_row(std::size_t row) {
    const std::vector<Word>& cells = table_.cells.rows[row];
    RowKey key;
    for (std::size_t i = 0; i < key_columns_.size(); ++i) {
      const Word& cell = cells[key_columns_[i]];
      key.push_back(cell.text);
      if (std::find(allowed_[i].begin(), allowed_[i].end(), cell.text) != allowed_[i].end())
        continue;
      diagnostics_
          .error(cell.span, say("unknown {} '{}'", table_.columns[key_columns_[i]].name, cell.text))
          .suggest(did_you_mean(cell.text, allowed_[i]));
    }
    const auto [first, is_new] = rows_.emplace(key, row);
    if (is_new || key.empty()) return;
    diagnostics_.error(cells.front().span, say("two rows are called '{}'", listed(key)))
        .note(table_.cells.rows[first->second].front().span, say("the other one"));
  }

  void check_all_are_there(RowKey& key) {
    if (key.size() == allowed_.size()) {
      if (rows_.count(key) == 0)
        diagnostics_.error(table_.cells.columns.front().span,
                           say("the row of '{}' is missing", listed(key)));
      return;
    }
    for (const std::string& word : allowed_[key.size()]) {
      key.push_back(word);
      check_all_are_there(key);
      key.pop_back();
    }
  }

  void check_sum(const TableSum& sum) {
    if (declaration_.find_column(sum.total.text) != nullptr) {
      for (const auto& [key, row] : rows_) check_columns(sum, key, row);
    } else {
      check_elements(sum, *declaration_.dimension_of(sum, dimensions_));
    }
  }

  void check_columns(const TableSum& sum, const RowKey& key, std::size_t row) {
    std::vector<const Word*> parts;
    for (const Word& part : sum.parts) parts.push_back(&table_.cell(row, part.text));
    compare(sum, key, table_.cell(row, sum.total.text), sum.total.text, parts);
  }

  void check_elements(const TableSum& sum, const Dimension& dim) {
    const std::vector<std::size_t> columns = summed_columns(sum);
    const auto place = static_cast<std::size_t>(
        std::find_if(declaration_.dims.begin(), declaration_.dims.end(),
                     [&](const Word& name) { return name.text == dim.name; }) -
        declaration_.dims.begin());
    for (const auto& [key, row] : rows_) {
      if (key[place] != sum.total.text) continue;
      const std::vector<std::size_t> part_rows = rows_of_parts(sum, dim, key, place);
      for (const std::size_t column : columns) {
        std::vector<const Word*> parts;
        for (const std::size_t part : part_rows) parts.push_back(&table_.cells.rows[part][column]);
        compare(sum, key, table_.cells.rows[row][column], table_.columns[column].name, parts);
      }
    }
  }

  std::vector<std::size_t> summed_columns(const TableSum& sum) const {
    std::vector<std::size_t> columns;
    for (const TableColumn& column : declaration_.columns) {
      const bool is_meant = std::any_of(sum.columns.begin(), sum.columns.end(),
                                        [&](const Word& c) { return c.text == column.name.text; });
      if (column.content == ColumnContent::value && (sum.columns.empty() || is_meant))
        columns.push_back(table_.column(column.name.text).value());
    }
    return columns;
  }

  // Rows that are missing have been reported.
  std::vector<std::size_t> rows_of_parts(const TableSum& sum, const Dimension& dim, RowKey key,
                                         std::size_t place) const {
    std::vector<std::size_t> rows;
    for (const Word& part : sum.parts) {
      for (const std::size_t position : selected_positions(part.text, dim, dimensions_)) {
        key[place] = dim.elements[position].name;
        const auto found = rows_.find(key);
        if (found != rows_.end()) rows.push_back(found->second);
      }
    }
    return rows;
  }

  // An empty cell is a part that does not exist.
  void compare(const TableSum& sum, const RowKey& key, const Word& total, const std::string& column,
               const std::vector<const Word*>& parts) {
    const auto wanted = parse_number(total.text);
    if (!wanted) return;
    double added = 0;
    double size = std::abs(*wanted);
    for (const Word* part : parts) {
      const double value = parse_number(part->text).value_or(0);
      added += value;
      size = std::max(size, std::abs(value));
    }
    if (std::abs(*wanted - added) <= round_off_of_cells * size) return;
    diagnostics_
        .error(total.span, say("'{}' is {} in {}, its parts add up to {}",
                               key.empty() ? table_.name : listed(key), total.text, column,
                               format_number(added)))
        .note(sum.total.span, say("the parts"));
  }

  const FoundTable& table_;
  const TableDeclaration& declaration_;
  const DimensionTable& dimensions_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> key_columns_;
  std::vector<std::vector<std::string>> allowed_;
  std::map<RowKey, std::size_t> rows_;
};

}  // namespace

void check_declared_tables(const FoundResult& result, const ModelDocument& model,
                           Diagnostics& diagnostics) {
  for (const TableDeclaration& declaration : model.tables) {
    if (const FoundTable* table = result.find(declaration.name.text))
      DeclaredTableChecker(result, *table, declaration, model.dimensions, diagnostics).check();
  }
}

}  // namespace sim33618
