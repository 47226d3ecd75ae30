#pragma once

#include <vector>

#include "scenario/scenario.hpp"

namespace sim33618 {

/// The longest step of at most this length that goes into the saved interval.
Fraction longest_step(const Fraction& save, const Fraction& most);

/// Steps of at most a week by Heun's method: the longest that go into the saved interval (1/52 of a
/// year for years and quarters).
void set_weekly_clock(TimeSettings& time);

/// Puts scenarios that are run together on one clock: if any of them runs weekly for its shocks, so
/// do all others but those whose `time` says otherwise.
void put_on_one_clock(const std::vector<Scenario*>& scenarios);

/// Whether single firms, which act by the week, can run on a clock: steps of 1/52, not chosen by
/// the method; and what to say where they cannot.
bool fits_firms(const TimeSettings& time);
std::string steps_of_firms_text();

/// Why a scenario has the clock that it has, in English.
std::string clock_reason_text(const Scenario& scenario);

}  // namespace sim33618
