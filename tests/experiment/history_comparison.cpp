#include "experiment/history_comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "experiment/history_page.hpp"
#include "simulation/run.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using ::testing::HasSubstr;

// A run from 2020 to 2022 of a flow that is 10 t/yr on average in 2020 and rises by 2 t/yr a year.
struct Compared {
  std::unique_ptr<CompiledModel> model;
  std::unique_ptr<Result> result;
  std::vector<ComparedSeries> series;
};

Compared compared(const std::string& series, const std::string& figures) {
  test::SmallModel texts;
  texts.time = "{start: 2020, end: 2022, step: 1/4, save: 1, method: rk4}";
  texts.variables = test::data("input", "t/yr", "", "linear") + test::aux("made", "input", "t/yr");
  texts.numbers =
      test::number("input", 9, "", "2020", "t/yr") + test::number("input", 17, "", "2024", "t/yr");
  texts.series = series;
  texts.observations = figures;
  Compared all;
  all.model = test::compiled(texts);
  all.result =
      std::make_unique<Result>(run_scenario(*all.model, test::scenario_of(*all.model, "")));
  all.series = compare_with_history(*all.result);
  return all;
}

std::string series(const std::string& name, const std::string& keys) {
  return "  " + name + ":\n    title: {en: Title of " + name + ", zh: 题}\n    scope: all\n" + keys;
}

const std::string levels = series("levels", "    unit: kg/yr\n    variable: made\n");
const std::string growth =
    series("growth", "    unit: '%'\n    measure: growth\n    variable: made\n");

std::string figure(const std::string& name, int year, double value, const std::string& period = "",
                   const std::string& reading = "") {
  return fmt::format("{},{},{},{},{},s,A,\n", name, year, period, reading, value);
}

TEST(HistoryComparison, holds_levels_in_the_unit_of_the_series) {
  const Compared all = compared(levels, figure("levels", 2021, 11000));
  ASSERT_EQ(all.series.size(), 1U);
  ASSERT_EQ(all.series[0].years.size(), 1U);
  const ComparedYear& year = all.series[0].years[0];
  EXPECT_DOUBLE_EQ(year.simulated, 12000);
  EXPECT_DOUBLE_EQ(year.error(), 1000);
  EXPECT_FALSE(year.last_growth);
  EXPECT_FALSE(year.linear_trend);
  EXPECT_FALSE(year.is_scored());
}

TEST(HistoryComparison, holds_growth_against_the_growth_of_the_variable) {
  const Compared all = compared(
      growth, figure("growth", 2020, 5) + figure("growth", 2021, 25) + figure("growth", 2022, 10));
  // Growth of the first year would need the year before.
  ASSERT_EQ(all.series[0].years.size(), 2U);
  const ComparedYear& first = all.series[0].years[0];
  EXPECT_EQ(first.observation->year, 2021);
  EXPECT_NEAR(first.simulated, 20, 1e-12);
  EXPECT_NEAR(first.error(), -5, 1e-12);
  EXPECT_EQ(first.last_growth, 5);
  EXPECT_FALSE(first.linear_trend);
  const ComparedYear& second = all.series[0].years[1];
  EXPECT_NEAR(second.simulated, 100.0 / 6, 1e-12);
  EXPECT_EQ(second.last_growth, 25);
  EXPECT_DOUBLE_EQ(*second.linear_trend, 45);
}

TEST(HistoryComparison, takes_neither_parts_of_a_year_nor_second_readings) {
  const Compared all = compared(
      levels, figure("levels", 2021, 500, "H1") + figure("levels", 2022, 800, "2019-2022") +
                  figure("levels", 2021, 11000) + figure("levels", 2021, 99, "", "other"));
  ASSERT_EQ(all.series[0].years.size(), 1U);
  EXPECT_EQ(all.series[0].years[0].observation->value, 11000);
}

TEST(HistoryComparison, gives_naive_forecasts_the_years_before_in_their_order) {
  const Compared all =
      compared(levels, figure("levels", 2022, 15000) + figure("levels", 2021, 12500) +
                           figure("levels", 2018, 10000) + figure("levels", 2019, 10000));
  const ComparedYear& first = all.series[0].years.at(0);
  EXPECT_EQ(first.observation->year, 2021);
  EXPECT_EQ(first.earlier_figures, 2U);
  EXPECT_DOUBLE_EQ(*first.last_growth, 10000);
  EXPECT_DOUBLE_EQ(*first.naive_error(), 2500);
  const ComparedYear& second = all.series[0].years.at(1);
  EXPECT_EQ(second.earlier_figures, 3U);
  EXPECT_NEAR(*second.last_growth, 12500 * std::sqrt(1.25), 1e-8);
}

// Levels before 2021 grow by 1 t/yr a year; the figures of 2021 and 2022 do too.
std::string steady(int first_year, double value_of_2021) {
  std::string figures;
  for (int year = first_year; year <= 2020; ++year)
    figures += figure("levels", year, 1000.0 * (year - 2010));
  return figures + figure("levels", 2021, value_of_2021);
}

TEST(HistoryComparison, scores_years_with_four_figures_before_them_but_not_the_first) {
  const Compared few = compared(levels, steady(2018, 11500));
  EXPECT_EQ(few.series[0].years.size(), 2U);
  EXPECT_EQ(score_of(few.series, false).years, 0U);
  EXPECT_FALSE(score_of(few.series, false).median_ratio);
  const Compared enough = compared(levels, steady(2010 + 6, 11500));
  ASSERT_EQ(enough.series[0].years.size(), 2U);
  const ComparedYear& start = enough.series[0].years[0];
  EXPECT_EQ(start.earlier_figures, 4U);
  EXPECT_TRUE(start.is_first_year);
  EXPECT_FALSE(start.is_scored());
  const ComparedYear& year = enough.series[0].years[1];
  EXPECT_TRUE(year.is_scored());
  // 12 000 simulated, 11 500 observed; the line says 11 000, the last growth 11 111.
  EXPECT_NEAR(year.error_ratio(), 500.0 / (11500 - 10000.0 * 10000 / 9000), 1e-9);
  const HistoryScore score = score_of(enough.series, false);
  EXPECT_EQ(score.years, 1U);
  EXPECT_EQ(score.series, 1U);
  EXPECT_EQ(score.better, 0U);
  EXPECT_DOUBLE_EQ(*score.median_ratio, year.error_ratio());
}

TEST(HistoryComparison, calls_a_ratio_infinite_where_a_naive_forecast_is_exact) {
  const Compared all = compared(levels, steady(2016, 11000));
  EXPECT_TRUE(std::isinf(all.series[0].years[1].error_ratio()));
  EXPECT_THAT(history_page(*all.result, all.series), HasSubstr(" ∞ |"));
}

TEST(HistoryComparison, takes_the_median_of_an_even_number_in_the_middle) {
  const Compared all = compared(levels, steady(2016, 11500) + figure("levels", 2022, 16000));
  const double first = all.series[0].years[1].error_ratio();
  const double second = all.series[0].years[2].error_ratio();
  EXPECT_GT(first, 1);
  EXPECT_LT(second, 1.2);
  EXPECT_DOUBLE_EQ(*score_of(all.series, false).median_ratio, (first + second) / 2);
}

TEST(HistoryComparison, says_how_large_errors_are_after_the_first_year) {
  const Compared all =
      compared(levels + growth, figure("levels", 2020, 1) + figure("levels", 2021, 10000) +
                                    figure("levels", 2022, 14000) + figure("growth", 2021, 18));
  EXPECT_NEAR(*median_error(all.series, Measure::level), 0.1, 1e-12);
  EXPECT_NEAR(*median_error(all.series, Measure::growth), 0.02, 1e-12);
  const Compared first = compared(levels, figure("levels", 2020, 1));
  EXPECT_FALSE(median_error(first.series, Measure::level));
}

// The source of every number and figure of a small model is `s`.
TEST(HistoryComparison, knows_the_figures_whose_source_a_number_cites) {
  const Compared all = compared(levels, steady(2016, 11500));
  EXPECT_TRUE(all.series[0].years[1].is_cited);
  EXPECT_EQ(score_of(all.series, true).years, 0U);
}

TEST(HistoryComparison, leaves_out_series_without_a_variable_and_keeps_those_without_years) {
  const Compared all = compared(levels + series("lone", "    unit: t\n"),
                                figure("levels", 2015, 1) + figure("lone", 2021, 3));
  ASSERT_EQ(all.series.size(), 1U);
  EXPECT_TRUE(all.series[0].years.empty());
}

TEST(HistoryPage, shows_every_compared_year_and_says_what_is_not_compared) {
  const Compared all =
      compared(levels + growth + series("lone", "    unit: t\n"),
               steady(2016, 11500) + figure("levels", 2021, 400, "", "by customs") +
                   figure("growth", 2020, 5, "H1") + figure("lone", 2021, 3) +
                   figure("lone", 2022, 3, "Q1"));
  const std::string page = history_page(*all.result, all.series);
  EXPECT_THAT(page, HasSubstr("`sim33618 compare-history scenarios/what if.yaml --markdown`"));
  EXPECT_THAT(page,
              HasSubstr("2 of 3 series have a variable; 1 of these have figures in the years "
                        "of the run, 2 in\nall. The middle error after the first year, without "
                        "its sign:\n\n* levels: 4.35 %\n\n"));
  EXPECT_THAT(page, HasSubstr("| all | 1 | 1 | 0 | 1.29 |\n"
                              "| of figures that no number cites | 0 | 0 | 0 | |\n"));
  EXPECT_THAT(page, HasSubstr("| Title of levels | kg/yr | 2020 | 10000 | 10000 | 0 | 0 | 125 | 0 "
                              "| | start |\n"
                              "| | | 2021 | 11500 | 12000 | 500 | 4.35 | -389 | -500 | 1.29 | "
                              "cited |\n"));
  EXPECT_THAT(page, HasSubstr("| Title of levels | 2021 | | 11500 | 400 | by customs | |\n"));
  EXPECT_THAT(page, HasSubstr("years of the run\n\n* Title of growth: parts or means of 2020\n"));
  EXPECT_THAT(page, HasSubstr("same scope\n\n* Title of lone: 2021; parts or means of 2022\n"));
  EXPECT_EQ(page.find("\n\n", page.size() - 2), std::string::npos);
}

TEST(HistoryPage, rounds_to_three_digits) {
  EXPECT_EQ(three_digits(32193.15), "32200");
  EXPECT_EQ(three_digits(0.47431), "0.474");
  EXPECT_EQ(three_digits(-3.996), "-4");
  EXPECT_EQ(three_digits_of_difference(1e-10, 5), "0");
  EXPECT_EQ(three_digits_of_difference(1e-10, 0), "1e-10");
}

}  // namespace
}  // namespace sim33618
