#include "simulation/far_numbers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A size of 2 to 6 t in two years, one that is well known, a share that the model leaves at
// nothing, and a change that may have either sign.
test::SmallModel ranged() {
  test::SmallModel model;
  model.variables = test::data("size", "t", "place", "linear") + test::data("lever", "1") +
                    test::data("change", "t") + test::data("total", "t");
  model.numbers =
      "size,*,2024,4,2,5,uniform,t,s,2024,A,\nsize,*,2030,6,5,6,uniform,t,s,2024,A,\n"
      "total,,,10,8,12,uniform,t,s,2024,A,\n"
      "lever,,,0,0,0,fixed,1,s,2024,A,\nchange,,,0,-1,2,uniform,t,s,2024,A,\n";
  return model;
}

std::vector<std::string> warnings(const std::string& parameters) {
  const auto model = test::compiled(ranged());
  Diagnostics diagnostics;
  warn_of_far_numbers(*model, test::scenario_of(*model, "parameters: " + parameters), diagnostics);
  return test::summaries(diagnostics.all());
}

TEST(FarNumbers, within_a_factor_of_a_hundred_are_taken_as_they_are) {
  EXPECT_THAT(warnings("{size: 600 t}"), IsEmpty());
  EXPECT_THAT(warnings("{size: 0.02 t}"), IsEmpty());
  EXPECT_THAT(warnings("{change: -200 t}"), IsEmpty());
  EXPECT_THAT(warnings("{change: 1 g}"), IsEmpty());
}

// High is one and a half times low: ten times as much may be meant, twenty times hardly.
TEST(FarNumbers, within_a_factor_of_twenty_are_taken_where_the_range_is_narrow) {
  EXPECT_THAT(warnings("{total: 240 t}"), IsEmpty());
  EXPECT_THAT(warnings("{total: 0.4 t}"), IsEmpty());
  EXPECT_THAT(warnings("{total: 0.39 t}"), testing::SizeIs(1));
  EXPECT_THAT(warnings("{total: 241 t}"),
              ElementsAre("total is 241 t, beyond its range by more than a factor of 20; is the "
                          "unit right? the model has 8 t to 12 t @ total"));
}

// Rows of a path of the model, in tons.
std::vector<std::string> warnings_of_path(const std::vector<std::pair<int, double>>& rows) {
  test::SmallModel texts;
  texts.variables = test::data("path", "t", "", "linear");
  for (const auto& [year, value] : rows)
    texts.numbers += test::number("path", value, "", fmt::format("{}", year), "t");
  const auto model = test::compiled(texts);
  Diagnostics diagnostics;
  warn_of_far_numbers(*model, test::scenario_of(*model, ""), diagnostics);
  return test::summaries(diagnostics.all());
}

TEST(FarNumbers, of_the_model_stand_out_of_the_years_beside_them) {
  EXPECT_THAT(warnings_of_path({{2024, 4}, {2025, 0.03}, {2026, 5}}),
              ElementsAre(testing::StartsWith("path in 2025 is 0.03 t, off the years beside it by "
                                              "more than a factor of 100; is the unit right? @ ")));
  EXPECT_THAT(warnings_of_path({{2024, 4000}, {2025, 5}, {2026, 6}}),
              ElementsAre(testing::StartsWith("path in 2024 is 4000 t")));
  EXPECT_THAT(warnings_of_path({{2024, 4}, {2025, 5}, {2026, 6000}}),
              ElementsAre(testing::StartsWith("path in 2026 is 6000 t")));
}

// What grows fast, begins at nothing or has two numbers only tells nothing of a wrong unit.
TEST(FarNumbers, of_the_model_may_lead_from_little_to_much) {
  EXPECT_THAT(warnings_of_path({{2024, 0.01}, {2025, 0.5}, {2026, 30}, {2027, 50}}), IsEmpty());
  EXPECT_THAT(warnings_of_path({{2024, 0}, {2025, 5}, {2026, 0}}), IsEmpty());
  EXPECT_THAT(warnings_of_path({{2024, 1}, {2030, 5000}}), IsEmpty());
}

TEST(FarNumbers, beyond_it_are_named_with_the_range_and_its_unit) {
  EXPECT_THAT(warnings("{size: {east: 5 kt}}"),
              ElementsAre("size[east] is 5000 t, beyond its range by more than a factor of 100; is "
                          "the unit right? the model has 2 t to 6 t @ east"));
  EXPECT_THAT(warnings("{size: 5 kg}"),
              ElementsAre("size[east] is 0.005 t, beyond its range by more than a factor of 100; "
                          "is the unit right? the model has 2 t to 6 t @ size"));
  EXPECT_THAT(warnings("{change: -300 t}"),
              ElementsAre("change is -300 t, beyond its range by more than a factor of 100; is the "
                          "unit right? the model has -1 t to 2 t @ change"));
}

TEST(FarNumbers, are_reported_once_for_each_place_that_gives_one) {
  EXPECT_THAT(warnings("{size: {west: {2024: 1 kt, 2030: 5 t}, default: 2 kt}}"),
              testing::SizeIs(2));
}

// Zero turns something off, and a lever at zero has no range.
TEST(FarNumbers, are_none_where_there_is_nothing_to_compare) {
  EXPECT_THAT(warnings("{size: 0 t, lever: 1000}"), IsEmpty());
}

}  // namespace
}  // namespace sim33618
