// What `run` writes and says when all is well.
#include <nlohmann/json.hpp>

#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::vector<std::string> tables = {"datapackage.json", "manifest.json", "targets.csv",
                                         "timeseries.csv", "timeseries_long.csv"};

TEST(Run, writes_one_folder_of_tables_a_scenario) {
  const Mills mills;
  mills.scenario("half.yaml", "parameters: {usage: 0.5}\n");
  const Outcome outcome = mills.run({"run", "as_before.yaml", "half.yaml", "--no-report"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(names_in(mills / "output"), (std::vector<std::string>{"as_before", "half"}));
  for (const std::string folder : {"output/as_before", "output/half"}) {
    EXPECT_EQ(names_in(mills / folder),
              (std::vector<std::string>{"assumptions.csv", "datapackage.json", "input_changes.csv",
                                        "manifest.json", "run.json", "targets.csv",
                                        "timeseries.csv", "timeseries_long.csv"}));
  }
}

TEST(Run, monthly_steps_give_each_year_its_column) {
  const Mills mills;
  mills.scenario("s.yaml",
                 "time: {start: 2025, end: 2030, step: 1/12, save: 1}\n"
                 "parameters: {usage: 0.5, growth_rate: 0 1/yr}\n");
  ASSERT_EQ(mills.run({"run", "s.yaml"}).code, 0);
  const std::string table = mills.text_of("output/s/timeseries.csv");
  EXPECT_TRUE(contains(table, "Unit,2025,2026,2027,2028,2029,2030\n"));
  EXPECT_TRUE(contains(table, "mills,s,Riverside,Output,t/yr,150,150,150,150,150,150\n"));
}

TEST(Run, tables_hold_exactly_what_the_model_reports) {
  const Mills mills;
  mills.scenario("s.yaml", "parameters: {usage: 0.5, growth_rate: 0 1/yr}\n");
  ASSERT_EQ(mills.run({"run", "s.yaml"}).code, 0);
  EXPECT_EQ(mills.text_of("output/s/timeseries.csv"),
            "Model,Scenario,Region,Variable,Unit,2024,2025,2026\n"
            "mills,s,Riverside,Output|North mill,t/yr,50,50,50\n"
            "mills,s,Riverside,Output|South mill,t/yr,100,100,100\n"
            "mills,s,Riverside,Output,t/yr,150,150,150\n"
            "mills,s,Riverside,Electricity|North mill,MWh/yr,15,15,15\n"
            "mills,s,Riverside,Electricity|South mill,MWh/yr,30,30,30\n");
  const std::string long_table = mills.text_of("output/s/timeseries_long.csv");
  EXPECT_EQ(long_table.substr(0, long_table.find('\n', long_table.find('\n') + 1)),
            "Model,Scenario,Region,Variable,Unit,Year,Value\n"
            "mills,s,Riverside,Output|North mill,t/yr,2024,50");
  EXPECT_EQ(
      mills.text_of("output/s/targets.csv"),
      "\xEF\xBB\xBFTarget,Title,标题,Variable,Year,Comparison,Required,Simulated,Unit,Difference,"
      "Attainment,Met,Counts,Basis,Source\n"
      "north_output_2026,The north mill makes a thousand tons,北厂千吨,output[north],2026,"
      "at_least,1000,50,t/yr,-950,0.05,no,,full year,R1\n");
}

TEST(Run, outputs_name_the_variables_that_are_written) {
  const Mills mills;
  mills.scenario("s.yaml", "outputs: [capacity]\nparameters: {growth_rate: 0 1/yr}\n");
  ASSERT_EQ(mills.run({"run", "s.yaml"}).code, 0);
  EXPECT_EQ(mills.text_of("output/s/timeseries.csv"),
            "Model,Scenario,Region,Variable,Unit,2024,2025,2026\n"
            "mills,s,Riverside,capacity|North mill,t/yr,100,100,100\n"
            "mills,s,Riverside,capacity|South mill,t/yr,200,200,200\n");
}

TEST(Run, says_where_results_are_and_which_control_totals_and_targets_are_met) {
  const Mills mills;
  mills.scenario("s.yaml", "parameters: {usage: 0.5, growth_rate: 0 1/yr}\n");
  EXPECT_EQ(mills.run({"run", "s.yaml"}).out, R"(s: As before
  2024 to 2026, step 1/4 year, rk4

                unit  2024  2025  2026
  total_output  t/yr   150   150   150

  control total     year  required  simulated  unit    deviation
  electricity_2024  2024      36.9         30  MWh/yr  -18.699 %  MISSED

  targets: 0 of 1 met (targets.csv says by how much)
  written to output/s
)");
}

TEST(Run, second_time_gives_the_same_bytes_except_when_it_ran) {
  const Mills mills;
  ASSERT_EQ(mills.run({"run", "as_before.yaml", "--output", "first"}).code, 0);
  ASSERT_EQ(mills.run({"run", "as_before.yaml", "-o", "second"}).code, 0);
  for (const std::string& table : tables) {
    EXPECT_EQ(mills.text_of("first/as_before/" + table), mills.text_of("second/as_before/" + table))
        << table;
  }
  const auto run = nlohmann::json::parse(mills.text_of("first/as_before/run.json"));
  EXPECT_TRUE(run.contains("started") && run.contains("seconds") && run.contains("host"));
}

// The seed stands in the manifest where results depend on it, and nowhere else.
TEST(Run, draws_random_numbers_by_the_seed_of_the_scenario) {
  const Mills mills;
  mills.scenario("five.yaml", "seed: 5\n");
  mills.scenario("six.yaml", "seed: 6\n");
  const auto seed_of = [&](const std::string& name) {
    return nlohmann::json::parse(mills.text_of("output/" + name + "/manifest.json"))["seed"];
  };
  const auto series_of = [&](const std::string& name) {
    return mills.text_of("output/" + name + "/timeseries.csv");
  };
  EXPECT_EQ(mills.run({"run", "five.yaml"}).code, 0);
  EXPECT_EQ(seed_of("five"), nullptr);
  mills.replace("model/equations.yaml", "aux: capacity[mill] * usage",
                "aux: NORMAL(capacity[mill], usage * capacity[mill])");
  EXPECT_EQ(mills.run({"run", "five.yaml", "six.yaml"}).code, 0);
  EXPECT_EQ(seed_of("five"), 5);
  EXPECT_EQ(seed_of("six"), 6);
  const std::string drawn = series_of("five");
  EXPECT_NE(drawn.substr(drawn.find("Output")), series_of("six").substr(drawn.find("Output")));
  EXPECT_EQ(mills.run({"run", "five.yaml"}).code, 0);
  EXPECT_EQ(series_of("five"), drawn);
}

TEST(Run, scenarios_together_give_the_same_bytes_as_alone) {
  const Mills mills;
  mills.scenario("half.yaml", "extends: as_before.yaml\nparameters: {usage: 0.5}\n");
  ASSERT_EQ(mills.run({"run", "as_before.yaml", "half.yaml", "--output", "together"}).code, 0);
  ASSERT_EQ(mills.run({"run", "half.yaml", "--output", "alone"}).code, 0);
  for (const std::string& table : tables)
    EXPECT_EQ(mills.text_of("together/half/" + table), mills.text_of("alone/half/" + table));
}

TEST(Run, bytes_do_not_depend_on_the_language_of_the_shell) {
  const Mills mills;
  for (const std::string language : {"C", "de_DE.UTF-8", "zh_CN.GB18030"}) {
    Surroundings surroundings;
    surroundings.environment = {{"LANG", language}, {"LC_ALL", language}};
    ASSERT_EQ(mills.run({"run", "as_before.yaml", "--output", language}, surroundings).code, 0);
    for (const std::string& table : tables) {
      EXPECT_EQ(mills.text_of(language + "/as_before/" + table),
                mills.text_of("C/as_before/" + table));
    }
  }
}

TEST(Run, require_fails_on_a_missed_target_and_still_writes) {
  const Mills mills;
  EXPECT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  const Outcome missed = mills.run({"run", "as_before.yaml", "--require", "--output", "o"});
  EXPECT_EQ(missed.code, 1);
  EXPECT_EQ(missed.err, "");
  EXPECT_TRUE(fs::exists(mills / "o/as_before/targets.csv"));
  mills.scenario("s.yaml", "parameters: {first_capacity: {north: 2000 t/yr}}\n");
  EXPECT_EQ(mills.run({"run", "s.yaml", "--require"}).code, 0);
}

TEST(Run, timings_are_said_on_stderr_only) {
  const Mills mills;
  const Outcome plain = mills.run({"run", "as_before.yaml"});
  const Outcome timed = mills.run({"run", "as_before.yaml", "--timings"});
  EXPECT_EQ(timed.code, 0);
  EXPECT_EQ(timed.out, plain.out);
  EXPECT_EQ(plain.err, "");
  EXPECT_TRUE(contains(timed.err, " ms  run as_before\n")) << timed.err;
}

TEST(Run, output_folder_is_made_with_those_above_it) {
  const Mills mills;
  EXPECT_EQ(mills.run({"run", "as_before.yaml", "--output", "a/b/c"}).code, 0);
  EXPECT_TRUE(fs::exists(mills / "a/b/c/as_before/manifest.json"));
}

TEST(Run, full_or_closed_standard_output_is_a_failure_and_no_crash) {
  const Mills mills;
  for (const std::string output : {"/dev/full", "-"}) {
    Surroundings surroundings;
    surroundings.output_to = output;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"run", "as_before.yaml"}, {"list", "variables"}, {"--help"}}) {
      const Outcome outcome = mills.run(words, surroundings);
      EXPECT_EQ(outcome.code, 3) << output;
      EXPECT_EQ(outcome.err, "error: the output could not be written\n") << output;
    }
  }
}

TEST(Run, manifest_names_versions_hashes_clock_and_residuals) {
  const Mills mills;
  mills.scenario("s.yaml", "extends: as_before.yaml\n");
  ASSERT_EQ(mills.run({"run", "s.yaml"}).code, 0);
  const auto manifest = nlohmann::json::parse(mills.text_of("output/s/manifest.json"));
  EXPECT_EQ(manifest["model"]["version"], "1.0.0");
  EXPECT_EQ(manifest["model"]["files"].size(), 7U);
  ASSERT_EQ(manifest["scenario"]["files"].size(), 2U);
  EXPECT_EQ(manifest["scenario"]["files"][1]["name"], "s.yaml");
  EXPECT_EQ(manifest["scenario"]["files"][1]["sha256"].get<std::string>().size(), 64U);
  EXPECT_EQ(manifest["clock"]["step"], "1/4");
  EXPECT_EQ(manifest["clock"]["method"], "rk4");
  EXPECT_EQ(manifest["checks"].size(), 1U);
  EXPECT_LT(manifest["residuals"]["stock_balance"]["relative"], 1e-9);
}

}  // namespace
}  // namespace sim33618::test
