#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

// A target of `x` in CNY by place; the target is line 3 of m/t.yaml, its keys begin in line 4.
test::SmallModel model_with(const std::string& target, bool is_check = false) {
  test::SmallModel model;
  model.variables = test::data("x", "CNY", "place");
  model.numbers = test::number("x", 1, "*", "", "CNY");
  (is_check ? model.checks : model.targets) =
      "  a:\n    title: {en: A, zh: 甲}\n    basis: full year\n    source: s\n" + target;
  return model;
}

std::vector<std::string> refused_target(const std::string& target, bool is_check = false) {
  return test::placed_messages(test::errors_of([&] { model_with(target, is_check).read(); }));
}

TEST(Targets, hold_a_variable_a_year_and_a_limit) {
  const ModelDocument model =
      model_with("    variable: x[east]\n    year: 2027\n    at_least: 1e4 亿元\n").read();
  ASSERT_EQ(model.targets.size(), 1U);
  const Target& target = model.targets.front();
  EXPECT_EQ(target.variable.text, "x");
  EXPECT_EQ(target.elements.at(0).text, "east");
  EXPECT_EQ(target.year, 2027);
  EXPECT_EQ(target.comparison, Comparison::at_least);
  EXPECT_DOUBLE_EQ(target.value.in_base_units(), 1e12);
}

TEST(Targets, of_checks_have_a_tolerance) {
  const ModelDocument model =
      model_with("    variable: x[ north ]\n    year: 2024\n    equals: 5 CNY\n    within: 0.5%\n",
                 true)
          .read();
  EXPECT_EQ(model.checks.front().elements.at(0).text, "north");
  EXPECT_DOUBLE_EQ(model.checks.front().tolerance, 0.005);
}

TEST(Targets, name_unknown_variables_and_elements) {
  EXPECT_THAT(refused_target("    variable: xy[east]\n    year: 2027\n    at_most: 1 CNY\n"),
              ElementsAre("m/t.yaml:7:15: unknown variable 'xy'; did you mean 'x'?"));
  EXPECT_THAT(refused_target("    variable: x[esat]\n    year: 2027\n    at_most: 1 CNY\n"),
              ElementsAre("m/t.yaml:7:17: unknown place 'esat'; did you mean 'east'?"));
  EXPECT_THAT(refused_target("    variable: x\n    year: 2027\n    at_most: 1 CNY\n"),
              ElementsAre("m/t.yaml:7:15: 'x' has 1 dimensions, 0 elements are given"));
}

TEST(Targets, name_a_unit_that_does_not_convert) {
  EXPECT_THAT(refused_target("    variable: x[east]\n    year: 2027\n    at_most: 1 CNY2024\n"),
              ElementsAre("m/t.yaml:9:14: '1 CNY2024' does not convert to 'CNY' of 'x' | "
                          "m/e.yaml:8:11: the unit of the variable"));
}

TEST(Targets, name_a_mistake_inside_their_value) {
  EXPECT_THAT(refused_target("    variable: x[east]\n    year: 2027\n    at_most: 1 CNX\n"),
              ElementsAre("m/t.yaml:9:16: unknown unit 'CNX'; did you mean 'CNY'?"));
}

TEST(Targets, need_exactly_one_limit) {
  EXPECT_THAT(refused_target("    variable: x[east]\n    year: 2027\n"),
              ElementsAre("m/t.yaml:3:3: 'a' needs one of at_least, at_most, equals"));
  EXPECT_THAT(
      refused_target(
          "    variable: x[east]\n    year: 2027\n    at_least: 1 CNY\n    at_most: 2 CNY\n"),
      ElementsAre("m/t.yaml:3:3: 'a' needs one of at_least, at_most, equals"));
}

TEST(Targets, refuse_a_year_that_is_none) {
  EXPECT_THAT(refused_target("    variable: x[east]\n    year: soon\n    at_most: 1 CNY\n"),
              ElementsAre("m/t.yaml:8:11: 'soon' is no year"));
  EXPECT_THAT(refused_target("    variable: x[east]\n    year: 99999999999\n    at_most: 1 CNY\n"),
              ElementsAre("m/t.yaml:8:11: '99999999999' is no year"));
}

TEST(Targets, refuse_a_tolerance_that_is_no_share) {
  EXPECT_THAT(
      refused_target(
          "    variable: x[east]\n    year: 2027\n    equals: 1 CNY\n    within: 1 CNY\n", true),
      ElementsAre("m/c.yaml:10:13: '1 CNY' is no share, such as 0.5%"));
  EXPECT_THAT(refused_target("    variable: x[east]\n    year: 2027\n    equals: 1 CNY\n", true),
              ElementsAre("m/c.yaml:3:3: 'a' lacks the key 'within'"));
}

TEST(Targets, refuse_an_open_bracket) {
  EXPECT_THAT(refused_target("    variable: x[east\n    year: 2027\n    at_most: 1 CNY\n"),
              ElementsAre("m/t.yaml:7:15: 'x[east' lacks the closing bracket"));
}

TEST(Targets, are_a_map) {
  test::SmallModel model = model_with("");
  model.targets = "  - a\n";
  EXPECT_THAT(test::placed_messages(test::errors_of([&] { model.read(); })),
              ElementsAre("m/t.yaml:3:3: the file: 'targets' must be a map, not a list"));
}

}  // namespace
}  // namespace sim33618
