#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> mistakes_of_gap_to(const std::string& named) {
  test::SmallModel model;
  model.variables = test::aux("gap", "goal", "t", "place", "    gap_to: " + named + "\n") +
                    test::data("goal", "t") + test::data("local", "t", "place") +
                    test::data("money", "CNY") + test::data("by_fuel", "t", "fuel") +
                    test::lookup("curve");
  model.numbers = test::number("goal", 1, "", "", "t") + test::number("local", 1, "*", "", "t") +
                  test::number("money", 1, "", "", "CNY") +
                  test::number("by_fuel", 1, "*", "", "t") + test::number("curve", 1, "", "0") +
                  test::number("curve", 2, "", "1");
  return test::summaries(test::errors_of([&] { model.read(); }));
}

TEST(Gaps, are_to_a_variable_of_their_unit_and_dimensions) {
  EXPECT_THAT(mistakes_of_gap_to("local"), IsEmpty());
  EXPECT_THAT(mistakes_of_gap_to("goal"), IsEmpty());
  EXPECT_THAT(mistakes_of_gap_to("gaol"),
              ElementsAre("unknown variable 'gaol'; did you mean 'goal'? @ gaol"));
  EXPECT_THAT(mistakes_of_gap_to("money"),
              ElementsAre("'CNY' does not convert to 't' of 'gap' @ money"));
  EXPECT_THAT(mistakes_of_gap_to("by_fuel"),
              ElementsAre("'gap' and 'by_fuel' run over different dimensions @ by_fuel"));
  EXPECT_THAT(mistakes_of_gap_to("curve"),
              ElementsAre("'curve' is a lookup and has no value in a year @ curve"));
}

}  // namespace
}  // namespace sim33618
