#include "model/table_declaration.hpp"

#include <algorithm>

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

bool read_years(MapReader& map, Diagnostics& diagnostics) {
  const auto word = map.optional_word("years");
  if (!word || word->text == "first") return false;
  if (word->text != "every")
    diagnostics.error(word->span, say("'{}' is none of {}", word->text, "first, every"));
  return true;
}

TableSum read_sum(const MapReader& sums, const Word& total, const Node& node,
                  Diagnostics& diagnostics) {
  TableSum sum{total, {}, {}};
  MapReader map(node, say("'{}' of {}", total.text, sums.what()), diagnostics);
  if (!map.valid()) return sum;
  map.require("of");
  sum.parts = map.words("of");
  sum.columns = map.words("in");
  map.finish();
  return sum;
}

// Words, a map, or a list of maps for a total of more than one sum.
void read_sums_of(MapReader& sums, const Node::Entry& entry, std::vector<TableSum>& read,
                  Diagnostics& diagnostics) {
  const Word total{entry.key.text, entry.key.span};
  const std::vector<Node>& items = entry.value.items;
  if (entry.value.is_map()) {
    read.push_back(read_sum(sums, total, entry.value, diagnostics));
  } else if (!items.empty() && items.front().is_map()) {
    for (const Node& item : items) read.push_back(read_sum(sums, total, item, diagnostics));
  } else {
    read.push_back({total, sums.words(total.text), {}});
  }
}

std::vector<TableSum> read_sums(MapReader& table, Diagnostics& diagnostics) {
  std::vector<TableSum> sums;
  const Node* node = table.find("adds_up");
  if (node == nullptr) return sums;
  MapReader map(*node, say("'{}' of {}", "adds_up", table.what()), diagnostics);
  for (const Node::Entry& entry : node->entries) read_sums_of(map, entry, sums, diagnostics);
  return sums;
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
  table.over_years = read_years(map, diagnostics);
  for (const Node::Entry& column : map.entries("columns"))
    table.columns.push_back(read_column(column, diagnostics));
  table.sums = read_sums(map, diagnostics);
  map.finish();
  return table;
}

}  // namespace

const TableColumn* TableDeclaration::find_column(const std::string& wanted) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& column) {
    return column.name.text == wanted;
  });
  return found == columns.end() ? nullptr : &*found;
}

const Dimension* TableDeclaration::dimension_of(const TableSum& sum,
                                                const DimensionTable& dimensions) const {
  for (const Word& word : dims) {
    const Dimension* dim = dimensions.find(word.text);
    if (dim != nullptr && dim->index_of(sum.total.text)) return dim;
  }
  return nullptr;
}

std::vector<TableDeclaration> read_tables(const Node& node, Diagnostics& diagnostics) {
  std::vector<TableDeclaration> tables;
  if (!node.is_map()) report_type(node, say("the file"), "tables", say("a map"), diagnostics);
  for (const Node::Entry& entry : node.entries) tables.push_back(read_table(entry, diagnostics));
  return tables;
}

}  // namespace sim33618
