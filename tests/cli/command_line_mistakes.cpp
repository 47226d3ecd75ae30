#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

std::string refused(const std::vector<std::string>& words) { return Mills().refusal(words); }

TEST(CommandLineMistakes, NoArgumentsShowTheHelpOnStderr) {
  EXPECT_EQ(refused({}), sim33618({"--help"}).out);
}

TEST(CommandLineMistakes, UnknownCommandSuggestsTheOneMeant) {
  EXPECT_EQ(refused({"rnu", "as_before.yaml"}),
            "error: unknown command 'rnu'; did you mean 'run'?\n"
            "  'sim33618 --help' shows how it is used\n");
}

TEST(CommandLineMistakes, EmptyCommand) {
  EXPECT_EQ(refused({""}), "error: unknown command ''\n  'sim33618 --help' shows how it is used\n");
}

TEST(CommandLineMistakes, UnknownOptionSuggestsTheOneMeant) {
  EXPECT_EQ(refused({"run", "--ouput", "x", "as_before.yaml"}),
            "error: 'sim33618 run' has no option '--ouput'; did you mean '--output'?\n"
            "  'sim33618 run --help' shows how it is used\n");
}

TEST(CommandLineMistakes, UnknownShortOption) {
  EXPECT_EQ(refused({"run", "as_before.yaml", "-o"}),
            "error: 'sim33618 run' has no option '-o'\n"
            "  'sim33618 run --help' shows how it is used\n");
}

TEST(CommandLineMistakes, OptionBeforeItsCommand) {
  EXPECT_EQ(refused({"--model", "model", "run", "as_before.yaml"}),
            "error: 'sim33618' has no option '--model'; options stand after the command\n"
            "  'sim33618 --help' shows how it is used\n");
}

TEST(CommandLineMistakes, OptionWithoutItsValue) {
  const std::string expected =
      "error: a value is missing after '--output'\n  'sim33618 run --help' shows how it is used\n";
  EXPECT_EQ(refused({"run", "as_before.yaml", "--output"}), expected);
  EXPECT_EQ(refused({"run", "as_before.yaml", "--output", "--require"}), expected);
}

TEST(CommandLineMistakes, NothingToRun) {
  EXPECT_EQ(refused({"run"}),
            "error: 'sim33618 run' needs SCENARIO\n"
            "  'sim33618 run --help' shows how it is used\n");
}

TEST(CommandLineMistakes, MoreWordsThanACommandTakes) {
  EXPECT_EQ(refused({"list", "mills", "targets"}),
            "error: 'sim33618 list' takes only 1 WHAT\n"
            "  'sim33618 list --help' shows how it is used\n");
}

TEST(CommandLineMistakes, TwoFormatsAtOnce) {
  EXPECT_EQ(refused({"list", "mills", "--json", "--csv"}),
            "error: --json and --csv exclude each other\n");
}

TEST(CommandLineMistakes, UnknownListSuggestsTheOneMeant) {
  EXPECT_EQ(refused({"list", "millz"}),
            "error: cannot list 'millz' (one of variables, targets, sources, assumptions, "
            "dimensions, functions, mills); did you mean 'mills'?\n");
}

TEST(CommandLineMistakes, UnknownNameToExplainSuggestsTheOneMeant) {
  EXPECT_EQ(refused({"explain", "electrcity"}),
            "error: nothing is called 'electrcity'; did you mean 'electricity'?\n");
}

TEST(CommandLineMistakes, UnknownElementToExplainSuggestsTheOneMeant) {
  EXPECT_EQ(refused({"explain", "output[nort]"}),
            "error: unknown mill 'nort'; did you mean 'north'?\n");
}

TEST(CommandLineMistakes, MoreElementsToExplainThanDimensions) {
  EXPECT_EQ(refused({"explain", "output[north, south]"}),
            "error: 'output' takes an element for each of its dimensions (mill); 2 given\n");
}

TEST(CommandLineMistakes, BracketThatIsNotClosed) {
  EXPECT_EQ(refused({"explain", "output[north"}),
            "error: 'output[north' lacks the closing bracket\n");
}

}  // namespace
}  // namespace sim33618::test
