#include "report/report_table.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/contract.hpp"
#include "base/utf8.hpp"
#include "report/report_dimensions.hpp"
#include "report/script_json.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* variable_column = "Variable";

// The cells of a CSV text (RFC 4180), header line first, column by column.
class CsvColumns {
 public:
  explicit CsvColumns(std::string_view text) : text_(text) {
    if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
    for (bool more = true; more;) {
      columns_.emplace_back();
      columns_.back().push_back(cell(more));
    }
    while (at_ < text_.size()) read_line();
  }

  std::size_t row_count() const { return columns_.front().size() - 1; }
  std::size_t column_count() const { return columns_.size(); }
  const std::string& at(std::size_t column, std::size_t row) const {
    return columns_[column][row + 1];
  }

 private:
  void read_line() {
    bool more = true;
    for (std::vector<std::string>& column : columns_)
      column.push_back(more ? cell(more) : std::string());
    expect(!more, "lines of a table that are as long as its head");
  }

  // `more` says whether another one follows in the line.
  std::string cell(bool& more) {
    std::string cell;
    if (at_ < text_.size() && text_[at_] == '"') {
      read_quoted(cell);
    } else {
      const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
      cell = text_.substr(at_, end - at_);
      at_ = end;
    }
    more = at_ < text_.size() && text_[at_] == ',';
    if (!more && at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size()) ++at_;
    return cell;
  }

  void read_quoted(std::string& cell) {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"' && (at_ + 1 == text_.size() || text_[++at_] != '"')) return;
      cell += text_[at_];
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::vector<std::string>> columns_;
};

const char* field_type(ColumnType type) {
  switch (type) {
    case ColumnType::number: return "number";
    case ColumnType::year: return "integer";
    case ColumnType::string:
    case ColumnType::boolean: break;
  }
  return "string";
}

Json term_title(const std::string& name, const ModelDocument& model) {
  if (model.report) {
    for (const ReportTerm& term : model.report->terms)
      if (term.name.text == name) return title_json(term.title);
  }
  return nullptr;
}

Json table_title(const ResultTable& table, const ModelDocument& model) {
  for (const TableDeclaration& declared : model.tables)
    if (declared.name.text == table.name) return title_json(declared.title);
  if (model.report) {
    for (const ReportTerm& known : model.report->tables)
      if (known.name.text == table.name) return title_json(known.title);
  }
  return title_json({table.title, table.title});
}

Json field_json(const Column& column, const ModelDocument& model) {
  return {{"name", column.name},
          {"type", field_type(column.type)},
          {"unit", column.unit.empty() ? Json() : Json(column.unit)},
          {"title", term_title(column.name, model)},
          {"description", title_json({column.description, column.description})}};
}

void append_numbers(std::string& json, const CsvColumns& cells, std::size_t column,
                    const std::vector<std::size_t>& rows) {
  json += '[';
  for (const std::size_t row : rows) {
    const std::string& cell = cells.at(column, row);
    json += is_json_number(cell) ? cell : "null";
    json += ',';
  }
  if (!rows.empty()) json.pop_back();
  json += ']';
}

// Packed where that is shorter.
void append_texts(std::string& json, const CsvColumns& cells, std::size_t column,
                  const std::vector<std::size_t>& rows) {
  std::unordered_map<std::string_view, std::size_t> places;
  std::string texts;
  std::string at;
  std::string plain;
  for (const std::size_t row : rows) {
    const std::string& cell = cells.at(column, row);
    if (cell.empty()) {
      at += "null,";
      plain += "null,";
      continue;
    }
    const auto [place, is_new] = places.emplace(cell, places.size());
    const std::size_t begin = plain.size();
    append_json_string(plain, cell);
    plain += ',';
    if (is_new) texts.append(plain, begin);
    at += fmt::format("{},", place->second);
  }
  for (std::string* list : {&texts, &at, &plain})
    if (!list->empty()) list->pop_back();
  constexpr std::size_t frame = 20;
  if (texts.size() + at.size() + frame < plain.size()) {
    json += fmt::format(R"({{"texts":[{}],"at":[{}]}})", texts, at);
  } else {
    json += '[' + plain + ']';
  }
}

std::vector<std::size_t> taken_rows(const ResultTable& table, const CsvColumns& cells,
                                    const std::set<std::string>* wanted) {
  const auto variable =
      std::find_if(table.columns.begin(), table.columns.end(),
                   [](const Column& column) { return column.name == variable_column; });
  const bool all = wanted == nullptr || variable == table.columns.end();
  const auto column = static_cast<std::size_t>(variable - table.columns.begin());
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < cells.row_count(); ++row)
    if (all || wanted->count(cells.at(column, row)) != 0) rows.push_back(row);
  return rows;
}

}  // namespace

std::string report_table_json(const ResultTable& table, const ModelDocument& model,
                              const std::set<std::string>* wanted) {
  const CsvColumns cells(table.text);
  expect(cells.column_count() == table.columns.size(), "a table with the columns of its head");
  const std::vector<std::size_t> rows = taken_rows(table, cells, wanted);
  Json head = {{"title", table_title(table, model)},
               {"description", title_json({table.description, table.description})},
               {"fields", Json::array()}};
  for (const Column& column : table.columns) head["fields"].push_back(field_json(column, model));
  if (rows.size() < cells.row_count()) head["rows_left_out"] = cells.row_count() - rows.size();
  std::string json = head.dump(-1, ' ', false, Json::error_handler_t::replace);
  json.back() = ',';
  json += R"("columns":[)";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ColumnType type = table.columns[i].type;
    if (i > 0) json += ',';
    if (type == ColumnType::number || type == ColumnType::year) {
      append_numbers(json, cells, i, rows);
    } else {
      append_texts(json, cells, i, rows);
    }
  }
  return json + "]}";
}

std::string left_out_json(const ResultTable& table, const LocalizedText& reason) {
  const auto lines = std::count(table.text.begin(), table.text.end(), '\n');
  return Json({{"left_out", title_json(reason)}, {"rows", std::max(lines - 1, lines * 0)}}).dump();
}

}  // namespace sim33618
