#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "simulation/run.hpp"
#include "support/small_scenario.hpp"
#include "tables/targets_table.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::json;

const std::vector<std::string> same_files = {
    "timeseries.csv",  "timeseries_long.csv", "targets.csv",     "input_changes.csv",
    "assumptions.csv", "manifest.json",       "datapackage.json"};

class WrittenResults : public ::testing::Test {
 protected:
  WrittenResults() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: rk4}";
    texts.variables = test::stock("level", "inflows: [gain], outflows: []", "size", "kt", "fuel",
                                  "    report: 'Level, {fuel}'\n") +
                      test::flow("gain", "rate * level[fuel]", "t/yr", "fuel") +
                      test::data("rate", "1/yr") + test::data("size", "kt");
    texts.numbers = test::number("rate", 0, "", "", "1/yr") + test::number("size", 2, "", "", "kt");
    texts.targets =
        "  big: {title: {en: 'Big, really', zh: 大}, variable: 'level[gas]', year: 2026,\n"
        "    at_least: 5000 t, basis: end of year, source: s}\n"
        "  small: {title: {en: Small, zh: 小}, variable: 'level[coal]', year: 2025,\n"
        "    at_most: 4 kt, basis: end of year, source: [s, s]}\n"
        "  later: {title: {en: Later, zh: 后}, variable: 'level[coal]', year: 2040,\n"
        "    at_most: 4 kt, basis: end of year, source: s}\n";
    texts.checks =
        "  total: {title: {en: Size, zh: 量}, variable: 'level[coal]', year: 2025,\n"
        "    equals: 2010 t, within: 1%, basis: end of year, source: s}\n";
    model_ = test::compiled(texts);
  }

  void write(const std::string& folder, std::chrono::seconds started) const {
    const Result result = run_scenario(*model_, test::scenario_of(*model_, ""));
    write_result(report_on(result), scratch_ / folder,
                 std::chrono::system_clock::time_point(started),
                 std::chrono::duration<double>(0.5));
  }

  std::unique_ptr<CompiledModel> model_;
  test::ScratchFolder scratch_;
};

TEST_F(WrittenResults, are_the_tables_the_manifest_and_the_record_of_the_run) {
  write("out", std::chrono::seconds(0));
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(scratch_ / "out")) {
    ++count;
  }
  EXPECT_EQ(count, same_files.size() + 1);
}

TEST_F(WrittenResults, of_equal_runs_differ_in_the_record_of_the_run_only) {
  write("one", std::chrono::seconds(0));
  write("two", std::chrono::seconds(86400));
  for (const std::string& name : same_files)
    EXPECT_EQ(scratch_.text_of("one/" + name), scratch_.text_of("two/" + name)) << name;
  EXPECT_NE(scratch_.text_of("one/run.json"), scratch_.text_of("two/run.json"));
}

TEST_F(WrittenResults, the_record_tells_when_and_how_long) {
  write("out", std::chrono::seconds(86400 + 3661));
  const Json run = Json::parse(scratch_.text_of("out/run.json"));
  EXPECT_EQ(run["started"], "1970-01-02T01:01:01Z");
  EXPECT_EQ(run["seconds"], 0.5);
  EXPECT_TRUE(run["host"].is_string());
}

TEST_F(WrittenResults, the_manifest_tells_what_they_were_made_from) {
  write("out", std::chrono::seconds(0));
  const Json manifest = Json::parse(scratch_.text_of("out/manifest.json"));
  EXPECT_EQ(manifest["program"]["name"], "sim33618");
  EXPECT_EQ(manifest["model"]["name"], "small");
  EXPECT_EQ(manifest["model"]["version"], "1.2.3");
  EXPECT_EQ(manifest["scenario"]["name"], "what if");
  EXPECT_EQ(manifest["scenario"]["title"]["zh"], "假如");
  EXPECT_EQ(manifest["clock"], Json::parse(R"({"start": 2025, "end": 2026, "step": "1/4",
    "save": "1", "method": "rk4", "steps": 8, "reason": "the model's"})"));
  std::vector<std::string> names;
  for (const Json& file : manifest["model"]["files"]) {
    names.push_back(file["name"]);
    EXPECT_EQ(file["sha256"].get<std::string>().size(), 64U);
  }
  EXPECT_THAT(names, ::testing::UnorderedElementsAre("model.yaml", "d.yaml", "e.yaml", "p.csv",
                                                     "t.yaml", "c.yaml", "s.yaml"));
  EXPECT_EQ(manifest["scenario"]["files"][0]["name"], "what if.yaml");
  EXPECT_EQ(manifest["residuals"]["stock_balance"]["relative"], 0.0);
}

TEST_F(WrittenResults, the_manifest_holds_the_checks) {
  write("out", std::chrono::seconds(0));
  const Json totals = Json::parse(scratch_.text_of("out/manifest.json"))["checks"];
  ASSERT_EQ(totals.size(), 1U);
  EXPECT_EQ(totals[0]["name"], "total");
  EXPECT_EQ(totals[0]["kind"], "control_total");
  EXPECT_EQ(totals[0]["variable"], "level[coal]");
  EXPECT_EQ(totals[0]["unit"], "t");
  EXPECT_EQ(totals[0]["required"], 2010.0);
  EXPECT_EQ(totals[0]["simulated"], 2000.0);
  EXPECT_NEAR(totals[0]["deviation"].get<double>(), -10.0 / 2010, 1e-15);
  EXPECT_EQ(totals[0]["met"], true);
}

TEST_F(WrittenResults, the_targets_are_held_against_the_run) {
  write("out", std::chrono::seconds(0));
  EXPECT_EQ(scratch_.text_of("out/targets.csv"),
            "\xEF\xBB\xBFTarget,Title,标题,Variable,Year,Comparison,Required,Simulated,Unit,"
            "Difference,Attainment,Met,Counts,Basis,Source\n"
            "big,\"Big, really\",大,level[gas],2026,at_least,5000,2000,t,-3000,0.4,no,,"
            "end of year,s\n"
            "small,Small,小,level[coal],2025,at_most,4,2,kt,-2,0.5,yes,,end of year,s s\n"
            "later,Later,后,level[coal],2040,at_most,4,,kt,,,,,end of year,s\n");
}

TEST_F(WrittenResults, the_series_are_those_of_the_run) {
  write("out", std::chrono::seconds(0));
  EXPECT_EQ(scratch_.text_of("out/timeseries.csv"),
            "Model,Scenario,Region,Variable,Unit,2025,2026\n"
            "small,what if,Here,\"Level, Coal\",kt,2,2\n"
            "small,what if,Here,\"Level, Gas\",kt,2,2\n");
}

TEST_F(WrittenResults, a_target_of_zero_has_no_attainment) {
  const Result result = run_scenario(*model_, test::scenario_of(*model_, ""));
  Target target = model_->document().targets.front();
  target.value.value = 0;
  const std::vector<Target> targets = {target};
  EXPECT_THAT(targets_table(hold_against(targets, result)).text,
              ::testing::HasSubstr(",0,2000,t,2000,,yes,"));
}

TEST(TargetUnits, are_those_their_author_wrote) {
  const auto unit = [](const std::string& value) {
    Target target;
    target.value_text.text = value;
    return target_unit_text(target);
  };
  EXPECT_EQ(unit("1e4 亿元/yr"), "亿元/yr");
  EXPECT_EQ(unit("20%"), "%");
  EXPECT_EQ(unit("-3 t CO2"), "t CO2");
  EXPECT_EQ(unit("0.5"), "1");
  EXPECT_EQ(unit("10 1e8 CNY"), "1e8 CNY");
}

}  // namespace
}  // namespace sim33618
