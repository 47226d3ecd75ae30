// Runs that meet a number which is none.
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

// The model knows such numbers, so that no warning of a wrong unit stands before the error.
void make_overflow(const Mills& mills, const std::string& scenario) {
  mills.replace("model/numbers.csv", "200,190,210", "200,190,1e308");
  mills.scenario(scenario,
                 "parameters: {first_capacity: {south: 1e308 t/yr}, growth_rate: 2 1/yr}\n");
}

TEST(FailedRun, overflow_names_element_date_and_inputs) {
  const Mills mills;
  make_overflow(mills, "s.yaml");
  const Outcome outcome = mills.run({"run", "s.yaml"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "error: s: 'building[south]' became inf on 2024-01-01\n"
            "  it was computed from capacity[south] = 1e+308 t/yr, growth_rate[south] = 2 1/yr\n");
  EXPECT_FALSE(std::filesystem::exists(mills / "output"));
}

TEST(FailedRun, overflow_in_a_year_to_come_names_its_date) {
  const Mills mills;
  mills.replace("model/equations.yaml", "data: linear", "data: step");
  mills.scenario("s.yaml", "parameters: {usage: {2025.5: 1e307}}\n");
  const Outcome outcome = mills.run({"run", "s.yaml"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_NE(outcome.err.find("became inf on 2025-07-01\n"), std::string::npos) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists(mills / "output"));
}

TEST(FailedRun, nothing_divided_by_nothing_names_element_date_and_inputs) {
  const Mills mills;
  mills.replace("model/equations.yaml", "output[mill] * intensity[mill]",
                "output[mill] * (intensity[mill] - intensity[mill]) / (usage - usage)");
  const Outcome outcome = mills.run({"run", "as_before.yaml"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "error: as_before: 'electricity[north]' became nan on 2024-01-01\n"
            "  it was computed from output[north] = 52.5 t/yr, intensity[north] = 300 kWh/t, "
            "usage = 0.525\n");
  EXPECT_FALSE(std::filesystem::exists(mills / "output"));
}

TEST(FailedRun, does_not_keep_others_from_their_results) {
  const Mills mills;
  make_overflow(mills, "s.yaml");
  mills.scenario("z.yaml", "parameters: {usage: 0.5}\n");
  const Outcome outcome = mills.run({"run", "as_before.yaml", "s.yaml", "z.yaml"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_TRUE(std::filesystem::exists(mills / "output/as_before/manifest.json"));
  EXPECT_TRUE(std::filesystem::exists(mills / "output/z/manifest.json"));
  EXPECT_FALSE(std::filesystem::exists(mills / "output/s"));
  EXPECT_EQ(outcome.err.rfind("error: s: '", 0), 0U) << outcome.err;
}

}  // namespace
}  // namespace sim33618::test
