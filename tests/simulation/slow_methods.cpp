// The shipped model gives the same figures whatever method advances it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowMethods : public test::OnShippedModel {};

TEST_F(SlowMethods, that_choose_their_steps_agree_with_those_that_do_not) {
  const ShippedRun fixed = run("");
  const ShippedRun chosen = run("time: {method: dopri5}\n");
  for (const char* name : {"gdp", "system_output", "above_scale_output", "industry_staff",
                           "vehicle_output", "nev_output", "industry_energy", "city_co2"}) {
    for (const int year : {2025, 2030})
      EXPECT_NEAR(chosen(name, year) / fixed(name, year), 1, 1e-3) << name << " " << year;
  }
}

}  // namespace
}  // namespace sim33618
