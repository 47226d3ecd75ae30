#include "scenario/scenario.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/map_reader.hpp"
#include "scenario/parameter_changes.hpp"
#include "scenario/start_numbers.hpp"

namespace sim33618 {
namespace {

class ScenarioResolver {
 public:
  ScenarioResolver(const ScenarioFiles& files, const ModelDocument& model,
                   const NumberTable& numbers)
      : model_(model) {
    scenario_.name = files.name;
    scenario_.files = files.files;
    scenario_.time = model.time;
    scenario_.numbers = numbers;
  }

  Scenario resolve(const std::vector<YamlDocument>& chain) {
    for (const YamlDocument& document : chain) read(document.root);
    check_start_numbers(model_, scenario_.numbers, scenario_.time.start, start_, diagnostics_);
    diagnostics_.throw_if_errors();
    return std::move(scenario_);
  }

 private:
  void read(const Node& root) {
    MapReader map(root, say("the scenario"), diagnostics_);
    map.find("extends");
    map.find("model");
    scenario_.title = map.localized("title");
    if (map.find("question") != nullptr) scenario_.question = map.localized("question");
    if (const Node* time = map.find("time")) {
      read_time_settings(*time, scenario_.time, diagnostics_);
      for (const Node::Entry& entry : time->entries) {
        if (entry.key.text == "start") start_ = entry.value.span;
      }
    }
    if (const auto seed = map.optional_word("seed")) read_seed(*seed);
    if (const Node* parameters = map.find("parameters")) {
      scenario_.changes.push_back(read_parameter_changes(*parameters, model_, diagnostics_));
      apply_overrides(scenario_.changes.back(), model_, scenario_.numbers, diagnostics_);
    }
    if (map.find("outputs") != nullptr) read_outputs(map.words("outputs"));
    map.finish();
  }

  void read_seed(const Word& word) {
    const auto seed = parse_integer(word.text);
    if (seed && *seed >= 0) {
      scenario_.seed = static_cast<std::uint64_t>(*seed);
    } else {
      diagnostics_.error(word.span, say("'{}' is no seed (a whole number from 0 on)", word.text));
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

  const ModelDocument& model_;
  Scenario scenario_;
  std::optional<Span> start_;
  Diagnostics diagnostics_;
};

}  // namespace

Scenario resolve_scenario(const ScenarioFiles& files, const ModelDocument& model,
                          const NumberTable& numbers) {
  return ScenarioResolver(files, model, numbers).resolve(files.chain);
}

}  // namespace sim33618
