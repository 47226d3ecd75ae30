#include "simulation/far_numbers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A size of 4 to 6 t in two years, a share that the model leaves at nothing, and a change that may
// have either sign.
test::SmallModel ranged() {
  test::SmallModel model;
  model.variables = test::data("size", "t", "place", "linear") + test::data("lever", "1") +
                    test::data("change", "t");
  model.numbers =
      "size,*,2024,4,4,5,uniform,t,s,2024,A,\nsize,*,2030,6,5,6,uniform,t,s,2024,A,\n"
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
  EXPECT_THAT(warnings("{size: 0.04 t}"), IsEmpty());
  EXPECT_THAT(warnings("{change: -200 t}"), IsEmpty());
  EXPECT_THAT(warnings("{change: 1 g}"), IsEmpty());
}

TEST(FarNumbers, beyond_it_are_named_with_the_range_and_its_unit) {
  EXPECT_THAT(warnings("{size: {east: 5 kt}}"),
              ElementsAre("size[east] is 5000 t, beyond its range by more than a factor of 100; is "
                          "the unit right? the model has 4 t to 6 t @ east"));
  EXPECT_THAT(warnings("{size: 5 kg}"),
              ElementsAre("size[east] is 0.005 t, beyond its range by more than a factor of 100; "
                          "is the unit right? the model has 4 t to 6 t @ size"));
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
