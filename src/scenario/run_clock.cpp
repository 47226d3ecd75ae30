#include "scenario/run_clock.hpp"

#include <algorithm>

#include "base/messages.hpp"

namespace sim33618 {

Fraction longest_step(const Fraction& save, const Fraction& most) {
  const Fraction parts = save / most;
  const std::int64_t whole = (parts.numerator() + parts.denominator() - 1) / parts.denominator();
  return save / Fraction(std::max<std::int64_t>(whole, 1));
}

void set_weekly_clock(TimeSettings& time) {
  time.step = longest_step(time.save, Fraction(1, 52));
  time.method = IntegrationMethod::heun;
}

void put_on_one_clock(const std::vector<Scenario*>& scenarios) {
  const auto weekly =
      std::find_if(scenarios.begin(), scenarios.end(), [](const Scenario* scenario) {
        return scenario->clock.choice == ClockChoice::shocks ||
               scenario->clock.choice == ClockChoice::firms;
      });
  if (weekly == scenarios.end()) return;
  for (Scenario* scenario : scenarios) {
    if (scenario->clock.choice != ClockChoice::model && scenario->clock.choice != ClockChoice::rows)
      continue;
    set_weekly_clock(scenario->time);
    scenario->clock = {ClockChoice::beside, (*weekly)->name,
                       (*weekly)->clock.choice == ClockChoice::firms};
  }
}

bool fits_firms(const TimeSettings& time) {
  return time.step == Fraction(1, 52) && time.method != IntegrationMethod::dopri5;
}

std::string steps_of_firms_text() {
  return say(
      "single firms act by the week: resolution: firms takes rows of years or quarters, "
      "steps of 1/52 and euler, heun or rk4");
}

std::string clock_reason_text(const Scenario& scenario) {
  switch (scenario.clock.choice) {
    case ClockChoice::model: return "the model's";
    case ClockChoice::rows: return "the model's, with a step that goes into the rows";
    case ClockChoice::scenario: return "set by the scenario";
    case ClockChoice::shocks: return "weekly, because the scenario has shocks";
    case ClockChoice::firms: return "weekly, because single firms act by the week";
    case ClockChoice::beside:
      return fmt::format("weekly, because '{}', which is run beside it, has {}",
                         scenario.clock.beside,
                         scenario.clock.has_firms_beside ? "single firms" : "shocks");
  }
  return {};
}

}  // namespace sim33618
