// `sim33618 ensemble` as a user would type it.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/support/csv_rows.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

const std::string ensemble_folder = "output/as_before-ensemble/";

TEST(Ensemble, writes_quantiles_and_means_of_each_output_and_year) {
  const Mills mills;
  const Outcome outcome = mills.run({"ensemble", "as_before.yaml", "--members", "300"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("members: 300; numbers drawn from their ranges: 5; seed 0"));
  const auto rows = csv_rows(mills.text_of(ensemble_folder + "ensemble.csv"));
  ASSERT_EQ(rows.size(), 3U);
  for (const CsvRow& row : rows) {
    EXPECT_EQ(row.at("Variable"), "Output");
    EXPECT_EQ(row.at("Members"), "300");
    double below = 0;
    for (const char* column : {"Minimum", "P5", "P25", "P50", "P75", "P95", "Maximum"}) {
      EXPECT_GT(std::stod(row.at(column)), below) << column;
      below = std::stod(row.at(column));
    }
    EXPECT_NEAR(std::stod(row.at("Mean")) / std::stod(row.at("Central")), 1, 0.02);
  }
  const auto manifest = nlohmann::json::parse(mills.text_of(ensemble_folder + "manifest.json"));
  EXPECT_EQ(manifest["ensemble"]["members"], 300);
  EXPECT_EQ(manifest["ensemble"]["failed"], 0);
  EXPECT_EQ(mills.text_of(ensemble_folder + "failures.csv"), "Member,Reason\n");
  EXPECT_EQ(mills.run({"validate-output", ensemble_folder}).code, 0);
}

TEST(Ensemble, gives_the_same_bytes_for_any_number_of_threads) {
  const Mills mills;
  std::string expected;
  for (const std::string threads : {"1", "2", "3"}) {
    ASSERT_EQ(
        mills.run({"ensemble", "as_before.yaml", "--members", "100", "--threads", threads}).code,
        0);
    const std::string table = mills.text_of(ensemble_folder + "ensemble.csv") +
                              mills.text_of(ensemble_folder + "target_probabilities.csv");
    if (expected.empty()) expected = table;
    EXPECT_EQ(table, expected) << threads;
  }
}

TEST(Ensemble, says_how_many_members_reach_each_target) {
  const Mills mills;
  ASSERT_EQ(mills.run({"ensemble", "as_before.yaml", "--members", "400"}).code, 0);
  const std::string before = mills.text_of(ensemble_folder + "ensemble.csv");
  const CsvRow last = csv_rows(before).back();
  ASSERT_EQ(last.at("Year"), "2026");
  std::string targets = "sim33618: targets/1\ntargets:\n";
  const auto add = [&](const std::string& name, const std::string& what) {
    targets += "  " + name + ": {title: {en: " + name + ", zh: 目标}, " + what +
               ", basis: full year, source: R1}\n";
  };
  // Also in another unit, and of what is not among the outputs of the ensemble.
  add("a_quarter_misses",
      "variable: total_output, year: 2026, at_least: " + last.at("P25") + " t/yr");
  add("half_stay_below",
      "variable: total_output, year: 2026, at_most: " + last.at("P50") + " t/yr");
  add("all_reach", "variable: total_output, year: 2026, at_least: 0.001 kt/yr");
  add("none_reaches", "variable: 'electricity[south]', year: 2026, at_most: 0 MWh/yr");
  add("not_simulated", "variable: total_output, year: 2050, at_least: 1 t/yr");
  mills.write("model/targets.yaml", targets);
  const Outcome outcome = mills.run({"ensemble", "as_before.yaml", "--members", "400"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(mills.text_of(ensemble_folder + "ensemble.csv"), before);
  std::map<std::string, std::string> shares;
  const std::string mark = "\xEF\xBB\xBF";
  const std::string table = mills.text_of(ensemble_folder + "target_probabilities.csv");
  ASSERT_EQ(table.substr(0, mark.size()), mark);
  for (const CsvRow& row : csv_rows(table.substr(mark.size()))) {
    shares[row.at("Target")] = row.at("Probability");
    EXPECT_EQ(row.at("Members"), row.at("Target") == "not_simulated" ? "" : "400");
  }
  EXPECT_NEAR(std::stod(shares.at("a_quarter_misses")), 0.75, 1.0 / 400);
  EXPECT_NEAR(std::stod(shares.at("half_stay_below")), 0.5, 1.0 / 400);
  EXPECT_EQ(shares.at("all_reach"), "1");
  EXPECT_EQ(shares.at("none_reaches"), "0");
  EXPECT_EQ(shares.at("not_simulated"), "");
  EXPECT_EQ(mills.run({"validate-output", ensemble_folder}).code, 0);
}

TEST(Ensemble, takes_outputs_seed_and_design) {
  const Mills mills;
  const auto table = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"ensemble", "as_before.yaml", "--members", "50"});
    const Outcome outcome = mills.run(options);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return mills.text_of(ensemble_folder + "ensemble.csv");
  };
  const std::string usual = table({});
  EXPECT_NE(table({"--seed", "1"}), usual);
  EXPECT_NE(table({"--design", "random"}), usual);
  EXPECT_EQ(csv_rows(table({"--outputs", "electricity,total_output"})).size(), 9U);
}

TEST(Ensemble, says_which_members_failed_and_why) {
  const Mills mills;
  mills.replace("model/equations.yaml", "aux: SUM(output[*])",
                "aux: SUM(output[*]) / (IF usage > 0.55 THEN 0 ELSE 1)");
  mills.scenario("s.yaml", "parameters: {growth_rate: 0 1/yr}\ntime: {end: 2024}\n");
  mills.replace("model/numbers.csv", "usage,,2024,0.5,0.4,0.6", "usage,,2024,0.4,0.3,0.6");
  mills.replace("model/numbers.csv", "usage,,2026,0.9,0.8,1,", "usage,,2026,0.4,0.3,0.6,");
  const Outcome outcome = mills.run({"ensemble", "s.yaml", "--members", "200"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr(" of 200 members failed (failures.csv says why)"));
  const auto rows = csv_rows(mills.text_of("output/s-ensemble/failures.csv"));
  ASSERT_GT(rows.size(), 0U);
  EXPECT_THAT(rows.front().at("Reason"), HasSubstr("'total_output' became inf on 2024-"));
  EXPECT_EQ(mills.run({"ensemble", "s.yaml", "--members", "200", "--strict"}).code, 3);
}

TEST(Ensemble, refuses_what_makes_no_sense) {
  const Mills mills;
  const auto error = [&](const std::vector<std::string>& options) {
    std::vector<std::string> words = {"ensemble", "as_before.yaml"};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = mills.run(words);
    EXPECT_EQ(outcome.code, 2);
    return outcome.err;
  };
  EXPECT_EQ(error({"--members", "0"}),
            "error: --members takes a whole number from 1 to 100000000, not '0'\n");
  EXPECT_EQ(error({"--members", "1e3"}),
            "error: --members takes a whole number from 1 to 100000000, not '1e3'\n");
  EXPECT_EQ(error({"--outputs", "total_ouput"}),
            "error: --outputs: unknown variable 'total_ouput'; did you mean 'total_output'?\n");
  EXPECT_EQ(error({"--outputs", ""}), "error: --outputs names no variable\n");
  EXPECT_EQ(error({"--design", "lhs"}), "error: --design takes sobol or random, not 'lhs'\n");
  mills.scenario("d.yaml", "time: {method: dopri5}\n");
  EXPECT_EQ(mills.run({"ensemble", "d.yaml"}).err,
            "error: 'd' is integrated by dopri5, which runs by itself: an ensemble takes euler, "
            "heun or rk4\n");
}

}  // namespace
}  // namespace sim33618::test
