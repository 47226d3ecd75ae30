#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "tables/check_result.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

int check(const std::string& word, const Structure& structure) {
  Diagnostics diagnostics;
  check_result(word, structure, diagnostics);
  fmt::print(stderr, "{}", render(diagnostics.all()));
  if (diagnostics.has_errors()) {
    fmt::print("{}", say("{}: {} findings\n", word, diagnostics.error_count()));
    return exit_check_failed;
  }
  fmt::print("{}", say("{}: fine\n", word));
  return exit_fine;
}

int validate_outputs(const Arguments& arguments) {
  const auto model = load_model(arguments);
  int code = exit_fine;
  for (const std::string& word : arguments.words)
    code = std::max(code, check(word, model->structure()));
  return code;
}

}  // namespace

Command validate_output_command() {
  Command command;
  command.name = "validate-output";
  command.summary = say("check result folders, also of another machine");
  command.words_name = say("DIR");
  command.words_help = say("result folders");
  command.fewest_words = 1;
  command.most_words = any_number_of_words;
  command.files = FileKind::folder;
  command.options = {model_option()};
  command.example = "sim33618 validate-output output/baseline";
  command.run = validate_outputs;
  return command;
}

}  // namespace sim33618
