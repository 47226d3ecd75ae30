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
using ::testing::UnorderedElementsAre;

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
                          "A size below zero: left_over[north] is -0.6 t, less than 0 t @ north",
                          "A size below zero: left_over[east] is -5 t, less than 0 t @ size,*,,5"));
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

// A bare zero is so in any unit; that of the variable says what is little.
TEST(Requirements, judge_round_off_about_a_bare_zero_by_the_unit_of_the_variable) {
  test::SmallModel model = required(
      "  not_negative:\n    otherwise: {en: A factor below zero, zh: 因子为负}\n"
      "    variable: [factor, squared]\n    rows: factor\n    at_least: 0\n");
  model.variables += test::data("factor", "g/J") + test::aux("squared", "factor * 2", "g/J");
  model.numbers += test::number("factor", 0.05, "", "", "g/J");
  EXPECT_THAT(mistakes(model, "parameters: {factor: -0.0001 g/J}\n"),
              ElementsAre(StartsWith("A factor below zero: factor is -0.0001 g/J, less than 0"),
                          StartsWith("A factor below zero: squared is -0.0002 g/J")));
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
              ElementsAre(StartsWith("'r' needs one of at_least, at_most, equals, covers")));
}

// A path, base data, and what rests on a stock.
test::SmallModel paths_held_to(const std::string& content) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2027, step: 1/4, save: 1, method: rk4}";
  model.variables = test::data("path", "t", "place", "linear") +
                    test::data("base", "t", "", "start") + test::data("cap", "kt") +
                    test::stock("level", "inflows: [], outflows: []", "base", "t") +
                    test::aux("above", "path[place] - level", "t", "place");
  model.numbers =
      test::number("path", 2, "*", "2024", "t") + test::number("path", 4, "*", "2028", "t") +
      test::number("path", 2, "east", "2026", "t") + test::number("base", 2, "", "2025", "t") +
      test::number("base", 3, "", "2020", "t") + test::number("cap", 3, "", "", "t");
  model.requirements = "  r:\n    otherwise: {en: No, zh: 不}\n    " + content + "\n";
  return model;
}

TEST(Requirements, hold_every_number_of_data_and_each_row_once) {
  EXPECT_THAT(mistakes(paths_held_to("variable: [path, base]\n    at_most: 2.5 t"), ""),
              ElementsAre("No: path[west] in 2028 is 4 t, more than 2.5 t @ path,*,2028,4",
                          "No: base in 2020 is 3 t, more than 2.5 t @ base,,2020,3"));
}

TEST(Requirements, hold_data_of_any_unit_to_zero) {
  EXPECT_THAT(mistakes(paths_held_to("variable: [path, base, cap]\n    at_least: 0"), ""),
              IsEmpty());
  EXPECT_THAT(mistakes(paths_held_to("variable: path\n    at_least: 1"), ""),
              ElementsAre("'1' does not convert to 't' of 'path' @ 1"));
}

TEST(Requirements, compare_variables_in_the_worst_year) {
  // The path rises by half a ton a year to 4 t in 2028, so it is at 3.75 t in the mean of 2027.
  EXPECT_THAT(mistakes(paths_held_to("variable: path\n    at_most: cap"), ""),
              ElementsAre("No: path[west] in 2027 is 3.75 t, more than cap (0.003 kt) @ "
                          "path,*,2024,2",
                          "No: path[north] in 2027 is 3.75 t, more than cap (0.003 kt) @ "
                          "path,*,2024,2"));
  EXPECT_THAT(mistakes(paths_held_to("variable: path\n    at_least: base"), ""), IsEmpty());
}

TEST(Requirements, compare_what_is_alike) {
  EXPECT_THAT(mistakes(paths_held_to("variable: base\n    at_most: path"), ""),
              ElementsAre("'base' and 'path' run over different dimensions @ path"));
  EXPECT_THAT(mistakes(paths_held_to("variable: base\n    at_most: capp"), ""),
              ElementsAre("unknown variable 'capp'; did you mean 'cap'? @ capp"));
}

TEST(Requirements, of_paths_cover_the_run) {
  EXPECT_THAT(mistakes(paths_held_to("variable: path\n    covers: run"), ""),
              ElementsAre("No: path[east] has numbers from 2026 on, the run begins in 2025 @ "
                          "path,east,2026,2"));
  EXPECT_THAT(mistakes(paths_held_to("variable: path\n    covers: run"),
                       "time: {start: 2025, end: 2029}\nparameters: {path: {east: {2025: 1 t}}}\n"),
              ElementsAre("No: path[east] has numbers until 2025, the run ends in 2029 @ 2025",
                          "No: path[west] has numbers until 2028, the run ends in 2029 @ "
                          "path,*,2028,4"));
  EXPECT_THAT(
      mistakes(paths_held_to("variable: path\n    covers: every_year"), ""),
      UnorderedElementsAre("No: path[east] has no number for 2025, 2027 @ path,east,2026,2",
                           "No: path[west] has no number for 2025, 2026, 2027 @ path,*,2024,2"));
}

TEST(Requirements, are_covered_by_a_value_for_all_years) {
  EXPECT_THAT(mistakes(paths_held_to("variable: path\n    covers: every_year"),
                       "parameters: {path: 3 t}\n"),
              IsEmpty());
}

// The run is of 2025 to 2027; past years are asked for whatever is run.
TEST(Requirements, of_paths_cover_certain_years) {
  const test::SmallModel model = paths_held_to("variable: path\n    covers: 2023-2024");
  EXPECT_THAT(
      mistakes(model, ""),
      UnorderedElementsAre("No: path[west] has no number for 2023 @ path,*,2024,2",
                           "No: path[east] has no number for 2023, 2024 @ path,east,2026,2"));
}

TEST(Requirements, of_certain_years_end_where_a_scenario_goes_on) {
  const test::SmallModel model = paths_held_to("variable: path\n    covers: 2024-2028");
  EXPECT_THAT(mistakes(model, ""), testing::SizeIs(2));
  EXPECT_THAT(mistakes(model, "parameters: {path: {default: {2025: 1 t, 2030: 2 t}}}\n"),
              ElementsAre("No: path[east] has no number for 2024 @ 2025"));
}

TEST(Requirements, that_cannot_be_held_are_refused) {
  EXPECT_THAT(mistakes(paths_held_to("variable: above\n    rows: path\n    at_least: 0"), ""),
              ElementsAre("'above' rests on a stock, so it is not known before a run @ above"));
  EXPECT_THAT(mistakes(paths_held_to("variable: above\n    at_least: 0"), ""),
              ElementsAre("'above' is computed: 'rows' names the data to point at @ above"));
  EXPECT_THAT(mistakes(paths_held_to("variable: base\n    covers: run"), ""),
              ElementsAre("'base' is no path over years (data: linear or step) @ base"));
  EXPECT_THAT(mistakes(paths_held_to("variable: path\n    covers: all"), ""),
              ElementsAre("'all' is none of run, every_year, 2021-2024 @ all"));
  for (const char* years : {"2024-2021", "2021-", "2021 - 2024", "1-9999999999"})
    EXPECT_THAT(mistakes(paths_held_to(std::string("variable: path\n    covers: ") + years), ""),
                ElementsAre(StartsWith("'" + std::string(years) + "' is none of run")))
        << years;
}

}  // namespace
}  // namespace sim33618
