// Lengths of time of the shipped model, whatever their unit: none of them may be less than nothing,
// and one that is nothing is refused or runs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/requirements.hpp"
#include "support/found_errors.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class SlowTimes : public test::OnShippedModel {
 protected:
  /// Names of the data that are lengths of time or years.
  static std::vector<std::string> times() {
    const Unit year = model().document().units.parse("yr");
    std::vector<std::string> names;
    for (const ResolvedVariable& variable : model().structure().variables) {
      if (!variable.is_hidden() && variable.kind() == VariableKind::data &&
          variable.declaration->unit.same_dimension(year))
        names.push_back(variable.name());
    }
    EXPECT_GT(names.size(), 80U);
    return names;
  }

  static Scenario scenario_with(const std::string& name, const std::string& value) {
    return test::scenario_of(model(), "parameters: {" + name + ": " + value + "}\n");
  }

  static std::vector<std::string> refusals(const std::string& name, const std::string& value) {
    return test::summaries(
        test::errors_of([&] { hold_to_requirements(model(), scenario_with(name, value)); }));
  }
};

TEST_F(SlowTimes, below_zero_are_refused_by_name) {
  for (const std::string& name : times()) {
    for (const char* value : {"-1 yr", "-1 day"})
      EXPECT_THAT(refusals(name, value), Contains(HasSubstr(name))) << name << " " << value;
  }
}

TEST_F(SlowTimes, of_zero_are_refused_or_run) {
  std::size_t run = 0;
  for (const std::string& name : times()) {
    if (!refusals(name, "0 yr").empty()) continue;
    ++run;
    EXPECT_NO_THROW(run_scenario(model(), scenario_with(name, "0 yr"))) << name;
  }
  EXPECT_GT(run, 10U);
  EXPECT_LT(run, 30U);
}

TEST_F(SlowTimes, that_the_model_takes_for_others_are_no_limit) {
  EXPECT_THAT(refusals("staff_adjustment_time", "1 quarter"), IsEmpty());
  EXPECT_THAT(refusals("staff_adjustment_time", "2 yr"), IsEmpty());
}

// Only what the model itself lets be less than nothing may be so.
TEST_F(SlowTimes, are_not_the_only_numbers_with_a_sign) {
  for (const char* name : {"retirement_rate", "lending_rate", "digital_imitation", "outflow_rate",
                           "cancellation_rate"})
    EXPECT_THAT(refusals(name, "-1 %/yr"), Contains(HasSubstr(name))) << name;
  for (const char* name : {"cost_elasticity", "quality_elasticity", "rd_elasticity",
                           "outsourcing_elasticity", "retail_elasticity"})
    EXPECT_THAT(refusals(name, "-0.1"), Contains(HasSubstr(name))) << name;
  EXPECT_THAT(refusals("market_growth", "-15 %/yr"), IsEmpty());
  EXPECT_THAT(refusals("market_growth", "-100 %/yr"), Contains(HasSubstr("market_growth")));
}

TEST_F(SlowTimes, leave_no_account_with_less_than_no_staff) {
  for (const char* name : {"sector_staff_2020", "industry_staff_total", "software_staff"})
    EXPECT_THAT(refusals(name, "-1 person"), Contains(HasSubstr(name))) << name;
  EXPECT_THAT(refusals("staff_turnover_rate", "-1 %/yr"), Contains(HasSubstr("staff_turnover")));
}

}  // namespace
}  // namespace sim33618
