// Loops as a model folder names them.
#include "model/feedback_loop.hpp"

#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

test::SmallModel model_with_loops(const std::string& loops) {
  test::SmallModel model;
  model.variables = test::data("x", "CNY", "place") + test::data("y");
  model.numbers = test::number("x", 1, "*", "", "CNY") + test::number("y", 1);
  model.loops = loops;
  return model;
}

std::vector<std::string> refused(const std::string& loops) {
  return test::placed_messages(test::errors_of([&] { model_with_loops(loops).read(); }));
}

TEST(FeedbackLoopFiles, hold_title_polarity_waypoints_and_a_sentence) {
  const ModelDocument model =
      model_with_loops(test::loop("growth", "reinforcing", "y, \"x[east]\"") +
                       test::loop("decay", "balancing", "x"))
          .read();
  ASSERT_EQ(model.loops.size(), 2U);
  const FeedbackLoop& growth = model.loops.front();
  EXPECT_EQ(growth.name.text, "growth");
  EXPECT_EQ(growth.title.zh, "题");
  EXPECT_EQ(growth.polarity, LoopPolarity::reinforcing);
  EXPECT_EQ(growth.doc, "D.");
  ASSERT_EQ(growth.through.size(), 2U);
  EXPECT_EQ(waypoint_text(growth.through[0]), "y");
  EXPECT_EQ(waypoint_text(growth.through[1]), "x[east]");
  EXPECT_EQ(model.loops.back().polarity, LoopPolarity::balancing);
}

TEST(FeedbackLoopFiles, are_no_part_of_a_model_that_lists_none) {
  EXPECT_THAT(model_with_loops("").read().loops, IsEmpty());
}

TEST(FeedbackLoopFiles, name_unknown_variables_and_elements) {
  EXPECT_THAT(refused(test::loop("a", "balancing", "yy")),
              ElementsAre("m/l.yaml:6:15: unknown variable 'yy'; did you mean 'y'?"));
  EXPECT_THAT(refused(test::loop("a", "balancing", "\"x[esat]\"")),
              ElementsAre("m/l.yaml:6:15: unknown place 'esat'; did you mean 'east'?"));
  EXPECT_THAT(refused(test::loop("a", "balancing", "\"x[east, coal]\"")),
              ElementsAre("m/l.yaml:6:15: 'x' has 1 dimensions, 2 elements are given"));
}

TEST(FeedbackLoopFiles, name_a_word_that_is_no_polarity) {
  EXPECT_THAT(refused(test::loop("a", "positive", "y")),
              ElementsAre("m/l.yaml:5:15: 'positive' is none of reinforcing, balancing"));
}

TEST(FeedbackLoopFiles, name_keys_that_are_missing) {
  EXPECT_THAT(refused("  a: {title: {en: A, zh: 甲}, doc: D.}\n"),
              ElementsAre("m/l.yaml:3:3: loop 'a' lacks the key 'polarity'",
                          "m/l.yaml:3:3: loop 'a' lacks the key 'through'"));
}

TEST(FeedbackLoopFiles, name_loops_called_like_another_thing) {
  EXPECT_THAT(refused(test::loop("y", "balancing", "x")),
              ElementsAre("m/l.yaml:3:3: the name 'y' is taken | m/e.yaml:10:3: here"));
}

}  // namespace
}  // namespace sim33618
