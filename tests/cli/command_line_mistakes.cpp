#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

std::string refused_command(const std::vector<std::string>& words) {
  return Mills().refusal(words);
}

TEST(CommandLineMistakes, no_arguments_show_the_help_on_stderr) {
  EXPECT_EQ(refused_command({}), sim33618({"--help"}).out);
}

TEST(CommandLineMistakes, unknown_command_suggests_the_one_meant) {
  EXPECT_EQ(refused_command({"rnu", "as_before.yaml"}),
            "error: unknown command 'rnu'; did you mean 'run'?\n"
            "  'sim33618 --help' shows how it is used\n");
}

TEST(CommandLineMistakes, empty_command) {
  EXPECT_EQ(refused_command({""}),
            "error: unknown command ''\n  'sim33618 --help' shows how it is used\n");
}

TEST(CommandLineMistakes, unknown_option_suggests_the_one_meant) {
  EXPECT_EQ(refused_command({"run", "--ouput", "x", "as_before.yaml"}),
            "error: 'sim33618 run' has no option '--ouput'; did you mean '--output'?\n"
            "  'sim33618 run --help' shows how it is used\n");
}

TEST(CommandLineMistakes, unknown_short_option) {
  EXPECT_EQ(refused_command({"run", "as_before.yaml", "-q"}),
            "error: 'sim33618 run' has no option '-q'\n"
            "  'sim33618 run --help' shows how it is used\n");
}

TEST(CommandLineMistakes, option_before_its_command) {
  EXPECT_EQ(refused_command({"--model", "model", "run", "as_before.yaml"}),
            "error: 'sim33618' has no option '--model'; options stand after the command\n"
            "  'sim33618 --help' shows how it is used\n");
}

TEST(CommandLineMistakes, option_without_its_value) {
  const std::string expected =
      "error: a value is missing after '--output'\n  'sim33618 run --help' shows how it is used\n";
  EXPECT_EQ(refused_command({"run", "as_before.yaml", "--output"}), expected);
  EXPECT_EQ(refused_command({"run", "as_before.yaml", "--output", "--require"}), expected);
}

TEST(CommandLineMistakes, option_given_twice) {
  EXPECT_EQ(refused_command({"run", "--model", "a", "--model=b", "as_before.yaml"}),
            "error: '--model' is given twice\n"
            "  'sim33618 run --help' shows how it is used\n");
}

TEST(CommandLineMistakes, nothing_to_run) {
  EXPECT_EQ(refused_command({"run"}),
            "error: 'sim33618 run' needs SCENARIO\n"
            "  'sim33618 run --help' shows how it is used\n");
}

TEST(CommandLineMistakes, more_words_than_a_command_takes) {
  EXPECT_EQ(refused_command({"list", "mills", "targets"}),
            "error: 'sim33618 list' takes only 1 WHAT\n"
            "  'sim33618 list --help' shows how it is used\n");
}

TEST(CommandLineMistakes, two_formats_at_once) {
  EXPECT_EQ(refused_command({"list", "mills", "--json", "--csv"}),
            "error: --json and --csv exclude each other\n");
}

TEST(CommandLineMistakes, unknown_list_suggests_the_one_meant) {
  EXPECT_EQ(
      refused_command({"list", "millz"}),
      "error: cannot list 'millz' (one of variables, targets, sources, assumptions, "
      "dimensions, functions, loops, levers, shocks, scenarios, mills); did you mean 'mills'?\n");
}

TEST(CommandLineMistakes, unknown_name_to_explain_suggests_the_one_meant) {
  EXPECT_EQ(refused_command({"explain", "electrcity"}),
            "error: nothing is called 'electrcity'; did you mean 'electricity'?\n");
}

TEST(CommandLineMistakes, unknown_element_to_explain_suggests_the_one_meant) {
  EXPECT_EQ(refused_command({"explain", "output[nort]"}),
            "error: unknown mill 'nort'; did you mean 'north'?\n");
}

TEST(CommandLineMistakes, more_elements_to_explain_than_dimensions) {
  EXPECT_EQ(refused_command({"explain", "output[north, south]"}),
            "error: 'output' takes an element for each of its dimensions (mill); 2 given\n");
}

TEST(CommandLineMistakes, bracket_that_is_not_closed) {
  EXPECT_EQ(refused_command({"explain", "output[north"}),
            "error: 'output[north' lacks the closing bracket\n");
}

TEST(CommandLineMistakes, a_command_of_so_many_words_says_which_it_needs) {
  const Outcome outcome = sim33618({"model", "diff", "here"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err,
            "error: 'sim33618 model' needs diff DIR DIR\n"
            "  'sim33618 model --help' shows how it is used\n");
  EXPECT_NE(sim33618({"model", "--help"}).out.find("[OPTIONS] diff DIR DIR\n"), std::string::npos);
}

}  // namespace
}  // namespace sim33618::test
