#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(CheckStep, shows_what_changes_most_and_by_how_much) {
  const Mills mills;
  mills.scenario("s.yaml", "time: {method: euler}\n");
  const Outcome outcome = mills.run({"check-step", "s.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("s: step 1/4 year held against 1/8, euler\n\n           at "
                                     "the           change\n  period     step  at half       %\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Electricity|South mill, MWh/yr\n  2026 "));
  EXPECT_THAT(outcome.out, HasSubstr("\nlargest change: "));
  EXPECT_THAT(outcome.out, Not(HasSubstr("random")));
  EXPECT_FALSE(std::filesystem::exists(mills / "output"));
}

TEST(CheckStep, exits_with_one_where_a_change_is_beyond_the_limit) {
  const Mills mills;
  mills.scenario("s.yaml", "time: {method: euler}\n");
  const Outcome beyond = mills.run({"check-step", "s.yaml", "--within", "0.001%"});
  EXPECT_EQ(beyond.code, 1);
  EXPECT_THAT(beyond.out, HasSubstr("\n5 of 5 outputs change by more than 0.001 %\n"));
  const Outcome within = mills.run({"check-step", "s.yaml", "--within", "0.01"});
  EXPECT_EQ(within.code, 0);
  EXPECT_THAT(within.out, HasSubstr("\nall 5 outputs change by at most 1 %\n"));
}

TEST(CheckStep, refuses_a_limit_that_is_no_share) {
  const Mills mills;
  for (const std::string limit : {"-1%", "much", "3 t", "%", "nan"}) {
    EXPECT_EQ(mills.refusal({"check-step", "as_before.yaml", "--within", limit}),
              "error: '" + limit + "' after --within is no share (write 0.1% or 0.001)\n");
  }
}

TEST(CheckStep, gives_tables_to_programs) {
  const Mills mills;
  const Outcome json = mills.run({"check-step", "as_before.yaml", "--json", "--within", "1"});
  EXPECT_EQ(json.code, 0) << json.err;
  const auto rows = nlohmann::json::parse(json.out);
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_TRUE(rows[0]["change %"].is_number());
  const Outcome csv = mills.run({"check-step", "as_before.yaml", "--csv"});
  EXPECT_EQ(csv.out.substr(0, csv.out.find('\n')),
            "variable,period,unit,at the step,at half,change %");
}

TEST(CheckStep, shows_twenty_outputs_or_all) {
  const std::string baseline = SIM33618_SOURCE_DIR "/scenarios/baseline.yaml";
  const Outcome some = sim33618({"check-step", baseline});
  const Outcome all = sim33618({"check-step", baseline, "--all"});
  EXPECT_THAT(some.out, HasSubstr("(--all shows them)"));
  EXPECT_THAT(all.out, Not(HasSubstr("(--all shows them)")));
  EXPECT_GT(all.out.size(), 10 * some.out.size());
}

}  // namespace
}  // namespace sim33618::test
