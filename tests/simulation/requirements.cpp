#include "simulation/requirements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr const char* add_up =
    "  add_up:\n    otherwise: {en: Shares do not add up, zh: 份额之和不为一}\n"
    "    variable: total\n    rows: share\n    equals: 1\n    within: 1%\n";
constexpr const char* not_negative =
    "  not_negative:\n    otherwise: {en: A size below zero, zh: 规模为负}\n"
    "    variable: left_over\n    rows: size\n    at_least: 0 t\n";

// Shares of three places in two fuels, and what is left of a size.
test::SmallModel required(const std::string& requirements) {
  test::SmallModel model;
  model.variables = test::data("share", "1", "place, fuel") + test::data("size", "t", "place") +
                    test::aux("total", "SUM(share[place, *])", "1", "place") +
                    test::aux("left_over", "size[place] * (1 - share[place, coal])", "t", "place");
  model.numbers = test::number("share", 0.4, "* coal") + test::number("share", 0.6, "* gas") +
                  test::number("size", 5, "*", "", "t");
  model.requirements = requirements;
  return model;
}

std::vector<std::string> mistakes(const test::SmallModel& texts, const std::string& scenario) {
  return test::summaries(test::errors_of([&] {
    const auto model = test::compiled(texts);
    run_scenario(*model, test::scenario_of(*model, scenario));
  }));
}

TEST(Requirements, that_are_met_say_nothing) {
  EXPECT_THAT(mistakes(required(std::string(add_up) + not_negative), ""), IsEmpty());
}

TEST(Requirements, name_the_element_its_value_and_the_row) {
  test::SmallModel model = required(add_up);
  model.numbers += test::number("share", 0.7, "west gas");
  EXPECT_THAT(mistakes(model, ""),
              ElementsAre(StartsWith("Shares do not add up: total[west] is 1.1 in place of 1")));
}

TEST(Requirements, count_for_the_numbers_of_a_scenario) {
  EXPECT_THAT(mistakes(required(std::string(add_up) + not_negative),
                       "parameters: {share: {east: {coal: 2}}, size: {north: -1 t}}\n"),
              ElementsAre("Shares do not add up: total[east] is 2.6 in place of 1 @ coal",
                          "A size below zero: left_over[north] is -0.6, less than 0 t @ north",
                          "A size below zero: left_over[east] is -5, less than 0 t @ size"));
}

TEST(Requirements, allow_round_off_and_their_tolerance) {
  EXPECT_THAT(mistakes(required(add_up), "parameters: {share: {default: {gas: 0.609}}}\n"),
              IsEmpty());
}

// Half a milligram below zero is no round-off, though it is 5e-10 of a ton.
TEST(Requirements, judge_round_off_by_their_own_unit) {
  const std::string in_grams =
      "  not_negative:\n    otherwise: {en: A size below zero, zh: 规模为负}\n"
      "    variable: left_over\n    rows: size\n    at_least: 0 g\n";
  EXPECT_THAT(mistakes(required(in_grams), "parameters: {size: {north: -0.0005 g}}\n"),
              ElementsAre(StartsWith("A size below zero")));
}

TEST(Requirements, of_what_does_not_exist_are_refused_when_the_model_is_read) {
  EXPECT_THAT(mistakes(required("  r:\n    otherwise: {en: A, zh: 甲}\n    variable: totel\n"
                                "    rows: left_over\n    at_most: 1\n"),
                       ""),
              ElementsAre(StartsWith("unknown variable 'totel'"),
                          StartsWith("'left_over' is no data of the model")));
  EXPECT_THAT(mistakes(required("  r:\n    otherwise: {en: A, zh: 甲}\n    variable: total\n"
                                "    rows: share\n    at_most: 1 t\n    at_least: 0\n"),
                       ""),
              ElementsAre(StartsWith("'r' needs one of at_least, at_most, equals")));
}

}  // namespace
}  // namespace sim33618
