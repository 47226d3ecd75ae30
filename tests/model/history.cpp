#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A series `a` of a variable in t by place, in line 4 of m/h.yaml, its further keys from line 8 on.
test::SmallModel model_with(const std::string& keys, const std::string& rows) {
  test::SmallModel model;
  model.variables = test::data("input", "t", "", "linear") + test::aux("x", "input", "t", "place") +
                    test::lookup("curve", "1", "t");
  model.numbers = test::number("input", 1, "", "2024", "t") +
                  test::number("curve", 1, "", "0", "t") + test::number("curve", 1, "", "1", "t");
  model.series = "  a:\n    title: {en: A, zh: 甲}\n    scope: all\n    unit: kt\n" + keys;
  model.observations = rows;
  return model;
}

std::vector<std::string> refused(const std::string& keys, const std::string& rows) {
  return test::placed_messages(test::errors_of([&] { model_with(keys, rows).read(); }));
}

// Of a correct series, with one figure unless told otherwise.
std::vector<std::string> refused_rows(const std::string& rows) {
  return refused("    variable: x[east]\n", rows);
}

constexpr const char* figure = "a,2020,,,1,s,A,\n";

TEST(History, holds_series_and_their_figures) {
  const ModelDocument model =
      model_with("    variable: x[west]\n    prices: nominal\n    note: N.\n",
                 "a,2020,,,1.5,s,A,as printed\na,2020,,other office,2,s s,B,\n"
                 "a,2024,Jan-Oct,,7,s,C,\na,2024,2021-2024,,3,s,D,\n")
          .read();
  ASSERT_EQ(model.series.size(), 1U);
  const ObservedSeries& series = model.series.front();
  EXPECT_EQ(series.title.zh, "甲");
  EXPECT_DOUBLE_EQ(series.unit.scale(), 1000 * model.find_variable("x")->unit.scale());
  EXPECT_EQ(series.measure, Measure::level);
  EXPECT_EQ(series.prices, PriceBasis::nominal);
  EXPECT_EQ(series.variable->name.text, "x");
  EXPECT_EQ(series.variable->elements.at(0).text, "west");
  EXPECT_EQ(series.last_year, 2024);
  ASSERT_EQ(model.observations.size(), 4U);
  EXPECT_EQ(model.observations[0].value, 1.5);
  EXPECT_EQ(model.observations[0].note, "as printed");
  EXPECT_TRUE(model.observations[1].is_annual());
  EXPECT_EQ(model.observations[1].reading.text, "other office");
  EXPECT_EQ(model.observations[1].sources.size(), 2U);
  EXPECT_FALSE(model.observations[2].is_annual());
  EXPECT_EQ(model.observations[3].grade, 'D');
}

TEST(History, knows_parts_of_a_year_and_means_of_years) {
  for (const std::string period :
       {"Jan", "Jan-Feb", "Mar-Nov", "Q1", "Q1-Q3", "H1", "H2", "Q4", "Feb-Dec", "2018-2020"}) {
    SCOPED_TRACE(period);
    EXPECT_THAT(refused_rows("a,2020," + period + ",,1,s,A,\n"), IsEmpty());
  }
  for (const std::string period : {"Jan-", "Oct-Jan", "Q5", "half", "10", "2020-2020", "2020-2018",
                                   "Jan-Jan", "2018-", "2018-19"}) {
    EXPECT_THAT(refused_rows("a,2020," + period + ",,1,s,A,\n"),
                ElementsAre("m/o.csv:2:8: '" + period +
                            "' is no part of a year, such as Jan-Oct, Q1-Q3 or H1, and no years "
                            "with a mean, such as 2018-2022"));
  }
}

TEST(History, refuses_a_part_of_a_year_that_is_given_as_the_year) {
  EXPECT_THAT(refused_rows("a,2020-H1,,,1,s,A,\n"),
              ElementsAre("m/o.csv:2:3: '2020-H1' is no year (a part of a year is named in the "
                          "column 'period')"));
  EXPECT_THAT(refused_rows("a,,,,1,s,A,\n"),
              ElementsAre("m/o.csv:2:1: '' is no year (a part of a year is named in the column "
                          "'period')"));
}

TEST(History, refuses_a_whole_year_that_is_given_as_a_part) {
  for (const std::string period : {"Jan-Dec", "Q1-Q4", "H1-H2"}) {
    EXPECT_THAT(refused_rows("a,2020," + period + ",,1,s,A,\n"),
                ElementsAre("m/o.csv:2:8: '" + period +
                            "' is the whole year (leave the column 'period' empty)"));
  }
}

TEST(History, refuses_a_mean_of_years_that_ends_in_another) {
  EXPECT_THAT(refused_rows("a,2020,2018-2022,,1,s,A,\n"),
              ElementsAre("m/o.csv:2:8: '2018-2022' does not end in the year 2020"));
}

TEST(History, refuses_figures_after_its_last_year) {
  EXPECT_THAT(refused_rows("a,2024,,,1,s,A,\na,2025,,,1,s,A,\n"),
              ElementsAre("m/o.csv:3:3: the year 2025 is after 2024, the last of the history | "
                          "m/h.yaml:2:8: here"));
}

TEST(History, refuses_a_figure_that_is_given_twice) {
  EXPECT_THAT(refused_rows("a,2020,,,1,s,A,\na,2020,H1,,1,s,A,\na,2020,,,2,s,A,\n"),
              ElementsAre("m/o.csv:4:3: 'a' has this figure twice (a contradicting one has a name "
                          "in the column 'reading') | m/o.csv:2:3: the first one"));
}

TEST(History, refuses_a_second_reading_without_a_first) {
  EXPECT_THAT(refused_rows("a,2020,H1,,1,s,A,\na,2020,,customs,2,s,A,\n"),
              ElementsAre("m/o.csv:3:9: 'customs' is a second reading without a first (a figure "
                          "of the same time with the column 'reading' empty)"));
}

TEST(History, refuses_figures_of_unknown_series_and_series_without_figures) {
  EXPECT_THAT(refused_rows("aa,2020,,,1,s,A,\n"),
              ElementsAre("m/o.csv:2:1: unknown series 'aa'; did you mean 'a'?",
                          "m/h.yaml:4:3: the series 'a' has no figures"));
}

TEST(History, refuses_cells_that_are_no_number_source_or_grade) {
  EXPECT_THAT(refused_rows("a,2020,,,many,,E,\n"),
              ElementsAre("m/o.csv:2:1: the number 'a' has no source",
                          "m/o.csv:2:10: 'many' in the column 'value' is no number",
                          "m/o.csv:2:16: 'E' is no grade (A, B, C or D)"));
  EXPECT_THAT(refused_rows("a,2020,,,1,t,A,\n"),
              ElementsAre("m/o.csv:2:12: unknown source 't' (sources are listed in "
                          "sources.yaml)"));
}

TEST(History, refuses_variables_that_are_unknown_or_no_results) {
  EXPECT_THAT(refused("    variable: y\n", figure),
              ElementsAre("m/h.yaml:8:15: unknown variable 'y'"));
  EXPECT_THAT(refused("    variable: x[esat]\n", figure),
              ElementsAre("m/h.yaml:8:17: unknown place 'esat'; did you mean 'east'?"));
  EXPECT_THAT(refused("    variable: x\n", figure),
              ElementsAre("m/h.yaml:8:15: 'x' has 1 dimensions, 0 elements are given"));
  EXPECT_THAT(refused("    variable: curve\n", figure),
              ElementsAre("m/h.yaml:8:15: 'curve' is a lookup and has no value in a year"));
  EXPECT_THAT(refused("    variable: input\n", figure),
              ElementsAre("m/h.yaml:8:15: 'input' is data and no result of the model | "
                          "m/e.yaml:5:3: defined here"));
}

TEST(History, refuses_units_that_do_not_convert) {
  test::SmallModel model = model_with("    variable: x[east]\n", figure);
  model.series.replace(model.series.find("kt"), 2, "CNY");
  EXPECT_THAT(test::placed_messages(test::errors_of([&] { model.read(); })),
              ElementsAre("m/h.yaml:7:11: the unit 'CNY' does not convert to 't' of 'x' | "
                          "m/e.yaml:13:11: the unit of the variable"));
  EXPECT_THAT(refused("    measure: growth\n    variable: x[east]\n", figure),
              ElementsAre("m/h.yaml:7:11: growth has the unit % or 1, not 'kt'"));
}

TEST(History, refuses_measures_and_prices_that_are_none) {
  EXPECT_THAT(refused("    measure: growht\n    prices: fixed\n", figure),
              ElementsAre("m/h.yaml:8:14: 'growht' is none of level, growth; did you mean "
                          "'growth'?",
                          "m/h.yaml:9:13: 'fixed' is none of none, nominal, real"));
}

TEST(History, refuses_a_series_that_is_defined_in_two_files) {
  const test::SmallModel texts = model_with("", figure);
  const test::ScratchFolder folder;
  texts.write(folder);
  folder.write("h2.yaml", folder.text_of("h.yaml"));
  std::string main = folder.text_of("model.yaml");
  main.replace(main.find("h.yaml"), 6, "[h.yaml, h2.yaml]");
  folder.write("model.yaml", main);
  EXPECT_THAT(
      test::placed_messages(test::errors_of([&] { read_model(folder.path(), "m"); })),
      ElementsAre("m/h2.yaml:4:3: 'a' is defined twice | m/h.yaml:4:3: first defined here"));
}

TEST(History, refuses_a_last_year_that_is_none) {
  const test::SmallModel texts = model_with("", figure);
  const test::ScratchFolder folder;
  texts.write(folder);
  std::string history = folder.text_of("h.yaml");
  history.replace(history.find("2024"), 4, "now");
  folder.write("h.yaml", history);
  const auto errors =
      test::placed_messages(test::errors_of([&] { read_model(folder.path(), "m"); }));
  EXPECT_THAT(errors, ElementsAre("m/h.yaml:2:8: 'now' is no year"));
}

}  // namespace
}  // namespace sim33618
