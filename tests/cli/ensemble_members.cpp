// `sim33618 ensemble --save-members`, and how much memory many members take.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/support/csv_rows.hpp"
#include "cli/support/mills.hpp"
#include "cli/support/tools.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

const std::string folder = "output/as_before-ensemble/";

Outcome save_members(const Mills& mills, std::vector<std::string> options = {}) {
  options.insert(options.begin(), {"ensemble", "as_before.yaml", "--members", "300",
                                   "--save-members", "--outputs", "output,total_output"});
  return mills.run(options);
}

// What the program ncdump says of the file; empty without the program.
std::string dump(const Mills& mills, const std::string& options) {
  Surroundings surroundings;
  surroundings.folder = mills.path();
  return run_program("/bin/sh", {"-c", "ncdump " + options + " " + folder + "members.nc"},
                     surroundings)
      .out;
}

TEST(EnsembleMembers, are_listed_and_checked) {
  const Mills mills;
  ASSERT_EQ(save_members(mills).code, 0);
  const auto package = nlohmann::json::parse(mills.text_of(folder + "datapackage.json"));
  bool is_listed = false;
  for (const auto& resource : package["resources"]) {
    if (resource["path"] != "members.nc") continue;
    is_listed = true;
    EXPECT_EQ(resource["bytes"], std::filesystem::file_size(mills.path() / folder / "members.nc"));
    EXPECT_EQ(resource["mediatype"], "application/x-netcdf");
  }
  EXPECT_TRUE(is_listed);
  EXPECT_EQ(mills.run({"validate-output", folder}).code, 0);
  mills.write(folder + "members.nc", mills.text_of(folder + "members.nc") + "x");
  const Outcome outcome = mills.run({"validate-output", folder});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err + outcome.out, HasSubstr("members.nc' was changed after the run"));
}

TEST(EnsembleMembers, are_written_on_request_only) {
  const Mills mills;
  ASSERT_EQ(save_members(mills).code, 0);
  ASSERT_EQ(mills.run({"ensemble", "as_before.yaml", "--members", "3"}).code, 0);
  EXPECT_FALSE(std::filesystem::exists(mills.path() / folder / "members.nc"));
}

TEST(EnsembleMembers, have_the_same_bytes_for_any_number_of_threads_and_instruction_set) {
  const Mills mills;
  ASSERT_EQ(save_members(mills, {"--threads", "1"}).code, 0);
  const std::string expected = mills.text_of(folder + "members.nc");
  for (const std::string threads : {"2", "3"}) {
    ASSERT_EQ(save_members(mills, {"--threads", threads}).code, 0);
    EXPECT_TRUE(mills.text_of(folder + "members.nc") == expected) << threads;
  }
  Surroundings plain;
  plain.environment = {{"SIM33618_ISA", "x86-64"}};
  ASSERT_EQ(mills
                .run({"ensemble", "as_before.yaml", "--members", "300", "--save-members",
                      "--outputs", "output,total_output"},
                     plain)
                .code,
            0);
  EXPECT_TRUE(mills.text_of(folder + "members.nc") == expected);
}

TEST(EnsembleMembers, say_what_they_are) {
  const Mills mills;
  ASSERT_EQ(save_members(mills).code, 0);
  const std::string text = dump(mills, "-h");
  if (text.empty()) GTEST_SKIP() << "no ncdump (package netcdf-bin)";
  for (const char* part :
       {"member = 300 ;", "year = 3 ;", "mill = 2 ;", "double output(member, year, mill) ;",
        "output:long_name = \"What a mill makes in a year.\"", "output:units = \"t/yr\"",
        "output:cell_methods = \"year: mean\"", ":title_zh = \"照旧\"",
        "double parameter_value(member, parameter) ;", "string mill_name_zh(mill) ;"})
    EXPECT_THAT(text, HasSubstr(part));
}

// A second reader: means, quantiles and draws are those of the CSV and of the ranges.
constexpr const char* reader = R"(
import csv, netCDF4, numpy as np
data = netCDF4.Dataset("output/as_before-ensemble/members.nc")
rows = list(csv.DictReader(open("output/as_before-ensemble/ensemble.csv")))
mills = list(data["mill_name"][:])
assert list(data["mill"][:]) == ["north", "south"] and data["mill_name_zh"][1] == "南厂"
years = list(data["year"][:])
assert list(data["member"][:]) == list(range(300))
for row in rows:
    parts = row["Variable"].split("|")
    year = years.index(int(row["Year"]))
    if len(parts) == 1:
        values = data["total_output"][:, year]
    else:
        values = data["output"][:, year, mills.index(parts[1])]
    assert row["Unit"] == data["output"].units
    values = np.asarray(values)
    assert np.count_nonzero(~np.isnan(values)) == int(row["Members"])
    values = values[~np.isnan(values)]
    for column, share in (("Minimum", 0), ("P5", .05), ("P50", .5), ("P95", .95), ("Maximum", 1)):
        assert abs(np.quantile(values, share) / float(row[column]) - 1) < 1e-9, (row, column)
    assert abs(values.mean() / float(row["Mean"]) - 1) < 1e-9
    assert abs(values.std(ddof=1) / float(row["Standard Deviation"]) - 1) < 1e-9
total = np.asarray(data["total_output"][:])
parts = np.asarray(data["output"][:]).sum(axis=2)
assert np.allclose(total, parts, rtol=1e-12, atol=0, equal_nan=True)
names = list(data["parameter"][:])
assert names == ["first_capacity[north]", "first_capacity[south]", "growth_rate[*]",
                 "intensity[*]", "usage"], names
value = np.asarray(data["parameter_value"][:])
share = np.asarray(data["parameter_share"][:])
assert ((0 < share) & (share < 1)).all()
north = value[:, 0]
assert north.min() >= 90 and north.max() <= 110
below = share[:, 0] < .5
assert np.allclose(north[below], 90 + np.sqrt(200 * share[below, 0]))
growth = value[:, names.index("growth_rate[*]")]
assert np.corrcoef(growth, total[:, -1])[0, 1] > .5 or np.isnan(total).any()
print("failed", int(np.isnan(total[:, 0]).sum()))
)";

Outcome read_in_python(const Mills& mills) {
  mills.write("read.py", reader);
  Surroundings surroundings;
  surroundings.folder = mills.path();
  return run_program("/bin/sh", {"-c", first_python_with("netCDF4") + " read.py"}, surroundings);
}

TEST(EnsembleMembers, are_what_a_second_reader_finds_in_the_tables) {
  if (first_python_with("netCDF4").empty())
    GTEST_SKIP() << "no python3 with netCDF4 (package python3-netcdf4)";
  const Mills mills;
  ASSERT_EQ(save_members(mills).code, 0);
  const Outcome outcome = read_in_python(mills);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "failed 0\n");
}

TEST(EnsembleMembers, that_failed_are_no_numbers) {
  if (first_python_with("netCDF4").empty())
    GTEST_SKIP() << "no python3 with netCDF4 (package python3-netcdf4)";
  const Mills mills;
  mills.replace("model/equations.yaml", "aux: SUM(output[*])",
                "aux: SUM(output[*]) / (IF usage > 0.97 THEN 0 ELSE 1)");
  ASSERT_EQ(save_members(mills).code, 0);
  const auto failures = csv_rows(mills.text_of(folder + "failures.csv"));
  ASSERT_GT(failures.size(), 0U);
  const Outcome outcome = read_in_python(mills);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, fmt::format("failed {}\n", failures.size()));
}

// Members stand on the disk; in memory stands one figure of all members for each thread while it
// is sorted.
class SlowEnsembleMemory : public testing::Test {
 protected:
  double peak(const std::string& members, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"ensemble", "s.yaml", "--members", members, "--threads", "2"};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = mills_.run(words);
    EXPECT_TRUE(outcome.code == 0 || outcome.code == 3) << outcome.err;
    return outcome.peak_memory;
  }
  Mills mills_;
  static constexpr double figure_of_a_million = 8;
};

TEST_F(SlowEnsembleMemory, is_bounded_by_what_is_kept_at_a_million_members) {
  mills_.scenario("s.yaml", "time: {end: 2029}\n");
  const std::vector<std::string> outputs = {"--outputs", "total_output,output"};
  const double few = peak("1000", outputs);
  const double many = peak("1000000", outputs);
  // 18 figures; two threads sort one each.
  EXPECT_LT(many - few, 2 * figure_of_a_million + 8) << few << " " << many;
  EXPECT_EQ(csv_rows(mills_.text_of("output/s-ensemble/ensemble.csv")).front().at("Members"),
            "1000000");
}

TEST_F(SlowEnsembleMemory, is_bounded_with_members_saved) {
  mills_.scenario("s.yaml", "time: {end: 2029}\n");
  const double few = peak("1000", {"--save-members"});
  const double many = peak("1000000", {"--save-members"});
  EXPECT_GT(std::filesystem::file_size(mills_.path() / "output/s-ensemble/members.nc"),
            100'000'000U);
  EXPECT_LT(many - few, 2 * figure_of_a_million + 16) << few << " " << many;
}

TEST_F(SlowEnsembleMemory, is_bounded_where_all_members_fail) {
  // The central run has the value of `luck`, and hardly a member has it.
  mills_.replace("model/equations.yaml", "aux: SUM(output[*])",
                 "aux: SUM(output[*]) / (IF luck = 1 THEN 1 ELSE 0)");
  mills_.replace("model/equations.yaml", "variables:\n",
                 "variables:\n  luck: {data: constant, unit: 1, doc: Luck.}\n");
  mills_.replace("model/numbers.csv", "usage,,2024",
                 "luck,,,1,0,2,uniform,1,judgement,2024,D,\nusage,,2024");
  mills_.scenario("s.yaml", "time: {end: 2024}\n");
  const double few = peak("1000");
  const double many = peak("200000");
  EXPECT_GT(std::filesystem::file_size(mills_.path() / "output/s-ensemble/failures.csv"),
            20'000'000U);
  EXPECT_LT(many - few, 8) << few << " " << many;
}

}  // namespace
}  // namespace sim33618::test
