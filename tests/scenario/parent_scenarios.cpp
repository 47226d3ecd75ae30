#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::scenario_text;
using test::ScratchFolder;
using ::testing::ElementsAre;

class ParentScenarios : public ::testing::Test {
 protected:
  ParentScenarios() {
    test::SmallModel texts;
    texts.variables = test::data("price", "CNY/t") + test::data("share", "1", "place");
    texts.numbers = test::number("price", 1, "", "", "CNY/t") + test::number("share", 0.1, "*");
    model_ = test::compiled(texts);
  }

  Scenario resolved(const std::string& name) const {
    return test::resolved(*model_, folder_, name);
  }
  std::vector<Diagnostic> errors(const std::string& name) const {
    return test::errors_of([&] { read_scenario_files(folder_ / name, {}); });
  }
  double number(const Scenario& scenario, const std::string& name, std::size_t element = 0) const {
    const std::size_t variable = model_->structure().find(name).value();
    return scenario.numbers.series[variable][element].front().value;
  }

  ScratchFolder folder_;
  std::unique_ptr<CompiledModel> model_;
};

TEST_F(ParentScenarios, a_child_changes_what_its_parents_say) {
  folder_.write("base.yaml", scenario_text("parameters: {price: 2 CNY/t, share: 0.2}\n"
                                           "time: {start: 2024, end: 2030, step: 1/12}\n"
                                           "outputs: [price]\nquestion: {en: Why, zh: 为何}\n"));
  folder_.write("middle.yaml",
                scenario_text("extends: base.yaml\nparameters: {share: {west: 30%}}\n"
                              "time: {end: 2026}\n"));
  folder_.write("child.yaml",
                scenario_text("extends: middle.yaml\nparameters: {price: 5 CNY/t}\n"));
  const Scenario child = resolved("child.yaml");
  EXPECT_EQ(child.name, "child");
  // That is the parent's question.
  EXPECT_EQ(child.question.en, "");
  EXPECT_EQ(resolved("base.yaml").question.en, "Why");
  EXPECT_EQ(number(child, "price"), 5);
  EXPECT_EQ(number(child, "share", 0), 0.2);
  EXPECT_EQ(number(child, "share", 1), 0.3);
  EXPECT_EQ(child.time.start, 2024);
  EXPECT_EQ(child.time.end, 2026);
  EXPECT_EQ(child.time.step, Fraction(1, 12));
  EXPECT_THAT(child.outputs, ElementsAre("price"));
  std::vector<std::string> files;
  for (const InputFile& file : child.files) files.push_back(file.name);
  EXPECT_THAT(files, ElementsAre("base.yaml", "middle.yaml", "child.yaml"));
}

TEST_F(ParentScenarios, outputs_of_a_child_replace_those_of_its_parent) {
  folder_.write("base.yaml", scenario_text("outputs: [price]\n"));
  folder_.write("child.yaml", scenario_text("extends: base.yaml\noutputs: share\n"));
  EXPECT_THAT(resolved("child.yaml").outputs, ElementsAre("share"));
}

TEST_F(ParentScenarios, are_looked_for_beside_the_file_then_in_further_folders) {
  folder_.write("one/child.yaml", scenario_text("extends: base.yaml\n"));
  folder_.write("two/base.yaml", scenario_text("extends: grand parent.yaml\n"));
  folder_.write("two/grand parent.yaml", scenario_text(""));
  const ScenarioFiles files = read_scenario_files(folder_ / "one/child.yaml", {folder_ / "two"});
  EXPECT_EQ(files.chain.size(), 3U);
  folder_.write("one/base.yaml", scenario_text(""));
  EXPECT_EQ(read_scenario_files(folder_ / "one/child.yaml", {folder_ / "two"}).chain.size(), 2U);
}

TEST_F(ParentScenarios, names_may_be_chinese_and_have_blanks) {
  folder_.write("绿色 情景.yaml", scenario_text("extends: 基准.yaml\n"));
  folder_.write("基准.yaml", scenario_text("parameters: {price: 3 CNY/t}\n"));
  const Scenario scenario = resolved("绿色 情景.yaml");
  EXPECT_EQ(scenario.name, "绿色 情景");
  EXPECT_EQ(number(scenario, "price"), 3);
}

TEST_F(ParentScenarios, a_loop_is_refused_with_its_members) {
  folder_.write("a.yaml", scenario_text("extends: b.yaml\n"));
  folder_.write("b.yaml", scenario_text("extends: c.yaml\n"));
  folder_.write("c.yaml", scenario_text("extends: b.yaml\n"));
  const auto found = errors("a.yaml");
  EXPECT_THAT(test::summaries(found), ElementsAre("the scenarios extend each other in a circle: "
                                                  "b.yaml -> c.yaml -> b.yaml @ b.yaml"));
  EXPECT_EQ(found.front().span.where(), (folder_ / "c.yaml").string() + ":3:10");
}

TEST_F(ParentScenarios, a_scenario_that_extends_itself_is_a_loop) {
  folder_.write("a.yaml", scenario_text("extends: ./a.yaml\n"));
  EXPECT_THAT(test::summaries(errors("a.yaml")),
              ElementsAre("the scenarios extend each other in a circle: a.yaml -> a.yaml "
                          "@ ./a.yaml"));
}

TEST_F(ParentScenarios, a_missing_one_is_reported_where_it_is_named) {
  folder_.write("child.yaml", scenario_text("extends: basline.yaml\n"));
  folder_.write("baseline.yaml", scenario_text(""));
  EXPECT_THAT(test::summaries(errors("child.yaml")),
              ElementsAre(fmt::format("there is no scenario 'basline.yaml' in '{}'; "
                                      "did you mean 'baseline.yaml'? @ basline.yaml",
                                      folder_.path().string())));
}

TEST_F(ParentScenarios, extends_names_files) {
  folder_.write("child.yaml", scenario_text("extends: [{a: b}]\n"));
  EXPECT_THAT(test::summaries(errors("child.yaml")),
              ElementsAre("the scenario: 'extends' must be the name of a scenario file, or a list "
                          "of such, not a map @ {"));
}

TEST_F(ParentScenarios, mistakes_of_a_parent_are_shown_in_its_file) {
  folder_.write("base.yaml", scenario_text("parameters: {prize: 1 CNY/t}\n"));
  folder_.write("child.yaml", scenario_text("extends: base.yaml\n"));
  const auto found = test::errors_of([&] { resolved("child.yaml"); });
  EXPECT_THAT(test::summaries(found),
              ElementsAre("unknown parameter 'prize'; did you mean 'price'? @ prize"));
  EXPECT_EQ(found.front().span.where(), (folder_ / "base.yaml").string() + ":3:14");
}

TEST_F(ParentScenarios, the_model_is_that_of_the_nearest_file_that_names_one) {
  folder_.write("base.yaml", scenario_text("model: other\n"));
  folder_.write("middle.yaml", scenario_text("extends: base.yaml\nmodel: ../my model\n"));
  folder_.write("child.yaml", scenario_text("extends: middle.yaml\n"));
  const ScenarioFiles files = read_scenario_files(folder_ / "child.yaml", {});
  ASSERT_TRUE(files.model);
  EXPECT_EQ(files.model->folder, folder_ / "../my model");
  EXPECT_EQ(test::marked(files.model->span), "../my model");
  folder_.write("plain.yaml", scenario_text(""));
  EXPECT_FALSE(read_scenario_files(folder_ / "plain.yaml", {}).model);
}

TEST_F(ParentScenarios, the_model_is_a_name) {
  folder_.write("a.yaml", scenario_text("model: {a: b}\n"));
  EXPECT_THAT(test::summaries(errors("a.yaml")),
              ElementsAre("the scenario: 'model' must be the name of a folder, not a map @ {"));
}

TEST_F(ParentScenarios, the_same_numbers_result_with_and_without_an_empty_child) {
  folder_.write("base.yaml", scenario_text("parameters: {share: {coast: 0.4, default: 0.5}}\n"));
  folder_.write("child.yaml", scenario_text("extends: base.yaml\n"));
  for (std::size_t place = 0; place < 3; ++place) {
    EXPECT_EQ(number(resolved("base.yaml"), "share", place),
              number(resolved("child.yaml"), "share", place));
  }
}

}  // namespace
}  // namespace sim33618
