#include "model/report_roles.hpp"

#include <algorithm>

#include "model/shape.hpp"

namespace sim33618 {
namespace {

using shapes::optional;
using shapes::required;

// Keys of a chart that are no option of its kind.
const std::vector<std::string> own_keys = {"section",  "chart",  "title", "doc",
                                           "variable", "series", "table"};

Shape named_titles() { return shapes::by_name(shapes::localized()); }

Shape indicator_shape() {
  return shapes::map_of(
      {required("title", shapes::localized(), "A few words."),
       required("variable", shapes::word(), "The variable, also name[element]."),
       optional("better", shapes::choice(to_say({"higher", "lower"})), "Which way is good.")});
}

Shape groups_shape() {
  return shapes::map_of(
      {required("attribute", shapes::word(), "The attribute of elements that names their group."),
       required("titles", named_titles(), "The groups in their order.")});
}

Shape series_shape() {
  return shapes::map_of(
      {required("title", shapes::localized(), "A few words."),
       required("variable", shapes::word(), "The variable, also name[element].")});
}

Shape chart_shape() {
  const Shape words = shapes::word().or_list();
  const Shape by_column = shapes::by_name(words);
  return shapes::map_of(
      {required("section",
                shapes::choice({"economy", "energy", "emissions", "levers", "costs", "supply",
                                "firms", "assumptions", "validation"}),
                "Where it stands in a report."),
       required("chart",
                shapes::choice({"small_multiples", "lines", "stacked", "bars", "ranges", "table",
                                "sankey", "heatmap", "graph", "waterfall", "wedges", "timeline",
                                "distribution"}),
                "How it is drawn."),
       required("title", shapes::localized(), "A few words."),
       optional("doc", shapes::localized(), "A sentence."),
       optional("variable", shapes::word(), "A variable over the elements of one dimension."),
       optional("series", shapes::by_name(series_shape()), "Several variables."),
       optional("table", shapes::word(), "A table of the results."),
       optional("by", shapes::word(), "The column that tells series apart."),
       optional("from", shapes::word(), "The column of what links begin with."),
       optional("to", shapes::word(), "The column of what links end with."),
       optional("value", shapes::word(), "The column of the figures."),
       optional("values", words, "Columns that are series side by side."),
       optional("time", shapes::word(), "The column of the time."),
       optional("rows", shapes::word(), "Of flows: the column of who takes and gives."),
       optional("carriers", shapes::word(), "Of flows: the column of what flows."),
       optional("where", by_column, "Rows that count, by column."),
       optional("leave_out", by_column, "Rows that do not count, by column."),
       optional("supply", words, "Of flows: elements that only give."),
       optional("sinks", words, "Of flows: elements that take what is below zero."),
       optional("columns", words, "Of a table: the columns shown, in this order."),
       optional("sort", shapes::word(), "Of a table: the column to sort by; -NAME falls."),
       optional("dimension", shapes::word(), "The dimension whose elements stand in the cells."),
       optional("groups", shapes::word(),
                "The column, or `group`, by which series stand together."),
       optional("stack", shapes::choice({"yes", "no"}), "Whether series add up."),
       optional("size", by_column, "Of a graph: table and columns of the size of nodes."),
       optional("total", by_column, "Of a waterfall: columns without and with all steps."),
       optional("together", shapes::choice({"yes", "no"}), "Whether steps add up.")});
}

Shape report_shape() {
  return shapes::map_of({required("indicators", shapes::by_name(indicator_shape()), ""),
                         optional("groups", shapes::by_name(groups_shape()), ""),
                         required("charts", shapes::by_name(chart_shape()), ""),
                         optional("terms", named_titles(), ""),
                         optional("tables", named_titles(), "")});
}

Word key_of(const Node::Entry& entry) { return {entry.key.text, entry.key.span}; }

// The shape of what is read here has been checked.
class RolesReader {
 public:
  explicit RolesReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  ReportRoles read(const Node& root) {
    ReportRoles roles;
    for (const Node::Entry& entry : root.find("indicators")->entries)
      roles.indicators.push_back(indicator(entry));
    for (const Node::Entry& entry : entries(root, "groups")) roles.groups.push_back(groups(entry));
    for (const Node::Entry& entry : root.find("charts")->entries)
      roles.charts.push_back(chart(entry));
    roles.terms = terms(entries(root, "terms"));
    roles.tables = terms(entries(root, "tables"));
    return roles;
  }

 private:
  static const std::vector<Node::Entry>& entries(const Node& node, const char* key) {
    static const std::vector<Node::Entry> none;
    const Node* value = node.find(key);
    return value == nullptr ? none : value->entries;
  }

  static Word word(const Node& node, const char* key) {
    const Node* value = node.find(key);
    return value == nullptr ? Word{} : Word{value->text, value->span};
  }

  static LocalizedText localized(const Node* node) {
    if (node == nullptr) return {};
    return {node->find("en")->text, node->find("zh")->text};
  }

  static std::vector<ReportTerm> terms(const std::vector<Node::Entry>& entries) {
    std::vector<ReportTerm> terms;
    for (const Node::Entry& entry : entries)
      terms.push_back({key_of(entry), localized(&entry.value)});
    return terms;
  }

  Reference reference(const Node& node) {
    return parse_reference(word(node, "variable"), diagnostics_);
  }

  ReportIndicator indicator(const Node::Entry& entry) {
    return {key_of(entry), localized(entry.value.find("title")), reference(entry.value),
            word(entry.value, "better").text};
  }

  static ReportGroups groups(const Node::Entry& entry) {
    return {key_of(entry), word(entry.value, "attribute"), terms(entries(entry.value, "titles"))};
  }

  ReportChart chart(const Node::Entry& entry) {
    const Node& node = entry.value;
    ReportChart chart{key_of(entry),
                      localized(node.find("title")),
                      localized(node.find("doc")),
                      word(node, "section"),
                      word(node, "chart"),
                      {},
                      {},
                      {},
                      {}};
    if (node.find("variable") != nullptr) chart.variable = reference(node);
    for (const Node::Entry& one : entries(node, "series"))
      chart.series.push_back(
          {key_of(one), localized(one.value.find("title")), reference(one.value)});
    if (node.find("table") != nullptr) chart.table = word(node, "table");
    const int ways =
        (chart.variable ? 1 : 0) + (chart.series.empty() ? 0 : 1) + (chart.table ? 1 : 0);
    if (ways != 1)
      diagnostics_.error(entry.key.span,
                         say("chart '{}' needs one of variable, series, table", entry.key.text));
    for (const Node::Entry& one : node.entries) {
      const bool is_own =
          std::find(own_keys.begin(), own_keys.end(), one.key.text) != own_keys.end();
      if (!is_own) chart.options.push_back(option(one));
    }
    return chart;
  }

  static ReportChart::Option option(const Node::Entry& entry) {
    ReportChart::Option option{key_of(entry), {}, {}, entry.value.is_sequence()};
    if (entry.value.is_scalar()) option.words = {{entry.value.text, entry.value.span}};
    for (const Node& item : entry.value.items) option.words.push_back({item.text, item.span});
    for (const Node::Entry& one : entry.value.entries)
      option.entries.push_back(RolesReader::option(one));
    return option;
  }

  Diagnostics& diagnostics_;
};

}  // namespace

const ReportChart::Option* ReportChart::find(const std::string& key) const {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const Option& option) { return option.key.text == key; });
  return found == options.end() ? nullptr : &*found;
}

const std::vector<std::string>& column_keys() {
  static const std::vector<std::string> keys = {"by",   "from", "to",       "value",  "values",
                                                "time", "rows", "carriers", "columns"};
  return keys;
}

ReportRoles read_report_roles(const Node& root, Diagnostics& diagnostics) {
  if (!check_shape(root, report_shape(), say("the file"), diagnostics)) return {};
  return RolesReader(diagnostics).read(root);
}

}  // namespace sim33618
