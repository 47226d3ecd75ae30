#include "base/calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

TEST(Calendar, counts_both_years_at_its_ends) {
  const Calendar calendar(2025, 2030, Fraction(1, 12), Fraction(1));
  EXPECT_EQ(calendar.step_count(), 72);
  EXPECT_EQ(calendar.save_count(), 6);
  EXPECT_EQ(calendar.steps_per_save(), 12);
  EXPECT_EQ(calendar.time(0), Fraction(2025));
  EXPECT_EQ(calendar.time(72), Fraction(2031));
}

TEST(Calendar, steps_are_exact) {
  for (const std::int64_t parts : {4, 12, 52}) {
    const Calendar calendar(2025, 2026, Fraction(1, parts), Fraction(1));
    EXPECT_EQ(calendar.step_count(), 2 * parts);
    EXPECT_EQ(calendar.time(parts), Fraction(2026));
    EXPECT_EQ(calendar.time(1) - calendar.time(0), Fraction(1, parts));
  }
}

TEST(Calendar, does_not_drift_over_a_century) {
  const Calendar calendar(2025, 2124, Fraction(1, 52), Fraction(1));
  EXPECT_EQ(calendar.step_count(), 5200);
  for (std::int64_t year = 0; year <= 100; ++year) {
    EXPECT_EQ(calendar.time(52 * year), Fraction(2025 + year));
    EXPECT_EQ(calendar.time(52 * year).value(), static_cast<double>(2025 + year));
  }
}

TEST(Calendar, labels_periods_as_their_readers_do) {
  const Fraction week(1, 52);
  const Fraction month(1, 12);
  EXPECT_EQ(Calendar(2025, 2030, month, Fraction(1)).period_label(5), "2030");
  EXPECT_EQ(Calendar(2025, 2026, month, Fraction(1, 4)).period_label(1), "2025Q2");
  EXPECT_EQ(Calendar(2025, 2026, month, Fraction(1, 4)).period_label(4), "2026Q1");
  EXPECT_EQ(Calendar(2025, 2026, month, month).period_label(3), "2025-04");
  EXPECT_EQ(Calendar(2025, 2026, month, month).period_label(23), "2026-12");
  EXPECT_EQ(Calendar(2025, 2026, week, week).period_label(3), "2025+3/52");
  EXPECT_EQ(Calendar(2025, 2026, week, week).period_label(52), "2026");
  EXPECT_EQ(Calendar(2025, 2028, Fraction(1), Fraction(2)).period_label(1), "2027");
}

TEST(Calendar, names_the_day_a_step_begins) {
  const Calendar quarters(2025, 2026, Fraction(1, 4), Fraction(1));
  EXPECT_EQ(quarters.date(0), "2025-01-01");
  EXPECT_EQ(quarters.date(1), "2025-04-01");
  EXPECT_EQ(quarters.date(4), "2026-01-01");
  const Calendar weeks(2025, 2026, Fraction(1, 52), Fraction(1));
  EXPECT_EQ(weeks.date(1), "2025-01-08");
  EXPECT_EQ(weeks.date(51), "2025-12-24");
  EXPECT_EQ(weeks.date(104), "2027-01-01");
}

TEST(Calendar, refuses_what_does_not_divide) {
  EXPECT_THROW(Calendar(2025, 2024, Fraction(1, 4), Fraction(1)), ContractError);
  EXPECT_THROW(Calendar(2025, 2030, Fraction(2, 5), Fraction(1)), ContractError);
  EXPECT_THROW(Calendar(2025, 2030, Fraction(1, 4), Fraction(4)), ContractError);
  EXPECT_THROW(Calendar(2025, 2030, Fraction(0), Fraction(1)), ContractError);
}

TEST(Divides, asks_for_a_whole_number_of_times) {
  EXPECT_TRUE(divides(Fraction(1, 52), Fraction(1)));
  EXPECT_TRUE(divides(Fraction(1, 12), Fraction(1, 4)));
  EXPECT_FALSE(divides(Fraction(1, 52), Fraction(1, 12)));
  EXPECT_FALSE(divides(Fraction(1), Fraction(1, 4)));
  EXPECT_FALSE(divides(Fraction(0), Fraction(1)));
  EXPECT_FALSE(divides(Fraction(-1), Fraction(1)));
  EXPECT_FALSE(divides(Fraction(1), Fraction(-1)));
}

RC_GTEST_PROP(Calendar, periods_tile_the_horizon, ()) {
  const auto parts = *rc::gen::element<std::int64_t>(1, 2, 4, 12, 52, 365, 8760);
  const auto first = *rc::gen::inRange<std::int64_t>(1900, 2100);
  const auto years = *rc::gen::inRange<std::int64_t>(1, 101);
  const Calendar calendar(first, first + years - 1, Fraction(1, parts), Fraction(1));
  RC_ASSERT(calendar.save_count() == years);
  RC_ASSERT(calendar.save_count() * calendar.steps_per_save() == calendar.step_count());
  for (std::int64_t p = 0; p < calendar.save_count(); ++p) {
    RC_ASSERT(calendar.period_start(p) == calendar.time(p * calendar.steps_per_save()));
  }
  RC_ASSERT(calendar.time(calendar.step_count()) == Fraction(first + years));
}

}  // namespace
}  // namespace sim33618
