#include "tables/assumption_tables.hpp"

#include <algorithm>
#include <map>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/scenario_difference.hpp"

namespace sim33618 {
namespace {

using Type = ColumnType;

constexpr const char* the_model = "model";

// The scenario that takes the model as it is, on the same clock and with the same outputs.
Scenario without_changes(const Scenario& scenario) {
  Scenario model = scenario;
  model.changes.clear();
  model.shocks.clear();
  return model;
}

void add_changes(const Scenario& first, const std::string& against, const Result& result,
                 std::string& text) {
  const CompiledModel& model = result.model();
  const Scenario& scenario = result.scenario();
  for (const InputDifference& one :
       input_differences(first, scenario, model.document(), model.numbers()))
    text += csv_line({scenario.name, against, one.kind, one.name, one.common, one.rest_of_first,
                      one.rest_of_second});
}

// What the rows of a variable have in common.
struct Assumption {
  std::size_t numbers = 0;
  double lowest = 0;
  double highest = 0;
  char grade = 'A';
  std::string grades;
  std::vector<std::string> sources;

  void add(const ParameterRow& row, const Unit& unit) {
    const double value = row.value * row.unit.scale() / unit.scale();
    lowest = numbers == 0 ? value : std::min(lowest, value);
    highest = numbers == 0 ? value : std::max(highest, value);
    ++numbers;
    grade = std::max(grade, row.grade);
    if (grades.find(row.grade) == std::string::npos) grades += row.grade;
    for (const Word& source : row.sources)
      if (std::find(sources.begin(), sources.end(), source.text) == sources.end())
        sources.push_back(source.text);
  }

  // "A C".
  std::string all_grades() const {
    std::string sorted = grades;
    std::sort(sorted.begin(), sorted.end());
    return fmt::format("{}", fmt::join(sorted, " "));
  }
};

}  // namespace

ResultTable input_changes_head() {
  return {
      "input_changes",
      "What scenarios change",
      "A row an input in which a scenario differs from what it is held against: its model, or "
      "in a comparison the first scenario.",
      {{"scenario", Type::string, "Name of the scenario's file."},
       {"against", Type::string, "What it is held against."},
       {"kind", Type::string, "lever, parameter, shock or setting."},
       {"name", Type::string, "Of the input, with the elements that differ in the same way."},
       {"common", Type::string, "What both have in common: a unit, or a shock and what it hits.",
        "", true},
       {"before", Type::string,
        "There; of a path the points that differ. Empty where there is no such shock.", "", true},
       {"after", Type::string, "In the scenario.", "", true}},
      {"scenario", "kind", "name"}};
}

ResultTable assumptions_head() {
  return {"assumptions",
          "Numbers, their sources and grades",
          "A row a data variable of the model, without what scenarios change.",
          {{"name", Type::string, "Name of the variable."},
           {"meaning", Type::string, "What it is."},
           {"numbers", Type::number, "How many numbers it has."},
           {"lowest", Type::number, "The lowest of them."},
           {"highest", Type::number, "The highest of them."},
           {"unit", Type::string, "Unit of both."},
           {"grade", Type::string, "The least certain: A official to D judgement."},
           {"grades", Type::string, "All grades, separated by blanks."},
           {"sources", Type::string, "Ids of the sources, separated by blanks.", "", true}},
          {"name"}};
}

ResultTable input_changes_table(const Result& result) {
  ResultTable table = input_changes_head();
  std::string text = header_line(table);
  add_changes(without_changes(result.scenario()), the_model, result, text);
  table.text = csv_file(std::move(text));
  return table;
}

ResultTable input_changes_table(const std::vector<const Result*>& results) {
  ResultTable table = input_changes_head();
  std::string text = header_line(table);
  const Scenario& first = results.front()->scenario();
  for (std::size_t i = 1; i < results.size(); ++i)
    add_changes(first, first.name, *results[i], text);
  table.text = csv_file(std::move(text));
  return table;
}

ResultTable assumptions_table(const Result& result) {
  const ModelDocument& model = result.model().document();
  std::map<std::string, Assumption> found;
  std::map<std::string, const VariableDeclaration*> variables;
  for (const VariableDeclaration& variable : model.variables) variables[variable.name] = &variable;
  for (const ParameterRow& row : model.parameters)
    found[row.name.text].add(row, variables.at(row.name.text)->unit);
  ResultTable table = assumptions_head();
  std::string text = header_line(table);
  for (const VariableDeclaration& variable : model.variables) {
    const auto one = found.find(variable.name);
    if (one == found.end()) continue;
    const Assumption& assumption = one->second;
    text +=
        csv_line({variable.name, variable.doc, fmt::format("{}", assumption.numbers),
                  format_number(assumption.lowest), format_number(assumption.highest),
                  variable.unit_text.text, std::string(1, assumption.grade),
                  assumption.all_grades(), fmt::format("{}", fmt::join(assumption.sources, " "))});
  }
  table.text = csv_file(std::move(text));
  return table;
}

}  // namespace sim33618
