#include "scenario/grid_settings.hpp"

#include "base/suggestion.hpp"
#include "scenario/lever_settings.hpp"
#include "scenario/parameter_settings.hpp"

namespace sim33618 {

std::vector<NumberSetting> read_grid_of_scenario(
    const std::vector<GridValue>& grid, const ModelDocument& model, const NumberTable& numbers,
    const TimeSettings& time, const std::vector<bool>& looked_ahead, Diagnostics& diagnostics) {
  Node levers;
  Node parameters;
  levers.kind = parameters.kind = NodeKind::map;
  for (const GridValue& axis : grid) {
    if (model.find_lever(axis.key.text) != nullptr) {
      levers.entries.push_back({axis.key, axis.value});
    } else if (model.find_variable(axis.key.text) != nullptr) {
      parameters.entries.push_back({axis.key, axis.value});
    } else {
      std::vector<std::string> names = model.lever_names();
      for (const std::string& name : model.variable_names()) names.push_back(name);
      diagnostics.error(axis.key.span, say("unknown lever or parameter '{}'", axis.key.text))
          .suggest(did_you_mean(axis.key.text, names));
    }
  }
  std::vector<NumberSetting> settings =
      read_levers_of_scenario(levers, model, numbers, time, looked_ahead, diagnostics);
  for (NumberSetting& setting :
       read_parameters_of_scenario(parameters, model, looked_ahead, diagnostics))
    settings.push_back(std::move(setting));
  return settings;
}

void add_grid_to_title(const std::vector<GridValue>& grid, LocalizedText& title) {
  if (grid.empty()) return;
  std::vector<std::string> texts;
  for (const GridValue& axis : grid)
    texts.push_back(fmt::format("{} {}", axis.key.text, axis.value.text));
  title.en += fmt::format(" ({})", listed(texts));
  title.zh += fmt::format("（{}）", fmt::join(texts, "，"));
}

}  // namespace sim33618
