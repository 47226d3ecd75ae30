#include "cli/measure_text.hpp"

#include "dynamics/looked_ahead.hpp"
#include "scenario/lever_settings.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

std::string dims_text(const Word& name, const ModelDocument& model) {
  return listed(texts_of(model.find_variable(name.text)->dims));
}

std::string zones_text(const Lever& lever) {
  std::vector<std::string> zones;
  for (const LeverZone& zone : lever.zones)
    zones.push_back(fmt::format("{}: {}", zone.name, zone.value.text));
  return listed(zones);
}

std::string shock_quantity_text(const ShockQuantity& quantity) {
  std::string text = quantity.usual ? quantity.usual->text : "";
  if (!quantity.bounds.empty())
    text += fmt::format("{}({})", text.empty() ? "" : " ",
                        say("{} to {}", quantity.bounds[0].text, quantity.bounds[1].text));
  return text;
}

std::string line_of(const std::string& label, const std::string& text) {
  return text.empty() ? std::string() : say("  {}: {}\n", label, text);
}

}  // namespace

ScreenTable levers_table(const CompiledModel& model) {
  ScreenTable table(to_say({"name", "title", "标题", "dimensions", "status quo", "bounds", "zones",
                            "can be announced", "grade"}));
  const std::vector<bool> looked_ahead = paths_looked_ahead(model.document());
  for (const Lever& lever : model.document().levers) {
    table.add({lever.name.text, lever.title.en, lever.title.zh,
               dims_text(lever.sets, model.document()),
               status_quo_text(lever, model.document(), model.numbers()), bounds_text(lever),
               zones_text(lever),
               looked_ahead[model.structure().find(lever.sets.text).value()] ? to_say("yes") : "",
               lever.grade});
  }
  return table;
}

ScreenTable shocks_table(const CompiledModel& model) {
  ScreenTable table(to_say({"name", "title", "标题", "dimensions", "hits", "how", "depth",
                            "duration", "recovery", "grade"}));
  for (const Shock& shock : model.document().shocks) {
    table.add({shock.name.text, shock.title.en, shock.title.zh,
               dims_text(shock.hits, model.document()), shock.hits.text, shock_kind_name(shock.how),
               shock_quantity_text(shock.depth), shock_quantity_text(shock.duration),
               shock_quantity_text(shock.recovery), shock.grade});
  }
  return table;
}

std::string explain_lever(const Lever& lever, const CompiledModel& model) {
  std::string text = say("{}: lever, {}\n", lever.name.text, lever.title.in_users_language());
  text += fmt::format("  {}\n", lever.guidance.in_users_language());
  text += line_of(say("sets"), lever.sets.text);
  text += line_of(say("dimensions"), dims_text(lever.sets, model.document()));
  text += line_of(say("status quo"), status_quo_text(lever, model.document(), model.numbers()));
  text += line_of(say("bounds"), bounds_text(lever));
  text += line_of(say("zones"), zones_text(lever));
  if (lever.from) text += line_of(say("a zone sets in"), fmt::format("{}", *lever.from));
  text += line_of(say("acts through"), listed(texts_of(lever.acts_through)));
  text += line_of(say("delay"), lever.delay.in_users_language());
  text += line_of(say("delay"), listed(texts_of(lever.delay_variables)));
  for (const PublicCost& cost : lever.public_cost)
    text += line_of(say("public cost, {}", cost.budget), listed(texts_of(cost.variables)));
  for (const LeverEffect& effect : lever.effects) {
    const std::string range =
        effect.between.empty() ? std::string()
                               : say(" ({} to {})", effect.between[0].text, effect.between[1].text);
    text +=
        line_of(say("expected"), say("{} {} in {} at '{}'{}: {} [{}, {}]", waypoint_text(effect.on),
                                     translated(effect.sign), effect.year, effect.zone.text, range,
                                     effect.because.in_users_language(),
                                     listed(texts_of(effect.sources)), effect.grade));
  }
  return text + line_of(say("evidence"),
                        say("{} (grade {})", listed(texts_of(lever.evidence)), lever.grade));
}

std::string explain_shock(const Shock& shock) {
  std::string text = say("{}: shock, {}\n", shock.name.text, shock.title.in_users_language());
  text += fmt::format("  {}\n", shock.guidance.in_users_language());
  text += line_of(say("hits"),
                  fmt::format("{} ({})", shock.hits.text, translated(shock_kind_name(shock.how))));
  text += line_of(say("depth"), shock_quantity_text(shock.depth));
  text += line_of(say("duration"), shock_quantity_text(shock.duration));
  text += line_of(say("recovery"), shock_quantity_text(shock.recovery));
  return text + line_of(say("evidence"),
                        say("{} (grade {})", listed(texts_of(shock.evidence)), shock.grade));
}

}  // namespace sim33618
