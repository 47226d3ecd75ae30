#include <optional>

#include "base/suggestion.hpp"
#include "model/dimension.hpp"
#include "model/unit_reader.hpp"
#include "model/variable_declaration.hpp"

namespace sim33618 {
namespace {

const std::vector<std::string> kind_keys = {"stock", "flow", "aux", "data", "lookup"};

class VariableReader {
 public:
  VariableReader(const Node::Entry& entry, const UnitSystem& units, Diagnostics& diagnostics)
      : entry_(entry),
        units_(units),
        diagnostics_(diagnostics),
        map_(entry.value, say("variable '{}'", entry.key.text), diagnostics) {}

  VariableDeclaration read() {
    variable_.name = entry_.key.text;
    variable_.span = entry_.key.span;
    if (!is_identifier(variable_.name)) {
      diagnostics_.error(
          variable_.span,
          say("'{}' is no name (small letters, digits and _, a letter first)", variable_.name));
    }
    if (!map_.valid()) return variable_;
    read_kind();
    variable_.dims = map_.words("dims");
    if (map_.require("unit") != nullptr) read_unit_key();
    variable_.doc = map_.text("doc");
    if (is_equation()) map_.require("source");
    variable_.sources = map_.ids("source");
    if (auto report = map_.optional_word("report")) variable_.report = *report;
    read_period_rule();
    variable_.counts = map_.words("counts");
    if (auto gap_to = map_.optional_word("gap_to")) variable_.gap_to = *gap_to;
    map_.finish();
    return variable_;
  }

 private:
  bool is_equation() const {
    return variable_.kind != VariableKind::data && variable_.kind != VariableKind::lookup;
  }

  void read_kind() {
    const Node* value = nullptr;
    std::string kind;
    for (const std::string& key : kind_keys) {
      const Node* found = map_.find(key);
      if (found == nullptr) continue;
      if (value != nullptr) {
        diagnostics_.error(found->span, say("{} is both '{}' and '{}'", map_.what(), kind, key));
        return;
      }
      value = found;
      kind = key;
    }
    if (value == nullptr) {
      diagnostics_.error(variable_.span,
                         say("{} says not what it is (one of {})", map_.what(), listed(kind_keys)));
      map_.find("initial");
      return;
    }
    if (kind == "stock") read_stock(*value);
    if (kind == "flow" || kind == "aux") {
      variable_.kind = kind == "flow" ? VariableKind::flow : VariableKind::aux;
      variable_.equations = read_equations(*value, kind);
    }
    if (kind == "data") read_data(*value);
    if (kind == "lookup") read_lookup(*value);
  }

  void read_stock(const Node& value) {
    variable_.kind = VariableKind::stock;
    variable_.period_rule = PeriodRule::end;
    MapReader flows(value, say("'stock' of {}", map_.what()), diagnostics_);
    if (flows.valid()) {
      flows.require("inflows");
      flows.require("outflows");
      variable_.inflows = flows.words("inflows");
      variable_.outflows = flows.words("outflows");
      flows.finish();
    }
    if (const Node* initial = map_.require("initial"))
      variable_.initial = read_equations(*initial, "initial");
  }

  std::vector<EquationText> read_equations(const Node& value, const std::string& key) {
    if (value.is_scalar()) {
      check_style(value);
      return {{Word{}, value}};
    }
    std::vector<EquationText> equations;
    if (!value.is_map()) {
      report_type(value, map_.what(), key, say("an equation or a map of equations"), diagnostics_);
      return equations;
    }
    for (const Node::Entry& part : value.entries) {
      if (!part.value.is_scalar()) {
        report_type(part.value, map_.what(), part.key.text, say("an equation"), diagnostics_);
        continue;
      }
      check_style(part.value);
      equations.push_back({Word{part.key.text, part.key.span}, part.value});
    }
    return equations;
  }

  void check_style(const Node& text) {
    if (text.maps_exactly()) return;
    diagnostics_.error(text.span,
                       say("an equation is written on one line, in single quotes or as a | block"));
  }

  void read_data(const Node& value) {
    variable_.kind = VariableKind::data;
    if (value.text == "constant") {
      variable_.trajectory = Trajectory::constant;
    } else if (value.text == "linear") {
      variable_.trajectory = Trajectory::linear;
    } else if (value.text == "step") {
      variable_.trajectory = Trajectory::step;
    } else if (value.text == "start") {
      variable_.trajectory = Trajectory::start;
    } else {
      const std::vector<std::string> choices = {"constant", "linear", "step", "start"};
      diagnostics_
          .error(value.span,
                 say("unknown kind of data '{}' (one of {})", value.text, listed(choices)))
          .suggest(did_you_mean(value.text, choices));
    }
  }

  void read_lookup(const Node& value) {
    variable_.kind = VariableKind::lookup;
    MapReader lookup(value, say("'lookup' of {}", map_.what()), diagnostics_);
    if (!lookup.valid()) return;
    lookup.require("argument");
    if (const auto argument = lookup.optional_word("argument")) {
      if (const auto unit = read_unit(*argument, units_, diagnostics_))
        variable_.lookup_argument = *unit;
    }
    lookup.finish();
  }

  void read_unit_key() {
    const auto word = map_.optional_word("unit");
    if (!word) return;
    variable_.unit_text = *word;
    if (const auto unit = read_unit(*word, units_, diagnostics_)) variable_.unit = *unit;
  }

  void read_period_rule() {
    const auto rule = map_.optional_word("over_period");
    if (!rule) return;
    if (rule->text == "mean") {
      variable_.period_rule = PeriodRule::mean;
    } else if (rule->text == "end") {
      variable_.period_rule = PeriodRule::end;
    } else if (rule->text == "ratio" && variable_.kind == VariableKind::aux) {
      variable_.period_rule = PeriodRule::ratio;
    } else if (rule->text == "ratio") {
      diagnostics_.error(rule->span, say("only an aux can be a ratio over a period"));
    } else {
      const std::vector<std::string> choices = {"mean", "end", "ratio"};
      diagnostics_
          .error(rule->span,
                 say("unknown period rule '{}' (one of {})", rule->text, listed(choices)))
          .suggest(did_you_mean(rule->text, choices));
    }
  }

  const Node::Entry& entry_;
  const UnitSystem& units_;
  Diagnostics& diagnostics_;
  MapReader map_;
  VariableDeclaration variable_;
};

}  // namespace

std::string kind_name(VariableKind kind) {
  switch (kind) {
    case VariableKind::stock: return to_say("stock");
    case VariableKind::flow: return to_say("flow");
    case VariableKind::aux: return to_say("aux");
    case VariableKind::data: return to_say("data");
    case VariableKind::lookup: return to_say("lookup");
  }
  return {};
}

std::string kind_text(VariableKind kind) { return std::string(translated(kind_name(kind))); }

std::vector<VariableDeclaration> read_variables(const Node& root, const UnitSystem& units,
                                                Diagnostics& diagnostics) {
  MapReader file(root, say("the file"), diagnostics);
  const std::string module = file.text("module");
  file.localized("title");
  const Node* list = file.require("variables");
  file.finish();
  std::vector<VariableDeclaration> variables;
  if (list == nullptr) return variables;
  if (!list->is_map()) {
    report_type(*list, say("the file"), "variables", say("a map"), diagnostics);
    return variables;
  }
  for (const Node::Entry& entry : list->entries) {
    variables.push_back(VariableReader(entry, units, diagnostics).read());
    variables.back().module = module;
  }
  return variables;
}

}  // namespace sim33618
