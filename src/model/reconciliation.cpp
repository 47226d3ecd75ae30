#include "model/reconciliation.hpp"

namespace sim33618 {
namespace {

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
    for (const Node::Entry& condition : map_.entries("conditions")) read_condition(condition);
    map_.finish();
    return read_;
  }

 private:
  Word required_word(const std::string& key) {
    map_.require(key);
    return map_.optional_word(key).value_or(Word{});
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
    read_required_value(map, condition.span, units_, condition, diagnostics_);
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
  std::vector<Reconciliation> reconciliations;
  for (const Node::Entry& entry : entries_of_file(root, "reconciliations", diagnostics))
    reconciliations.push_back(ReconciliationReader(entry, units, diagnostics).read());
  return reconciliations;
}

}  // namespace sim33618
