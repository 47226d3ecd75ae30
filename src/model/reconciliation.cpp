#include "model/reconciliation.hpp"

#include <array>
#include <utility>

#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

constexpr std::array conditions_known = {std::pair{"equals", Comparison::equals},
                                         std::pair{"at_least", Comparison::at_least},
                                         std::pair{"at_most", Comparison::at_most}};

class ReconciliationReader {
 public:
  ReconciliationReader(const Node::Entry& entry, const UnitSystem& units, Diagnostics& diagnostics)
      : entry_(entry),
        units_(units),
        diagnostics_(diagnostics),
        map_(entry.value, say("'{}'", entry.key.text), diagnostics) {}

  Reconciliation read() {
    read_.name = entry_.key.text;
    read_.span = entry_.key.span;
    if (!map_.valid()) return read_;
    read_.title = map_.localized("title");
    read_.estimate = required_word("estimate");
    read_.result = required_word("result");
    read_.relative_error = required_word("relative_error");
    read_.table = required_word("table");
    map_.require("source");
    read_.sources = map_.ids("source");
    if (const Node* conditions = map_.require("conditions")) read_conditions(*conditions);
    map_.finish();
    return read_;
  }

 private:
  Word required_word(const std::string& key) {
    map_.require(key);
    return map_.optional_word(key).value_or(Word{});
  }

  void read_conditions(const Node& node) {
    if (!node.is_map()) {
      report_type(node, map_.what(), "conditions", say("a map"), diagnostics_);
      return;
    }
    for (const Node::Entry& entry : node.entries) read_condition(entry);
  }

  void read_condition(const Node::Entry& entry) {
    MapReader map(entry.value, say("'{}'", entry.key.text), diagnostics_);
    if (!map.valid()) return;
    ReconciliationCondition condition;
    condition.name = entry.key.text;
    condition.span = entry.key.span;
    map.require("variable");
    condition.variable = map.optional_word("variable").value_or(Word{});
    map.require("source");
    condition.sources = map.ids("source");
    int given = 0;
    for (const auto& [key, comparison] : conditions_known) {
      const auto word = map.optional_word(key);
      if (!word) continue;
      ++given;
      condition.comparison = comparison;
      condition.value_text = *word;
      if (const auto value = read_quantity(*word, units_, diagnostics_)) condition.value = *value;
    }
    if (given != 1)
      diagnostics_.error(entry.key.span,
                         say("{} needs one of at_least, at_most, equals", map.what()));
    map.finish();
    read_.conditions.push_back(std::move(condition));
  }

  const Node::Entry& entry_;
  const UnitSystem& units_;
  Diagnostics& diagnostics_;
  MapReader map_;
  Reconciliation read_;
};

}  // namespace

std::vector<Reconciliation> read_reconciliations(const Node& root, const UnitSystem& units,
                                                 Diagnostics& diagnostics) {
  MapReader file(root, say("the file"), diagnostics);
  const Node* list = file.require("reconciliations");
  file.finish();
  std::vector<Reconciliation> reconciliations;
  if (list == nullptr) return reconciliations;
  if (!list->is_map())
    report_type(*list, say("the file"), "reconciliations", say("a map"), diagnostics);
  for (const Node::Entry& entry : list->entries)
    reconciliations.push_back(ReconciliationReader(entry, units, diagnostics).read());
  return reconciliations;
}

}  // namespace sim33618
