#include "experiment/naive_forecast.hpp"

#include <gtest/gtest.h>

namespace sim33618 {
namespace {

TEST(NaiveForecasts, go_on_by_the_last_growth) {
  EXPECT_DOUBLE_EQ(*last_growth_forecast({{2018, 9}, {2019, 10}, {2020, 12}}, 2021), 14.4);
  EXPECT_DOUBLE_EQ(*last_growth_forecast({{2019, 10}, {2020, 12}}, 2022), 12 * 1.2 * 1.2);
}

TEST(NaiveForecasts, take_the_growth_between_figures_years_apart_as_yearly) {
  EXPECT_NEAR(*last_growth_forecast({{2018, 100}, {2020, 121}}, 2021), 133.1, 1e-12);
}

TEST(NaiveForecasts, know_no_growth_of_one_figure_or_from_zero) {
  EXPECT_FALSE(last_growth_forecast({}, 2021));
  EXPECT_FALSE(last_growth_forecast({{2020, 1}}, 2021));
  EXPECT_FALSE(last_growth_forecast({{2019, 0}, {2020, 1}}, 2021));
  EXPECT_FALSE(last_growth_forecast({{2019, 1}, {2020, -1}}, 2021));
}

TEST(NaiveForecasts, go_on_along_a_line) {
  EXPECT_DOUBLE_EQ(*linear_trend_forecast({{2018, 1}, {2020, 5}}, 2021), 7);
  EXPECT_DOUBLE_EQ(*linear_trend_forecast({{2018, 3}, {2019, 3}}, 2030), 3);
  EXPECT_FALSE(linear_trend_forecast({{2020, 1}}, 2021));
}

// Least squares by hand: years -1, 0, 1 and values 1, 4, 4 have the slope 3/2 about the mean 3.
TEST(NaiveForecasts, fit_the_line_by_least_squares) {
  EXPECT_DOUBLE_EQ(*linear_trend_forecast({{2019, 1}, {2020, 4}, {2021, 4}}, 2022), 6);
}

}  // namespace
}  // namespace sim33618
