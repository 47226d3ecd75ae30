#include "model/named_numbers.hpp"

#include <map>

#include "base/file.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

void check_names(const std::vector<Word>& names, Diagnostics& diagnostics) {
  std::map<std::string, Span> first;
  for (const Word& name : names) {
    if (name.text.empty()) diagnostics.error(name.span, say("a name is missing here"));
    const auto [known, is_new] = first.emplace(name.text, name.span);
    if (is_new || name.text.empty()) continue;
    diagnostics.error(name.span, say("the name '{}' stands twice", name.text))
        .note(known->second, say("first defined here"));
  }
}

}  // namespace

NamedNumbers read_named_numbers(const std::filesystem::path& path, Diagnostics& diagnostics) {
  const auto source =
      std::make_shared<SourceText>(path.string(), read_file(path, largest_csv_file));
  const CsvTable table = parse_csv_of_any_columns(source, diagnostics);
  NamedNumbers found;
  found.source = source;
  if (table.columns.empty()) return found;
  found.columns.assign(table.columns.begin() + 1, table.columns.end());
  for (const std::vector<Word>& row : table.rows) {
    found.rows.push_back(row.front());
    std::vector<double>& values = found.values.emplace_back();
    std::vector<Span>& cells = found.cells.emplace_back();
    for (std::size_t c = 1; c < row.size(); ++c) {
      const std::optional<double> value = parse_number(row[c].text);
      if (!value) {
        diagnostics.error(row[c].span, say("row '{}', column '{}': '{}' is no number",
                                           row.front().text, table.columns[c].text, row[c].text));
      }
      values.push_back(value.value_or(0));
      cells.push_back(row[c].span);
    }
  }
  check_names(found.rows, diagnostics);
  check_names(found.columns, diagnostics);
  return found;
}

}  // namespace sim33618
