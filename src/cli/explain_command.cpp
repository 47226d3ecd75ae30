#include "base/suggestion.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/explain_text.hpp"
#include "cli/find_model.hpp"
#include "model/reference.hpp"
#include "simulation/run.hpp"

namespace sim33618 {
namespace {

Scenario scenario_of(const CompiledModel& model, const Arguments& arguments) {
  if (arguments.has("scenario")) {
    return resolve_scenario(read_scenario(arguments.get("scenario"), arguments), model.document(),
                            model.numbers());
  }
  Scenario scenario;
  scenario.name = model.document().name;
  scenario.time = model.document().time;
  scenario.numbers = model.numbers();
  return scenario;
}

std::vector<std::string> all_names(const ModelDocument& model) {
  std::vector<std::string> names = model.variable_names();
  for (const Dimension& dimension : model.dimensions.all()) {
    names.push_back(dimension.name);
    for (const std::string& element : dimension.element_names()) names.push_back(element);
  }
  for (const auto& [id, source] : model.sources) names.push_back(id);
  for (const std::string& function : function_names()) names.push_back(function);
  return names;
}

// The chosen positions along each dimension of the variable.
std::vector<std::string> checked_elements(const Reference& reference,
                                          const ResolvedVariable& variable) {
  std::vector<std::string> elements;
  if (reference.elements.empty()) return elements;
  if (reference.elements.size() != variable.dims.size()) {
    throw InputError(say("'{}' has {} dimensions, {} elements are given", variable.name(),
                         variable.dims.size(), reference.elements.size()));
  }
  for (std::size_t i = 0; i < variable.dims.size(); ++i) {
    const std::string& element = reference.elements[i].text;
    if (!variable.dims[i]->index_of(element)) {
      const std::string better = did_you_mean(element, variable.dims[i]->element_names());
      throw InputError(say("unknown {} '{}'", variable.dims[i]->name, element) +
                       (better.empty() ? "" : "; " + better));
    }
    elements.push_back(element);
  }
  return elements;
}

int run(const Arguments& arguments) {
  const auto model = load_model(arguments);
  const ModelDocument& document = model->document();
  Diagnostics diagnostics;
  const Reference reference = parse_reference({arguments.words.front(), {}}, diagnostics);
  diagnostics.throw_if_errors();
  const std::string& name = reference.name.text;
  std::string text;
  if (const auto variable = model->structure().find(name)) {
    const auto elements = checked_elements(reference, model->structure().variables[*variable]);
    const Result result = run_scenario(*model, scenario_of(*model, arguments));
    text = explain_variable(result, *variable, elements);
  } else if (const Dimension* dimension = document.dimensions.find(name)) {
    text = explain_dimension(*dimension);
  } else if (document.sources.count(name) != 0) {
    text = explain_source(document, name);
  } else if (const Function* function = find_function(name)) {
    text = fmt::format("{}\n  {}\n  {}\n", function->signature, function->meaning,
                       function->reference);
  } else {
    text = explain_element(document, name);
  }
  if (text.empty()) {
    const std::string better = did_you_mean(name, all_names(document));
    throw InputError(say("nothing is called '{}'", name) + (better.empty() ? "" : "; " + better));
  }
  std::fputs(text.c_str(), stdout);
  return exit_fine;
}

}  // namespace

Command explain_command() {
  Command command;
  command.name = "explain";
  command.summary = say("say what a variable, cluster or source is");
  command.words_name = "NAME";
  command.words_help =
      say("variable (also 'name[element]'), element, dimension, function or source id");
  command.fewest_words = 1;
  command.most_words = 1;
  command.options = {
      model_option(),
      {"scenario", "FILE", say("values of this scenario (default: the model's own)")}};
  command.example = "sim33618 explain gross_output";
  command.run = run;
  return command;
}

}  // namespace sim33618
