// Rows of the shipped model that are missing or in a wrong unit, and numbers of scenarios that
// cannot be: each is refused or warned of where it stands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/far_numbers.hpp"
#include "simulation/requirements.hpp"
#include "support/found_errors.hpp"
#include "support/scratch_folder.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;
using testing::Contains;
using testing::IsEmpty;
using testing::StartsWith;

// A copy of the model whose rows a test takes away or changes.
class CopiedModel {
 public:
  CopiedModel() {
    std::filesystem::copy(std::filesystem::path(SIM33618_SOURCE_DIR) / "model",
                          folder_.path() / "model", std::filesystem::copy_options::recursive);
  }

  /// Takes away all rows that begin so.
  void remove_rows(const std::string& file, const std::string& beginning) const {
    std::string text = folder_.text_of("model/" + file);
    std::size_t at = text.find("\n" + beginning);
    ASSERT_NE(at, std::string::npos) << file << " has no row " << beginning;
    for (; at != std::string::npos; at = text.find("\n" + beginning))
      text.erase(at, text.find('\n', at + 1) - at);
    folder_.write("model/" + file, text);
  }

  /// Changes the unit of the first row that begins so.
  void change_unit(const std::string& file, const std::string& beginning, const std::string& unit,
                   const std::string& wrong_unit) const {
    std::string text = folder_.text_of("model/" + file);
    const std::size_t row = text.find("\n" + beginning);
    ASSERT_NE(row, std::string::npos) << file << " has no row " << beginning;
    const std::size_t at = text.find("," + unit + ",", row);
    ASSERT_LT(at, text.find('\n', row + 1)) << beginning << " is not in " << unit;
    folder_.write("model/" + file, text.replace(at + 1, unit.size(), wrong_unit));
  }

  /// What is refused of it, and warned of.
  std::vector<std::string> findings() const {
    Diagnostics warnings;
    std::vector<std::string> found = test::summaries(test::errors_of([&] {
      const CompiledModel model(read_model(folder_.path() / "model", "model"));
      const Scenario scenario = test::scenario_of(model, "");
      warn_of_far_numbers(model, scenario, warnings);
      hold_to_requirements(model, scenario);
    }));
    for (const std::string& warning : test::summaries(warnings.all())) found.push_back(warning);
    return found;
  }

 private:
  test::ScratchFolder folder_;
};

TEST(SlowBadRows, are_none_in_the_model_as_it_is) {
  EXPECT_THAT(CopiedModel().findings(), IsEmpty());
}

TEST(SlowBadRows, missing_ones_are_named_with_element_and_year) {
  const struct {
    const char* file;
    const char* row;
    const char* message;
  } cases[] = {
      {"parameters/cbam.csv", "cbam_default_markup,cbam_2027,",
       "no number is given for cbam_default_markup[cbam_2027]"},
      {"parameters/cbam.csv", "cbam_free_share,cbam_2029,",
       "no number is given for cbam_free_share[cbam_2029]"},
      {"parameters/cbam.csv", "cbam_year_now,cbam_2029,2029,",
       "The tables of the border levy do not name one year: cbam_years_named in 2029 is 0 in place "
       "of cbam_in_force (1)"},
      {"parameters/cbam.csv", "cbam_year_now,cbam_2028,2029,",
       "The tables of the border levy do not name one year: cbam_years_named in 2029 is 2 in place "
       "of cbam_in_force (1)"},
      {"parameters/carbon.csv", "carbon_content,natural_gas,",
       "no number is given for carbon_content[natural_gas]"},
      {"parameters/carbon.csv", "assumed_grid_factor,,2022.5,",
       "A published factor of the city's electricity is missing: assumed_grid_factor has no number "
       "for 2022"},
      {"parameters/power.csv", "national_grid_factor,,2022.5,",
       "A published factor of the country's electricity is missing: national_grid_factor has no "
       "number for 2022"},
      {"parameters/power.csv", "contracted_imports,,2021.5,",
       "A published year of trade or losses of electricity is missing: contracted_imports has no "
       "number for 2021"},
      {"parameters/carbon_market.csv", "carbon_price,,2023",
       "A year of past carbon prices is missing: carbon_price has no number for 2023"},
      {"parameters/energy.csv", "power_coal_rate,,2021.5,",
       "A published coal rate of power plants is missing: power_coal_rate has no number for 2021"},
  };
  for (const auto& [file, row, message] : cases) {
    const CopiedModel model;
    model.remove_rows(file, row);
    EXPECT_THAT(model.findings(), Contains(StartsWith(message))) << row;
  }
}

TEST(SlowBadRows, in_a_wrong_unit_that_converts_are_found) {
  const struct {
    const char* file;
    const char* row;
    const char* unit;
    const char* wrong_unit;
    const char* message;
  } cases[] = {
      {"tables/sector_energy_2020.csv", "national_sector_energy,ferrous_metals coke,", "1e4 tce/yr",
       "tce/yr", "The energy of the sectors of China does not add up"},
      {"tables/sector_energy_2020.csv", "national_sector_energy,coal_mining electricity,", "TWh/yr",
       "GWh/yr", "The energy of the sectors of China does not add up"},
      {"parameters/carbon.csv", "national_process_co2,chemicals,", "Mt CO2/yr", "kt CO2/yr",
       "The processes of a branch of China emit more"},
      {"parameters/power.csv", "contracted_imports,,2022.5,", "TWh/yr", "GWh/yr",
       "contracted_imports in 2022.5 is 0.049 TWh/yr, off the years beside it by more than a "
       "factor of 100; is the unit right?"},
      {"parameters/power.csv", "contracted_imports,,2030.5,", "TWh/yr", "GWh/yr",
       "contracted_imports in 2030.5 is 0.045 TWh/yr, off the years beside it"},
      {"parameters/power.csv", "historic_imports,year_2021,", "TWh/yr", "GWh/yr",
       "A city of its size uses or takes more electricity"},
      {"parameters/city_energy.csv", "city_energy_2021,", "Mtce/yr", "tce/yr",
       "A city of its size uses more energy"},
      {"parameters/carbon.csv", "process_co2_2019,", "Mt CO2/yr", "kt CO2/yr",
       "A city of its size emits more"},
      {"parameters/carbon.csv", "carbon_content,coal,", "t CO2/GJ", "t CO2/TJ",
       "A fossil fuel with hardly any carbon"},
      {"parameters/power.csv", "power_capacity_at_start,wind,2024,", "GW", "TW",
       "No province has as much capacity of a kind"},
  };
  for (const auto& [file, row, unit, wrong_unit, message] : cases) {
    const CopiedModel model;
    model.change_unit(file, row, unit, wrong_unit);
    EXPECT_THAT(model.findings(), Contains(StartsWith(message))) << row;
  }
}

class SlowBadShares : public test::OnShippedModel {
 protected:
  static std::vector<std::string> refused(const std::string& parameter) {
    return test::summaries(test::errors_of([&] { run_with("  " + parameter + "\n"); }));
  }
};

TEST_F(SlowBadShares, are_refused) {
  const std::pair<const char*, const char*> cases[] = {
      {"rest_electricity_mix: 0.9",
       "The shares of users in the electricity that households leave do not add up to one: "
       "other_electricity_total is 3.6 in place of 1"},
      {"saving_since_2020: -0.5", "Energy per output in the start year is less than a third"},
      {"saving_since_2020: 89", "Energy per output in the start year is more than twice"},
      {"covered_emission_share: -0.5", "This share lies below zero: covered_emission_share["},
      {"cbam_free_share: -50 %", "This share lies below zero: cbam_free_share["},
      {"pilot_covered_share: -0.1", "This share lies below zero: pilot_covered_share["},
      {"solar_share_at_start: -0.1", "This share lies below zero: solar_share_at_start"},
      {"switchable: -0.1", "This share lies below zero: switchable["},
      {"verified_allocation: -0.1", "This share lies below zero: verified_allocation is -0.1"},
      {"verified_allocation: 1.1", "This share is more than all of it: verified_allocation is 1.1"},
      {"footprint_rule_share: 2", "This share is more than all of it: footprint_rule_share["},
      {"stationary_share: -0.1", "This share of what goes round lies below zero"},
      {"residue_use_at_start: 120 %", "More goes round than there is"},
      {"city_energy_at_start: 9800 Mtce/yr", "No province uses as much energy"},
      {"city_electricity_at_start: 1550 TWh/yr", "The city uses several times as much electricity"},
      {"other_direct_co2_at_start: 38 kt CO2/yr", "A city of its size emits more"}};
  for (const auto& [parameter, message] : cases)
    EXPECT_THAT(refused(parameter), Contains(StartsWith(message))) << parameter;
}

// What plants turn out is a definition, which no scenario may change.
TEST_F(SlowBadShares, cannot_be_given_to_definitions) {
  for (const char* parameter : {"power_plant_output: 0.9", "heat_plant_output: 0.9",
                                "rest_electricity_mix: {residents: 0.1}"})
    EXPECT_THAT(refused(parameter), testing::Not(IsEmpty())) << parameter;
}

// Where the carriers of other users are shared out anew, supply still is use.
TEST_F(SlowBadShares, none_is_left_that_parts_supply_from_use) {
  const ShippedRun even = run_with("  rest_electricity_mix: 0.25\n  home_share: 0.4\n");
  for (const std::string& carrier : elements("balance_carrier")) {
    const double use = even("energy_balance[" + carrier + ", total_use]", 2026);
    EXPECT_NEAR(even("energy_balance[" + carrier + ", total_supply]", 2026), use,
                1e-9 * std::abs(use) + 1e-12)
        << carrier;
  }
}

// A scenario's own prices of the past stand in the place of the table.
TEST_F(SlowBadShares, do_not_include_prices_of_ones_own) {
  EXPECT_THAT(refused("carbon_price: {2022: 50 CNY2024/t CO2, 2030: 60 CNY2024/t CO2}"), IsEmpty());
  EXPECT_THAT(refused("carbon_price: 60 CNY2024/t CO2"), IsEmpty());
}

}  // namespace
}  // namespace sim33618
