#include "model/lever.hpp"

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

using shapes::optional;
using shapes::required;

Shape effect_shape() {
  return shapes::map_of(
      {required("on", shapes::word(), "The variable that moves, also name[element]."),
       required("year", shapes::year(), "The year in which it is looked at."),
       required("zone", shapes::word(), "The zone to which the lever is set."),
       required("sign", shapes::choice(to_say({"rises", "falls", "unchanged"})),
                "Against a run in which the lever is not set."),
       optional("between", shapes::list_of(shapes::quantity()),
                "Least and largest relative change."),
       required("because", shapes::localized(), "The reason, in a sentence."),
       required("source", shapes::word().or_list(), "Ids of the evidence."),
       required("grade", shapes::choice({"A", "B", "C", "D"}), "How good the evidence is.")});
}

Shape delay_shape() {
  return shapes::map_of(
      {optional("variable", shapes::word().or_list(), "Variables that say how long it takes."),
       optional("en", shapes::word(), "In English."),
       optional("zh", shapes::word(), "In Chinese.")});
}

Shape cost_shape() {
  const Shape variables = shapes::word().or_list();
  return shapes::map_of(
      {optional("city_budget", variables, "What the city pays a year."),
       optional("district_budget", variables, "What districts pay a year."),
       optional("central_budget", variables, "What the central government pays a year.")});
}

Shape lever_shape() {
  return shapes::map_of(
      {required("name", shapes::localized(), "A few words."),
       required("sets", shapes::word(), "The data variable that is the lever."),
       required("guidance", shapes::localized(), "What it is and what is usual."),
       required("bounds", shapes::list_of(shapes::quantity()), "Least and largest value."),
       required("zones", shapes::by_name(shapes::quantity()), "How strong which value is."),
       optional("from", shapes::year(), "Of a path: the year in which a zone's value sets in."),
       required("acts_through", shapes::word().or_list(), "The first variables that it moves."),
       optional("delay", delay_shape(), "How long it takes."),
       optional("public_cost", cost_shape(), "Variables that say what the public pays a year."),
       required("effects", shapes::list_of(effect_shape()), "What the evidence expects of it."),
       required("evidence", shapes::word().or_list(), "Ids of the evidence."),
       required("grade", shapes::choice({"A", "B", "C", "D"}), "How good the evidence is.")});
}

int year_of(const Node& node) { return static_cast<int>(parse_integer(node.text).value_or(0)); }

// The shape of what is read here has been checked.
class LeverReader {
 public:
  LeverReader(const Node::Entry& entry, Diagnostics& diagnostics)
      : diagnostics_(diagnostics), map_(entry.value, entry.key.text, diagnostics) {
    lever_.name = {entry.key.text, entry.key.span};
  }

  Lever read() {
    lever_.title = map_.localized("name");
    lever_.sets = *map_.optional_word("sets");
    lever_.guidance = map_.localized("guidance");
    lever_.bounds = map_.words("bounds");
    for (const Node::Entry& zone : map_.entries("zones"))
      lever_.zones.push_back({zone.key.text, {zone.value.text, zone.value.span}});
    if (const Node* from = map_.find("from")) lever_.from = year_of(*from);
    lever_.acts_through = map_.words("acts_through");
    if (const Node* delay = map_.find("delay")) read_delay(*delay);
    if (map_.find("public_cost") != nullptr) read_cost();
    for (const Node& effect : map_.find("effects")->items) read_effect(effect);
    lever_.evidence = map_.ids("evidence");
    lever_.grade = map_.text("grade");
    return lever_;
  }

 private:
  void read_delay(const Node& node) {
    MapReader delay(node, lever_.name.text, diagnostics_);
    lever_.delay_variables = delay.words("variable");
    lever_.delay = {delay.optional_text("en"), delay.optional_text("zh")};
    if (lever_.delay.en.empty() != lever_.delay.zh.empty())
      diagnostics_.error(node.heading(), say("a text needs both 'en' and 'zh'"));
  }

  void read_cost() {
    for (const Node::Entry& entry : map_.entries("public_cost")) {
      MapReader cost(*map_.find("public_cost"), lever_.name.text, diagnostics_);
      lever_.public_cost.push_back({entry.key.text, cost.words(entry.key.text)});
    }
  }

  void read_effect(const Node& node) {
    MapReader map(node, lever_.name.text, diagnostics_);
    LeverEffect effect;
    effect.span = node.span;
    effect.on = parse_reference(*map.optional_word("on"), diagnostics_);
    effect.year = year_of(*map.find("year"));
    effect.zone = *map.optional_word("zone");
    effect.sign = map.text("sign");
    effect.between = map.words("between");
    effect.because = map.localized("because");
    effect.sources = map.ids("source");
    effect.grade = map.text("grade");
    lever_.effects.push_back(std::move(effect));
  }

  Diagnostics& diagnostics_;
  MapReader map_;
  Lever lever_;
};

}  // namespace

const Shape& shape_of_levers() {
  static const Shape shape = shapes::map_of(
      {required("levers", shapes::by_name(lever_shape()), "The measures that can be taken.")});
  return shape;
}

std::vector<Lever> read_levers(const Node& root, Diagnostics& diagnostics) {
  static const Shape shape = lever_shape();
  std::vector<Lever> levers;
  for (const Node::Entry& entry : entries_of_file(root, "levers", diagnostics)) {
    if (check_shape(entry.value, shape, say("lever '{}'", entry.key.text), diagnostics))
      levers.push_back(LeverReader(entry, diagnostics).read());
  }
  return levers;
}

}  // namespace sim33618
