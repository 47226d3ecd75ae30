#include "model/table_declaration.hpp"

namespace sim33618 {
namespace {

void read_contents(const Node::Entry& entry, TableColumn& column, Diagnostics& diagnostics) {
  MapReader map(entry.value, say("column '{}'", entry.key.text), diagnostics);
  if (!map.valid()) return;
  const std::vector<Word> sources = map.words("sources");
  const std::vector<Word> grades = map.words("grades");
  map.finish();
  column.content = sources.empty() ? ColumnContent::grades : ColumnContent::sources;
  column.variables = sources.empty() ? grades : sources;
  if (sources.empty() == grades.empty())
    diagnostics.error(entry.key.span, say("{} needs one of sources, grades", map.what()));
}

TableColumn read_column(const Node::Entry& entry, Diagnostics& diagnostics) {
  TableColumn column{{entry.key.text, entry.key.span}, ColumnContent::value, {}};
  if (entry.value.is_scalar()) {
    column.variables = {{entry.value.text, entry.value.span}};
  } else {
    read_contents(entry, column, diagnostics);
  }
  return column;
}

TableDeclaration read_table(const Node::Entry& entry, Diagnostics& diagnostics) {
  TableDeclaration table;
  table.name = {entry.key.text, entry.key.span};
  MapReader map(entry.value, say("table '{}'", entry.key.text), diagnostics);
  if (!map.valid()) return table;
  table.title = map.localized("title");
  table.doc = map.text("doc");
  map.require("dims");
  table.dims = map.words("dims");
  if (const Node* columns = map.require("columns")) {
    if (!columns->is_map()) report_type(*columns, map.what(), "columns", say("a map"), diagnostics);
    for (const Node::Entry& column : columns->entries)
      table.columns.push_back(read_column(column, diagnostics));
  }
  map.finish();
  return table;
}

}  // namespace

std::vector<TableDeclaration> read_tables(const Node& node, Diagnostics& diagnostics) {
  std::vector<TableDeclaration> tables;
  if (!node.is_map()) report_type(node, say("the file"), "tables", say("a map"), diagnostics);
  for (const Node::Entry& entry : node.entries) tables.push_back(read_table(entry, diagnostics));
  return tables;
}

}  // namespace sim33618
