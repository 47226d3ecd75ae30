#include <map>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/screen_table.hpp"
#include "model/model_difference.hpp"

namespace sim33618 {
namespace {

// Files of other bytes, in the order of the first model.
std::vector<std::string> differing_files(const ModelDocument& first, const ModelDocument& second) {
  std::map<std::string, std::string> hashes;
  for (const InputFile& file : second.files) hashes[file.name] = file.sha256;
  std::vector<std::string> names;
  for (const InputFile& file : first.files) {
    const auto found = hashes.find(file.name);
    if (found == hashes.end() || found->second != file.sha256) names.push_back(file.name);
  }
  return names;
}

std::string conclusion(const ModelDocument& first, const ModelDocument& second,
                       std::size_t differences) {
  if (differences > 0) return say("\n{} differences\n", differences);
  const std::vector<std::string> files = differing_files(first, second);
  if (files.empty()) return say("the models say the same\n");
  return say("the models say the same, but for notes, texts or layout in {}\n", listed(files));
}

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
  if (!for_programs) fmt::print("{}", conclusion(first, second, differences.size()));
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
