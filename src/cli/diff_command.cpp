#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "tables/scenario_difference.hpp"

namespace sim33618 {
namespace {

ScreenTable table_in_full(const std::vector<InputDifference>& differences) {
  ScreenTable table(to_say({"kind", "name", "first", "second"}));
  for (const InputDifference& one : differences)
    table.add({one.kind, one.name, one.first, one.second});
  return table;
}

ScreenTable table_of_rests(const std::vector<InputDifference>& differences) {
  ScreenTable table(to_say({"kind", "name", "in common", "first", "second"}));
  table.translate(0);
  table.head_rows_by({0, 1, 2});
  for (const InputDifference& one : differences)
    table.add({one.kind, one.name, one.common, one.rest_of_first, one.rest_of_second});
  return table;
}

int diff_scenarios(const Arguments& arguments) {
  ModelSet models(arguments);
  ScenarioSet first_set(arguments, models);
  ScenarioSet second_set(arguments, models);
  const ScenarioOfCommand first = only_scenario(first_set, arguments.words[0]);
  const ScenarioOfCommand second = only_scenario(second_set, arguments.words[1]);
  if (first.model != second.model)
    throw InputError(
        say("the scenarios are of different models ('{}' and '{}'); 'sim33618 model "
            "diff' compares models",
            first.model->document().folder.string(), second.model->document().folder.string()));
  const auto differences = input_differences(first.scenario, second.scenario,
                                             first.model->document(), first.model->numbers());
  const bool for_programs = arguments.has("json") || arguments.has("csv");
  if (for_programs) {
    print(table_in_full(differences), arguments);
  } else if (!differences.empty()) {
    print(table_of_rests(differences), arguments);
  }
  if (!for_programs)
    fmt::print("{}", differences.empty() ? say("the scenarios have the same inputs\n")
                                         : say("\n{} differences\n", differences.size()));
  return differences.empty() ? exit_fine : exit_check_failed;
}

}  // namespace

Command diff_command() {
  Command command;
  command.name = "diff";
  command.summary = say("say in which inputs two scenarios differ");
  command.words_name = say("SCENARIO SCENARIO");
  command.words_help = say("two scenario files; exits with 1 if they differ");
  command.fewest_words = 2;
  command.most_words = 2;
  command.files = FileKind::yaml;
  command.options = {model_option()};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 diff scenarios/baseline.yaml scenarios/baseline.yaml";
  command.run = diff_scenarios;
  return command;
}

}  // namespace sim33618
