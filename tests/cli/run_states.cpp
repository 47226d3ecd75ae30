// Runs that are saved and resumed.
#include <gmock/gmock.h>

#include "cli/support/child.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

std::map<std::string, std::string> result_of(const Mills& mills, const std::string& folder) {
  auto files = files_below(mills / folder);
  EXPECT_EQ(files.erase("s/run.json"), 1U) << folder;
  return files;
}

TEST(RunStates, give_the_same_files_from_every_save_point) {
  const Mills mills;
  mills.scenario("s.yaml", "time: {save: 1/4}\n");
  ASSERT_EQ(mills.run({"run", "s.yaml", "--output", "whole"}).code, 0);
  for (const std::string point : {"2024Q1", "2024Q3", "2024", "2025", "2026Q3", "2026"}) {
    const Outcome saved =
        mills.run({"run", "s.yaml", "--save-state", "a.state", "--save-at", point});
    EXPECT_EQ(saved.code, 0) << saved.err;
    EXPECT_THAT(saved.out, HasSubstr("saved to a.state\n"));
    const Outcome resumed =
        mills.run({"run", "s.yaml", "--resume", "a.state", "--output", "resumed"});
    EXPECT_EQ(resumed.code, 0) << resumed.err;
    EXPECT_THAT(resumed.out, HasSubstr("\n  resumed from a.state after 202"));
    EXPECT_EQ(result_of(mills, "resumed"), result_of(mills, "whole")) << point;
  }
}

TEST(RunStates, are_of_the_end_unless_told_otherwise_and_may_go_on) {
  const Mills mills;
  ASSERT_EQ(mills.run({"run", "as_before.yaml", "--save-state", "a.state"}).code, 0);
  mills.scenario("s.yaml", "time: {end: 2029}\n");
  const Outcome longer = mills.run(
      {"run", "s.yaml", "--resume", "a.state", "--save-state", "b.state", "--output", "resumed"});
  EXPECT_EQ(longer.code, 0) << longer.err;
  EXPECT_THAT(longer.out, HasSubstr("  resumed from a.state after 2026\n"
                                    "  state after 2029 saved to b.state\n"));
  ASSERT_EQ(mills.run({"run", "s.yaml", "--output", "whole"}).code, 0);
  EXPECT_EQ(result_of(mills, "resumed"), result_of(mills, "whole"));
}

TEST(RunStates, of_another_run_are_refused_by_name) {
  const Mills mills;
  ASSERT_EQ(mills.run({"run", "as_before.yaml", "--save-state", "a.state", "--output", "o"}).code,
            0);
  const std::vector<std::string> resume = {"run", "s.yaml", "--resume", "a.state"};
  const auto refused = [&](const std::string& lines) {
    mills.scenario("s.yaml", lines);
    return mills.refusal(resume);
  };
  EXPECT_EQ(refused("parameters: {growth_rate: 0.1 1/yr}\n"),
            "error: cannot resume from 'a.state': it is of another scenario: 'growth_rate' differs "
            "before the saved point\n");
  EXPECT_THAT(refused("time: {method: heun}\n"), HasSubstr("it is of another clock: "));
  EXPECT_THAT(refused("time: {end: 2025}\n"),
              HasSubstr("the scenario ends before the saved point"));
  mills.replace("model/equations.yaml", "What a mill can make", "All that a mill can make");
  EXPECT_THAT(refused(""), HasSubstr("it is of another model: its file 'equations.yaml' differs"));
  EXPECT_THAT(mills.refusal({"run", "s.yaml", "--resume", "as_before.yaml"}),
              HasSubstr("cannot resume from 'as_before.yaml': it is no saved state\n"));
  EXPECT_THAT(mills.refusal({"run", "s.yaml", "--resume", "none"}), HasSubstr("'none'"));
}

TEST(RunStates, refuse_options_that_do_not_fit) {
  const Mills mills;
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--save-at", "2025"}),
            "error: --save-at needs --save-state\n");
  mills.scenario("s.yaml", "");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "s.yaml", "--save-state", "a.state"}),
            "error: --save-state and --resume take one scenario\n");
  for (const std::string point : {"2030", "2024Q1", "soon"}) {
    EXPECT_EQ(mills.refusal({"run", "s.yaml", "--save-state", "a.state", "--save-at", point}),
              "error: '" + point +
                  "' after --save-at is no saved period of the scenario (2024 to 2026)\n");
  }
  EXPECT_EQ(mills.refusal({"run", "s.yaml", "--save-state", "s.yaml"}),
            "error: 's.yaml' holds something else than a state and is left alone\n");
  EXPECT_EQ(mills.refusal({"run", "s.yaml", "--save-state", "model"}),
            "error: 'model' is no file: a state goes into a file of its own\n");
}

}  // namespace
}  // namespace sim33618::test
