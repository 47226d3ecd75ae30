#include "model/firm_rules.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "model/map_reader.hpp"
#include "model/rule_mechanisms.hpp"

namespace sim33618 {
namespace {

constexpr double days_in_a_week = 7;

// Names of things that have one.
template <typename Named>
std::vector<std::string> names_in(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& named : all) names.push_back(named.name);
  return names;
}

double in_steps(ParameterForm form, double value, double days_per_step) {
  switch (form) {
    case ParameterForm::number: return value;
    case ParameterForm::duration: return value / days_per_step;
    case ParameterForm::rate: return std::min(1.0, days_per_step / value);
  }
  return value;
}

class RuleFileReader {
 public:
  RuleFileReader(RuleSets& all, Diagnostics& diagnostics) : all_(all), diagnostics_(diagnostics) {}

  void read(const Node& root) {
    MapReader file(root, say("the file"), diagnostics_);
    if (!file.valid()) return;
    file.require("default");
    all_.usual = file.optional_word("default").value_or(Word{});
    for (const Node::Entry& entry : file.entries("rules")) read_set(entry);
    file.finish();
    if (all_.usual.text.empty() || all_.find(all_.usual.text) != nullptr) return;
    const std::vector<std::string> names = all_.names();
    diagnostics_
        .error(all_.usual.span,
               say("unknown rule set '{}' (there are {})", all_.usual.text, listed(names)))
        .suggest(did_you_mean(all_.usual.text, names));
  }

 private:
  void read_set(const Node::Entry& entry) {
    MapReader map(entry.value, say("rule set '{}'", entry.key.text), diagnostics_);
    if (!map.valid()) return;
    RuleSet set;
    const RuleSet* parent = nullptr;
    if (const auto name = map.optional_word("extends")) {
      parent = parent_of(*name);
      if (parent == nullptr) return;
      set = *parent;
    }
    set.name = {entry.key.text, entry.key.span};
    set.title = map.localized("title");
    set.doc = map.text("doc");
    if (parent == nullptr) read_step(map, set.rules);
    for (const Mechanism& mechanism : mechanisms()) {
      const Node* node = parent == nullptr ? map.require(mechanism.name) : map.find(mechanism.name);
      if (node != nullptr) read_mechanism(mechanism, *node, set);
    }
    map.finish();
    all_.sets.push_back(std::move(set));
  }

  const RuleSet* parent_of(const Word& name) {
    if (const RuleSet* found = all_.find(name.text)) return found;
    diagnostics_.error(name.span, say("no rule set '{}' stands above", name.text))
        .suggest(did_you_mean(name.text, all_.names()));
    return nullptr;
  }

  void read_step(MapReader& map, FirmRules& rules) {
    map.require("step");
    const auto word = map.optional_word("step");
    if (!word) return;
    if (word->text == "week") {
      rules.days_per_step = days_in_a_week;
    } else if (word->text != "day") {
      diagnostics_.error(word->span, say("a step is a 'day' or a 'week', not '{}'", word->text));
    }
  }

  void read_mechanism(const Mechanism& mechanism, const Node& node, RuleSet& set) {
    MapReader map(node, say("'{}' of {}", mechanism.name, set.name.text), diagnostics_);
    if (!map.valid()) return;
    map.require("rule");
    const auto word = map.optional_word("rule");
    map.require("source");
    ChosenRule chosen{mechanism.name, word ? word->text : "", map.ids("source"),
                      map.optional_text("note")};
    if (!word) return;
    const auto rule = std::find_if(mechanism.rules.begin(), mechanism.rules.end(),
                                   [&](const MechanismRule& r) { return r.name == word->text; });
    if (rule == mechanism.rules.end()) {
      const std::vector<std::string> names = names_in(mechanism.rules);
      diagnostics_
          .error(word->span, say("unknown rule '{}' of '{}' (there are {})", word->text,
                                 mechanism.name, listed(names)))
          .suggest(did_you_mean(word->text, names));
      return;
    }
    forget(mechanism.name, set);
    set.chosen.push_back(std::move(chosen));
    rule->set(set.rules);
    for (const RuleParameter& parameter : rule->parameters)
      read_parameter(parameter, mechanism.name, map, set);
    map.finish();
  }

  // What a parent said of a mechanism.
  static void forget(const std::string& mechanism, RuleSet& set) {
    std::erase_if(set.chosen,
                  [&](const ChosenRule& chosen) { return chosen.mechanism == mechanism; });
    std::erase_if(set.figures, [&](const RuleFigure& figure) {
      return figure.name.rfind(mechanism + " ", 0) == 0;
    });
  }

  void read_parameter(const RuleParameter& parameter, const std::string& mechanism, MapReader& map,
                      RuleSet& set) {
    const std::size_t errors = diagnostics_.error_count();
    const SourcedFigure figure = read_figure(map, parameter.name, parameter.limits, diagnostics_);
    if (diagnostics_.error_count() > errors) return;
    parameter.place(set.rules) = in_steps(parameter.form, figure.value, set.rules.days_per_step);
    set.figures.push_back({mechanism + " " + parameter.name, figure});
  }

  RuleSets& all_;
  Diagnostics& diagnostics_;
};

}  // namespace

const RuleSet* RuleSets::find(const std::string& name) const {
  const auto found = std::find_if(sets.begin(), sets.end(),
                                  [&](const RuleSet& set) { return set.name.text == name; });
  return found == sets.end() ? nullptr : &*found;
}

std::vector<std::string> RuleSets::names() const {
  std::vector<std::string> all;
  for (const RuleSet& set : sets) all.push_back(set.name.text);
  return all;
}

const RuleSet& RuleSets::of(const std::string& name) const {
  if (const RuleSet* found = find(name)) return *found;
  throw InputError(
      with_suggestion(say("unknown rule set '{}' (there are {})", name, listed(names())),
                      did_you_mean(name, names())));
}

RuleSets read_firm_rules(const Node& root, const Span& place, Diagnostics& diagnostics) {
  RuleSets all;
  all.span = place;
  RuleFileReader(all, diagnostics).read(root);
  return all;
}

std::vector<const std::vector<Word>*> sources_of(const RuleSets& rules) {
  std::vector<const std::vector<Word>*> lists;
  for (const RuleSet& set : rules.sets) {
    for (const ChosenRule& chosen : set.chosen) lists.push_back(&chosen.sources);
    for (const RuleFigure& named : set.figures) lists.push_back(&named.figure.sources);
  }
  return lists;
}

}  // namespace sim33618
