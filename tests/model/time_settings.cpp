#include "model/time_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/yaml_text.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Time {
  explicit Time(const std::string& text) : yaml(text) {
    settings.start = 2024;
    settings.end = 2030;
    read_time_settings(yaml.root, settings, yaml.diagnostics);
  }
  std::vector<std::string> messages() const { return yaml.messages(); }

  test::YamlText yaml;
  TimeSettings settings;
};

TEST(TimeSettings, overwrite_what_they_give) {
  const Time time("{end: 2035, step: 1/52, method: heun}");
  EXPECT_THAT(time.messages(), IsEmpty());
  EXPECT_EQ(time.settings.start, 2024);
  EXPECT_EQ(time.settings.end, 2035);
  EXPECT_EQ(time.settings.step, Fraction(1, 52));
  EXPECT_EQ(time.settings.save, Fraction(1));
  EXPECT_EQ(time.settings.method, IntegrationMethod::heun);
}

TEST(TimeSettings, take_steps_as_fractions_or_decimals) {
  EXPECT_EQ(Time("{step: 0.25}").settings.step, Fraction(1, 4));
  EXPECT_EQ(Time("{step: 1/12, save: 1/4}").settings.save, Fraction(1, 4));
}

TEST(TimeSettings, refuse_a_save_interval_that_is_no_multiple_of_the_step) {
  EXPECT_THAT(Time("{step: 1/4, save: 1/6}").messages(),
              ElementsAre("f:1:19: the save interval 1/6 is no multiple of the step 1/4"));
  EXPECT_THAT(Time("{step: 2/5}").messages(),
              ElementsAre("f:1:8: the save interval 1 is no multiple of the step 2/5"));
}

TEST(TimeSettings, refuse_years_that_are_no_multiple_of_the_save_interval) {
  EXPECT_THAT(Time("{save: 2}").messages(),
              ElementsAre("f:1:8: the 7 years from 2024 to 2030 are no multiple of the save "
                          "interval 2"));
}

TEST(TimeSettings, refuse_an_end_before_the_start) {
  EXPECT_THAT(Time("{start: 2031}").messages(),
              ElementsAre("f:1:1: the end 2030 is before the start 2031"));
  EXPECT_THAT(Time("{end: 2020}").messages(),
              ElementsAre("f:1:7: the end 2020 is before the start 2024"));
}

TEST(TimeSettings, refuse_what_is_no_year_or_no_step) {
  EXPECT_THAT(Time("{start: soon, end: 20300, step: weekly, save: 0, method: leapfrog}").messages(),
              ElementsAre("f:1:9: 'soon' is no year (1900 to 2200)",
                          "f:1:20: '20300' is no year (1900 to 2200)",
                          "f:1:33: 'weekly' is no part of a year (write 1, 1/4, 1/12 or 1/52)",
                          "f:1:47: '0' is no part of a year (write 1, 1/4, 1/12 or 1/52)",
                          "f:1:58: unknown method 'leapfrog' (one of euler, heun, rk4, dopri5)"));
  for (const char* step : {"-1/4", "1/0", "1/100000", "9999999999999999/1", "1/4/5"}) {
    EXPECT_EQ(Time(fmt::format("{{step: {}}}", step)).messages().size(), 1U) << step;
  }
}

TEST(TimeSettings, of_steps_that_follow_the_error_have_a_tolerance) {
  const Time time("{method: dopri5, tolerance: 1e-8}");
  EXPECT_EQ(time.settings.method, IntegrationMethod::dopri5);
  EXPECT_EQ(time.settings.tolerance, 1e-8);
  EXPECT_THAT(Time("{tolerance: 1e-8}").messages(),
              ElementsAre("f:1:13: only the method dopri5 has a tolerance"));
  for (const char* tolerance : {"0", "-1e-6", "1", "1e-13", "small"}) {
    EXPECT_THAT(
        Time(fmt::format("{{method: dopri5, tolerance: {}}}", tolerance)).messages(),
        ElementsAre(fmt::format("f:1:29: '{}' is no tolerance (1e-12 to 0.01)", tolerance)));
  }
}

TEST(TimeSettings, refuse_unknown_keys) {
  EXPECT_THAT(Time("{stepp: 1/4}").messages(),
              ElementsAre("f:1:2: unknown key 'stepp' in 'time'; did you mean 'step'?"));
}

}  // namespace
}  // namespace sim33618
