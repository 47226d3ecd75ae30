#include <algorithm>
#include <functional>
#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/loop_text.hpp"
#include "cli/measure_text.hpp"
#include "cli/screen_table.hpp"
#include "dynamics/function_table.hpp"
#include "scenario/scenario.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

// What the equation of each variable, or its numbers, rest on.
std::map<std::string, std::string> sources_of_variables(const ModelDocument& model) {
  std::map<std::string, std::vector<Word>> words;
  const auto add = [&](const std::string& name, const std::vector<Word>& sources) {
    for (const Word& source : sources) {
      std::vector<Word>& known = words[name];
      if (std::none_of(known.begin(), known.end(),
                       [&](const Word& word) { return word.text == source.text; }))
        known.push_back(source);
    }
  };
  for (const VariableDeclaration& variable : model.variables) add(variable.name, variable.sources);
  for (const ParameterRow& row : model.parameters) add(row.name.text, row.sources);
  std::map<std::string, std::string> texts;
  for (const auto& [name, sources] : words) texts[name] = word_list(sources);
  return texts;
}

ScreenTable variables_table(const ModelDocument& model) {
  ScreenTable table(to_say({"name", "kind", "dimensions", "unit", "module", "meaning", "source"}));
  table.translate(1);
  std::map<std::string, std::string> sources = sources_of_variables(model);
  for (const VariableDeclaration& variable : model.variables) {
    table.add({variable.name, kind_name(variable.kind), listed(texts_of(variable.dims)),
               variable.unit_text.text, variable.module, variable.doc, sources[variable.name]});
  }
  return table;
}

ScreenTable targets_table(const ModelDocument& model) {
  ScreenTable table(to_say({"name", "year", "comparison", "value", "unit", "variable", "title",
                            "标题", "counts", "basis", "source"}));
  table.translate(2);
  table.numbers_in(1, 1);
  table.numbers_in(3, 3);
  for (const Target& target : model.targets) {
    table.add({target.name, fmt::format("{}", target.year), comparison_name(target.comparison),
               format_number(target.value.value), target_unit_text(target),
               target_variable_text(target), target.title.en, target.title.zh,
               word_list(target.counts), target.basis, word_list(target.sources)});
  }
  return table;
}

ScreenTable sources_table(const ModelDocument& model) {
  std::map<std::string, int> uses;
  for (const ParameterRow& row : model.parameters) {
    for (const Word& source : row.sources) ++uses[source.text];
  }
  ScreenTable table(to_say({"id", "numbers", "year", "publisher", "title", "url"}));
  table.numbers_in(1, 1);
  for (const auto& [id, source] : model.sources) {
    table.add(
        {id, fmt::format("{}", uses[id]), source.year, source.publisher, source.title, source.url});
  }
  return table;
}

ScreenTable assumptions_table(const ModelDocument& model) {
  ScreenTable table(
      to_say({"name", "elements", "at", "value", "low", "high", "unit", "source", "note"}));
  table.numbers_in(2, 5);
  for (const ParameterRow& row : model.parameters) {
    if (row.grade != 'D') continue;
    table.add({row.name.text, listed(texts_of(row.elements)), row.at ? format_number(*row.at) : "",
               format_number(row.value), format_number(row.low), format_number(row.high),
               row.unit_text.text, word_list(row.sources), row.note});
  }
  return table;
}

ScreenTable dimensions_table(const ModelDocument& model) {
  ScreenTable table(to_say({"name", "elements", "meaning"}));
  table.numbers_in(1, 1);
  for (const Dimension& dimension : model.dimensions.all()) {
    table.add({dimension.name, fmt::format("{}", dimension.elements.size()), dimension.doc});
  }
  return table;
}

ScreenTable functions_table(const ModelDocument& /*model*/) {
  ScreenTable table(to_say({"use", "units", "meaning", "arrays", "reference"}));
  table.translate(2);
  table.translate(3);
  for (const Function& function : functions()) {
    table.add({std::string(function.signature), units_text(function), std::string(function.meaning),
               std::string(arrays_text(function)), std::string(function.reference)});
  }
  return table;
}

ScreenTable elements_table(const Dimension& dimension) {
  std::vector<std::string> columns = to_say({"name", "title", "标题"});
  columns.insert(columns.end(), dimension.attributes.begin(), dimension.attributes.end());
  ScreenTable table(columns);
  for (const Element& element : dimension.elements) {
    std::vector<std::string> row = {element.name, element.title.en, element.title.zh};
    for (const std::string& attribute : dimension.attributes) {
      const auto values = element.attributes.find(attribute);
      row.push_back(values == element.attributes.end() ? "" : listed(values->second));
    }
    table.add(std::move(row));
  }
  return table;
}

// The scenarios that lie beside the model; what is wrong with one is said in its row.
ScreenTable scenarios_table(const CompiledModel& model) {
  namespace fs = std::filesystem;
  const fs::path folder = scenarios_beside(model.document().folder);
  std::vector<fs::path> files;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder, failure)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  ScreenTable table(to_say({"name", "file", "title", "标题", "question", "问题"}));
  for (const fs::path& file : files) {
    try {
      for (const ScenarioFiles& one : read_all_scenario_files(file, {folder}, true)) {
        const Scenario scenario = resolve_scenario(one, model.document(), model.numbers());
        table.add({scenario.name, file.filename().string(), scenario.title.en, scenario.title.zh,
                   scenario.question.en, scenario.question.zh});
      }
    } catch (const InputError&) {
      const std::string name = file.stem().string();
      table.add({name, file.filename().string(),
                 say("('sim33618 validate {}' says what is wrong)", file.string()), "", "", ""});
    }
  }
  return table;
}

using TableMaker = std::function<ScreenTable(const CompiledModel&)>;

TableMaker of_document(ScreenTable (*make)(const ModelDocument&)) {
  return [make](const CompiledModel& model) { return make(model.document()); };
}

const std::vector<std::pair<std::string, TableMaker>>& lists() {
  static const std::vector<std::pair<std::string, TableMaker>> all = {
      {"variables", of_document(variables_table)},
      {"targets", of_document(targets_table)},
      {"sources", of_document(sources_table)},
      {"assumptions", of_document(assumptions_table)},
      {"dimensions", of_document(dimensions_table)},
      {"functions", of_document(functions_table)},
      {"loops", loops_table},
      {"levers", levers_table},
      {"shocks", shocks_table},
      {"scenarios", scenarios_table}};
  return all;
}

// "clusters" lists the dimension "cluster".
std::string list_name(const Dimension& dimension) { return dimension.name + "s"; }

std::vector<std::string> list_names(const ModelDocument& model) {
  std::vector<std::string> names;
  for (const auto& [name, make] : lists()) names.push_back(name);
  for (const Dimension& dimension : model.dimensions.all()) names.push_back(list_name(dimension));
  return names;
}

int list_table(const Arguments& arguments) {
  const std::string& wanted = arguments.words.front();
  const auto model = load_model(arguments);
  const ModelDocument& document = model->document();
  for (const auto& [name, make] : lists()) {
    if (name != wanted) continue;
    print(make(*model), arguments);
    return exit_fine;
  }
  for (const Dimension& dimension : document.dimensions.all()) {
    if (wanted != dimension.name && wanted != list_name(dimension)) continue;
    print(elements_table(dimension), arguments);
    return exit_fine;
  }
  const std::vector<std::string> names = list_names(document);
  const std::string better = did_you_mean(wanted, names);
  throw InputError(
      with_suggestion(say("cannot list '{}' (one of {})", wanted, listed(names)), better));
}

}  // namespace

Command list_command() {
  Command command;
  command.name = "list";
  command.summary = say("list clusters, variables, targets, sources, assumptions …");
  command.words_name = say("WHAT");
  command.words_help =
      say("variables, targets, sources, assumptions, functions, loops, levers, shocks, "
          "scenarios, dimensions, or any dimension: clusters, carriers …");
  command.fewest_words = 1;
  command.most_words = 1;
  command.known_words = [](const Arguments& arguments) {
    return list_names(load_model(arguments)->document());
  };
  command.options = format_options();
  command.options.push_back(model_option());
  command.example = "sim33618 list clusters";
  command.run = list_table;
  return command;
}

}  // namespace sim33618
