#include "scenario/lever_settings.hpp"

#include <algorithm>
#include <limits>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/fitting_quantity.hpp"
#include "scenario/number_map.hpp"

namespace sim33618 {
namespace {

const VariableDeclaration& variable_of(const Lever& lever, const ModelDocument& model) {
  return *model.find_variable(lever.sets.text);
}

// What the model's own file says was checked when it was read.
double known_value(const Word& word, const VariableDeclaration& variable,
                   const ModelDocument& model) {
  Diagnostics checked;
  return read_fitting_quantity(word, variable, model.units, checked).value_or(0);
}

class LeverSettings {
 public:
  LeverSettings(const Lever& lever, const ModelDocument& model, const NumberTable& numbers,
                const TimeSettings& time, const std::vector<bool>& looked_ahead,
                Diagnostics& diagnostics)
      : lever_(lever),
        variable_(variable_of(lever, model)),
        model_(model),
        numbers_(numbers),
        time_(time),
        is_looked_ahead_(
            looked_ahead[static_cast<std::size_t>(&variable_ - model.variables.data())]),
        diagnostics_(diagnostics) {}

  std::vector<NumberSetting> read(const Node::Entry& entry) {
    if (const LeverZone* zone = zone_of_path(entry.value)) return {setting_of_zone(*zone, entry)};
    return read_number_map(entry.value, entry.key.span, variable_, rules(), model_, diagnostics_);
  }

 private:
  NumberMapRules rules() {
    NumberMapRules rules;
    rules.kind = SettingKind::lever;
    rules.section = say("'levers'");
    rules.name = lever_.name.text;
    rules.is_looked_ahead = is_looked_ahead_;
    rules.read_value = [this](const Word& word) { return read_value(word); };
    rules.check_path = [this](const std::vector<NumberPoint>& points) { check_path(points); };
    return rules;
  }

  const LeverZone* zone_called(const std::string& name) const {
    for (const LeverZone& zone : lever_.zones) {
      if (zone.name == name) return &zone;
    }
    return nullptr;
  }

  std::optional<double> read_value(const Word& word) {
    if (const LeverZone* zone = zone_called(word.text))
      return known_value(zone->value, variable_, model_);
    if (number_length(word.text) == 0) {
      std::vector<std::string> zones;
      for (const LeverZone& zone : lever_.zones) zones.push_back(zone.name);
      diagnostics_
          .error(word.span, say("'{}' is neither a quantity nor a zone of '{}' ({})", word.text,
                                lever_.name.text, listed(zones)))
          .suggest(did_you_mean(word.text, zones));
      return std::nullopt;
    }
    const auto value = read_fitting_quantity(word, variable_, model_.units, diagnostics_);
    if (!value) return std::nullopt;
    const double low = known_value(lever_.bounds[0], variable_, model_);
    const double high = known_value(lever_.bounds[1], variable_, model_);
    if (low <= *value && *value <= high) return value;
    diagnostics_.error(word.span, say("'{}' is outside of the bounds of '{}': {} (status quo: {})",
                                      word.text, lever_.name.text, bounds_text(lever_),
                                      status_quo_text(lever_, model_, numbers_)));
    return std::nullopt;
  }

  void check_path(const std::vector<NumberPoint>& points) {
    for (std::size_t i = 1; i < points.size(); ++i) {
      if (points[i].at > points[i - 1].at) continue;
      diagnostics_
          .error(points[i].span,
                 say("the schedule of '{}' runs backwards: {} after {}", lever_.name.text,
                     format_number(points[i].at), format_number(points[i - 1].at)))
          .suggest(say("write the years in their order"));
      return;
    }
    const auto first = static_cast<double>(time_.start);
    const auto last = static_cast<double>(time_.end + 1);
    for (const NumberPoint& point : points) {
      if (first <= point.at && point.at <= last) continue;
      diagnostics_.error(point.span,
                         say("{} is outside of the run, which goes from the beginning of {} to the "
                             "end of {}",
                             format_number(point.at), time_.start, time_.end));
    }
  }

  // A zone alone sets in when the model says it does.
  const LeverZone* zone_of_path(const Node& values) const {
    return lever_.from && values.is_scalar() ? zone_called(values.text) : nullptr;
  }

  NumberSetting setting_of_zone(const LeverZone& zone, const Node::Entry& entry) {
    NumberSetting setting =
        read_number_map(entry.value, entry.key.span, variable_, rules(), model_, diagnostics_)
            .front();
    setting.is_path = true;
    setting.points.front().at = static_cast<double>(*lever_.from);
    setting.text = fmt::format("{} ({{{}: {}}})", zone.name, *lever_.from, zone.value.text);
    return setting;
  }

  const Lever& lever_;
  const VariableDeclaration& variable_;
  const ModelDocument& model_;
  const NumberTable& numbers_;
  const TimeSettings& time_;
  bool is_looked_ahead_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::string bounds_text(const Lever& lever) {
  return say("{} to {}", lever.bounds[0].text, lever.bounds[1].text);
}

std::string status_quo_text(const Lever& lever, const ModelDocument& model,
                            const NumberTable& numbers) {
  const VariableDeclaration& variable = variable_of(lever, model);
  const auto v = static_cast<std::size_t>(&variable - model.variables.data());
  double least = std::numeric_limits<double>::infinity();
  double largest = -least;
  for (const NumberSeries& series : numbers.series[v]) {
    for (const NumberPoint& point : series) {
      least = std::min(least, point.value);
      largest = std::max(largest, point.value);
    }
  }
  if (least == largest) return text_in_unit_of(least, variable);
  return say("{} to {}", text_in_unit_of(least, variable), text_in_unit_of(largest, variable));
}

std::vector<NumberSetting> read_levers_of_scenario(const Node& levers, const ModelDocument& model,
                                                   const NumberTable& numbers,
                                                   const TimeSettings& time,
                                                   const std::vector<bool>& looked_ahead,
                                                   Diagnostics& diagnostics) {
  std::vector<NumberSetting> settings;
  for (const Node::Entry& entry : levers.entries) {
    const Lever* lever = model.find_lever(entry.key.text);
    if (lever == nullptr) {
      diagnostics.error(entry.key.span, say("unknown lever '{}'", entry.key.text))
          .suggest(did_you_mean(entry.key.text, model.lever_names()));
      continue;
    }
    for (NumberSetting& setting :
         LeverSettings(*lever, model, numbers, time, looked_ahead, diagnostics).read(entry))
      settings.push_back(std::move(setting));
  }
  return settings;
}

}  // namespace sim33618
