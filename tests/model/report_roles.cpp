// What a model says that reports show.
#include "model/report_roles.hpp"

#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string title = "title: {en: T, zh: 题}";

test::SmallModel model_with_report(const std::string& indicators, const std::string& charts,
                                   const std::string& more = "") {
  test::SmallModel model;
  model.variables =
      test::data("x", "CNY", "place") + test::data("y") + test::data("z", "1", "place, fuel");
  model.numbers =
      test::number("x", 1, "*", "", "CNY") + test::number("y", 1) + test::number("z", 1, "* *");
  model.tables =
      "  places: {title: {en: P, zh: 地}, doc: D., dims: [place], years: every, columns: {a: x}}\n";
  model.report = "indicators: " + (indicators.empty() ? "{}" : "\n" + indicators) +
                 "\ncharts: " + (charts.empty() ? "{}" : "\n" + charts) + "\n" + more;
  return model;
}

std::vector<std::string> refused(const std::string& indicators, const std::string& charts,
                                 const std::string& more = "") {
  return test::placed_messages(
      test::errors_of([&] { model_with_report(indicators, charts, more).read(); }));
}

std::string chart(const std::string& content) {
  return "  c: {section: economy, chart: lines, " + title + ", " + content + "}";
}

TEST(ReportRoleFiles, hold_indicators_charts_and_words) {
  const ModelDocument model =
      model_with_report("  i: {variable: 'x[east]', better: lower, " + title + "}",
                        chart("variable: 'x[coast]', stack: yes, where: {p: [a, b]}, by: q"),
                        "terms: {Relative Difference: {en: E, zh: 中}}\n")
          .read();
  ASSERT_TRUE(model.report);
  EXPECT_EQ(model.report->indicators.front().better, "lower");
  EXPECT_THAT(texts_of(model.report->indicators.front().variable.elements), ElementsAre("east"));
  const ReportChart& one = model.report->charts.front();
  EXPECT_EQ(one.section.text, "economy");
  EXPECT_THAT(texts_of(one.find("where")->entries.front().words), ElementsAre("a", "b"));
  EXPECT_THAT(texts_of(one.find("by")->words), ElementsAre("q"));
  EXPECT_EQ(one.find("nothing"), nullptr);
  EXPECT_EQ(model.report->terms.front().title.zh, "中");
}

TEST(ReportRoleFiles, are_no_part_of_a_model_that_lists_none) {
  test::SmallModel model;
  model.variables = test::data("y");
  model.numbers = test::number("y", 1);
  EXPECT_FALSE(model.read().report);
}

TEST(ReportRoleFiles, name_unknown_variables_elements_and_attributes) {
  EXPECT_THAT(refused("  i: {variable: yy, " + title + "}", ""),
              ElementsAre("m/y.yaml:3:17: unknown variable 'yy'; did you mean 'y'?"));
  EXPECT_THAT(refused("", chart("variable: 'x[esat]'")),
              ElementsAre("m/y.yaml:4:72: unknown place 'esat'; did you mean 'east'?"));
  EXPECT_THAT(refused("", "", "groups: {place: {attribute: tier, titles: {}}}\n"),
              ElementsAre("m/y.yaml:4:29: 'tier' is no attribute of 'place'"));
  EXPECT_THAT(refused("", "", "groups: {plaec: {attribute: tier, titles: {}}}\n"),
              ElementsAre("m/y.yaml:4:10: unknown dimension 'plaec'; did you mean 'place'?"));
}

TEST(ReportRoleFiles, need_one_dimension_left_open) {
  EXPECT_THAT(refused("", chart("variable: 'x[east]'")),
              ElementsAre("m/y.yaml:4:72: a chart of 'x' needs several elements of one dimension"));
  EXPECT_THAT(refused("", chart("variable: 'z[*, *]'")),
              ElementsAre("m/y.yaml:4:72: a chart of 'z' needs several elements of one dimension"));
  EXPECT_THAT(refused("", chart("variable: 'z[*, gas]'")), IsEmpty());
}

TEST(ReportRoleFiles, name_unknown_columns_of_tables_the_model_declares) {
  EXPECT_THAT(refused("", chart("table: places, value: b")),
              ElementsAre("m/y.yaml:4:84: the table 'places' has no column 'b'"));
  EXPECT_THAT(refused("", chart("table: places, value: a, time: year, columns: [place_name]")),
              IsEmpty());
  EXPECT_THAT(refused("", chart("table: of_the_program, value: b")), IsEmpty());
}

TEST(ReportRoleFiles, say_what_a_chart_is_made_of_once) {
  EXPECT_THAT(refused("", chart("value: a")),
              ElementsAre("m/y.yaml:4:3: chart 'c' needs one of variable, series, table"));
  EXPECT_THAT(refused("", chart("table: places, variable: 'x[*]'")),
              ElementsAre("m/y.yaml:4:3: chart 'c' needs one of variable, series, table"));
}

TEST(ReportRoleFiles, name_unknown_keys_and_kinds) {
  const auto unknown =
      refused("", "  c: {section: economy, chart: pie, " + title + ", table: places, colour: red}");
  ASSERT_EQ(unknown.size(), 2U);
  EXPECT_THAT(unknown.front(), testing::HasSubstr("'pie' is none of"));
  EXPECT_THAT(unknown.back(), testing::HasSubstr("colour"));
}

}  // namespace
}  // namespace sim33618
