#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/screen_table.hpp"
#include "model/model_difference.hpp"

namespace sim33618 {
namespace {

int diff(const Arguments& arguments) {
  if (arguments.words.front() != "diff")
    throw InputError(
        say("unknown word '{}' after '{}' (one of {})", arguments.words.front(), "model", "diff"));
  const ModelDocument first = read_model_of(arguments.words[1]);
  const ModelDocument second = read_model_of(arguments.words[2]);
  const std::vector<ModelDifference> differences = model_differences(first, second);
  ScreenTable table(to_say({"kind", "name", "what", "first", "second"}));
  for (const ModelDifference& difference : differences)
    table.add(
        {difference.kind, difference.name, difference.what, difference.first, difference.second});
  table.translate(0);
  const bool for_programs = arguments.has("json") || arguments.has("csv");
  if (!differences.empty() || for_programs) print(table, arguments);
  if (!for_programs)
    fmt::print("{}", differences.empty() ? say("the models say the same\n")
                                         : say("\n{} differences\n", differences.size()));
  return differences.empty() ? exit_fine : exit_check_failed;
}

}  // namespace

Command model_command() {
  Command command;
  command.name = "model";
  command.summary = say("say what differs between two models");
  command.words_name = say("diff DIR DIR");
  command.words_help = say("'diff' and two folders of models; exits with 1 if they differ");
  command.fewest_words = 3;
  command.most_words = 3;
  command.files = FileKind::folder;
  command.options = format_options();
  command.example = "sim33618 model diff model model";
  command.run = diff;
  return command;
}

}  // namespace sim33618
