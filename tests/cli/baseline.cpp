// The baseline of the repository's model, read as a user would read it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"

namespace sim33618::test {
namespace {

// Runs the baseline once for all tests of the suite.
class Baseline : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<ScratchFolder>();
    Surroundings surroundings;
    surroundings.folder = folder_->path();
    outcome_ = sim33618({"run", SIM33618_SOURCE_DIR "/scenarios/baseline.yaml"}, surroundings);
  }
  static void TearDownTestSuite() { folder_.reset(); }

  void SetUp() override { ASSERT_EQ(outcome_.code, 0) << outcome_.err; }

  static std::string table(const std::string& name) {
    return folder_->text_of("output/baseline/" + name);
  }

  static std::unique_ptr<ScratchFolder> folder_;
  static Outcome outcome_;
};

std::unique_ptr<ScratchFolder> Baseline::folder_;
Outcome Baseline::outcome_;

TEST_F(Baseline, wide_table_has_the_iamc_columns_and_the_years_from_2024_to_2030) {
  const std::string text = table("timeseries.csv");
  EXPECT_EQ(text.substr(0, text.find('\n')),
            "Model,Scenario,Region,Variable,Unit,2024,2025,2026,2027,2028,2029,2030");
}

TEST_F(Baseline, long_table_holds_the_same_text_as_the_wide_one) {
  std::map<std::string, std::string> values;
  for (const CsvRow& row : csv_rows(table("timeseries_long.csv")))
    values[row.at("Variable") + row.at("Unit") + row.at("Year")] = row.at("Value");
  const std::vector<CsvRow> wide = csv_rows(table("timeseries.csv"));
  ASSERT_EQ(values.size(), 7 * wide.size());
  for (const CsvRow& row : wide) {
    for (int year = 2024; year <= 2030; ++year) {
      const std::string key = std::to_string(year);
      EXPECT_EQ(values[row.at("Variable") + row.at("Unit") + key], row.at(key))
          << row.at("Variable");
    }
  }
}

TEST_F(Baseline, has_output_energy_and_emissions_of_all_thirty_clusters_for_every_year) {
  std::map<std::string, CsvRow> rows;
  for (const CsvRow& row : csv_rows(table("timeseries.csv"))) rows[row.at("Variable")] = row;
  const auto clusters = nlohmann::json::parse(sim33618({"list", "clusters", "--json"}).out);
  ASSERT_EQ(clusters.size(), 30U);
  for (const auto& cluster : clusters) {
    for (const std::string what : {"Gross Output", "Final Energy", "Emissions|CO2"}) {
      const std::string name = "Cluster|" + cluster["title"].get<std::string>() + "|" + what;
      ASSERT_EQ(rows.count(name), 1U) << name;
      for (int year = 2025; year <= 2030; ++year)
        EXPECT_GT(std::stod(rows[name].at(std::to_string(year))), 0) << name << " " << year;
    }
  }
}

TEST_F(Baseline, control_totals_are_met_within_half_a_percent_comparisons_within_their_tolerance) {
  const std::set<std::string> in_doubt = {"vehicle_energy_at_plant", "vehicle_energy_benchmark"};
  std::map<std::string, int> counts;
  const auto manifest = nlohmann::json::parse(table("manifest.json"));
  for (const auto& check : manifest["checks"]) {
    const std::string name = check["name"];
    const std::string kind = check["kind"];
    ++counts[kind];
    const double tolerance = check["tolerance"];
    // Figures of another scope, such as customs' exports of all firms, are compared more loosely;
    // most loosely where the evidence itself doubts them.
    const double loosest = in_doubt.count(name) != 0 ? 0.5 : 0.1;
    EXPECT_LE(tolerance, kind == "control_total" ? 0.005 : loosest) << name;
    EXPECT_LE(std::abs(check["deviation"].get<double>()), tolerance) << name;
    EXPECT_TRUE(check["met"].get<bool>()) << name;
    const std::size_t at = outcome_.out.find("\n  " + name + " ");
    ASSERT_NE(at, std::string::npos) << name << " is not printed";
    const std::string line = outcome_.out.substr(at + 1, outcome_.out.find('\n', at + 1) - at - 1);
    EXPECT_EQ(line.substr(line.size() - 5), "  met") << line;
  }
  EXPECT_GE(counts["control_total"], 7);
  EXPECT_GE(counts["comparison"], 3);
}

TEST_F(Baseline, prints_headline_figures_by_year) {
  const std::size_t at = outcome_.out.find("  2024");
  EXPECT_NE(at, std::string::npos);
  EXPECT_NE(outcome_.out.find("  2030\n"), std::string::npos) << outcome_.out;
}

TEST_F(Baseline, stocks_balance) {
  const auto residuals = nlohmann::json::parse(table("manifest.json"))["residuals"];
  EXPECT_LT(residuals["stock_balance"]["relative"].get<double>(), 1e-9);
}

TEST_F(Baseline, every_target_is_held_against_its_year) {
  const auto declared = nlohmann::json::parse(sim33618({"list", "targets", "--json"}).out);
  const std::vector<CsvRow> rows = csv_rows(table("targets.csv"));
  EXPECT_EQ(rows.size(), declared.size());
  for (const CsvRow& row : rows) {
    EXPECT_EQ(row.at("Simulated").empty(), row.at("Variable").empty()) << row.at("Title");
    EXPECT_NE(row.at("Counts"), "") << row.at("Title");
    EXPECT_NE(row.at("Source"), "") << row.at("Title");
  }
}

constexpr const char* read_with_pandas = R"(
import sys
import pandas as pd

folder = sys.argv[1]
wide = pd.read_csv(folder + '/timeseries.csv')
long = pd.read_csv(folder + '/timeseries_long.csv')
targets = pd.read_csv(folder + '/targets.csv')
ids = ['Model', 'Scenario', 'Region', 'Variable', 'Unit']
years = [str(year) for year in range(2024, 2031)]
assert list(wide.columns) == ids + years, wide.columns
assert list(long.columns) == ids + ['Year', 'Value'], long.columns
assert targets.columns[0] == 'Target', targets.columns
assert not wide.isna().any().any() and not long.isna().any().any()
assert wide['Variable'].is_unique
assert all(pd.api.types.is_numeric_dtype(wide[year]) for year in years), wide.dtypes
melted = wide.melt(ids, years, 'Year', 'Value').astype({'Year': int, 'Value': float})
order = ['Variable', 'Year']
pd.testing.assert_frame_equal(melted.sort_values(order).reset_index(drop=True),
                              long.astype({'Value': float}).sort_values(order).reset_index(drop=True),
                              check_exact=True)
)";

TEST_F(Baseline, pandas_reads_the_tables_and_finds_them_equal) {
  const std::string script = folder_->write("read.py", read_with_pandas).string();
  Surroundings surroundings;
  surroundings.folder = folder_->path();
  constexpr int no_pandas = 77;
  const Outcome read =
      run_program("/bin/sh",
                  {"-c",
                   "for python in python3 /usr/bin/python3; do"
                   "  $python -c 'import pandas' 2>/dev/null && exec $python \"$@\"; done; exit 77",
                   "sh", script, "output/baseline"},
                  surroundings);
  if (read.code == no_pandas) GTEST_SKIP() << "no python3 with pandas on this machine";
  EXPECT_EQ(read.code, 0) << read.err;
}

}  // namespace
}  // namespace sim33618::test
