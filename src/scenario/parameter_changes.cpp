#include "scenario/parameter_changes.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/fitting_quantity.hpp"

namespace sim33618 {
namespace {

constexpr const char* all_others = "default";

bool is_time(const Node::Entry& entry) { return parse_number(entry.key.text).has_value(); }

class ParameterChanges {
 public:
  ParameterChanges(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  std::vector<NumberOverride> read(const Node& parameters) {
    if (!parameters.is_map()) {
      report_type(parameters, say("the scenario"), "parameters", say("a map"), diagnostics_);
      return {};
    }
    for (const Node::Entry& entry : parameters.entries) read_variable(entry);
    return std::move(changes_);
  }

 private:
  void read_variable(const Node::Entry& entry) {
    const VariableDeclaration* variable = model_.find_variable(entry.key.text);
    if (variable == nullptr) {
      diagnostics_.error(entry.key.span, say("unknown parameter '{}'", entry.key.text))
          .suggest(did_you_mean(entry.key.text, data_names()));
      return;
    }
    if (variable->kind != VariableKind::data) {
      diagnostics_
          .error(entry.key.span,
                 say("'{}' is computed by the model ({}); a scenario changes data only",
                     variable->name, kind_text(variable->kind)))
          .note(variable->span, say("defined here"));
      return;
    }
    variable_ = variable;
    NumberOverride change;
    change.variable = static_cast<std::size_t>(variable - model_.variables.data());
    change.span = entry.key.span;
    read_level(entry.value, std::move(change));
  }

  std::vector<std::string> data_names() const {
    std::vector<std::string> names;
    for (const VariableDeclaration& variable : model_.variables) {
      if (variable.kind == VariableKind::data) names.push_back(variable.name);
    }
    return names;
  }

  void read_level(const Node& node, NumberOverride change) {
    if (node.is_scalar()) {
      add(node, std::move(change));
    } else if (!node.is_map()) {
      report_type(node, say("'parameters'"), variable_->name, say("a quantity or a map"),
                  diagnostics_);
    } else if (node.entries.empty()) {
      diagnostics_.error(node.span, say("no quantity is given for '{}'", variable_->name));
    } else if (std::all_of(node.entries.begin(), node.entries.end(), is_time)) {
      read_times(node, change);
    } else {
      read_elements(node, change);
    }
  }

  void read_times(const Node& node, const NumberOverride& change) {
    if (!is_path(variable_->trajectory)) {
      diagnostics_.error(node.entries.front().key.span,
                         say("'{}' is constant over time and takes no years", variable_->name));
      return;
    }
    for (const Node::Entry& entry : node.entries) {
      NumberOverride at_time = change;
      at_time.at = parse_number(entry.key.text);
      at_time.span = entry.key.span;
      if (entry.value.is_scalar()) {
        add(entry.value, std::move(at_time));
      } else {
        report_type(entry.value, variable_->name, entry.key.text, say("a quantity"), diagnostics_);
      }
    }
  }

  void read_elements(const Node& node, const NumberOverride& change) {
    const std::size_t level = change.selectors.size();
    if (level >= variable_->dims.size()) {
      const auto first = std::find_if_not(node.entries.begin(), node.entries.end(), is_time);
      diagnostics_.error(first->key.span,
                         variable_->dims.empty()
                             ? say("'{}' has no elements", variable_->name)
                             : say("'{}' has no further dimension", variable_->name));
      return;
    }
    const std::string& dim = variable_->dims[level].text;
    for (const Node::Entry& entry : node.entries) {
      NumberOverride for_element = change;
      for_element.span = entry.key.span;
      const bool rest = entry.key.text == all_others;
      for_element.selectors.push_back({rest ? "*" : entry.key.text, entry.key.span});
      if (!rest &&
          selected_positions(entry.key.text, *model_.dimensions.find(dim), model_.dimensions)
              .empty()) {
        std::vector<std::string> names = model_.dimensions.find(dim)->element_names();
        names.emplace_back(all_others);
        diagnostics_.error(entry.key.span, say("unknown {} '{}'", dim, entry.key.text))
            .suggest(did_you_mean(entry.key.text, names));
        continue;
      }
      read_level(entry.value, std::move(for_element));
    }
  }

  void add(const Node& value, NumberOverride change) {
    const auto quantity =
        read_fitting_quantity({value.text, value.span}, *variable_, model_.units, diagnostics_);
    if (!quantity) return;
    change.value = *quantity;
    while (change.selectors.size() < variable_->dims.size())
      change.selectors.push_back({"*", value.span});
    changes_.push_back(std::move(change));
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  const VariableDeclaration* variable_ = nullptr;
  std::vector<NumberOverride> changes_;
};

}  // namespace

std::vector<NumberOverride> read_parameter_changes(const Node& parameters,
                                                   const ModelDocument& model,
                                                   Diagnostics& diagnostics) {
  return ParameterChanges(model, diagnostics).read(parameters);
}

}  // namespace sim33618
