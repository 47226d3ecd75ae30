// How far the multipliers of a scenario's supply network spread over the ranges of the model.
#include <gmock/gmock.h>

#include "base/numbers.hpp"
#include "cli/support/csv_rows.hpp"
#include "cli/support/plants.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

double multiplier_in(const CsvRow& row, const std::string& column) {
  return parse_number(row.at(column)).value();
}

TEST(NetworkMembers, have_the_multipliers_of_the_run_where_nothing_is_drawn) {
  const Plants plants;
  const Outcome outcome = plants.network({"as_before.yaml", "--members", "3", "--csv"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const auto rows = csv_rows(outcome.out);
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[2].at("node"), "works");
  // The works buy 0.375 of steel, and steel 0.4 of ore.
  for (const char* column : {"central", "5 %", "50 %", "95 %"})
    EXPECT_NEAR(multiplier_in(rows[2], column), 1 + 0.375 * (1 + 0.4), 1e-9) << column;
}

TEST(NetworkMembers, spread_where_numbers_have_ranges) {
  const Plants plants;
  plants.replace("model/numbers.csv", "abroad_share,*,,0,0,0,fixed",
                 "abroad_share,*,,0,0,0.5,triangular");
  const auto rows = csv_rows(
      plants.network({"as_before.yaml", "--members", "64", "--year", "2026", "--csv"}).out);
  ASSERT_EQ(rows.size(), 4U);
  const CsvRow& mill = rows[1];
  EXPECT_LT(multiplier_in(mill, "5 %"), multiplier_in(mill, "50 %") - 0.05);
  EXPECT_LT(multiplier_in(mill, "95 %"), multiplier_in(mill, "central"));
  EXPECT_NEAR(multiplier_in(rows[0], "5 %"), multiplier_in(rows[0], "95 %"), 1e-12) << "the mine";
}

TEST(NetworkMembers, say_of_which_scenario_and_year_they_are) {
  const Plants plants;
  const Outcome outcome = plants.network({"as_before.yaml", "--members", "2"});
  EXPECT_THAT(outcome.out, StartsWith("as_before: As before, output multipliers of 2027\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Steel mill"));
}

TEST(NetworkMembers, refuse_numbers_and_options_that_do_not_fit) {
  const Plants plants;
  EXPECT_THAT(plants.refusal({"as_before.yaml", "--members", "0"}), HasSubstr("--members"));
  EXPECT_THAT(plants.refusal({"as_before.yaml", "--members", "2", "--cover", "3"}),
              HasSubstr("--cover does not go with 'sim33618 network SCENARIO --members N'"));
}

}  // namespace
}  // namespace sim33618::test
