#include <sim33618/scenario.hpp>

#include <algorithm>

#include "api/handles.hpp"
#include "base/suggestion.hpp"
#include "model/element_selection.hpp"

namespace sim33618::api {
namespace {

// A value for all time leaves nothing to become known.
void set_known_ever_since(const NumberOverride& change, const ModelDocument& model,
                          std::vector<PathForesight>& foresight) {
  const VariableDeclaration& variable = model.variables[change.variable];
  Diagnostics known;
  const std::vector<std::size_t> elements =
      select_elements(change.selectors, variable.dims, model.dimensions, variable.name, {}, known)
          .elements;
  for (PathForesight& path : foresight) {
    if (path.place.first != change.variable ||
        std::find(elements.begin(), elements.end(), path.place.second) == elements.end())
      continue;
    path.known.resize(1);
    path.known.front().constant = NumberPoint{0, change.value, std::nullopt, {}};
    path.known.front().paths.clear();
  }
}

}  // namespace

Scenario Scenario::resolve(const std::filesystem::path& file, const Model& model) {
  return translated_errors([&] {
    const Model::Data& data = model.data();
    const ScenarioFiles files =
        read_scenario_files(file, {data.folder.parent_path() / "scenarios"});
    return Scenario(
        std::make_shared<Data>(Data{model, resolve_scenario(files, data.document, data.numbers)}));
  });
}

Scenario Scenario::status_quo(const Model& model) {
  const Model::Data& data = model.data();
  sim33618::Scenario scenario;
  scenario.name = data.document.name;
  scenario.title = data.document.title;
  scenario.time = data.document.time;
  scenario.numbers = data.numbers;
  return Scenario(std::make_shared<Data>(Data{model, std::move(scenario)}));
}

const std::string& Scenario::name() const { return data_->scenario.name; }

int Scenario::first_year() const { return static_cast<int>(data_->scenario.time.start); }

int Scenario::last_year() const { return static_cast<int>(data_->scenario.time.end); }

void Scenario::set(const std::string& variable, const std::vector<std::string>& elements,
                   double value) {
  translated_errors([&] {
    const ModelDocument& document = data_->model.data().document;
    const VariableDeclaration* found = document.find_variable(variable);
    if (found == nullptr || found->kind != VariableKind::data) {
      const std::string better = did_you_mean(variable, document.variable_names());
      throw sim33618::InputError(say("'{}' is no data of the model", variable) +
                                 (better.empty() || found != nullptr ? "" : "; " + better));
    }
    NumberOverride change;
    change.variable = static_cast<std::size_t>(found - document.variables.data());
    for (const std::string& element : elements) change.selectors.push_back({element, {}});
    change.value = value * found->unit.scale();
    Diagnostics diagnostics;
    NumberTable tried = data_->model.data().numbers;
    apply_overrides({change}, document, tried, diagnostics);
    diagnostics.throw_if_errors();
    Data changed = *data_;
    changed.scenario.changes.push_back({change});
    set_known_ever_since(change, document, changed.scenario.foresight);
    changed.scenario.numbers = data_->model.data().numbers;
    apply_changes(changed.scenario, document, changed.scenario.numbers);
    data_ = std::make_shared<Data>(std::move(changed));
  });
}

}  // namespace sim33618::api
