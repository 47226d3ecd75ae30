// Times of the run, and test inputs over time, exact at the steps.

#include <gtest/gtest.h>

#include "dynamics/mistake_in.hpp"
#include "dynamics/step_position.hpp"

namespace sim33618 {
namespace {

using test::number;

// A rate of `equation` tonnes a year, collected in the stock 'total'; moments m0, m1, … in years.
test::SmallModel collecting(const std::string& equation, const std::string& time,
                            const std::vector<double>& moments) {
  test::SmallModel model;
  model.time = time;
  model.variables = test::flow("rate", equation, "t/yr") +
                    test::stock("total", "inflows: [rate], outflows: []", "0", "t") +
                    test::data("mass", "t") + test::data("speed", "t/yr") +
                    test::data("growth", "t/yr^2");
  model.numbers = number("mass", 12, "", "", "t") + number("speed", 8, "", "", "t/yr") +
                  number("growth", 2, "", "", "t/yr^2");
  for (std::size_t i = 0; i < moments.size(); ++i) {
    model.variables += test::data(fmt::format("m{}", i), "yr");
    model.numbers += number(fmt::format("m{}", i), moments[i], "", "", "yr");
  }
  return model;
}

std::string clock(const std::string& step, const std::string& method, int end = 2026,
                  const std::string& save = "1") {
  return fmt::format("{{start: 2025, end: {}, step: {}, save: {}, method: {}}}", end, step, save,
                     method);
}

TEST(TimesOfTheRun, are_names_in_years) {
  test::SmallModel model;
  model.time = clock("1/12", "heun");
  for (const std::string name : {"DT", "STARTTIME", "STOPTIME", "TIME"})
    model.variables += test::aux("v_" + std::to_string(name.size()), name, "yr");
  const test::SmallRun run = test::run(model);
  EXPECT_EQ(run.value("v_2"), 1.0 / 12);
  EXPECT_EQ(run.value("v_9"), 2025);
  EXPECT_EQ(run.value("v_8"), 2027);
  EXPECT_DOUBLE_EQ(run.value("v_4"), 2025.5);
}

// A pulse adds its magnitude to a stock, once, by either method and any step.
TEST(Pulse, adds_its_magnitude_once) {
  for (const std::string method : {"heun", "rk4"}) {
    for (const std::string step : {"1/4", "1/12", "1/52"}) {
      for (const double first : {2025.0, 2025.25, 2025 + 1.0 / 3, 2026.99}) {
        const auto run =
            test::run(collecting("PULSE(mass, m0)", clock(step, method, 2027), {first}));
        const std::size_t year = first < 2026 ? 0 : 1;
        for (std::size_t p = 0; p < 3; ++p) {
          SCOPED_TRACE(fmt::format("{} {} {} {}", method, step, first, p));
          EXPECT_DOUBLE_EQ(run.value("total", p), p >= year ? 12 : 0);
          EXPECT_DOUBLE_EQ(run.value("rate", p), p == year ? 12 : 0);
        }
      }
    }
  }
}

TEST(Pulse, outside_the_run_does_not_happen) {
  for (const double first : {2024.9, 2027.0, 2030.0})
    EXPECT_EQ(
        test::run(collecting("PULSE(mass, m0)", clock("1/4", "rk4"), {first})).value("total", 1),
        0);
}

// A pulse that began before the run goes on in it.
TEST(Pulse, repeats_after_every_interval) {
  const auto total = [](const std::string& step, double first, double interval) {
    return test::run(collecting("PULSE(mass, m0, m1)", clock(step, "rk4"), {first, interval}))
        .value("total", 1);
  };
  EXPECT_DOUBLE_EQ(total("1/12", 2025, 0.25), 8 * 12);
  EXPECT_DOUBLE_EQ(total("1/12", 2025.5, 1.0 / 3), 5 * 12);
  EXPECT_DOUBLE_EQ(total("1/4", 2020.25, 0.5), 4 * 12);
  EXPECT_DOUBLE_EQ(total("1/4", 2025.25, 0), 12);
  EXPECT_DOUBLE_EQ(total("1/4", 2025, 0.25), 8 * 12);
  EXPECT_DOUBLE_EQ(total("1/4", 2025, 0.01), 8 * 12);
}

// Over 1000 intervals and more, of steps that binary numbers do not hold exactly.
TEST(Pulse, hits_every_time_of_a_thousand_intervals) {
  struct Case {
    std::string step;
    double steps_per_year;
    std::size_t every;
  };
  for (const auto& [step, steps_per_year, every] :
       {Case{"1/12", 12, 1}, Case{"1/12", 12, 2}, Case{"1/52", 52, 3}, Case{"1/52", 52, 7}}) {
    const test::SmallRun run = test::run(
        collecting("PULSE(mass, m0, m1)", clock(step, "heun", 2199, step),
                   {2025 + 5 / steps_per_year, static_cast<double>(every) / steps_per_year}));
    ASSERT_GT(run.periods.size(), 1000 * every);
    for (std::size_t p = 0; p < run.periods.size(); ++p) {
      const bool hits = p >= 5 && (p - 5) % every == 0;
      ASSERT_NEAR(run.value("rate", p), hits ? 12 * steps_per_year : 0, 1e-9) << step << " " << p;
    }
  }
}

TEST(Step, on_a_step_collects_exactly_what_follows) {
  for (const std::string method : {"heun", "rk4"}) {
    for (const std::string step : {"1/4", "1/12", "1/52"}) {
      SCOPED_TRACE(method + " " + step);
      const auto at = [&](double start) {
        return test::run(collecting("STEP(speed, m0)", clock(step, method), {start}))
            .value("total", 1);
      };
      EXPECT_NEAR(at(2025), 16, 1e-13);
      EXPECT_NEAR(at(2025.25), 14, 1e-13);
      EXPECT_NEAR(at(2026.75), 2, 1e-13);
      EXPECT_NEAR(at(2027), 0, 1e-13);
      EXPECT_NEAR(at(1999), 16, 1e-13);
    }
  }
}

TEST(Step, within_a_step_counts_by_the_part_that_follows) {
  const auto run =
      test::run(collecting("STEP(speed, m0)", clock("1/4", "rk4", 2025, "1/4"), {2025.25 + 0.1}));
  EXPECT_DOUBLE_EQ(run.value("rate", 0), 0);
  EXPECT_NEAR(run.value("rate", 1), 8 * 0.6, 1e-11);
  EXPECT_DOUBLE_EQ(run.value("rate", 2), 8);
}

TEST(Ramp, rises_by_its_slope_between_start_and_end) {
  const std::string time = clock("1/4", "rk4", 2029);
  // The rate is 2 (t - 2026), the total its square.
  const auto run = test::run(collecting("RAMP(growth, m0)", time, {2026}));
  EXPECT_DOUBLE_EQ(run.value("total", 0), 0);
  for (std::size_t p = 1; p < 5; ++p) {
    const auto passed = static_cast<double>(p);
    EXPECT_NEAR(run.value("total", p), passed * passed, 1e-12);
  }
  // Held at 4 from 2028 on.
  const auto held = test::run(collecting("RAMP(growth, m0, m1)", time, {2026, 2028}));
  EXPECT_NEAR(held.value("total", 2), 4, 1e-12);
  EXPECT_NEAR(held.value("total", 4), 12, 1e-12);
  const auto never = test::run(collecting("RAMP(growth, m0, m1)", time, {2026, 2025.5}));
  EXPECT_EQ(never.value("total", 4), 0);
}

TEST(StepPosition, a_moment_just_before_a_step_belongs_to_it) {
  EXPECT_EQ(part_of_step_after(1 - 1e-9), 0);
  EXPECT_EQ(part_of_step_after(1e-9), 1);
  EXPECT_EQ(part_of_step_after(-5), 1);
  EXPECT_EQ(part_of_step_after(5), 0);
  EXPECT_EQ(part_of_step_after(0.25), 0.75);
  EXPECT_EQ(pulse_in_step(-1e-9, 0), 1);
  EXPECT_EQ(pulse_in_step(1 - 1e-9, 0), 0);
  EXPECT_EQ(pulse_in_step(0.5, 0), 1);
  EXPECT_EQ(pulse_in_step(0.5, 3), 1);
  EXPECT_EQ(pulse_in_step(-3, 3), 1);
  EXPECT_EQ(pulse_in_step(-2, 3), 0);
}

TEST(TimeFunctions, refuse_units_that_do_not_fit) {
  const auto mistake = [](const std::string& equation, const std::string& unit) {
    return test::mistake_in(equation, unit, collecting("speed", clock("1/4", "rk4"), {2026}));
  };
  EXPECT_EQ(mistake("STEP(mass, mass)", "t"), "'start' of STEP must be in yr, not t @ mass");
  EXPECT_EQ(mistake("STEP(mass, 2026)", "t"), "'start' of STEP must be in yr, not 1 @ 2026");
  EXPECT_EQ(mistake("RAMP(speed, m0, speed)", "t"),
            "'end' of RAMP must be in yr, not t/yr @ speed");
  EXPECT_EQ(mistake("RAMP(speed, m0)", "t/yr"),
            "the equation gives t, but 'answer' is in t/yr (t/yr) @ RAMP(speed, m0)");
  EXPECT_EQ(mistake("PULSE(mass, m0)", "t"),
            "the equation gives t/yr, but 'answer' is in t (t) @ PULSE(mass, m0)");
  EXPECT_EQ(mistake("PULSE(mass, m0, mass)", "t/yr"),
            "'interval' of PULSE must be in yr, not t @ mass");
  EXPECT_EQ(mistake("TIME", "t"), "the equation gives yr, but 'answer' is in t (t) @ TIME");
}

}  // namespace
}  // namespace sim33618
