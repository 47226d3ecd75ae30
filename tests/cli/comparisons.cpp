#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/support/mills.hpp"
#include "support/lines.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;
using testing::Not;

// What is used of the mills' capacity, and what it means over three years.
class ComparedMills : public Mills {
 public:
  ComparedMills() {
    replace("model/model.yaml", "headline:",
            "comparison:\n"
            "  indicators: [total_output]\n"
            "  totals:\n"
            "    made: {of: output, unit: t, name: {en: Made, zh: 产量}}\n"
            "    used: {of: electricity, unit: MWh, name: {en: Electricity, zh: 用电}}\n"
            "  prices:\n"
            "    a_ton: {pays: used, for_more: made, unit: kWh/t, name: {en: A ton, zh: 每吨}}\n"
            "headline:");
    scenario("busy.yaml", "parameters: {usage: {2025: 1}}\n");
    scenario("idle.yaml", "parameters: {usage: {2026: 0}}\n");
  }
};

TEST(Compare, shows_the_last_year_and_all_years_of_each_scenario) {
  const ComparedMills mills;
  const Outcome outcome = mills.run({"compare", "as_before.yaml", "busy.yaml", "idle.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("total_output, 2026, t/yr\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Made, all years, t\n"));
  EXPECT_THAT(outcome.out, HasSubstr("Made [north], all years, t\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\n  idle            0     -305.98  -100.00 %"));
  // Electricity goes with output in both mills.
  EXPECT_THAT(outcome.out, HasSubstr("A ton, kWh/t\n  busy          300\n  idle            -\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nas_before: 0 of 1 targets met\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nwritten to output/comparison\n"));
  for (const std::string& line : lines_of(outcome.out)) EXPECT_LE(line.size(), 80U) << line;
}

TEST(Compare, writes_what_validate_output_accepts) {
  const ComparedMills mills;
  ASSERT_EQ(mills.run({"compare", "as_before.yaml", "busy.yaml", "--members", "20"}).code, 0);
  const Outcome valid = mills.run({"validate-output", "output/comparison"});
  EXPECT_EQ(valid.code, 0) << valid.out << valid.err;
}

TEST(Compare, gives_the_same_bytes_for_any_number_of_threads) {
  const ComparedMills mills;
  for (const std::string threads : {"1", "3"}) {
    ASSERT_EQ(mills
                  .run({"compare", "as_before.yaml", "busy.yaml", "--members", "30", "--threads",
                        threads, "--output", threads})
                  .code,
              0);
  }
  for (const char* file : {"comparison.csv", "comparison_members.csv", "manifest.json"})
    EXPECT_EQ(mills.text_of(std::string("1/") + file), mills.text_of(std::string("3/") + file));
}

TEST(Compare, takes_figures_that_are_asked_for) {
  const ComparedMills mills;
  const Outcome outcome = mills.run(
      {"compare", "as_before.yaml", "busy.yaml", "--outputs", "capacity,output", "--json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto rows = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(rows[0]["figure"], "capacity[north], 2026, t/yr");
  EXPECT_EQ(rows[1]["scenario"], "busy");
  EXPECT_EQ(rows[1]["difference"], 0);
}

TEST(Compare, refuses_what_cannot_be_compared) {
  const ComparedMills mills;
  mills.scenario("longer.yaml", "time: {end: 2027}\n");
  mills.write("elsewhere/as_before.yaml", mills.text_of("as_before.yaml"));
  EXPECT_EQ(mills.refusal({"compare", "as_before.yaml", "longer.yaml"}),
            "error: 'as_before' runs from 2024 to 2026 by 1 year, 'longer' from 2024 to 2027 by 1: "
            "scenarios are compared over the same periods\n");
  EXPECT_EQ(mills.refusal({"compare", "as_before.yaml", "elsewhere/as_before.yaml"}),
            "error: 'as_before' is there twice: scenarios to compare need names of their own\n");
  EXPECT_EQ(mills.refusal({"compare", "as_before.yaml", "busy.yaml", "--outputs", "total_outputs"}),
            "error: --outputs: unknown variable 'total_outputs'; did you mean 'total_output'?\n");
  EXPECT_EQ(mills.refusal({"compare", "as_before.yaml", "busy.yaml", "--outputs", "capacty, usag"}),
            "error: --outputs: unknown variable 'capacty'; did you mean 'capacity'?\n"
            "error: --outputs: unknown variable 'usag'; did you mean 'usage'?\n");
  EXPECT_THAT(mills.refusal({"compare", "as_before.yaml"}), HasSubstr("compare"));
}

TEST(Compare, runs_all_by_the_finest_step) {
  const ComparedMills mills;
  mills.scenario("weekly.yaml", "time: {step: 1/52, method: heun}\n");
  ASSERT_EQ(mills.run({"compare", "as_before.yaml", "weekly.yaml"}).code, 0);
  const auto manifest = nlohmann::json::parse(mills.text_of("output/comparison/manifest.json"));
  for (const auto& run : manifest["runs"]) {
    EXPECT_EQ(run["clock"]["step"], "1/52");
    EXPECT_EQ(run["clock"]["method"], "heun");
  }
}

}  // namespace
}  // namespace sim33618::test
