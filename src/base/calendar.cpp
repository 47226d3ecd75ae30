#include "base/calendar.hpp"

#include <fmt/format.h>

#include <array>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

constexpr std::array<std::int64_t, 12> days_of_month = {31, 28, 31, 30, 31, 30,
                                                        31, 31, 30, 31, 30, 31};

}  // namespace

std::int64_t days_in_month(std::int64_t month) {
  expect(1 <= month && month <= 12, "a year has 12 months");
  return days_of_month.at(static_cast<std::size_t>(month - 1));
}

bool divides(const Fraction& part, const Fraction& whole) {
  return part.numerator() > 0 && (whole / part).is_integer() && Fraction(0) < whole;
}

Calendar::Calendar(std::int64_t first, std::int64_t last, const Fraction& step,
                   const Fraction& save)
    : first_(first), last_(last), step_(step), save_(save) {
  expect(first <= last, "a calendar ends after it begins");
  expect(divides(step, save), "a save interval is a multiple of the step");
  const Fraction horizon(last - first + 1);
  expect(divides(save, horizon), "the horizon is a multiple of the save interval");
  steps_per_save_ = (save / step).numerator();
  step_count_ = (horizon / step).numerator();
}

std::string Calendar::period_label(std::int64_t period) const {
  const Fraction start = period_start(period);
  const std::int64_t year = start.numerator() / start.denominator();
  const Fraction within = start - Fraction(year);
  if (save_.is_integer()) return fmt::format("{}", year);
  if (save_ == Fraction(1, 4))
    return fmt::format("{}Q{}", year, 1 + (within * Fraction(4)).numerator());
  if (save_ == Fraction(1, 12))
    return fmt::format("{}-{:02}", year, 1 + (within * Fraction(12)).numerator());
  return within.numerator() == 0 ? fmt::format("{}", year)
                                 : fmt::format("{}+{}", year, within.text());
}

std::string Calendar::date(std::int64_t step) const {
  const Fraction now = time(step);
  const std::int64_t year = now.numerator() / now.denominator();
  const Fraction months = (now - Fraction(year)) * Fraction(12);
  const std::int64_t month = months.numerator() / months.denominator();
  const std::int64_t days = days_in_month(month + 1);
  const Fraction within = (months - Fraction(month)) * Fraction(days);
  return fmt::format("{}-{:02}-{:02}", year, month + 1,
                     1 + within.numerator() / within.denominator());
}

}  // namespace sim33618
