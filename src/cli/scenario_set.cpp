#include "cli/scenario_set.hpp"

#include <algorithm>

#include "base/interruption.hpp"
#include "cli/find_model.hpp"
#include "scenario/run_clock.hpp"

namespace sim33618 {

namespace fs = std::filesystem;

const CompiledModel& ModelSet::model_of(const std::optional<NamedModel>& named,
                                        const fs::path& near) {
  const fs::path folder = find_model(arguments_, named, near);
  // A folder that cannot be looked up from above is taken by the name it was given.
  std::error_code failure;
  const fs::path place = fs::weakly_canonical(folder, failure);
  std::unique_ptr<CompiledModel>& model = models_[(failure ? folder : place).string()];
  if (!model) model = load_model(folder);
  return *model;
}

void ScenarioSet::add(const std::string& word) {
  throw_if_interrupted();
  try {
    for (const ScenarioFiles& files : read_scenarios(word, arguments_)) {
      try {
        const CompiledModel& model = models_.model_of(files.model, fs::path(word).parent_path());
        scenarios_.push_back(
            {word, &model, resolve_scenario(files, model.document(), model.numbers())});
      } catch (const InputError& error) {
        add(error);
      }
    }
  } catch (const InputError& error) {
    add(error);
  }
}

void ScenarioSet::add(const InputError& error) {
  for (const Diagnostic& diagnostic : error.diagnostics()) {
    const Span& span = diagnostic.span;
    auto& known = known_[span ? span.source->name() : std::string()];
    const std::pair finding{span.begin, diagnostic.message};
    if (std::find(known.begin(), known.end(), finding) != known.end()) continue;
    known.push_back(finding);
    diagnostics_.add(diagnostic);
  }
}

void ScenarioSet::set_clocks() {
  std::vector<Scenario*> together;
  for (ScenarioOfCommand& one : scenarios_) together.push_back(&one.scenario);
  put_on_one_clock(together);
}

Option yes_option() { return {"yes", "", say("take grids of any number of scenarios")}; }

ScenarioOfCommand only_scenario(ScenarioSet& set, const std::string& word) {
  set.add(word);
  set.throw_if_errors();
  std::vector<ScenarioOfCommand>& all = set.scenarios();
  if (all.size() == 1) return std::move(all.front());
  throw InputError(say("'{}' holds {} scenarios; one of them is chosen by '{}:NAME', such as {}",
                       word, all.size(), word, all.front().scenario.name));
}

}  // namespace sim33618
