// Several scenarios in a file, and grids of them.
#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/small_measures.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::scenario_text;
using ::testing::ElementsAre;

class SeveralScenarios : public ::testing::Test {
 protected:
  SeveralScenarios() {
    test::SmallModel texts;
    texts.variables = test::data("price", "CNY/t") + test::data("share") + test::data("other") +
                      test::aux("result", "share");
    texts.numbers = test::number("price", 1, "", "", "CNY/t") + test::number("share", 0.1) +
                    test::number("other", 7);
    texts.levers = test::SmallLever{"lever", "share"}.text();
    model_ = test::compiled(texts);
    folder_.write("many.yaml",
                  "sim33618: scenario/1\nscenarios:\n"
                  "  first:\n    title: {en: One, zh: 一}\n    levers: {lever: 0.5}\n"
                  "  第二:\n    title: {en: Two, zh: 二}\n    extends: first\n"
                  "    parameters: {other: 8}\n");
  }

  std::vector<ScenarioFiles> read(const std::string& name, bool any_grid = false) const {
    return read_all_scenario_files(folder_ / name, {}, any_grid);
  }
  std::vector<std::string> names(const std::string& name) const {
    std::vector<std::string> all;
    for (const ScenarioFiles& files : read(name)) all.push_back(files.name);
    return all;
  }
  std::vector<std::string> mistakes(const std::string& name) const {
    return test::summaries(test::errors_of([&] { read(name); }));
  }
  double value(const ScenarioFiles& files, const std::string& name) const {
    const Scenario scenario = resolve_scenario(files, model_->document(), model_->numbers());
    return scenario.numbers.series[model_->structure().find(name).value()][0].front().value;
  }
  void grid(const std::string& grid) const {
    folder_.write("g.yaml", scenario_text("grid:\n" + grid));
  }

  test::ScratchFolder folder_;
  std::unique_ptr<CompiledModel> model_;
};

TEST_F(SeveralScenarios, of_a_file_are_read_by_name_and_extend_each_other) {
  EXPECT_THAT(names("many.yaml"), ElementsAre("first", "第二"));
  const ScenarioFiles second = read("many.yaml").back();
  EXPECT_EQ(value(second, "share"), 0.5);
  EXPECT_EQ(value(second, "other"), 8);
}

TEST_F(SeveralScenarios, one_of_a_file_is_named_behind_a_colon) {
  EXPECT_THAT(names("many.yaml:第二"), ElementsAre("第二"));
  EXPECT_THAT(mistakes("many.yaml:fist"),
              ElementsAre("'" + (folder_ / "many.yaml").string() +
                          "' holds no scenario 'fist'; did you mean 'first'? @ "));
  folder_.write("child.yaml", scenario_text("extends: many.yaml:first\n"));
  EXPECT_EQ(value(read("child.yaml").front(), "share"), 0.5);
  folder_.write("child.yaml", scenario_text("extends: many.yaml\n"));
  EXPECT_THAT(mistakes("child.yaml"),
              ElementsAre("'many.yaml' holds several scenarios; one of them is 'many.yaml:NAME' "
                          "with a NAME of first, 第二 @ many.yaml"));
}

TEST_F(SeveralScenarios, stand_alone_in_their_file) {
  folder_.write("m.yaml",
                "sim33618: scenario/1\nseed: 1\nscenarios:\n  a: {title: {en: A, zh: 甲}}\n");
  EXPECT_THAT(mistakes("m.yaml"), ElementsAre("beside 'scenarios' there is no other key; 'seed' "
                                              "stands in each of them @ seed"));
  folder_.write("m.yaml", "sim33618: scenario/1\nscenarios: {}\n");
  EXPECT_THAT(mistakes("m.yaml"), ElementsAre("'scenarios' holds none @ scenarios"));
  folder_.write("m.yaml", "sim33618: scenario/1\nscenarios: [a]\n");
  EXPECT_THAT(mistakes("m.yaml"),
              ElementsAre("the file: 'scenarios' must be a map, not a list @ ["));
}

TEST_F(SeveralScenarios, in_a_circle_are_refused) {
  folder_.write("m.yaml",
                "sim33618: scenario/1\nscenarios:\n  a: {title: {en: A, zh: 甲}, extends: b}\n"
                "  b: {title: {en: B, zh: 乙}, extends: a}\n");
  EXPECT_THAT(mistakes("m.yaml"),
              ::testing::Contains("the scenarios extend each other in a circle: a -> b -> a @ a"));
}

TEST_F(SeveralScenarios, of_a_grid_are_all_its_values_with_one_another) {
  grid("  price: [0 CNY/t, 60 CNY/t, 200 CNY/t]\n  lever: [0, 1]\n");
  EXPECT_THAT(names("g.yaml"),
              ElementsAre("g-lever-0-price-0", "g-lever-0-price-60", "g-lever-0-price-200",
                          "g-lever-1-price-0", "g-lever-1-price-60", "g-lever-1-price-200"));
  const ScenarioFiles last = read("g.yaml").back();
  EXPECT_EQ(value(last, "price"), 200);
  EXPECT_EQ(value(last, "share"), 1);
  EXPECT_EQ(resolve_scenario(last, model_->document(), model_->numbers()).title.zh,
            "假如（lever 1，price 200 CNY/t）");
  EXPECT_THAT(names("g.yaml:g-lever-1-price-60"), ElementsAre("g-lever-1-price-60"));
}

TEST_F(SeveralScenarios, of_a_grid_are_the_same_in_any_order_of_its_keys) {
  grid("  lever: [0, 1]\n  price: [0 CNY/t, 60 CNY/t]\n");
  const auto one = names("g.yaml");
  grid("  price: [0 CNY/t, 60 CNY/t]\n  lever: [0, 1]\n");
  EXPECT_EQ(one, names("g.yaml"));
}

TEST_F(SeveralScenarios, of_a_grid_count_over_what_its_file_sets) {
  folder_.write("g.yaml", scenario_text("grid: {lever: [0.2, strong]}\nlevers: {lever: 0.5}\n"));
  const auto all = read("g.yaml");
  EXPECT_EQ(value(all[0], "share"), 0.2);
  EXPECT_EQ(value(all[1], "share"), 0.8);
  EXPECT_EQ(all[1].name, "g-lever-strong");
}

TEST_F(SeveralScenarios, of_an_empty_grid_are_none) {
  folder_.write("g.yaml", scenario_text("grid: {}\n"));
  EXPECT_THAT(mistakes("g.yaml"), ElementsAre("the grid is empty @ grid"));
  grid("  price: []\n");
  EXPECT_THAT(mistakes("g.yaml"), ElementsAre("the grid has no value of 'price' @ ["));
}

TEST_F(SeveralScenarios, of_a_grid_differ_in_their_names) {
  grid("  price: [1 CNY/t, 1 CNY/kg]\n");
  EXPECT_THAT(mistakes("g.yaml"),
              ElementsAre("two scenarios of the grid would be called 'price-1' @ 1 CNY/kg"));
}

TEST_F(SeveralScenarios, of_a_large_grid_are_asked_about) {
  std::string values = "0";
  for (int i = 1; i < 101; ++i) values += fmt::format(", 0.{:03}", i);
  grid("  lever: [" + values + "]\n  other: [1, 2]\n");
  EXPECT_THAT(mistakes("g.yaml"), ElementsAre("this grid makes 202 scenarios, more than 200; "
                                              "--yes takes them all @ grid"));
  EXPECT_EQ(read("g.yaml", true).size(), 202U);
}

TEST_F(SeveralScenarios, of_a_grid_have_no_children) {
  grid("  lever: [0, 1]\n");
  folder_.write("child.yaml", scenario_text("extends: g.yaml\n"));
  EXPECT_THAT(
      mistakes("child.yaml"),
      ElementsAre("'g.yaml' is a grid, many scenarios at once: none can extend it @ g.yaml"));
}

TEST_F(SeveralScenarios, of_a_grid_set_levers_or_parameters) {
  grid("  levver: [0, 1]\n");
  EXPECT_THAT(test::summaries(test::errors_of([&] { value(read("g.yaml").front(), "share"); })),
              ElementsAre("unknown lever or parameter 'levver'; did you mean 'lever'? @ levver"));
}

}  // namespace
}  // namespace sim33618
