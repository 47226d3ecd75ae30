#include "dynamics/time_constants.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> warnings(const std::string& equation, const Fraction& step) {
  test::SmallModel texts;
  texts.variables = test::data("short", "yr") + test::data("long", "yr") +
                    test::data("path", "yr", "", "linear") + test::data("by_place", "yr", "place") +
                    test::data("in") + test::aux("answer", equation, "1", "place");
  texts.numbers =
      test::number("short", 0.4, "", "", "yr") + test::number("long", 0.5, "", "", "yr") +
      test::number("path", 2, "", "2025", "yr") + test::number("path", 0.3, "", "2030", "yr") +
      test::number("by_place", 2, "east", "", "yr") + test::number("by_place", 0.1, "*", "", "yr") +
      test::number("in", 1);
  const auto model = test::compiled(texts);
  Diagnostics diagnostics;
  check_time_constants(model->structure(), model->numbers(), step, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  return test::summaries(diagnostics.all());
}

const Fraction quarter(1, 4);

TEST(TimeConstants, under_two_steps_are_warned_of_at_their_place) {
  EXPECT_THAT(warnings("DELAY3(in, short)", quarter),
              ElementsAre("'short' is 0.4 yr, less than two steps of 1/4 yr: DELAY3 then says more "
                          "of the step than of the model (take a shorter step, a function of first "
                          "order, or none) @ short"));
  for (const std::string function : {"SMTH1(in, short)", "DELAY(in, short)", "DELAYN(in, short, 4)",
                                     "TREND(in, short) * short", "FORCST(in, short, long)"})
    EXPECT_EQ(warnings(function, quarter).size(), 1U) << function;
}

TEST(TimeConstants, of_two_steps_or_that_are_computed_are_fine) {
  EXPECT_THAT(warnings("DELAY3(in, long) + SMTH1(in, 2 * short)", quarter), IsEmpty());
  EXPECT_THAT(warnings("DELAY3(in, short)", Fraction(1, 12)), IsEmpty());
  EXPECT_THAT(warnings("PREVIOUS(in, 0) + INIT(in)", quarter), IsEmpty());
}

TEST(TimeConstants, are_looked_at_in_every_year_and_element_that_is_read) {
  EXPECT_THAT(warnings("SMTH1(in, path)", quarter), ElementsAre(HasSubstr("'path' is 0.3 yr")));
  EXPECT_THAT(warnings("SMTH1(in, by_place[place])", quarter),
              ElementsAre(HasSubstr("'by_place' is 0.1 yr")));
  EXPECT_THAT(warnings("SMTH1(in, by_place[east])", quarter), IsEmpty());
}

}  // namespace
}  // namespace sim33618
