// validate-output finds what is wrong in a result folder and where.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

// Two mills whose output adds up to a total by definition, and their result in o/as_before.
class ValidateOutput : public testing::Test {
 protected:
  ValidateOutput() {
    mills_.replace("model/model.yaml", "  sources: [", "  definitions: [names.yaml]\n  sources: [");
    mills_.write("model/names.yaml", R"(sim33618: definitions/1
definitions:
  Output: {unit: t/yr, doc: All., sum_of: 'Output|{mill}', at_most: 1 kt/yr}
  Output|{mill}: {unit: t/yr, doc: Of a mill., at_least: 0}
  Electricity|{mill}: {unit: MWh/yr, doc: Of a mill.}
)");
    mills_.scenario("s.yaml", "parameters: {usage: 0.5, growth_rate: 0 1/yr}\n");
    EXPECT_EQ(mills_.run({"run", "s.yaml", "--output", "o"}).code, 0);
  }

  Outcome check() const { return mills_.run({"validate-output", "o/s"}); }

  // Changes a table and, as one would who recomputes hashes, what is said of its bytes.
  void change(const std::string& table, const std::string& old_text,
              const std::string& new_text) const {
    mills_.replace("o/s/" + table, old_text, new_text);
    auto package = nlohmann::json::parse(mills_.text_of("o/s/datapackage.json"));
    for (auto& resource : package["resources"]) {
      const std::string text = mills_.text_of("o/s/" + resource["path"].get<std::string>());
      resource["bytes"] = text.size();
      resource["hash"] = "sha256:" + sha256(text);
    }
    mills_.write("o/s/datapackage.json", package.dump());
  }

  void expect_finding(const std::string& finding) const {
    const Outcome outcome = check();
    EXPECT_EQ(outcome.code, 1) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(finding));
  }

  Mills mills_;
};

TEST_F(ValidateOutput, of_a_result_as_it_was_written_is_fine) {
  const Outcome outcome = check();
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "o/s: fine\n");
  EXPECT_EQ(outcome.err, "");
}

TEST_F(ValidateOutput, sees_missing_and_changed_files) {
  mills_.replace("o/s/timeseries.csv", "150,150,150", "150,150,151");
  expect_finding("error: 'o/s/timeseries.csv' was changed after the run: its hash is sha256:");
  std::filesystem::remove(mills_ / "o/s/timeseries_long.csv");
  expect_finding("error: cannot read 'o/s/timeseries_long.csv': No such file or directory");
}

TEST_F(ValidateOutput, sees_sums_that_do_not_add_up) {
  change("timeseries.csv", "150,150,150", "150,150,150.000001");
  expect_finding(
      "o/s/timeseries.csv:4:39: error: 'Output' is 150.000001 in 2026, its parts add up to 150\n");
}

TEST_F(ValidateOutput, sees_unknown_names_and_other_units) {
  change("timeseries.csv", "Output|South mill,t/yr", "Output|Sauth mill,kt/yr");
  expect_finding(
      "o/s/timeseries.csv:3:19: error: 'Output|Sauth mill' is no name the model reports or has a "
      "variable of; did you mean 'Output|South mill'?");
  expect_finding("error: the row of 'Output|South mill' is missing\n");
  change("timeseries.csv", "Output|Sauth mill", "Output|South mill");
  expect_finding("error: the unit of 'Output|South mill' is 't/yr', not 'kt/yr'\n");
}

TEST_F(ValidateOutput, sees_values_beyond_their_bounds) {
  change("timeseries.csv", "50,50,50", "50,-50,50");
  expect_finding("o/s/timeseries.csv:2:45: error: '-50' is below its bound 0\n");
  change("timeseries.csv", "150,150,150", "1500,150,150");
  expect_finding("error: '1500' is above its bound 1 kt/yr\n");
}

TEST_F(ValidateOutput, sees_cells_that_are_empty_or_no_numbers) {
  change("timeseries.csv", "100,100,100", "100,,nan");
  expect_finding("error: the cell of column '2025' is empty\n");
  expect_finding("error: 'nan' is no value of column '2026'\n");
}

TEST_F(ValidateOutput, sees_tables_that_disagree) {
  change("timeseries_long.csv", "Output,t/yr,2025,150", "Output,t/yr,2025,151");
  expect_finding("error: '151' stands here, '150' in timeseries.csv\n");
  change("timeseries_long.csv", "Output,t/yr,2025,151", "Output,t/yr,2029,150");
  expect_finding("error: timeseries.csv has no 'Output' in 2029\n");
  expect_finding("error: timeseries_long.csv has no row for 'Output' in 2025\n");
}

TEST_F(ValidateOutput, sees_targets_that_are_misjudged) {
  change("targets.csv", ",no,", ",yes,");
  expect_finding("error: 'Met' of target 'north_output_2026' is 'yes', it should be 'no'\n");
  change("targets.csv", "1000,50,", "1000,60,");
  expect_finding("error: 'Simulated' of target 'north_output_2026' is '60', it should be '50'\n");
}

TEST_F(ValidateOutput, sees_results_of_a_target_that_nothing_is_compared_with) {
  mills_.replace("model/model.yaml", "files:\n",
                 "bases:\n  dry: {en: dry weight, zh: 干重}\nfiles:\n");
  mills_.replace("model/targets.yaml", "    variable: output[north]\n", "    counts: dry\n");
  std::filesystem::remove_all(mills_ / "o");
  ASSERT_EQ(mills_.run({"run", "s.yaml", "--output", "o"}).code, 0);
  EXPECT_THAT(mills_.text_of("o/s/targets.csv"),
              HasSubstr(",,2026,at_least,1000,,t/yr,,,,dry,full year,R1\n"));
  const Outcome untouched = check();
  EXPECT_EQ(untouched.code, 0) << untouched.err;
  change("targets.csv", "1000,,t/yr", "1000,60,t/yr");
  expect_finding("error: 'Simulated' of target 'north_output_2026' is '60', it should be ''\n");
}

TEST_F(ValidateOutput, sees_other_columns) {
  mills_.replace("o/s/datapackage.json", "\"Unit\"", "\"Units\"");
  expect_finding("o/s/timeseries.csv:1:");
}

TEST_F(ValidateOutput, survives_a_package_that_is_none) {
  const std::vector<std::string> texts = {
      "", "[]", std::string(1000000, '['),
      R"({"bytes": )" + std::string(100000, '[') + std::string(100000, ']') + "}",
      R"({"resources": [1, {"path": "../x"}]})"};
  for (const std::string& text : texts) {
    mills_.write("o/s/datapackage.json", text);
    EXPECT_EQ(check().code, 1) << text.substr(0, 80);
  }
}

TEST_F(ValidateOutput, needs_a_result_folder) {
  const Outcome none = mills_.run({"validate-output", "o"});
  EXPECT_EQ(none.code, 2);
  EXPECT_EQ(none.err,
            "error: 'o' is no result folder (it has neither datapackage.json nor manifest.json)\n");
  EXPECT_EQ(mills_.run({"validate-output", "nowhere"}).code, 2);
}

TEST_F(ValidateOutput, warns_of_another_version_of_the_model) {
  mills_.replace("model/model.yaml", "version: 1.0.0", "version: 1.1.0");
  const Outcome outcome = check();
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err,
            "warning: the result was made with the model mills 1.0.0, it is held against mills "
            "1.1.0\n");
}

TEST(SlowValidateOutputOfTheModel, of_every_scenario_is_fine) {
  const ScratchFolder results;
  for (const auto& entry : std::filesystem::directory_iterator(SIM33618_SOURCE_DIR "/scenarios")) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string name = entry.path().stem().string();
    ASSERT_EQ(
        sim33618({"run", entry.path().string(), "--no-report", "--output", results.path().string()})
            .code,
        0);
    const Outcome outcome = sim33618({"validate-output", (results / name).string()});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
  }
}

TEST(ValidateOutputOfTheModel, finds_every_name_defined) {
  const Outcome outcome = sim33618({"validate"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

}  // namespace
}  // namespace sim33618::test
