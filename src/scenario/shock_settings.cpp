#include "scenario/shock_settings.hpp"

#include <algorithm>
#include <functional>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/element_selection.hpp"
#include "model/fitting_quantity.hpp"
#include "scenario/date.hpp"
#include "scenario/number_setting.hpp"

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
        map_(entry.value, entry.key.text, diagnostics) {}

  std::optional<PathShock> read() {
    const std::size_t before = diagnostics_.error_count();
    const Word name = *map_.optional_word("shock");
    const Shock* shock = model_.find_shock(name.text);
    if (shock == nullptr) {
      diagnostics_.error(name.span, say("unknown shock '{}'", name.text))
          .suggest(did_you_mean(name.text, model_.shock_names()));
      return std::nullopt;
    }
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
    read_start();
    read_.end = read_.start + duration;
    read_.recovered = read_.end + recovery;
    if (diagnostics_.error_count() != before) return std::nullopt;
    if (read_.recovered > read_.start) return std::move(read_);
    diagnostics_.error(read_.span, say("the shock '{}' lasts no time", read_.name));
    return std::nullopt;
  }

 private:
  void read_elements(const Shock& shock, const VariableDeclaration& variable) {
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
    std::vector<std::string> dims;
    for (const Word& dim : variable.dims) dims.push_back(dim.text);
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
    const Word word = *map_.optional_word("start");
    const auto date = read_date(word, diagnostics_);
    if (!date) return;
    read_.start = date->value();
    if (!(*date < Fraction(time_.start)) && *date < Fraction(time_.end + 1)) return;
    diagnostics_.error(word.span, say("the shock '{}' begins outside of the run, which goes from "
                                      "the beginning of {} to the end of {}",
                                      entry_.key.text, time_.start, time_.end));
  }

  const Node::Entry& entry_;
  const ModelDocument& model_;
  const TimeSettings& time_;
  Diagnostics& diagnostics_;
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
      std::vector<std::string> names;
      for (const Word& word : selectors_of_element(element, variable, model.dimensions, {}))
        names.push_back(word.text);
      const std::string place =
          names.empty() ? variable.name : fmt::format("{}[{}]", variable.name, listed(names));
      diagnostics.error(shock.span, say("the shock '{}' cannot hit '{}': it is 0 all the time",
                                        shock.name, place));
    }
  }
}

}  // namespace sim33618
