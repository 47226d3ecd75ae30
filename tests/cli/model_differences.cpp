// What `model diff` concludes from two folders.
#include <gmock/gmock.h>

#include "cli/support/program.hpp"
#include "support/small_model.hpp"

namespace sim33618::test {
namespace {

SmallModel herd() {
  SmallModel model;
  model.variables = stock("herd", "inflows: [births], outflows: []", "10") +
                    flow("births", "rate * herd") + data("rate", "1/yr");
  model.numbers = number("rate", 0.1, "", "", "1/yr");
  model.loops = loop("growth", "reinforcing", "herd");
  return model;
}

Outcome difference_of(const SmallModel& first, const SmallModel& second) {
  const ScratchFolder mine;
  const ScratchFolder yours;
  first.write(mine);
  second.write(yours);
  return sim33618({"model", "diff", mine.path().string(), yours.path().string()});
}

TEST(ModelDifferenceCommand, says_that_a_model_is_the_same_as_itself) {
  const Outcome outcome = difference_of(herd(), herd());
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "the models say the same\n");
}

TEST(ModelDifferenceCommand, names_files_that_differ_in_what_is_not_compared) {
  SmallModel noted = herd();
  noted.numbers.insert(noted.numbers.size() - 1, "As told");
  const Outcome outcome = difference_of(herd(), noted);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "the models say the same, but for notes, texts or layout in p.csv\n");
}

TEST(ModelDifferenceCommand, lists_what_differs) {
  SmallModel damped = herd();
  damped.loops = loop("growth", "balancing", "herd");
  const Outcome outcome = difference_of(herd(), damped);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, testing::HasSubstr("polarity"));
  EXPECT_THAT(outcome.out, testing::HasSubstr("1 differences\n"));
}

}  // namespace
}  // namespace sim33618::test
