#include "cli/scenario_difference.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/numbers.hpp"
#include "model/fitting_quantity.hpp"

namespace sim33618 {
namespace {

// A path as a scenario would write it; of points at one time the last, from which it goes on.
std::string series_text(const NumberSeries& series, const VariableDeclaration& variable) {
  if (!is_path(variable.trajectory)) return text_in_unit_of(series.front().value, variable);
  std::vector<std::string> points;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const bool jumps = i + 1 < series.size() && series[i + 1].at == series[i].at;
    if (!jumps)
      points.push_back(fmt::format("{}: {}", format_short(series[i].at),
                                   text_in_unit_of(series[i].value, variable)));
  }
  return fmt::format("{{{}}}", fmt::join(points, ", "));
}

bool are_equal(const NumberSeries& one, const NumberSeries& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const NumberPoint& a, const NumberPoint& b) {
                      return a.at == b.at && a.value == b.value;
                    });
}

std::string shock_text(const PathShock& shock, const ModelDocument& model) {
  const VariableDeclaration& variable = model.variables[shock.variable];
  std::vector<std::string> elements;
  for (const std::size_t element : shock.elements) {
    for (const Word& word : selectors_of_element(element, variable, model.dimensions, {}))
      elements.push_back(word.text);
  }
  const std::string depth =
      is_relative(shock.kind) ? format_short(shock.depth) : text_in_unit_of(shock.depth, variable);
  return fmt::format("{}{}{}{} {} {}: {} {} {}", shock.shock, elements.empty() ? "" : " [",
                     listed(elements), elements.empty() ? "" : "]", shock_kind_name(shock.kind),
                     depth, format_short(shock.start, 8), format_short(shock.end, 8),
                     format_short(shock.recovered, 8));
}

class Differences {
 public:
  Differences(const ModelDocument& model, const NumberTable& numbers)
      : model_(model), numbers_(numbers) {}

  std::vector<InputDifference> between(const Scenario& first, const Scenario& second) {
    add_settings(first, second);
    const NumberTable one = set_numbers(first);
    const NumberTable other = set_numbers(second);
    for (std::size_t v = 0; v < one.series.size(); ++v)
      add_variable(v, one.series[v], other.series[v]);
    add_shocks(first, second);
    return std::move(found_);
  }

 private:
  void add(const std::string& kind, const std::string& name, const std::string& first,
           const std::string& second) {
    if (first != second) found_.push_back({kind, name, first, second});
  }

  // Shocks are listed by themselves.
  NumberTable set_numbers(const Scenario& scenario) const {
    Scenario calm;
    calm.changes = scenario.changes;
    NumberTable numbers = numbers_;
    apply_changes(calm, model_, numbers);
    return numbers;
  }

  void add_settings(const Scenario& first, const Scenario& second) {
    const auto setting = [&](const std::string& name, const auto& text_of) {
      add(to_say("setting"), name, text_of(first), text_of(second));
    };
    setting("time.start", [](const Scenario& of) { return fmt::format("{}", of.time.start); });
    setting("time.end", [](const Scenario& of) { return fmt::format("{}", of.time.end); });
    setting("time.step", [](const Scenario& of) { return of.time.step.text(); });
    setting("time.save", [](const Scenario& of) { return of.time.save.text(); });
    setting("time.method", [](const Scenario& of) { return method_name(of.time.method); });
    setting("seed", [](const Scenario& of) { return fmt::format("{}", of.seed); });
    setting("outputs", [](const Scenario& of) { return listed(of.outputs); });
    setting("ensemble.members", [](const Scenario& of) {
      return of.ensemble.members ? fmt::format("{}", *of.ensemble.members) : "";
    });
    setting("ensemble.seed", [](const Scenario& of) {
      return of.ensemble.seed ? fmt::format("{}", *of.ensemble.seed) : "";
    });
    setting("ensemble.design", [](const Scenario& of) { return of.ensemble.design.value_or(""); });
  }

  void add_variable(std::size_t v, const std::vector<NumberSeries>& first,
                    const std::vector<NumberSeries>& second) {
    const VariableDeclaration& variable = model_.variables[v];
    if (variable.kind != VariableKind::data) return;
    // Elements that differ in the same way stand together.
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> alike;
    std::vector<std::pair<std::string, std::string>> order;
    for (std::size_t e = 0; e < first.size(); ++e) {
      if (are_equal(first[e], second[e])) continue;
      const std::pair texts{series_text(first[e], variable), series_text(second[e], variable)};
      if (alike.count(texts) == 0) order.push_back(texts);
      std::vector<std::string> names;
      for (const Word& word : selectors_of_element(e, variable, model_.dimensions, {}))
        names.push_back(word.text);
      alike[texts].push_back(fmt::format("{}", fmt::join(names, " ")));
    }
    const auto lever =
        std::find_if(model_.levers.begin(), model_.levers.end(),
                     [&](const Lever& one) { return one.sets.text == variable.name; });
    const bool is_lever = lever != model_.levers.end();
    for (const auto& texts : order) {
      std::string name = is_lever ? lever->name.text : variable.name;
      if (alike[texts].size() < first.size()) name += fmt::format("[{}]", listed(alike[texts]));
      found_.push_back(
          {is_lever ? to_say("lever") : to_say("parameter"), name, texts.first, texts.second});
    }
  }

  void add_shocks(const Scenario& first, const Scenario& second) {
    std::map<std::string, std::pair<std::string, std::string>> texts;
    for (const PathShock& shock : first.shocks) texts[shock.name].first = shock_text(shock, model_);
    for (const PathShock& shock : second.shocks)
      texts[shock.name].second = shock_text(shock, model_);
    for (const auto& [name, both] : texts) add(to_say("shock"), name, both.first, both.second);
  }

  const ModelDocument& model_;
  const NumberTable& numbers_;
  std::vector<InputDifference> found_;
};

}  // namespace

std::vector<InputDifference> input_differences(const Scenario& first, const Scenario& second,
                                               const ModelDocument& model,
                                               const NumberTable& numbers) {
  return Differences(model, numbers).between(first, second);
}

}  // namespace sim33618
