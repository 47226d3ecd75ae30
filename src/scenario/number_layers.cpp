#include "scenario/number_layers.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace sim33618 {

void NumberLayers::add(std::size_t part, std::vector<NumberSetting> settings,
                       Diagnostics& diagnostics) {
  std::map<Place, std::size_t> counts;
  std::set<std::pair<std::size_t, std::size_t>> reported;
  for (NumberSetting& setting : settings) {
    const std::size_t index = settings_.size();
    settings_.push_back(std::move(setting));
    parts_.push_back(part);
    const NumberSetting& added = settings_.back();
    for (const std::size_t element : added.elements) {
      const Place place{added.variable, element};
      const auto [known, is_new] = counts.emplace(place, index);
      if (is_new) continue;
      const NumberSetting& other = settings_[known->second];
      if (other.exactness < added.exactness) {
        known->second = index;
      } else if (other.exactness == added.exactness && !other.says_the_same(added) &&
                 reported.emplace(known->second, index).second) {
        diagnostics
            .error(added.span,
                   say("{} is set twice, and neither name is more exact", place_text(place)))
            .suggest(say("name the element itself"))
            .note(other.span, say("first set here"));
      }
    }
  }
  for (const auto& [place, index] : counts) said_[place].push_back(index);
}

std::string NumberLayers::place_text(const Place& place) const {
  const VariableDeclaration& variable = model_.variables[place.first];
  if (variable.dims.empty()) return fmt::format("'{}'", variable.name);
  std::vector<std::string> elements;
  for (const Word& word : selectors_of_element(place.second, variable, model_.dimensions, {}))
    elements.push_back(word.text);
  return fmt::format("'{}[{}]'", variable.name, listed(elements));
}

bool NumberLayers::decides(std::size_t later, std::size_t one, std::size_t other) const {
  if (!order_.extends(parts_[later], parts_[one]) || !order_.extends(parts_[later], parts_[other]))
    return false;
  const NumberSetting& decision = settings_[later];
  if (!decision.is_path || decision.takes_back()) return true;
  // Before its first year, or before it is known, the two would still differ.
  for (const std::size_t index : {one, other}) {
    const NumberSetting& setting = settings_[index];
    if (!setting.is_path || setting.takes_back() || setting.begins() < decision.begins() ||
        setting.known_from() < decision.known_from())
      return false;
  }
  return true;
}

void NumberLayers::check_place(const std::vector<std::size_t>& said, const Place& place,
                               std::map<std::pair<std::size_t, std::size_t>, bool>& known,
                               Diagnostics& diagnostics) const {
  for (std::size_t i = 0; i < said.size(); ++i) {
    for (std::size_t j = i + 1; j < said.size(); ++j) {
      const NumberSetting& one = settings_[said[i]];
      const NumberSetting& other = settings_[said[j]];
      if (order_.extends(parts_[said[j]], parts_[said[i]]) || one.says_the_same(other)) continue;
      const bool is_decided =
          std::any_of(said.begin() + static_cast<std::ptrdiff_t>(j) + 1, said.end(),
                      [&](std::size_t later) { return decides(later, said[i], said[j]); });
      if (is_decided || !known.emplace(std::pair{said[i], said[j]}, true).second) continue;
      diagnostics.error(other.span, say("two parents set {} differently", place_text(place)))
          .suggest(say("decide in the scenario that extends both: a value of its own, or null"))
          .note(one.span, say("the other parent sets it here"));
    }
  }
}

void NumberLayers::check_parents(Diagnostics& diagnostics) const {
  std::map<std::pair<std::size_t, std::size_t>, bool> known;
  for (const auto& [place, said] : said_) check_place(said, place, known, diagnostics);
}

std::vector<std::size_t> NumberLayers::in_force(const std::vector<std::size_t>& said) const {
  std::vector<std::size_t> force;
  for (const std::size_t index : said) {
    const NumberSetting& setting = settings_[index];
    if (setting.takes_back() || !setting.is_path) force.clear();
    if (setting.takes_back()) continue;
    // A path goes on from the first of its years: one that began later is gone.
    while (!force.empty() && setting.is_path && settings_[force.back()].is_path &&
           settings_[force.back()].begins() >= setting.begins()) {
      force.pop_back();
    }
    force.push_back(index);
  }
  return force;
}

std::map<std::size_t, std::vector<std::size_t>> NumberLayers::elements_in_force() const {
  std::map<std::size_t, std::vector<std::size_t>> elements;
  for (const auto& [place, said] : said_) {
    for (const std::size_t index : in_force(said)) elements[index].push_back(place.second);
  }
  return elements;
}

// At each moment those count that are known by then.
PathForesight NumberLayers::foresight_of(const Place& place,
                                         const std::vector<std::size_t>& said) const {
  std::set<double> moments = {-std::numeric_limits<double>::infinity()};
  for (const std::size_t index : said) moments.insert(settings_[index].known_from());
  PathForesight foresight{place, {}};
  std::vector<std::size_t> before;
  for (const double moment : moments) {
    std::vector<std::size_t> known;
    std::copy_if(said.begin(), said.end(), std::back_inserter(known),
                 [&](std::size_t index) { return settings_[index].known_from() <= moment; });
    const std::vector<std::size_t> force = in_force(known);
    if (!foresight.known.empty() && force == before) continue;
    before = force;
    KnownChanges& changes = foresight.known.emplace_back();
    changes.from = moment;
    for (const std::size_t index : force) {
      const NumberSetting& setting = settings_[index];
      if (setting.is_path) {
        changes.paths.push_back(setting.points);
      } else {
        changes.constant = setting.points.front();
      }
    }
  }
  return foresight;
}

std::vector<PathForesight> NumberLayers::foresight(const std::vector<bool>& looked_ahead) const {
  std::vector<PathForesight> all;
  for (const auto& [place, said] : said_) {
    if (looked_ahead[place.first]) all.push_back(foresight_of(place, said));
  }
  return all;
}

std::vector<SaidNumbers> NumberLayers::said() const {
  const auto elements = elements_in_force();
  std::vector<SaidNumbers> all;
  for (std::size_t i = 0; i < settings_.size(); ++i) {
    const auto found = elements.find(i);
    all.push_back(
        {settings_[i], found == elements.end() ? std::vector<std::size_t>{} : found->second});
  }
  return all;
}

std::vector<std::vector<NumberOverride>> NumberLayers::changes() const {
  std::vector<std::vector<NumberOverride>> all;
  std::size_t part = static_cast<std::size_t>(-1);
  for (const auto& [index, elements] : elements_in_force()) {
    const NumberSetting& setting = settings_[index];
    if (parts_[index] != part) all.emplace_back();
    part = parts_[index];
    if (elements == setting.elements) {
      for (NumberOverride& change : setting.overrides()) all.back().push_back(std::move(change));
      continue;
    }
    // What no longer counts for some of its elements is written out for the others.
    const VariableDeclaration& variable = model_.variables[setting.variable];
    for (const std::size_t element : elements) {
      const std::vector<Word> selectors =
          selectors_of_element(element, variable, model_.dimensions, setting.span);
      for (const NumberPoint& point : setting.points)
        all.back().push_back(setting.override_of(selectors, point));
    }
  }
  return all;
}

}  // namespace sim33618
