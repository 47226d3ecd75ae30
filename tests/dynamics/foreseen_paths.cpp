// What equations see of a path ahead of time, against paths whose future is known.
#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "dynamics/mistake_in.hpp"
#include "support/same_bits.hpp"
#include "support/small_batch.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;

constexpr double ever_since = -std::numeric_limits<double>::infinity();

// A path from 10 in 2025 to 20 in 2030, steps of 1 and 5 from 2027.1 on, and how far one looks.
test::SmallModel looking_ahead(const std::string& time) {
  test::SmallModel model;
  model.time = time;
  model.variables =
      data("rising", "t", "", "linear") + data("steps", "t", "place", "step") +
      data("horizon", "yr") + data("horizons", "yr", "place") + data("lead", "yr") +
      test::aux("ahead", "FORESEEN(rising, horizon)", "t") +
      test::aux("led", "FORESEEN(rising, horizon, lead)", "t") +
      test::aux("now", "FORESEEN(rising, 0)", "t") +
      test::aux("steps_now", "FORESEEN(steps[place], 0)", "t", "place") +
      test::aux("steps_ahead", "FORESEEN(steps[place], horizons[place])", "t", "place") +
      test::aux("sum_ahead", "SUM(FORESEEN(steps[*], horizons[*]))", "t") +
      test::aux("at_last", "FORESEEN(rising, INF)", "t");
  model.numbers = number("rising", 10, "", "2025", "t") + number("rising", 20, "", "2030", "t") +
                  number("steps", 1, "*", "2025", "t") + number("steps", 5, "*", "2027.1", "t") +
                  number("horizon", 1, "", "", "yr") + number("horizons", 1, "*", "", "yr") +
                  number("horizons", 2, "west", "", "yr") + number("lead", 0.5, "", "", "yr");
  return model;
}

std::string years(int end, const std::string& step = "1/4", const std::string& method = "rk4") {
  return fmt::format("{{start: 2025, end: {}, step: {}, save: 1, method: {}}}", end, step, method);
}

// A run of these numbers, and values in their units.
test::SmallRun run_of(std::unique_ptr<CompiledModel> model, const NumberTable& numbers) {
  test::SmallRun result{std::move(model), {}};
  integrate(
      *result.model, numbers, result.model->document().time,
      [&](std::int64_t, const std::vector<double>& values) { result.periods.push_back(values); });
  return result;
}

NumberPoint point(double at, double value) { return {at, value, std::nullopt, {}}; }

TEST(ForeseenPaths, are_what_the_path_will_be_after_the_horizon) {
  for (const std::string method : {"euler", "heun", "rk4"}) {
    for (const std::string step : {"1/4", "1/52"}) {
      const test::SmallRun run = test::run(looking_ahead(years(2031, step, method)));
      // 2 t a year, in the mean of a year, from a year later on; held after the last point.
      EXPECT_NEAR(run.value("ahead", 0), 10 + 2 * 1.5, 1e-12);
      EXPECT_NEAR(run.value("ahead", 3), 10 + 2 * 4.5, 1e-12);
      EXPECT_EQ(run.value("ahead", 5), 20);
      EXPECT_EQ(run.value("at_last", 0), 20);
      // By its own horizon each: the step of 2027.1 is seen from 2026.1 or from 2025.1 on.
      EXPECT_NEAR(run.value("steps_ahead", 1, 0), 1 + 4 * 0.9, 1e-9);
      EXPECT_NEAR(run.value("steps_ahead", 0, 1), 1 + 4 * 0.9, 1e-9);
      EXPECT_NEAR(run.value("sum_ahead", 1), 2 * (1 + 4 * 0.9) + 5, 1e-9);
    }
  }
}

TEST(ForeseenPaths, without_a_horizon_are_the_path_to_the_last_bit) {
  for (const std::string step : {"1", "1/4", "1/52"}) {
    const test::SmallRun run = test::run(looking_ahead(years(2031, step)));
    for (std::size_t year = 0; year < 7; ++year) {
      EXPECT_TRUE(test::same_bits(run.value("now", year), run.value("rising", year))) << year;
      EXPECT_TRUE(test::same_bits(run.value("steps_now", year, 2), run.value("steps", year, 2)));
    }
  }
}

// From the middle of 2026 on it is known that the path falls to 0 in 2027.
TEST(ForeseenPaths, change_when_a_change_becomes_known) {
  auto model = test::compiled(looking_ahead(years(2028)));
  NumberTable numbers = model->numbers();
  const std::size_t rising = model->structure().find("rising").value();
  const NumberSeries before = numbers.series[rising][0];
  NumberSeries after = before;
  set_path(after, {point(2027, 0)}, Trajectory::linear);
  numbers.series[rising][0] = after;
  numbers.known[{rising, 0}] = {{ever_since, before}, {2026.5, after}};
  const test::SmallRun run = run_of(std::move(model), numbers);
  const test::SmallRun unchanged = test::run(looking_ahead(years(2028)));
  EXPECT_TRUE(test::same_bits(run.value("ahead", 0), unchanged.value("ahead", 0)));
  // 14.5 in the mean of the first half of 2026, looking a year ahead; then nothing.
  EXPECT_NEAR(run.value("ahead", 1), 14.5 / 2, 1e-12);
  EXPECT_EQ(run.value("ahead", 2), 0);
  // Half a year earlier with a lead of that length.
  EXPECT_TRUE(test::same_bits(run.value("led", 0), unchanged.value("led", 0)));
  EXPECT_EQ(run.value("led", 1), 0);
  // In 2027 alone it is so.
  EXPECT_NEAR(run.value("rising", 1), 13, 1e-12);
  EXPECT_EQ(run.value("rising", 2), 0);
}

TEST(ForeseenPaths, are_the_same_alone_and_among_others) {
  const auto model = test::compiled(looking_ahead(years(2027, "1/52", "heun")));
  const auto find = [&](const char* name) { return model->structure().find(name).value(); };
  constexpr std::size_t count = 11;
  std::vector<NumberTable> tables(count, model->numbers());
  std::vector<BatchMember> members;
  for (std::size_t m = 0; m < count; ++m) {
    NumberTable& table = tables[m];
    const auto part = static_cast<double>(m) / count;
    table.series[find("horizon")][0][0].value = 3 * part;
    table.series[find("lead")][0][0].value = part;
    table.series[find("steps")][1][1].value += part;
    if (m % 2 == 0) {
      const NumberSeries before = table.series[find("rising")][0];
      set_path(table.series[find("rising")][0], {point(2026.3 + part, 7), point(2029, part)},
               Trajectory::linear);
      table.known[{find("rising"), 0}] = {{ever_since, before},
                                          {2025.7 + part / 2, table.series[find("rising")][0]}};
    }
    members.push_back({&table, {0, static_cast<std::uint32_t>(m)}});
  }
  test::BatchForm form;
  form.varying = test::flags(*model, {"horizon", "lead", "steps", "rising"});
  const auto alone = test::run_members(*model, model->document().time, members, form);
  for (const std::size_t lanes : {2U, 4U, 8U, 11U}) {
    form.lanes = lanes;
    const auto together = test::run_members(*model, model->document().time, members, form);
    for (std::size_t m = 0; m < count; ++m)
      EXPECT_EQ(test::difference(*model, alone[m].values, test::shown(*model), together[m].values,
                                 test::shown(*model)),
                "")
          << m << " of " << lanes;
  }
  EXPECT_FALSE(test::same_bits(alone[1].values[0], alone[2].values[0]) &&
               alone[1].values == alone[2].values);
}

// Nothing of the path but what is looked at; whatever else a horizon is, one that is no number
// makes the run fail as any other operand does.
TEST(ForeseenPaths, of_no_horizon_are_no_number) {
  test::SmallModel model = looking_ahead(years(2025));
  model.variables +=
      test::aux("nowhere", "FORESEEN(rising, horizon * (TIME - TIME) / (TIME - TIME))", "t");
  EXPECT_THROW(test::run(model), RunError);
}

std::string mistake(const std::string& equation, const std::string& unit = "t") {
  test::SmallModel model = looking_ahead(years(2025));
  model.variables += test::aux("answer", equation, unit);
  const auto found = test::summaries(test::errors_of([&] { test::compiled(model); }));
  return found.size() == 1 ? found.front() : fmt::format("{} mistakes", found.size());
}

TEST(ForeseenPaths, are_paths_of_data) {
  const std::string message = "FORESEEN looks along a path of data (data: linear or step) @ ";
  EXPECT_EQ(mistake("FORESEEN(ahead, horizon)"), message + "ahead");
  EXPECT_EQ(mistake("FORESEEN(horizon, horizon)"), message + "horizon");
  EXPECT_EQ(mistake("FORESEEN(2 * rising, horizon)"), message + "2 * rising");
  EXPECT_EQ(mistake("FORESEEN(rising, rising)"),
            "'horizon' of FORESEEN must be in yr, not t @ rising");
  EXPECT_EQ(mistake("FORESEEN(rising, horizon, rising)"),
            "'lead' of FORESEEN must be in yr, not t @ rising");
  EXPECT_EQ(mistake("FORESEEN(rising, horizon)", "yr"),
            "the equation gives t, but 'answer' is in yr (yr) @ FORESEEN(rising, horizon)");
}

}  // namespace
}  // namespace sim33618
