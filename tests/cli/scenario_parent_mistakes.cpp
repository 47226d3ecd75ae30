// What is wrong about `extends:` and `model:`.
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

TEST(ScenarioParents, circle_names_its_members_in_order) {
  const Mills mills;
  mills.scenario("a.yaml", "extends: b.yaml\n");
  mills.scenario("b.yaml", "extends: c.yaml\n");
  mills.scenario("c.yaml", "extends: a.yaml\n");
  EXPECT_EQ(
      mills.refusal({"run", "a.yaml"}),
      R"(c.yaml:3:10: error: the scenarios extend each other in a circle: a.yaml -> b.yaml -> c.yaml -> a.yaml
  extends: a.yaml
           ^~~~~~
)");
}

TEST(ScenarioParents, circle_leaves_out_what_only_leads_into_it) {
  const Mills mills;
  mills.scenario("a.yaml", "extends: b.yaml\n");
  mills.scenario("b.yaml", "extends: b.yaml\n");
  EXPECT_EQ(mills.refusal({"run", "a.yaml"}),
            R"(b.yaml:3:10: error: the scenarios extend each other in a circle: b.yaml -> b.yaml
  extends: b.yaml
           ^~~~~~
)");
}

TEST(ScenarioParents, missing_one_says_where_it_was_looked_for_and_suggests_another) {
  EXPECT_EQ(
      Mills().refusal_of_scenario("extends: as_befor.yaml\n"),
      R"(s.yaml:3:10: error: there is no scenario 'as_befor.yaml' in '.' or 'scenarios'; did you mean 'as_before.yaml'?
  extends: as_befor.yaml
           ^~~~~~~~~~~~~
)");
}

TEST(ScenarioParents, folder_instead_of_a_file) {
  EXPECT_EQ(Mills().refusal_of_scenario("extends: model\n"),
            R"(s.yaml:3:10: error: cannot read 'model': it is a folder
  extends: model
           ^~~~~
)");
}

TEST(ScenarioParents, mistake_of_a_parent_is_shown_in_the_parent) {
  const Mills mills;
  mills.scenario("parent.yaml", "parameters: {useage: 0.5}\n");
  EXPECT_EQ(mills.refusal_of_scenario("extends: parent.yaml\n"),
            R"(parent.yaml:3:14: error: unknown parameter 'useage'; did you mean 'usage'?
  parameters: {useage: 0.5}
               ^~~~~~
)");
}

TEST(ScenarioModel, folder_without_a_model) {
  EXPECT_EQ(Mills().refusal_of_scenario("model: nowhere\n"),
            R"(s.yaml:3:8: error: 'nowhere' holds no model: it has no model.yaml
  model: nowhere
         ^~~~~~~
)");
}

TEST(ScenarioModel, list_of_models) {
  EXPECT_EQ(Mills().refusal_of_scenario("model: [model]\n"),
            R"(s.yaml:3:8: error: the scenario: 'model' must be the name of a folder, not a list
  model: [model]
         ^
)");
}

}  // namespace
}  // namespace sim33618::test
