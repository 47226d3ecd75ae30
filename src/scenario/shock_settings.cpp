#include "scenario/shock_settings.hpp"

#include <algorithm>
#include <functional>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/element_selection.hpp"
#include "model/fitting_quantity.hpp"
#include "scenario/date.hpp"
#include "scenario/number_setting.hpp"
#include "scenario/scenario_shape.hpp"

namespace sim33618 {
namespace {

class ShockOfScenario {
 public:
  ShockOfScenario(const Node::Entry& entry, const ModelDocument& model, const TimeSettings& time,
                  Diagnostics& diagnostics)
      : entry_(entry),
        model_(model),
        time_(time),
        diagnostics_(diagnostics),
        errors_before_(diagnostics.error_count()),
        sound_(sound_part(entry.value, shape_of_shock(),
                          say("'{}' of {}", "shocks", say("the scenario")), entry.key.text,
                          diagnostics)),
        map_(sound_, entry.key.text, diagnostics) {}

  std::optional<PathShock> read() {
    read_start();
    const Shock* shock = find_shock();
    if (shock == nullptr) return std::nullopt;
    const VariableDeclaration& variable = *model_.find_variable(shock->hits.text);
    read_.name = entry_.key.text;
    read_.shock = shock->name.text;
    read_.span = entry_.key.span;
    read_.kind = shock->how;
    read_.variable = static_cast<std::size_t>(&variable - model_.variables.data());
    read_elements(*shock, variable);
    read_.depth = quantity("depth", shock->depth, [&](const Word& word) {
      return is_relative(shock->how)
                 ? read_share(word, model_.units, diagnostics_)
                 : read_fitting_quantity(word, variable, model_.units, diagnostics_);
    });
    const auto length = [&](const Word& word) {
      return read_length_of_time(word, model_.units, diagnostics_);
    };
    const double duration = quantity("duration", shock->duration, length);
    const double recovery = quantity("recovery", shock->recovery, length);
    read_.end = read_.start + duration;
    read_.recovered = read_.end + recovery;
    if (diagnostics_.error_count() != errors_before_) return std::nullopt;
    if (read_.recovered > read_.start) return std::move(read_);
    diagnostics_.error(read_.span, say("the shock '{}' lasts no time", read_.name));
    return std::nullopt;
  }

 private:
  const Shock* find_shock() {
    const auto name = map_.optional_word("shock");
    if (!name) return nullptr;
    const Shock* shock = model_.find_shock(name->text);
    if (shock == nullptr)
      diagnostics_.error(name->span, say("unknown shock '{}'", name->text))
          .suggest(did_you_mean(name->text, model_.shock_names()));
    return shock;
  }

  // What the entry says has not its form, which has been reported.
  bool is_malformed(const std::string& key) const {
    return entry_.value.find(key) != nullptr && sound_.find(key) == nullptr;
  }

  void read_elements(const Shock& shock, const VariableDeclaration& variable) {
    if (is_malformed("of")) return;
    const std::vector<Word> of = map_.words("of");
    if (variable.dims.empty()) {
      if (of.empty()) {
        read_.elements = {0};
      } else {
        diagnostics_.error(of.front().span,
                           say("'{}' hits '{}', which has no elements: it cannot be of '{}'",
                               shock.name.text, variable.name, of.front().text));
      }
      return;
    }
    const std::vector<std::string> dims = texts_of(variable.dims);
    if (of.empty())
      diagnostics_
          .error(entry_.key.span,
                 say("'{}' hits elements of '{}': say which", shock.name.text, listed(dims)))
          .suggest(say("add 'of: {}', or for all of them 'of: {}'",
                       model_.dimensions.find(dims.front())->element_names()[0],
                       fmt::format("{}", fmt::join(dims, " "))));
    for (const Word& word : of) {
      std::vector<Word> selectors;
      for (Word selector : split_at_blanks(word)) {
        if (!selector.text.empty() && selector.text.back() == ',') selector.text.pop_back();
        selectors.push_back(std::move(selector));
      }
      const ElementSelection selection = select_elements(
          selectors, variable.dims, model_.dimensions, variable.name, word.span, diagnostics_);
      read_.elements.insert(read_.elements.end(), selection.elements.begin(),
                            selection.elements.end());
    }
    std::sort(read_.elements.begin(), read_.elements.end());
    read_.elements.erase(std::unique(read_.elements.begin(), read_.elements.end()),
                         read_.elements.end());
  }

  double quantity(const std::string& key, const ShockQuantity& of_model,
                  const std::function<std::optional<double>(const Word&)>& read) {
    if (is_malformed(key)) return 0;
    const auto given = map_.optional_word(key);
    if (!given && !of_model.usual) {
      diagnostics_.error(entry_.key.span, say("the shock '{}' needs a {}", entry_.key.text, key));
      return 0;
    }
    const auto value = read(given ? *given : *of_model.usual);
    if (!value || !given || of_model.bounds.empty()) return value.value_or(0);
    if (*value < *read(of_model.bounds[0]) || *read(of_model.bounds[1]) < *value)
      diagnostics_.error(given->span, say("'{}' is outside of the bounds {} to {}", given->text,
                                          of_model.bounds[0].text, of_model.bounds[1].text));
    return *value;
  }

  void read_start() {
    const auto word = map_.optional_word("start");
    if (!word) return;
    const auto date = read_date(*word, diagnostics_);
    if (!date) return;
    read_.start = date->value();
    if (!(*date < Fraction(time_.start)) && *date < Fraction(time_.end + 1)) return;
    diagnostics_.error(word->span, say("the shock '{}' begins outside of the run, which goes from "
                                       "the beginning of {} to the end of {}",
                                       entry_.key.text, time_.start, time_.end));
  }

  const Node::Entry& entry_;
  const ModelDocument& model_;
  const TimeSettings& time_;
  Diagnostics& diagnostics_;
  std::size_t errors_before_;
  Node sound_;
  MapReader map_;
  PathShock read_;
};

bool is_zero(const NumberSeries& series, Trajectory trajectory, const PathShock& shock) {
  if (sample(series, trajectory, shock.start) != 0 ||
      sample_before(series, trajectory, shock.recovered) != 0)
    return false;
  return std::all_of(series.begin(), series.end(), [&](const NumberPoint& point) {
    return point.at < shock.start || shock.recovered <= point.at || point.value == 0;
  });
}

}  // namespace

std::optional<PathShock> read_shock_of_scenario(const Node::Entry& entry,
                                                const ModelDocument& model,
                                                const TimeSettings& time,
                                                Diagnostics& diagnostics) {
  return ShockOfScenario(entry, model, time, diagnostics).read();
}

void check_shocks_hit(const std::vector<PathShock>& shocks, const ModelDocument& model,
                      const NumberTable& numbers, Diagnostics& diagnostics) {
  for (const PathShock& shock : shocks) {
    if (!is_relative(shock.kind)) continue;
    const VariableDeclaration& variable = model.variables[shock.variable];
    for (const std::size_t element : shock.elements) {
      if (!is_zero(numbers.series[shock.variable][element], variable.trajectory, shock)) continue;
      const std::vector<std::string> names =
          texts_of(selectors_of_element(element, variable, model.dimensions, {}));
      const std::string place =
          names.empty() ? variable.name : fmt::format("{}[{}]", variable.name, listed(names));
      diagnostics.error(shock.span, say("the shock '{}' cannot hit '{}': it is 0 all the time",
                                        shock.name, place));
    }
  }
}

}  // namespace sim33618
