// The manual page, as groff formats it.
#include <gmock/gmock.h>

#include "cli/support/tools.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

class Manual : public testing::TestWithParam<std::string> {
 protected:
  static std::string page() {
    const Outcome outcome = sim33618({"--lang", GetParam(), "print-man"});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.err, "");
    return outcome.out;
  }
};

INSTANTIATE_TEST_SUITE_P(Languages, Manual, testing::Values("en", "zh"),
                         [](const auto& language) { return language.param; });

TEST_P(Manual, is_formatted_without_a_warning) {
  if (!is_installed("groff")) GTEST_SKIP() << "groff is not installed";
  const ScratchFolder folder;
  const std::string file = folder.write("sim33618.1", page()).string();
  // What lines cannot be filled evenly is no mistake of the page: Chinese has few blanks.
  const Outcome outcome =
      run_tool("groff", {"-k", "-Kutf8", "-Tutf8", "-man", "-ww", "-Wbreak", file});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("sim33618 - "));
  EXPECT_EQ(outcome.out.find("\\"), std::string::npos) << "an escape is left";
}

TEST_P(Manual, has_every_command_with_its_options) {
  const std::string text = page();
  EXPECT_THAT(text, HasSubstr("\n.SS run\n"));
  EXPECT_THAT(text, HasSubstr("\n.SS explain\n"));
  EXPECT_THAT(text, HasSubstr("\\fB\\-\\-scenario\\fR"));
}

TEST_P(Manual, keeps_hidden_commands_hidden) {
  const std::string text = page();
  EXPECT_EQ(text.find(".SS print"), std::string::npos);
}

TEST(ManualInEnglish, has_the_usual_sections) {
  const std::string text = sim33618({"print-man"}).out;
  std::size_t last = 0;
  for (const std::string section :
       {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "FILES",
        "ENVIRONMENT", "EXAMPLES", "SEE ALSO"}) {
    const std::size_t at = text.find("\n.SH " + section + "\n");
    ASSERT_NE(at, std::string::npos) << section;
    EXPECT_GT(at, last) << section;
    last = at;
  }
}

}  // namespace
}  // namespace sim33618::test
