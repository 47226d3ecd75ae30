#include "tables/timeseries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "simulation/run.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

// Use of two fuels in three places, rising by its start every year, and a level without a report
// name.
class Timeseries : public ::testing::Test {
 protected:
  Timeseries() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: rk4}";
    texts.variables =
        test::data("growth", "1", "", "linear") + test::data("start", "GJ/yr", "place, fuel") +
        test::aux("use", "start[place, fuel] * growth", "MJ/yr", "place, fuel",
                  "    report: Use|{fuel}|in {place}\n") +
        test::aux("total", "SUM(use[*, *])", "GJ/yr", "", "    report: \"Total, all\"\n") +
        test::stock("level", "inflows: [filling], outflows: []", "0", "t", "fuel") +
        test::flow("filling", "0", "t/yr", "fuel");
    texts.numbers = test::number("growth", 1, "", "2025") + test::number("growth", 3, "", "2027") +
                    test::number("start", 0, "* *", "", "GJ/yr") +
                    test::number("start", 2, "west coal", "", "GJ/yr") +
                    test::number("start", 1, "north gas", "", "GJ/yr");
    model_ = test::compiled(texts);
  }

  Result with(const std::string& scenario) const {
    return run_scenario(*model_, test::scenario_of(*model_, scenario));
  }

  std::unique_ptr<CompiledModel> model_;
};

TEST_F(Timeseries, wide_has_a_column_for_each_year) {
  EXPECT_EQ(timeseries_table(with("")).text,
            "Model,Scenario,Region,Variable,Unit,2025,2026\n"
            "small,what if,Here,Use|Coal|in East,MJ/yr,0,0\n"
            "small,what if,Here,Use|Gas|in East,MJ/yr,0,0\n"
            "small,what if,Here,Use|Coal|in West,MJ/yr,3000,5000\n"
            "small,what if,Here,Use|Gas|in West,MJ/yr,0,0\n"
            "small,what if,Here,Use|Coal|in North,MJ/yr,0,0\n"
            "small,what if,Here,Use|Gas|in North,MJ/yr,1500,2500\n"
            "small,what if,Here,\"Total, all\",GJ/yr,4.5,7.5\n");
}

TEST_F(Timeseries, long_has_a_row_for_each_value) {
  EXPECT_EQ(timeseries_long_table(with("outputs: [total]\n")).text,
            "Model,Scenario,Region,Variable,Unit,Year,Value\n"
            "small,what if,Here,\"Total, all\",GJ/yr,2025,4.5\n"
            "small,what if,Here,\"Total, all\",GJ/yr,2026,7.5\n");
}

TEST_F(Timeseries, parts_of_a_year_bear_their_names) {
  EXPECT_EQ(timeseries_table(with("outputs: [total]\ntime: {end: 2025, save: 1/4}\n")).text,
            "Model,Scenario,Region,Variable,Unit,2025Q1,2025Q2,2025Q3,2025Q4\n"
            "small,what if,Here,\"Total, all\",GJ/yr,3.375,4.125,4.875,5.625\n");
}

TEST_F(Timeseries, what_is_asked_for_without_a_report_name_is_named_by_variable_and_elements) {
  EXPECT_EQ(timeseries_table(with("outputs: [level, start]\ntime: {end: 2025}\n")).text,
            "Model,Scenario,Region,Variable,Unit,2025\n"
            "small,what if,Here,start|East|Coal,GJ/yr,0\n"
            "small,what if,Here,start|East|Gas,GJ/yr,0\n"
            "small,what if,Here,start|West|Coal,GJ/yr,2\n"
            "small,what if,Here,start|West|Gas,GJ/yr,0\n"
            "small,what if,Here,start|North|Coal,GJ/yr,0\n"
            "small,what if,Here,start|North|Gas,GJ/yr,1\n"
            "small,what if,Here,level|Coal,t,0\n"
            "small,what if,Here,level|Gas,t,0\n");
}

TEST_F(Timeseries, names_may_be_chinese) {
  const test::ScratchFolder folder;
  folder.write("绿色,深.yaml", test::scenario_text("outputs: total\ntime: {end: 2025}\n"));
  const Result result = run_scenario(*model_, test::resolved(*model_, folder, "绿色,深.yaml"));
  EXPECT_EQ(timeseries_table(result).text,
            "\xEF\xBB\xBFModel,Scenario,Region,Variable,Unit,2025\n"
            "small,\"绿色,深\",Here,\"Total, all\",GJ/yr,4.5\n");
}

TEST_F(Timeseries, wide_and_long_hold_the_same_numbers) {
  const Result result = with("");
  const std::string wide = timeseries_table(result).text;
  const std::string rows = timeseries_long_table(result).text;
  EXPECT_EQ(std::count(rows.begin(), rows.end(), '\n') - 1,
            2 * (std::count(wide.begin(), wide.end(), '\n') - 1));
  EXPECT_THAT(rows, ::testing::HasSubstr(",Use|Gas|in North,MJ/yr,2026,2500\n"));
}

}  // namespace
}  // namespace sim33618
