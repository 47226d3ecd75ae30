#include "cli/new_scenario_text.hpp"

#include <algorithm>

#include "scenario/lever_settings.hpp"

namespace sim33618 {
namespace {

// In YAML's quotes, since names may hold anything.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) {
    result += c;
    if (c == '\'') result += c;
  }
  return result + "'";
}

std::string dims_comment(const Word& name, const ModelDocument& model) {
  const std::vector<std::string> dims = texts_of(model.find_variable(name.text)->dims);
  return dims.empty() ? std::string() : say("; by {}", listed(dims));
}

// In which examples set in: where the model's levers do, so that they lie ahead.
int year_of_examples(const ModelDocument& model) {
  std::optional<int> year;
  for (const Lever& lever : model.levers) {
    if (lever.from) year = std::min(*lever.from, year.value_or(*lever.from));
  }
  return year.value_or(std::min(model.time.start + 1, model.time.end));
}

// One of a lever, if levers have elements.
std::string element_of_examples(const ModelDocument& model) {
  for (const Lever& lever : model.levers) {
    const std::vector<Word>& dims = model.find_variable(lever.sets.text)->dims;
    if (!dims.empty()) return model.dimensions.find(dims.front().text)->elements.front().name;
  }
  return say("element");
}

std::string levers_text(const CompiledModel& model) {
  const ModelDocument& document = model.document();
  if (document.levers.empty()) return {};
  std::string text = "# levers:\n";
  for (const Lever& lever : document.levers) {
    const LeverZone& zone = lever.zones.front();
    const std::string value =
        lever.from ? fmt::format("{{{}: {}}}", *lever.from, zone.value.text) : zone.value.text;
    text += fmt::format(
        "#   {}: {}  # {}\n", lever.name.text, value,
        say("{}: {}; status quo {}{}", lever.title.in_users_language(), bounds_text(lever),
            status_quo_text(lever, document, model.numbers()), dims_comment(lever.sets, document)));
  }
  return text;
}

std::string shocks_text(const ModelDocument& model) {
  if (model.shocks.empty()) return {};
  std::string text = "# shocks:\n";
  for (const Shock& shock : model.shocks) {
    const VariableDeclaration& variable = *model.find_variable(shock.hits.text);
    std::string values = fmt::format("shock: {}", shock.name.text);
    if (!variable.dims.empty()) {
      std::vector<std::string> elements;
      for (const Word& dim : variable.dims)
        elements.push_back(model.dimensions.find(dim.text)->elements.front().name);
      values += fmt::format(", of: {}", fmt::join(elements, " "));
    }
    values += fmt::format(", start: {}-07-01", year_of_examples(model));
    const auto add = [&](const std::string& key, const ShockQuantity& quantity) {
      if (quantity.usual) values += fmt::format(", {}: {}", key, quantity.usual->text);
    };
    add("duration", shock.duration);
    add("depth", shock.depth);
    add("recovery", shock.recovery);
    text += fmt::format("#   my_{}: {{{}}}  # {}\n", shock.name.text, values,
                        shock.title.in_users_language());
  }
  return text;
}

}  // namespace

std::string new_scenario_text(const std::string& name, const std::string& parent,
                              const CompiledModel& model) {
  std::string text = "sim33618: scenario/1\n";
  text += fmt::format("extends: {}\n", quoted(parent));
  text += fmt::format("title: {{en: {0}, zh: {0}}}\n", quoted(name));
  text += say("# What the scenario asks, in a sentence:\n");
  text += "# question: {en: What if, zh: 假如}\n";
  text +=
      say("# Remove the signs '#' before what is to be set. A value counts for all years; a "
          "path\n# is written {{{}: …, {}: …}}, values by element {{{}: …, default: …}}.\n",
          year_of_examples(model.document()), model.document().time.end,
          element_of_examples(model.document()));
  text += levers_text(model);
  text += shocks_text(model.document());
  text += say("# Any other number of the model ('sim33618 list variables'):\n");
  text += "# parameters: {}\n";
  text += fmt::format("# time: {{start: {}, end: {}}}\n", model.document().time.start,
                      model.document().time.end);
  text += say("# Rows of years, quarters or months:\n");
  return text + "# frequency: yearly\n";
}

}  // namespace sim33618
