#include "firms/firm_rules.hpp"

#include <algorithm>
#include <cmath>

#include "base/suggestion.hpp"
#include "firms/rule_mechanisms.hpp"
#include "model/yaml_reader.hpp"

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

std::vector<std::string> names_of_sets(const std::vector<RuleSet>& sets) {
  std::vector<std::string> names;
  for (const RuleSet& set : sets) names.push_back(set.rules.name);
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
    if (file.require("sources") != nullptr) read_own_sources(root);
    for (const Node::Entry& entry : file.entries("rules")) read_set(entry);
    file.finish();
  }

 private:
  void read_own_sources(const Node& root) {
    Node part = root;
    part.entries.clear();
    for (const Node::Entry& entry : root.entries) {
      if (entry.key.text == "sources") part.entries.push_back(entry);
    }
    read_sources(part, all_.sources, diagnostics_);
  }

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
    set.rules.name = entry.key.text;
    set.rules.title = map.localized("title");
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
    const auto found = std::find_if(all_.sets.begin(), all_.sets.end(), [&](const RuleSet& set) {
      return set.rules.name == name.text;
    });
    if (found != all_.sets.end()) return &*found;
    diagnostics_.error(name.span, say("no rule set '{}' stands above", name.text))
        .suggest(did_you_mean(name.text, names_of_sets(all_.sets)));
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
    MapReader map(node, say("'{}' of {}", mechanism.name, set.rules.name), diagnostics_);
    if (!map.valid()) return;
    map.require("rule");
    const auto word = map.optional_word("rule");
    map.require("source");
    ChosenRule chosen{mechanism.name, word ? word->text : "", map.ids("source"),
                      map.optional_text("note")};
    check_source_ids(chosen.sources);
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
    check_source_ids(figure.sources);
    if (parameter.name == "candidates" && figure.value != std::floor(figure.value)) {
      diagnostics_.error(figure.span, say("'{}' must be a whole number", parameter.name));
    }
    parameter.place(set.rules) = in_steps(parameter.form, figure.value, set.rules.days_per_step);
    set.figures.push_back({mechanism + " " + parameter.name, figure});
  }

  void check_source_ids(const std::vector<Word>& ids) {
    std::vector<std::string> known;
    for (const auto& [id, source] : all_.sources) known.push_back(id);
    for (const Word& id : ids) {
      if (std::find(known.begin(), known.end(), id.text) != known.end()) continue;
      diagnostics_.error(id.span, say("unknown source '{}'", id.text))
          .suggest(did_you_mean(id.text, known));
    }
  }

  RuleSets& all_;
  Diagnostics& diagnostics_;
};

}  // namespace

const RuleSet& RuleSets::of(const std::string& name) const {
  for (const RuleSet& set : sets) {
    if (set.rules.name == name) return set;
  }
  const std::vector<std::string> names = names_of_sets(sets);
  throw InputError(with_suggestion(say("unknown rule set '{}' (there are {})", name, listed(names)),
                                   did_you_mean(name, names)));
}

RuleSets read_firm_rules(const std::filesystem::path& path, const std::string& shown_name) {
  RuleSets all;
  Diagnostics diagnostics;
  const YamlDocument document = read_yaml_file(path, shown_name, "firm_rules", diagnostics);
  diagnostics.throw_if_errors();
  RuleFileReader(all, diagnostics).read(document.root);
  diagnostics.throw_if_errors();
  return all;
}

}  // namespace sim33618
