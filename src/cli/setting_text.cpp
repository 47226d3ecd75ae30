#include "cli/setting_text.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "cli/screen_table.hpp"
#include "model/element_selection.hpp"
#include "model/fitting_quantity.hpp"
#include "model/reference.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t indentation_of_settings = 2;

class SettingText {
 public:
  SettingText(const Scenario& scenario, const CompiledModel& model)
      : scenario_(scenario),
        model_(model.document()),
        table_(to_say({"what", "elements", "value", "set at", "standing"})) {
    table_.translate(4);
  }

  std::string of(const std::string& key) {
    Diagnostics diagnostics;
    const Reference reference = parse_reference({key, {}}, diagnostics);
    diagnostics.throw_if_errors();
    const Lever* lever = model_.find_lever(reference.name.text);
    const std::string variable = lever != nullptr ? lever->sets.text : reference.name.text;
    bool is_set = false;
    if (model_.find_variable(variable) != nullptr) {
      is_set = add_numbers(variable, reference);
    } else {
      is_set = add_keys(reference.name.text);
    }
    const std::string head =
        is_set ? say("'{}' in {}:\n", key, scenario_.name)
               : say("'{}' is not set in {}: the model's own numbers count\n", key, scenario_.name);
    return head + table_.text(screen_width(), indentation_of_settings);
  }

 private:
  bool add_numbers(const std::string& name, const Reference& reference) {
    const VariableDeclaration& variable = *model_.find_variable(name);
    const auto v = static_cast<std::size_t>(&variable - model_.variables.data());
    const std::vector<std::size_t> wanted = elements_of(reference, variable);
    const auto meets = [&](const std::vector<std::size_t>& elements) {
      return std::any_of(elements.begin(), elements.end(), [&](std::size_t element) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), element) != wanted.end();
      });
    };
    bool is_set = false;
    const std::vector<SaidNumbers>& said = scenario_.said_numbers;
    for (auto one = said.rbegin(); one != said.rend(); ++one) {
      const NumberSetting& setting = one->setting;
      if (setting.variable != v || !meets(setting.elements)) continue;
      is_set = true;
      table_.add({setting.name, listed(texts_of(setting.selectors)), setting.text,
                  setting.span.where(), standing_of(*one, meets)});
    }
    for (const ParameterRow& row : model_.parameters) {
      if (row.name.text != name) continue;
      Diagnostics known;
      const ElementSelection selection =
          select_elements(row.elements, variable.dims, model_.dimensions, name, row.span, known);
      if (!meets(selection.elements)) continue;
      table_.add({name, listed(texts_of(row.elements)), row_text(row), row.span.where(),
                  to_say("the model's")});
    }
    return is_set;
  }

  template <typename Meets>
  static std::string standing_of(const SaidNumbers& said, const Meets& meets) {
    if (meets(said.in_force)) return to_say("counts");
    return said.setting.takes_back() ? to_say("takes back") : to_say("overridden");
  }

  static std::string row_text(const ParameterRow& row) {
    constexpr int all_digits = 15;
    const std::string value = quantity_text(row.value, row.unit_text.text, all_digits);
    return row.at ? fmt::format("{}: {}", format_number(*row.at), value) : value;
  }

  std::vector<std::size_t> elements_of(const Reference& reference,
                                       const VariableDeclaration& variable) const {
    if (reference.elements.empty()) return {};
    Diagnostics diagnostics;
    const ElementSelection selection = select_elements(
        reference.elements, variable.dims, model_.dimensions, variable.name, {}, diagnostics);
    diagnostics.throw_if_errors();
    return selection.elements;
  }

  bool add_keys(const std::string& key) {
    const auto& all = scenario_.said_keys;
    auto found = all.find(key);
    if (found == all.end()) found = all.find("shocks." + key);
    if (found == all.end()) {
      std::vector<std::string> names = model_.lever_names();
      for (const VariableDeclaration& variable : model_.variables) {
        if (variable.kind == VariableKind::data) names.push_back(variable.name);
      }
      for (const auto& [name, said] : all) names.push_back(name);
      throw InputError(
          with_suggestion(say("{} sets nothing that is called '{}'", scenario_.name, key),
                          did_you_mean(key, names)));
    }
    for (auto one = found->second.rbegin(); one != found->second.rend(); ++one) {
      const bool counts = one == found->second.rbegin() && one->text != "null";
      table_.add({found->first, "", one->text, one->span.where(),
                  counts                ? to_say("counts")
                  : one->text == "null" ? to_say("takes back")
                                        : to_say("overridden")});
    }
    return true;
  }

  const Scenario& scenario_;
  const ModelDocument& model_;
  ScreenTable table_;
};

}  // namespace

std::string explain_setting(const Scenario& scenario, const CompiledModel& model,
                            const std::string& key) {
  return SettingText(scenario, model).of(key);
}

}  // namespace sim33618
