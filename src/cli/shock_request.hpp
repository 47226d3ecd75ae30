#pragma once

#include <chrono>

#include "cli/command.hpp"
#include "simulation/supply_shock.hpp"

namespace sim33618 {

/// Puts the losses that `--loss NODE=SHARE …` speaks of into a case, in place of those it has, from
/// step `first` on and for the days of `--for` (without it, to the end). Throws InputError where
/// the option is ill-formed, a share is not from 0 to 1, or a name is unknown or given twice.
void set_losses(const Arguments& arguments, std::int64_t first, ShockCase& shock);

/// The year that `--year` or else the date of `--from` names. Throws InputError if there is none or
/// it is not in the run.
std::int64_t year_asked_for(const Arguments& arguments, const TimeSettings& time);

/// The date of `--from`, which must lie in the year; without it the first of its days.
std::chrono::sys_days first_day(const Arguments& arguments, std::int64_t year);

/// How many steps `--steps` asks for; without it a year, or more where the losses last longer.
std::int64_t steps_asked_for(const Arguments& arguments, const ShockCase& shock,
                             const ModelDocument& model);

}  // namespace sim33618
