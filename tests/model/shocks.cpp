// Shocks as a model folder names them.
#include "model/shock.hpp"

#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/small_measures.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using test::SmallShock;
using ::testing::ElementsAre;
using ::testing::StartsWith;

test::SmallModel model_with_shocks(const std::string& shocks) {
  test::SmallModel model;
  model.variables = test::data("still") + test::data("flow", "CNY/t", "place", "linear");
  model.numbers = test::number("still", 1) + test::number("flow", 60, "*", "2025", "CNY/t");
  model.shocks = shocks;
  return model;
}

std::vector<std::string> shock_mistakes(const SmallShock& shock) {
  return test::summaries(test::errors_of([&] { model_with_shocks(shock.text()).read(); }));
}

TEST(Shocks, hold_what_they_hit_and_what_is_usual) {
  const ModelDocument model = model_with_shocks(SmallShock{"stop", "flow"}.text()).read();
  const Shock& shock = model.shocks.at(0);
  EXPECT_EQ(shock.hits.text, "flow");
  EXPECT_EQ(shock.how, ShockKind::falls_by);
  EXPECT_EQ(shock.depth.usual->text, "100 %");
  EXPECT_EQ(shock.depth.bounds.at(0).text, "0 %");
  EXPECT_EQ(shock.duration.usual->text, "90 day");
  EXPECT_EQ(shock.title.zh, "冲击");
}

TEST(Shocks, hit_paths) {
  EXPECT_THAT(shock_mistakes({"a", "still"}),
              ElementsAre("'still' is no path over years (data: linear or step) @ still"));
  EXPECT_THAT(shock_mistakes({"a", "flew"}),
              ElementsAre("unknown variable 'flew'; did you mean 'flow'? @ flew"));
}

TEST(Shocks, are_of_one_of_four_kinds) {
  EXPECT_THAT(shock_mistakes({"a", "flow", "drops_by"}),
              ElementsAre(StartsWith("'drops_by' is none of falls_by, rises_by, adds, becomes")));
}

TEST(Shocks, have_a_depth_that_fits_their_kind) {
  EXPECT_THAT(shock_mistakes({"a", "flow", "falls_by", "{usual: 120 %}"}),
              ElementsAre("'120 %' cannot be how far something falls_by @ 120 %"));
  EXPECT_THAT(shock_mistakes({"a", "flow", "falls_by", "{usual: 5 CNY/t}"}),
              ElementsAre("'5 CNY/t' is no share, such as 0.5% @ 5 CNY/t"));
  EXPECT_THAT(shock_mistakes({"a", "flow", "adds", "{usual: 20 %}"}),
              ElementsAre("'20 %' does not convert to 'CNY/t', the unit of 'flow' @ 20 %"));
  EXPECT_THAT(shock_mistakes({"a", "flow", "rises_by", "{usual: 300 %, bounds: [0 %, 200 %]}"}),
              ElementsAre("'300 %' is outside of the bounds 0 % to 200 % @ 300 %"));
  EXPECT_THAT(shock_mistakes({"a", "flow", "becomes", "{bounds: [2 CNY/t, 1 CNY/t]}"}),
              ElementsAre("the largest value is below the least @ 1 CNY/t"));
}

TEST(Shocks, last_for_a_time) {
  SmallShock shock{"a", "flow"};
  shock.duration = "{usual: 90 t}";
  EXPECT_THAT(shock_mistakes(shock),
              ElementsAre("'90 t' is no length of time, such as 90 day @ 90 t"));
  shock.duration = "{usual: 90 day, bounds: [1 day]}";
  EXPECT_THAT(shock_mistakes(shock),
              ElementsAre("'bounds' takes two values, the least and the largest @ 1 day"));
  shock.duration = "{}";
  shock.recovery = "{usual: -1 day}";
  EXPECT_THAT(shock_mistakes(shock),
              ElementsAre("'-1 day' is no length of time, such as 90 day @ -1 day"));
}

}  // namespace
}  // namespace sim33618
