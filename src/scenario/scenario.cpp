#include "scenario/scenario.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "base/contract.hpp"
#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "dynamics/looked_ahead.hpp"
#include "model/map_reader.hpp"
#include "scenario/grid_settings.hpp"
#include "scenario/lever_settings.hpp"
#include "scenario/node_text.hpp"
#include "scenario/number_layers.hpp"
#include "scenario/parameter_settings.hpp"
#include "scenario/run_clock.hpp"
#include "scenario/scenario_shape.hpp"
#include "scenario/shock_settings.hpp"
#include "scenario/start_numbers.hpp"

namespace sim33618 {
namespace {

class ScenarioResolver {
 public:
  ScenarioResolver(const ScenarioFiles& files, const ModelDocument& model,
                   const NumberTable& numbers)
      : files_(files),
        model_(model),
        model_numbers_(numbers),
        looked_ahead_(paths_looked_ahead(model)),
        order_(files.chain),
        numbers_(model, order_),
        keys_(order_) {
    scenario_.name = files.name;
    scenario_.files = files.files;
    scenario_.time = model.time;
    scenario_.numbers = numbers;
  }

  Scenario resolve() {
    for (std::size_t part = 0; part < files_.chain.size(); ++part)
      read(files_.chain[part].root, part);
    numbers_.add(order_.grid(),
                 read_grid_of_scenario(files_.grid, model_, model_numbers_, scenario_.time,
                                       looked_ahead_, diagnostics_),
                 diagnostics_);
    numbers_.check_parents(diagnostics_);
    keys_.check_parents(diagnostics_);
    diagnostics_.throw_if_errors();
    finish();
    diagnostics_.throw_if_errors();
    return std::move(scenario_);
  }

 private:
  void read(const Node& root, std::size_t part) {
    const Node sound = sound_part(root, shape_of_scenario(), say("the scenario"), {}, diagnostics_);
    Diagnostics known;
    MapReader map(sound, say("the scenario"), known);
    if (sound.find("title") != nullptr) scenario_.title = map.localized("title");
    // What a parent asks, it asks of itself.
    scenario_.question = {};
    if (sound.find("question") != nullptr) scenario_.question = map.localized("question");
    read_time(root, sound.find("time"), sound.find("frequency"), part);
    if (const Node* resolution = sound.find("resolution")) read_resolution(*resolution, part);
    if (const Node* seed = sound.find("seed")) read_seed(*seed, part);
    read_numbers(sound.find("levers"), sound.find("parameters"), part);
    if (const Node* shocks = sound.find("shocks")) read_shocks(*shocks, part);
    if (const Node* outputs = sound.find("outputs")) {
      note("outputs", *outputs, part);
      read_outputs(map.words("outputs"));
    }
    if (const Node* ensemble = sound.find("ensemble")) read_ensemble(*ensemble, part);
  }

  void note(const std::string& key, const Node& value, std::size_t part) {
    keys_.add({key, node_text(value), value.heading(), part});
  }

  void read_time(const Node& root, const Node* time, const Node* frequency, std::size_t part) {
    if (time != nullptr) {
      if (frequency != nullptr && time->is_map() && time->find("save") != nullptr)
        diagnostics_
            .error(frequency->heading(), say("'frequency' and 'save' of 'time' say the same thing"))
            .suggest(say("leave one of them out"))
            .note(time->find("save")->heading(), say("here"));
      for (const Node::Entry& entry : time->entries) {
        note("time." + entry.key.text, entry.value, part);
        if (entry.key.text == "start") start_ = entry.value.span;
        has_own_step_ = has_own_step_ || entry.key.text == "step";
        has_own_method_ = has_own_method_ || entry.key.text == "method";
      }
    }
    Node whole = time != nullptr ? *time : Node{};
    if (time == nullptr) {
      whole.kind = NodeKind::map;
      whole.span = root.span;
    }
    if (frequency != nullptr) add_frequency(*frequency, part, whole);
    if (time != nullptr || frequency != nullptr)
      read_time_settings(whole, scenario_.time, diagnostics_);
  }

  // As `save` of `time`, so that the whole is checked as such.
  void add_frequency(const Node& frequency, std::size_t part, Node& time) {
    Node::Entry save{frequency, frequency};
    save.key.text = "save";
    save.key.span = frequency.heading();
    save.value.text = frequency.text == "yearly"      ? "1"
                      : frequency.text == "quarterly" ? "1/4"
                                                      : "1/12";
    keys_.add({"time.save", save.value.text, frequency.heading(), part});
    if (!has_own_step_)
      scenario_.time.step = longest_step(parse_fraction(save.value.text).value(), model_.time.step);
    time.entries.push_back(std::move(save));
  }

  void read_resolution(const Node& resolution, std::size_t part) {
    note("resolution", resolution, part);
    if (resolution.text == "aggregate") return;
    diagnostics_.error(
        resolution.span,
        resolution.text == "firms"
            ? say("this version does not compute single firms yet (resolution: "
                  "aggregate)")
            : say("unknown resolution '{}' (one of {})", resolution.text, "aggregate"));
  }

  void read_seed(const Node& seed, std::size_t part) {
    note("seed", seed, part);
    const auto number = parse_integer(seed.text);
    if (number && *number >= 0) {
      scenario_.seed = static_cast<std::uint64_t>(*number);
    } else {
      diagnostics_.error(seed.span, say("'{}' is no seed (a whole number from 0 on)", seed.text));
    }
  }

  void read_numbers(const Node* levers, const Node* parameters, std::size_t part) {
    std::vector<NumberSetting> settings;
    const auto add = [&](std::vector<NumberSetting> more) {
      std::move(more.begin(), more.end(), std::back_inserter(settings));
    };
    if (levers != nullptr)
      add(read_levers_of_scenario(*levers, model_, model_numbers_, scenario_.time, looked_ahead_,
                                  diagnostics_));
    if (parameters != nullptr)
      add(read_parameters_of_scenario(*parameters, model_, looked_ahead_, diagnostics_));
    numbers_.add(part, std::move(settings), diagnostics_);
  }

  void read_shocks(const Node& shocks, std::size_t part) {
    for (const Node::Entry& entry : shocks.entries) {
      note("shocks." + entry.key.text, entry.value, part);
      shocks_.erase(entry.key.text);
      if (entry.value.is_null()) continue;
      auto shock = read_shock_of_scenario(entry, model_, scenario_.time, diagnostics_);
      if (shock) shocks_[entry.key.text] = std::move(*shock);
    }
  }

  void read_outputs(const std::vector<Word>& names) {
    scenario_.outputs.clear();
    for (const Word& name : names) {
      const VariableDeclaration* variable = model_.find_variable(name.text);
      if (variable == nullptr || variable->kind == VariableKind::lookup) {
        diagnostics_.error(name.span, say("unknown variable '{}'", name.text))
            .suggest(did_you_mean(name.text, model_.variable_names()));
      } else if (std::find(scenario_.outputs.begin(), scenario_.outputs.end(), name.text) !=
                 scenario_.outputs.end()) {
        diagnostics_.error(name.span, say("the output '{}' is listed twice", name.text));
      } else {
        scenario_.outputs.push_back(name.text);
      }
    }
  }

  void read_ensemble(const Node& ensemble, std::size_t part) {
    constexpr long long most_members = 100'000'000;
    const Node sound =
        sound_part(ensemble, shape_of_ensemble(), say("the scenario"), "ensemble", diagnostics_);
    for (const Node::Entry& entry : sound.entries) {
      note("ensemble." + entry.key.text, entry.value, part);
      if (entry.key.text == "design") {
        scenario_.ensemble.design = entry.value.text;
        continue;
      }
      const long long number = parse_integer(entry.value.text).value_or(0);
      if (entry.key.text == "seed") {
        scenario_.ensemble.seed = static_cast<std::uint64_t>(number);
      } else if (1 <= number && number <= most_members) {
        scenario_.ensemble.members = static_cast<std::uint32_t>(number);
      } else {
        diagnostics_.error(entry.value.span, say("an ensemble has 1 to {} members", most_members));
      }
    }
  }

  void finish() {
    scenario_.changes = numbers_.changes();
    for (auto& [name, shock] : shocks_) scenario_.shocks.push_back(std::move(shock));
    find_foresight();
    add_known_paths(scenario_.foresight, model_, scenario_.numbers);
    for (const std::vector<NumberOverride>& of_part : scenario_.changes)
      apply_overrides(of_part, model_, scenario_.numbers, diagnostics_);
    check_shocks_hit(scenario_.shocks, model_, scenario_.numbers, diagnostics_);
    apply_shocks(scenario_.shocks, model_, scenario_.numbers);
    check_start_numbers(model_, scenario_.numbers, scenario_.time.start, start_, diagnostics_);
    scenario_.said_numbers = numbers_.said();
    scenario_.said_keys = keys_.all();
    if (has_own_step_ || has_own_method_) {
      scenario_.clock.choice = ClockChoice::scenario;
    } else if (!scenario_.shocks.empty()) {
      set_weekly_clock(scenario_.time);
      scenario_.clock.choice = ClockChoice::shocks;
    } else if (!(scenario_.time.step == model_.time.step)) {
      scenario_.clock.choice = ClockChoice::rows;
    }
    add_grid_to_title(files_.grid, scenario_.title);
  }

  // What is known ever since and is not shocked is the path itself.
  void find_foresight() {
    std::map<ElementPlace, PathForesight> all;
    for (PathForesight& path : numbers_.foresight(looked_ahead_)) {
      const ElementPlace place = path.place;
      all.emplace(place, std::move(path));
    }
    std::set<ElementPlace> shocked;
    for (const PathShock& shock : scenario_.shocks) {
      for (const std::size_t element : shock.elements) {
        const ElementPlace place{shock.variable, element};
        if (!looked_ahead_[shock.variable]) continue;
        shocked.insert(place);
        all.emplace(place, PathForesight{place, {known_ever_since()}});
      }
    }
    for (auto& [place, path] : all) {
      if (path.known.size() > 1 || shocked.count(place) != 0)
        scenario_.foresight.push_back(std::move(path));
    }
  }

  static KnownChanges known_ever_since() {
    KnownChanges none;
    none.from = -std::numeric_limits<double>::infinity();
    return none;
  }

  const ScenarioFiles& files_;
  const ModelDocument& model_;
  const NumberTable& model_numbers_;
  std::vector<bool> looked_ahead_;
  PartOrder order_;
  NumberLayers numbers_;
  KeyLayers keys_;
  std::map<std::string, PathShock> shocks_;
  Scenario scenario_;
  std::optional<Span> start_;
  bool has_own_step_ = false;
  bool has_own_method_ = false;
  Diagnostics diagnostics_;
};

}  // namespace

Scenario resolve_scenario(const ScenarioFiles& files, const ModelDocument& model,
                          const NumberTable& numbers) {
  return ScenarioResolver(files, model, numbers).resolve();
}

void apply_changes(const Scenario& scenario, const ModelDocument& model, NumberTable& numbers) {
  Diagnostics diagnostics;
  add_known_paths(scenario.foresight, model, numbers);
  for (const std::vector<NumberOverride>& of_part : scenario.changes)
    apply_overrides(of_part, model, numbers, diagnostics);
  expect(!diagnostics.has_errors(), "the changes of a scenario were checked when it was read");
  apply_shocks(scenario.shocks, model, numbers);
}

}  // namespace sim33618
