#include "tables/declared_table.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "dynamics/numbers_behind.hpp"
#include "tables/csv_text.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

using Row = std::vector<const Element*>;

// Where numbers of a scenario stand in the place of the model's.
constexpr const char* from_scenario = "scenario";

Column column_head(const TableColumn& column, const ModelDocument& model) {
  const std::string& name = column.name.text;
  const std::vector<std::string> variables = texts_of(column.variables);
  if (column.content == ColumnContent::value) {
    const VariableDeclaration& variable = *model.find_variable(variables.front());
    return {name, ColumnType::number, variable.doc, variable.unit_text.text, true};
  }
  const std::string what = column.content == ColumnContent::sources
                               ? "Ids of the sources of the numbers behind "
                               : "Grades (A official to D judgement) of the numbers behind ";
  return {name, ColumnType::string, what + listed(variables) + ", separated by blanks.", "", true};
}

class DeclaredTable {
 public:
  DeclaredTable(const TableDeclaration& declaration, const Result& result)
      : declaration_(declaration),
        result_(result),
        model_(result.model().document()),
        structure_(result.model().structure()),
        numbers_behind_(structure_) {
    for (const Word& dim : declaration.dims) dims_.push_back(model_.dimensions.find(dim.text));
  }

  ResultTable table() {
    ResultTable table = declared_head(declaration_, model_);
    if (!declaration_.over_years)
      table.description += " Values of " + result_.calendar().period_label(0) + ".";
    name_parts_of_years(table);
    std::string text = header_line(table);
    Row row;
    add_rows(row, text);
    table.text = csv_file(std::move(text));
    return table;
  }

 private:
  // All combinations of elements, the last dimension fastest.
  void add_rows(Row& row, std::string& text) {
    if (row.size() < dims_.size()) {
      for (const Element& element : dims_[row.size()]->elements) {
        row.push_back(&element);
        add_rows(row, text);
        row.pop_back();
      }
      return;
    }
    std::vector<std::string> cells;
    for (const Element* element : row) {
      cells.push_back(element->name);
      cells.push_back(element->title.en);
    }
    add_periods(row, cells, text);
  }

  void add_periods(const Row& row, std::vector<std::string> cells, std::string& text) {
    const std::size_t first = cells.size();
    std::vector<std::string> evidence_of;
    for (const TableColumn& column : declaration_.columns)
      evidence_of.push_back(evidence(column, row));
    const std::size_t periods = declaration_.over_years ? result_.period_count() : 1;
    for (std::size_t p = 0; p < periods; ++p) {
      cells.resize(first);
      if (declaration_.over_years)
        cells.push_back(result_.calendar().period_label(static_cast<std::int64_t>(p)));
      for (std::size_t i = 0; i < evidence_of.size(); ++i) {
        const TableColumn& column = declaration_.columns[i];
        const bool is_value = column.content == ColumnContent::value;
        cells.push_back(is_value ? value(column, row, p) : evidence_of[i]);
      }
      text += csv_line(cells);
    }
  }

  // Empty where the column's variable does not have the row's element.
  std::string value(const TableColumn& column, const Row& row, std::size_t period) const {
    const std::size_t variable = *structure_.find(column.variables.front().text);
    const auto element = position(variable, row);
    return element ? format_number(result_.value(variable, *element, period)) : "";
  }

  // Sources or grades, which are the same in all periods; nothing of a column of values.
  std::string evidence(const TableColumn& column, const Row& row) {
    if (column.content == ColumnContent::value) return {};
    std::vector<std::string> words;
    for (const Word& name : column.variables) {
      const std::size_t variable = *structure_.find(name.text);
      const auto element = position(variable, row);
      if (!element) continue;
      for (const NumberPlace& place : numbers_behind_.of({variable, *element})) {
        for (const NumberPoint& point :
             result_.scenario().numbers.series[place.variable][place.element])
          add_evidence(point, column.content, words);
      }
    }
    return fmt::format("{}", fmt::join(words, " "));
  }

  // A period is a year, or a part of one.
  void name_parts_of_years(ResultTable& table) const {
    if (!declaration_.over_years || has_calendar_years(result_)) return;
    for (Column& column : table.columns)
      if (column.name == year_column) column = part_of_year(column.name);
  }

  // The element of a variable that a row speaks of, if it has one.
  std::optional<std::size_t> position(std::size_t variable, const Row& row) const {
    std::size_t position = 0;
    for (const Dimension* dim : structure_.variables[variable].dims) {
      const auto of_family = std::find_if(dims_.begin(), dims_.end(), [&](const Dimension* own) {
        return own->family == dim->family;
      });
      const Element& element = *row[static_cast<std::size_t>(of_family - dims_.begin())];
      const auto index = dim->index_of(element.name);
      if (!index) return std::nullopt;
      position = position * dim->elements.size() + *index;
    }
    return position;
  }

  void add_evidence(const NumberPoint& point, ColumnContent content,
                    std::vector<std::string>& words) const {
    const auto add = [&](const std::string& word) {
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    };
    if (!point.row) {
      add(from_scenario);
    } else if (const ParameterRow& row = model_.parameters[*point.row];
               content == ColumnContent::grades) {
      add(std::string(1, row.grade));
    } else {
      for (const Word& source : row.sources) add(source.text);
    }
  }

  const TableDeclaration& declaration_;
  const Result& result_;
  const ModelDocument& model_;
  const Structure& structure_;
  NumbersBehind numbers_behind_;
  std::vector<const Dimension*> dims_;
};

}  // namespace

ResultTable declared_head(const TableDeclaration& declaration, const ModelDocument& model) {
  ResultTable table{declaration.name.text, declaration.title.en, declaration.doc};
  for (const Word& name : declaration.dims) {
    const Dimension& dim = *model.dimensions.find(name.text);
    table.key.push_back(dim.name);
    table.columns.push_back({dim.name, ColumnType::string, dim.doc});
    table.columns.push_back({dim.name + "_name", ColumnType::string, "Its English name."});
  }
  if (declaration.over_years) {
    table.key.emplace_back(year_column);
    table.columns.push_back({year_column, ColumnType::year, "Calendar year."});
  }
  for (const TableColumn& column : declaration.columns)
    table.columns.push_back(column_head(column, model));
  return table;
}

ResultTable declared_table(const TableDeclaration& declaration, const Result& result) {
  return DeclaredTable(declaration, result).table();
}

}  // namespace sim33618
