#include <gmock/gmock.h>

#include <set>
#include <sstream>

#include "base/utf8.hpp"
#include "cli/support/shell_words.hpp"

namespace sim33618::test {
namespace {

class Help : public testing::TestWithParam<std::string> {
 protected:
  static std::string text() {
    std::vector<std::string> words = {"--help"};
    if (!GetParam().empty()) words.insert(words.begin(), GetParam());
    const Outcome outcome = sim33618(words);
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.err, "");
    return outcome.out;
  }
};

INSTANTIATE_TEST_SUITE_P(Commands, Help,
                         testing::Values("", "run", "ensemble", "validate", "validate-output",
                                         "check-step", "report", "plot", "list", "explain"),
                         [](const auto& command) {
                           std::string name = command.param.empty() ? "program" : command.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST_P(Help, fits_an_eighty_column_screen) {
  constexpr std::size_t screen = 80;
  std::istringstream lines(text());
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), screen) << line;
}

TEST_P(Help, ends_with_an_example_that_runs) {
  const std::string help = text();
  const std::string heading = "Example:\n  ";
  const std::size_t at = help.rfind(heading);
  ASSERT_NE(at, std::string::npos);
  const std::string example = help.substr(at + heading.size());
  EXPECT_EQ(example.find('\n'), example.size() - 1) << "something follows the example";
  const RepositoryCopy copy;
  // Some examples speak of what others made.
  const std::set<std::string> of_results = {"validate-output", "report", "plot"};
  if (of_results.count(GetParam()) != 0 &&
      copy.run("sim33618 run scenarios/baseline.yaml").reports_are_off &&
      GetParam() != "validate-output")
    GTEST_SKIP() << "the program was built without reports";
  const Outcome outcome = copy.run(example.substr(0, example.size() - 1));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(outcome.out, "");
}

TEST_P(Help, is_also_shown_by_the_short_option) {
  std::vector<std::string> words = {"-h"};
  if (!GetParam().empty()) words.insert(words.begin(), GetParam());
  EXPECT_EQ(sim33618(words).out, text());
}

TEST_P(Help, names_itself) { EXPECT_THAT(text(), testing::HasSubstr("\n  --help ")); }

TEST(Version, is_one_line) {
  const Outcome outcome = sim33618({"--version"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, testing::MatchesRegex("sim33618 [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

}  // namespace
}  // namespace sim33618::test
