// Completion in bash: what the script offers for the last word of a command line.
#include <gmock/gmock.h>

#include "cli/support/tools.hpp"

namespace sim33618::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

namespace fs = std::filesystem;

class Completion : public testing::Test {
 protected:
  Completion() {
    script_ = streams_.write("completion", sim33618({"print-completion"}).out).string();
    folder_.write("wet year.yaml", "");
    folder_.write("notes.txt", "");
    folder_.write("sub/deep.yaml", "");
  }

  std::vector<std::string> offered(const std::vector<std::string>& words) const {
    return completions(script_, SIM33618_BINARY, words, folder_.path());
  }

  static std::vector<std::string> with_model(const std::string& command, const std::string& word) {
    return {command, "--model", SIM33618_SOURCE_DIR "/model", word};
  }

 private:
  ScratchFolder streams_;
  ScratchFolder folder_;
  std::string script_;
};

TEST_F(Completion, offers_commands) {
  EXPECT_THAT(offered({""}), AllOf(Contains("run"), Contains("explain"), Contains("--version")));
  EXPECT_THAT(offered({"ex"}), ElementsAre("explain"));
  EXPECT_THAT(offered({"--lang", "zh", "ex"}), ElementsAre("explain"));
}

TEST_F(Completion, keeps_hidden_commands_hidden) { EXPECT_THAT(offered({"print"}), IsEmpty()); }

TEST_F(Completion, offers_the_options_of_a_command) {
  EXPECT_THAT(offered({"run", "--"}),
              AllOf(Contains("--output"), Contains("--lang"), Not(Contains("--csv"))));
  EXPECT_THAT(offered({"run", "x.yaml", "--req"}), ElementsAre("--require"));
}

TEST_F(Completion, offers_scenario_files_and_folders) {
  EXPECT_THAT(offered({"run", ""}), UnorderedElementsAre("wet year.yaml", "sub"));
  EXPECT_THAT(offered({"run", "--require", "sub/"}), ElementsAre("sub/deep.yaml"));
  EXPECT_THAT(offered({"explain", "--scenario", "w"}), ElementsAre("wet year.yaml"));
}

TEST_F(Completion, offers_folders_where_an_option_takes_one) {
  EXPECT_THAT(offered({"run", "--output", ""}), ElementsAre("sub"));
  EXPECT_THAT(offered({"run", "--output", "=", "s"}), ElementsAre("sub"));
  EXPECT_THAT(offered({"run", "--output", "="}), ElementsAre("sub"));
}

TEST_F(Completion, offers_languages) {
  EXPECT_THAT(offered({"list", "--lang", ""}), ElementsAre("en", "zh"));
}

TEST_F(Completion, offers_what_can_be_listed) {
  EXPECT_THAT(offered(with_model("list", "")),
              AllOf(Contains("variables"), Contains("sources"), Contains("clusters")));
}

TEST_F(Completion, offers_names_of_the_model) {
  EXPECT_THAT(offered(with_model("explain", "gross_out")), Contains("gross_output"));
  EXPECT_THAT(offered(with_model("explain", "nev")), Contains("nev"));
}

TEST_F(Completion, is_quiet_without_a_model) {
  EXPECT_THAT(offered({"list", "--model", "nowhere", ""}), IsEmpty());
}

TEST(WordsOfACommand, are_known_for_those_that_take_names_of_the_model) {
  const Outcome outcome = sim33618({"print-words", "run"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err,
            "error: 'run' has no words of its own (one of reconcile, list, explain, schema)\n");
}

}  // namespace
}  // namespace sim33618::test
