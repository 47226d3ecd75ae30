// What a lever is said to act through has to read it.
#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/small_measures.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> path_mistakes(const test::SmallLever& lever) {
  test::SmallModel model;
  model.variables = test::data("share") + test::data("other") + test::data("years", "yr") +
                    test::aux("result", "share + 1") + test::flow("filling", "result / years") +
                    test::flow("emptying", "0 / years") +
                    test::stock("level", "inflows: [filling], outflows: [emptying]", "1") +
                    test::aux("delayed", "DELAY(level, years, 0)") + test::aux("apart", "other");
  model.numbers = test::number("share", 0.5) + test::number("other", 1) +
                  test::number("years", 1, "", "", "yr");
  model.levers = lever.text();
  return test::summaries(test::errors_of([&] { test::compiled(model); }));
}

std::string lever_effect(const std::string& on, const std::string& sign) {
  return "[{on: " + on + ", year: 2025, zone: strong, sign: " + sign +
         ", because: {en: B, zh: 因}, source: s, grade: B}]";
}

TEST(LeverPaths, lead_to_what_reads_the_lever_through_stocks_and_memories) {
  test::SmallLever lever{"a", "share"};
  for (const std::string name : {"result", "filling", "level", "delayed"}) {
    lever.acts_through = name;
    EXPECT_THAT(path_mistakes(lever), IsEmpty()) << name;
  }
  lever.effects = lever_effect("delayed", "rises");
  EXPECT_THAT(path_mistakes(lever), IsEmpty());
}

TEST(LeverPaths, lead_to_nothing_else) {
  test::SmallLever lever{"a", "share"};
  lever.acts_through = "apart";
  EXPECT_THAT(path_mistakes(lever),
              ElementsAre("'apart' does not read 'share', directly or not @ apart"));
  lever.acts_through = "result";
  lever.effects = lever_effect("apart", "falls");
  EXPECT_THAT(path_mistakes(lever),
              ElementsAre("'apart' does not read 'share', directly or not @ apart"));
  lever.effects = lever_effect("apart", "unchanged");
  EXPECT_THAT(path_mistakes(lever), IsEmpty());
}

}  // namespace
}  // namespace sim33618
