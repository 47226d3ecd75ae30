#pragma once

#include <cstdint>
#include <string>

#include "base/fraction.hpp"

namespace sim33618 {

/// The time axis of a run. Time is an integer: steps are counted, a step is a rational fraction of
/// a year, so no time is ever a sum of rounded steps. Calendar years: 2025 + 1/4 is 1 April 2025.
class Calendar {
 public:
  /// Runs from the beginning of year `first` to the end of year `last`. `step` must divide the
  /// save interval and the save interval must divide the horizon; throws ContractError otherwise
  /// (callers check user input with divides()).
  Calendar(std::int64_t first, std::int64_t last, const Fraction& step, const Fraction& save);

  std::int64_t step_count() const { return step_count_; }
  std::int64_t steps_per_save() const { return steps_per_save_; }
  std::int64_t save_count() const { return step_count_ / steps_per_save_; }
  std::int64_t first_year() const { return first_; }
  std::int64_t last_year() const { return last_; }
  const Fraction& step() const { return step_; }
  const Fraction& save() const { return save_; }

  /// Exact time at the beginning of a step (0 … step_count()).
  Fraction time(std::int64_t step) const { return Fraction(first_) + Fraction(step) * step_; }
  /// Exact time at the beginning of a saved period (0 … save_count()-1).
  Fraction period_start(std::int64_t period) const {
    return Fraction(first_) + Fraction(period) * save_;
  }
  /// Name of a saved period: "2025", "2025Q2", "2025-04" or, for other lengths, its start
  /// "2025+3/52".
  std::string period_label(std::int64_t period) const;
  /// Date at the beginning of a step, "2025-04-01". A month is a twelfth of a year, as the labels
  /// have it; February has 28 days.
  std::string date(std::int64_t step) const;

 private:
  std::int64_t first_;
  std::int64_t last_;
  Fraction step_;
  Fraction save_;
  std::int64_t steps_per_save_;
  std::int64_t step_count_;
};

/// Days of a month (1 to 12) of the calendar: February has 28.
std::int64_t days_in_month(std::int64_t month);

/// Whether `part` goes into `whole` a whole number of times.
bool divides(const Fraction& part, const Fraction& whole);

}  // namespace sim33618
