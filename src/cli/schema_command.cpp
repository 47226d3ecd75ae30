#include <algorithm>

#include "base/suggestion.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "tables/json_schema.hpp"

namespace sim33618 {
namespace {

int print_schema(const Arguments& arguments) {
  const std::string& kind = arguments.words.front();
  const std::vector<std::string> kinds = kinds_with_schema();
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    throw InputError(
        with_suggestion(say("there is no schema of '{}' (one of {})", kind, listed(kinds)),
                        did_you_mean(kind, kinds)));
  const auto model = load_model(arguments);
  fmt::print("{}", json_schema(kind, model->document(), model->numbers()));
  return exit_fine;
}

}  // namespace

Command schema_command() {
  Command command;
  command.name = "schema";
  command.summary = say("print the JSON Schema of a kind of files, for editors");
  command.words_name = say("KIND");
  command.words_help = listed(kinds_with_schema());
  command.fewest_words = 1;
  command.most_words = 1;
  command.known_words = [](const Arguments&) { return kinds_with_schema(); };
  command.options = {model_option()};
  command.example = "sim33618 schema scenario";
  command.run = print_schema;
  return command;
}

}  // namespace sim33618
