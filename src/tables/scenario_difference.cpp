#include "tables/scenario_difference.hpp"

#include <algorithm>
#include <map>

#include "base/numbers.hpp"
#include "model/fitting_quantity.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

// The points of a path; of those at one time the last, from which it goes on.
NumberSeries path_points(const NumberSeries& series) {
  NumberSeries points;
  for (const NumberPoint& point : series) {
    if (!points.empty() && points.back().at == point.at) points.pop_back();
    points.push_back(point);
  }
  return points;
}

std::string point_text(const NumberPoint& point, const std::string& value) {
  return fmt::format("{}: {}", format_short(point.at), value);
}

// A path as a scenario would write it.
std::string series_text(const NumberSeries& series, const VariableDeclaration& variable) {
  if (!is_path(variable.trajectory)) return text_in_unit_of(series.front().value, variable);
  std::vector<std::string> points;
  for (const NumberPoint& point : path_points(series))
    points.push_back(point_text(point, text_in_unit_of(point.value, variable)));
  return fmt::format("{{{}}}", fmt::join(points, ", "));
}

// A number and its unit, which is empty where there is none.
std::pair<std::string, std::string> number_and_unit(double value,
                                                    const VariableDeclaration& variable) {
  const std::string text = text_in_unit_of(value, variable);
  const std::size_t blank = text.find(' ');
  if (blank == std::string::npos) return {text, {}};
  return {text.substr(0, blank), text.substr(blank + 1)};
}

// The points that the other path has not, and the last one where it has all.
std::string rest_of_series(const NumberSeries& series, const NumberSeries& other,
                           const VariableDeclaration& variable) {
  if (!is_path(variable.trajectory)) return number_and_unit(series.front().value, variable).first;
  const NumberSeries points = path_points(series);
  const NumberSeries others = path_points(other);
  constexpr const char* left_out = "…";
  std::vector<std::string> texts;
  const auto add = [&](const NumberPoint& point) {
    texts.push_back(point_text(point, number_and_unit(point.value, variable).first));
  };
  for (const NumberPoint& point : points) {
    const bool is_common = std::any_of(others.begin(), others.end(), [&](const NumberPoint& one) {
      return one.at == point.at && one.value == point.value;
    });
    if (!is_common) {
      add(point);
    } else if (texts.empty() || texts.back() != left_out) {
      texts.emplace_back(left_out);
    }
  }
  if (texts == std::vector<std::string>{left_out}) {
    if (points.size() == 1) texts.clear();
    add(points.back());
  }
  return fmt::format("{}", fmt::join(texts, ", "));
}

// Which shock it is, and of what.
std::string shock_name(const PathShock& shock, const ModelDocument& model) {
  std::vector<std::string> elements;
  for (const std::size_t element : shock.elements) {
    for (const Word& word :
         selectors_of_element(element, model.variables[shock.variable], model.dimensions, {}))
      elements.push_back(word.text);
  }
  return elements.empty() ? shock.shock : fmt::format("{} [{}]", shock.shock, listed(elements));
}

// How strong it is, and when.
std::string shock_course(const PathShock& shock, const ModelDocument& model) {
  const std::string depth = is_relative(shock.kind)
                                ? format_short(shock.depth)
                                : text_in_unit_of(shock.depth, model.variables[shock.variable]);
  return fmt::format("{} {}: {} {} {}", shock_kind_name(shock.kind), depth,
                     format_short(shock.start, 8), format_short(shock.end, 8),
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
      add_variable(v, {first, one.series[v]}, {second, other.series[v]});
    add_shocks(first, second);
    return std::move(found_);
  }

 private:
  void add(const std::string& kind, const std::string& name, const std::string& first,
           const std::string& second) {
    if (first != second) found_.push_back({kind, name, first, second, {}, first, second});
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
    setting("resolution", [](const Scenario& of) {
      return std::string(of.resolution == Resolution::firms ? "firms" : "aggregate");
    });
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

  /// A scenario and its numbers of a variable, by element.
  struct Side {
    const Scenario& scenario;
    const std::vector<NumberSeries>& numbers;
  };

  // When it was announced that an element would be as it is, where that was said.
  static std::string announced_text(const Scenario& scenario, std::size_t v, std::size_t element) {
    std::string text;
    for (const SaidNumbers& said : scenario.said_numbers) {
      const std::vector<std::size_t>& elements = said.in_force;
      const NumberSetting& setting = said.setting;
      if (setting.variable == v && setting.announced && *setting.announced != setting.begins() &&
          std::find(elements.begin(), elements.end(), element) != elements.end())
        text += fmt::format(" (announced: {})", format_short(*setting.announced, 8));
    }
    return text;
  }

  void add_variable(std::size_t v, const Side& left, const Side& right) {
    const std::vector<NumberSeries>& first = left.numbers;
    const std::vector<NumberSeries>& second = right.numbers;
    const VariableDeclaration& variable = model_.variables[v];
    if (variable.kind != VariableKind::data) return;
    // Elements that differ in the same way stand together.
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> alike;
    std::vector<std::pair<std::string, std::string>> order;
    for (std::size_t e = 0; e < first.size(); ++e) {
      const std::string announced = announced_text(left.scenario, v, e);
      const std::string otherwise = announced_text(right.scenario, v, e);
      if (have_same_points(first[e], second[e]) && announced == otherwise) continue;
      const std::pair texts{series_text(first[e], variable) + announced,
                            series_text(second[e], variable) + otherwise};
      if (alike.count(texts) == 0) order.push_back(texts);
      alike[texts].push_back(e);
    }
    const auto lever =
        std::find_if(model_.levers.begin(), model_.levers.end(),
                     [&](const Lever& one) { return one.sets.text == variable.name; });
    const bool is_lever = lever != model_.levers.end();
    for (const auto& texts : order) {
      const std::vector<std::size_t>& elements = alike[texts];
      const std::size_t e = elements.front();
      std::string name = is_lever ? lever->name.text : variable.name;
      if (elements.size() < first.size())
        name += fmt::format("[{}]", listed(element_names(elements, variable)));
      found_.push_back(
          {is_lever ? to_say("lever") : to_say("parameter"), name, texts.first, texts.second,
           number_and_unit(0, variable).second,
           rest_of_series(first[e], second[e], variable) + announced_text(left.scenario, v, e),
           rest_of_series(second[e], first[e], variable) + announced_text(right.scenario, v, e)});
    }
  }

  std::vector<std::string> element_names(const std::vector<std::size_t>& elements,
                                         const VariableDeclaration& variable) const {
    std::vector<std::string> names;
    for (const std::size_t element : elements) {
      names.push_back(word_list(selectors_of_element(element, variable, model_.dimensions, {})));
    }
    return names;
  }

  void add_shocks(const Scenario& first, const Scenario& second) {
    std::map<std::string, std::pair<const PathShock*, const PathShock*>> shocks;
    for (const PathShock& shock : first.shocks) shocks[shock.name].first = &shock;
    for (const PathShock& shock : second.shocks) shocks[shock.name].second = &shock;
    for (const auto& [name, both] : shocks) add_shock(name, both.first, both.second);
  }

  // A null pointer for a shock that a scenario has not.
  void add_shock(const std::string& name, const PathShock* first, const PathShock* second) {
    const auto text = [&](const PathShock* shock) {
      return shock == nullptr ? std::string()
                              : shock_name(*shock, model_) + " " + shock_course(*shock, model_);
    };
    InputDifference found{to_say("shock"), name, text(first), text(second), {}, {}, {}};
    if (found.first == found.second) return;
    found.rest_of_first = found.first;
    found.rest_of_second = found.second;
    const std::string common = shock_name(first != nullptr ? *first : *second, model_);
    if (first == nullptr || second == nullptr || shock_name(*second, model_) == common) {
      found.common = common;
      found.rest_of_first = first != nullptr ? shock_course(*first, model_) : "";
      found.rest_of_second = second != nullptr ? shock_course(*second, model_) : "";
    }
    found_.push_back(std::move(found));
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
