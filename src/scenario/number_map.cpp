#include "scenario/number_map.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/element_selection.hpp"
#include "model/map_reader.hpp"
#include "scenario/date.hpp"
#include "scenario/node_text.hpp"

namespace sim33618 {
namespace {

constexpr const char* all_others = "default";
constexpr const char* announcement = "announced";

bool is_time(const Node::Entry& entry) { return parse_number(entry.key.text).has_value(); }

// `null` is written out; a key without a value is a slip.
bool is_written_null(const Node& node) {
  return node.is_null() && (!node.name || node.span.begin != node.name.begin);
}

class NumberMapReader {
 public:
  NumberMapReader(const VariableDeclaration& variable, const NumberMapRules& rules,
                  const ModelDocument& model, Diagnostics& diagnostics)
      : variable_(variable), rules_(rules), model_(model), diagnostics_(diagnostics) {}

  std::vector<NumberSetting> read(const Node& node, const Span& key) {
    NumberSetting setting;
    setting.kind = rules_.kind;
    setting.name = rules_.name;
    setting.variable = static_cast<std::size_t>(&variable_ - model_.variables.data());
    setting.span = key;
    read_level(node, std::move(setting));
    return std::move(settings_);
  }

 private:
  void read_level(const Node& node, NumberSetting setting) {
    if (node.is_scalar()) {
      const auto value = rules_.read_value({node.text, node.span});
      if (!value) return;
      setting.points.push_back({0, *value, std::nullopt, setting.span});
      add(node, std::move(setting));
    } else if (is_written_null(node)) {
      add(node, std::move(setting));
    } else if (!node.is_map()) {
      report_type(node, rules_.section, rules_.name, say("a quantity or a map"), diagnostics_);
    } else if (node.find(announcement) != nullptr) {
      read_announced(node, std::move(setting));
    } else if (node.entries.empty()) {
      diagnostics_.error(node.span, say("no quantity is given for '{}'", rules_.name));
    } else if (std::all_of(node.entries.begin(), node.entries.end(), is_time)) {
      read_times(node, std::move(setting));
    } else {
      read_elements(node, setting);
    }
  }

  void read_announced(const Node& node, NumberSetting setting) {
    Node others = node;
    const auto is_announcement = [](const Node::Entry& entry) {
      return entry.key.text == announcement;
    };
    const auto found = std::find_if(others.entries.begin(), others.entries.end(), is_announcement);
    if (!rules_.is_looked_ahead) {
      diagnostics_.error(found->key.span,
                         say("'{}' takes no announcement: no equation looks ahead along '{}' "
                             "(FORESEEN)",
                             rules_.name, variable_.name));
    } else if (!found->value.is_scalar()) {
      report_type(found->value, rules_.name, announcement, say("a year or a date"), diagnostics_);
    } else if (const auto date = read_date({found->value.text, found->value.span}, diagnostics_)) {
      setting.announced = date->value();
      announced_ = {found->value.text, found->value.span};
    }
    others.entries.erase(found);
    read_level(others, std::move(setting));
  }

  void check_announcement(const NumberSetting& setting) {
    if (!setting.is_path) {
      diagnostics_.error(announced_.span, say("'{}' is announced, but has no years", rules_.name))
          .suggest(say("say from which year on it counts; what counts for all years is known"));
    } else if (*setting.announced > setting.begins()) {
      diagnostics_.error(announced_.span, say("'{}' would be announced after it sets in ({})",
                                              rules_.name, format_number(setting.begins())));
    }
  }

  void read_times(const Node& node, NumberSetting setting) {
    if (!is_path(variable_.trajectory)) {
      diagnostics_.error(node.entries.front().key.span,
                         say("'{}' is constant over time and takes no years", rules_.name));
      return;
    }
    setting.is_path = true;
    const std::size_t before = diagnostics_.error_count();
    for (const Node::Entry& entry : node.entries) {
      if (!entry.value.is_scalar()) {
        report_type(entry.value, rules_.name, entry.key.text, say("a quantity"), diagnostics_);
        continue;
      }
      const auto value = rules_.read_value({entry.value.text, entry.value.span});
      if (value)
        setting.points.push_back(
            {*parse_number(entry.key.text), *value, std::nullopt, entry.key.span});
    }
    if (diagnostics_.error_count() != before) return;
    if (rules_.check_path) rules_.check_path(setting.points);
    add(node, std::move(setting));
  }

  void read_elements(const Node& node, const NumberSetting& setting) {
    const std::size_t level = setting.selectors.size();
    if (level >= variable_.dims.size()) {
      const auto first = std::find_if_not(node.entries.begin(), node.entries.end(), is_time);
      diagnostics_.error(first->key.span, variable_.dims.empty()
                                              ? say("'{}' has no elements", rules_.name)
                                              : say("'{}' has no further dimension", rules_.name));
      return;
    }
    const Dimension& dimension = *model_.dimensions.find(variable_.dims[level].text);
    for (const Node::Entry& entry : node.entries) {
      const bool rest = entry.key.text == all_others;
      if (!rest && selected_positions(entry.key.text, dimension, model_.dimensions).empty()) {
        std::vector<std::string> names = dimension.element_names();
        names.emplace_back(all_others);
        diagnostics_.error(entry.key.span, say("unknown {} '{}'", dimension.name, entry.key.text))
            .suggest(did_you_mean(entry.key.text, names));
        continue;
      }
      NumberSetting of_element = setting;
      of_element.span = entry.key.span;
      of_element.selectors.push_back({rest ? "*" : entry.key.text, entry.key.span});
      read_level(entry.value, std::move(of_element));
    }
  }

  void add(const Node& node, NumberSetting setting) {
    setting.text = node_text(node);
    if (setting.announced) {
      setting.text += fmt::format(" ({}: {})", announcement, announced_.text);
      check_announcement(setting);
    }
    while (setting.selectors.size() < variable_.dims.size())
      setting.selectors.push_back({"*", setting.span});
    ElementSelection selection =
        select_elements(setting.selectors, variable_.dims, model_.dimensions, variable_.name,
                        setting.span, diagnostics_);
    setting.elements = std::move(selection.elements);
    setting.exactness = selection.exactness;
    settings_.push_back(std::move(setting));
  }

  const VariableDeclaration& variable_;
  const NumberMapRules& rules_;
  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  std::vector<NumberSetting> settings_;
  Word announced_;
};

}  // namespace

std::vector<NumberSetting> read_number_map(const Node& node, const Span& key,
                                           const VariableDeclaration& variable,
                                           const NumberMapRules& rules, const ModelDocument& model,
                                           Diagnostics& diagnostics) {
  return NumberMapReader(variable, rules, model, diagnostics).read(node, key);
}

}  // namespace sim33618
