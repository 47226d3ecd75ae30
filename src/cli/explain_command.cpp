#include "base/suggestion.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/explain_text.hpp"
#include "cli/find_model.hpp"
#include "cli/loop_text.hpp"
#include "cli/measure_text.hpp"
#include "cli/scenario_set.hpp"
#include "cli/setting_text.hpp"
#include "model/reference.hpp"
#include "scenario/scenario_library.hpp"
#include "simulation/run.hpp"

namespace sim33618 {
namespace {

// The scenario whose values are shown, with the model it belongs to.
class Subject {
 public:
  explicit Subject(const Arguments& arguments) : set_(arguments) {
    if (arguments.has("scenario")) {
      chosen_ = only_scenario(set_, arguments.get("scenario"));
      return;
    }
    model_ = load_model(arguments);
    chosen_.model = model_.get();
    Scenario& scenario = chosen_.scenario;
    scenario.name = model_->document().name;
    scenario.time = model_->document().time;
    scenario.numbers = model_->numbers();
  }

  const CompiledModel& model() const { return *chosen_.model; }
  const Scenario& scenario() const { return chosen_.scenario; }

 private:
  ScenarioSet set_;
  std::unique_ptr<CompiledModel> model_;
  ScenarioOfCommand chosen_;
};

std::vector<std::string> all_names(const ModelDocument& model) {
  std::vector<std::string> names = model.variable_names();
  for (const Dimension& dimension : model.dimensions.all()) {
    names.push_back(dimension.name);
    for (const std::string& element : dimension.element_names()) names.push_back(element);
  }
  for (const auto& [id, source] : model.sources) names.push_back(id);
  for (const FeedbackLoop& loop : model.loops) names.push_back(loop.name.text);
  for (const std::string& name : model.lever_names()) names.push_back(name);
  for (const std::string& name : model.shock_names()) names.push_back(name);
  for (const std::string& function : function_names()) names.push_back(function);
  return names;
}

std::string dimension_names(const ResolvedVariable& variable) {
  std::vector<std::string> names;
  for (const Dimension* dimension : variable.dims) names.push_back(dimension->name);
  return names.empty() ? say("it has none") : listed(names);
}

// The chosen positions along each dimension of the variable.
std::vector<std::string> checked_elements(const Reference& reference,
                                          const ResolvedVariable& variable) {
  std::vector<std::string> elements;
  if (reference.elements.empty()) return elements;
  if (reference.elements.size() != variable.dims.size()) {
    throw InputError(say("'{}' takes an element for each of its dimensions ({}); {} given",
                         variable.name(), dimension_names(variable), reference.elements.size()));
  }
  for (std::size_t i = 0; i < variable.dims.size(); ++i) {
    const std::string& element = reference.elements[i].text;
    if (!variable.dims[i]->index_of(element)) {
      const std::string better = did_you_mean(element, variable.dims[i]->element_names());
      throw InputError(
          with_suggestion(say("unknown {} '{}'", variable.dims[i]->name, element), better));
    }
    elements.push_back(element);
  }
  return elements;
}

std::optional<std::size_t> loop_called(const std::string& name, const ModelDocument& model) {
  for (std::size_t i = 0; i < model.loops.size(); ++i) {
    if (model.loops[i].name.text == name) return i;
  }
  return std::nullopt;
}

// "green.yaml:carbon_price" taken apart, where the first part is a scenario.
std::optional<std::pair<std::string, std::string>> key_of_scenario(const std::string& word) {
  const std::size_t colon = word.rfind(':');
  if (colon == std::string::npos || !place_in_file(word.substr(0, colon))) return std::nullopt;
  return std::pair{word.substr(0, colon), word.substr(colon + 1)};
}

int explain(const Arguments& arguments) {
  if (const auto asked = key_of_scenario(arguments.words.front())) {
    ScenarioSet set(arguments);
    const ScenarioOfCommand chosen = only_scenario(set, asked->first);
    std::fputs(explain_setting(chosen.scenario, *chosen.model, asked->second).c_str(), stdout);
    return exit_fine;
  }
  const Subject subject(arguments);
  const CompiledModel& model = subject.model();
  const ModelDocument& document = model.document();
  Diagnostics diagnostics;
  const Reference reference = parse_reference({arguments.words.front(), {}}, diagnostics);
  diagnostics.throw_if_errors();
  const std::string& name = reference.name.text;
  std::string text;
  const auto variable = model.structure().find(name);
  const Lever* lever = reference.elements.empty() ? document.find_lever(name) : nullptr;
  if (lever != nullptr) text = explain_lever(*lever, model);
  if (variable) {
    // A lever may bear the name of the variable that it sets.
    const auto elements = checked_elements(reference, model.structure().variables[*variable]);
    const Result result = run_scenario(model, subject.scenario());
    text += (lever == nullptr ? "" : "\n") + explain_variable(result, *variable, elements);
  } else if (const Shock* shock = document.find_shock(name)) {
    text = explain_shock(*shock);
  } else if (const Dimension* dimension = document.dimensions.find(name)) {
    text = explain_dimension(*dimension);
  } else if (const auto loop = loop_called(name, document)) {
    const Scenario& scenario = subject.scenario();
    const auto links = causal_links(model, scenario.numbers, scenario.time);
    text = explain_loop(model, *loop, find_loops(model, links)[*loop]);
  } else if (document.sources.count(name) != 0) {
    text = explain_source(document, name);
  } else if (const Function* function = find_function(name)) {
    text = fmt::format("{}\n  {}\n  {}\n  {}\n  {}\n", function->signature,
                       translated(function->meaning), units_text(*function),
                       translated(arrays_text(*function)), function->reference);
  } else if (lever == nullptr) {
    text = explain_element(document, name);
  }
  if (text.empty()) {
    const std::string better = did_you_mean(name, all_names(document));
    throw InputError(with_suggestion(say("nothing is called '{}'", name), better));
  }
  std::fputs(text.c_str(), stdout);
  return exit_fine;
}

}  // namespace

Command explain_command() {
  Command command;
  command.name = "explain";
  command.summary = say("say what a variable, lever or source is, and who set it");
  command.words_name = say("NAME");
  command.words_help =
      say("variable (also 'name[element]'), lever, shock, element, dimension, function, loop or "
          "source id; or SCENARIO:KEY: who set a lever, shock or parameter");
  command.fewest_words = 1;
  command.most_words = 1;
  command.known_words = [](const Arguments& arguments) {
    return all_names(load_model(arguments)->document());
  };
  command.options = {model_option(),
                     {"scenario", say("FILE"),
                      say("values of this scenario (default: the model's own)"), FileKind::yaml}};
  command.example = "sim33618 explain gross_output";
  command.run = explain;
  return command;
}

}  // namespace sim33618
