#include "base/suggestion.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/explain_text.hpp"
#include "cli/find_model.hpp"
#include "cli/loop_text.hpp"
#include "model/reference.hpp"
#include "simulation/run.hpp"

namespace sim33618 {
namespace {

// The scenario whose values are shown, with the model it belongs to.
class Subject {
 public:
  explicit Subject(const Arguments& arguments) {
    if (!arguments.has("scenario")) {
      model_ = load_model(arguments);
      return;
    }
    const std::filesystem::path path = arguments.get("scenario");
    files_ = read_scenario(path, arguments);
    model_ = load_model(find_model(arguments, files_->model, path.parent_path()));
  }

  const CompiledModel& model() const { return *model_; }

  Scenario scenario() const {
    if (files_) return resolve_scenario(*files_, model_->document(), model_->numbers());
    Scenario scenario;
    scenario.name = model_->document().name;
    scenario.time = model_->document().time;
    scenario.numbers = model_->numbers();
    return scenario;
  }

 private:
  std::optional<ScenarioFiles> files_;
  std::unique_ptr<CompiledModel> model_;
};

std::vector<std::string> all_names(const ModelDocument& model) {
  std::vector<std::string> names = model.variable_names();
  for (const Dimension& dimension : model.dimensions.all()) {
    names.push_back(dimension.name);
    for (const std::string& element : dimension.element_names()) names.push_back(element);
  }
  for (const auto& [id, source] : model.sources) names.push_back(id);
  for (const FeedbackLoop& loop : model.loops) names.push_back(loop.name.text);
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

int explain(const Arguments& arguments) {
  const Subject subject(arguments);
  const CompiledModel& model = subject.model();
  const ModelDocument& document = model.document();
  Diagnostics diagnostics;
  const Reference reference = parse_reference({arguments.words.front(), {}}, diagnostics);
  diagnostics.throw_if_errors();
  const std::string& name = reference.name.text;
  std::string text;
  if (const auto variable = model.structure().find(name)) {
    const auto elements = checked_elements(reference, model.structure().variables[*variable]);
    const Result result = run_scenario(model, subject.scenario());
    text = explain_variable(result, *variable, elements);
  } else if (const Dimension* dimension = document.dimensions.find(name)) {
    text = explain_dimension(*dimension);
  } else if (const auto loop = loop_called(name, document)) {
    const Scenario scenario = subject.scenario();
    const auto links = causal_links(model, scenario.numbers, scenario.time);
    text = explain_loop(model, *loop, find_loops(model, links)[*loop]);
  } else if (document.sources.count(name) != 0) {
    text = explain_source(document, name);
  } else if (const Function* function = find_function(name)) {
    text = fmt::format("{}\n  {}\n  {}\n  {}\n  {}\n", function->signature,
                       translated(function->meaning), units_text(*function),
                       translated(arrays_text(*function)), function->reference);
  } else {
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
  command.summary = say("say what a variable, cluster or source is");
  command.words_name = say("NAME");
  command.words_help =
      say("variable (also 'name[element]'), element, dimension, function, loop or source id");
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
