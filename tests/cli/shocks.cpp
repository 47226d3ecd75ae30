// Shocks to an analyst's own table, and to that of a scenario.
#include <gmock/gmock.h>

#include "base/numbers.hpp"
#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"
#include "support/conformance.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// Mines, mills and makers of cars; mills have stocks for five days.
class ShockFolder : public ScratchFolder {
 public:
  ShockFolder() {
    write("t/flows.csv", "sold by,矿,钢,车\n矿,0,30,0\n钢,5,0,40\n车,0,10,20\n");
    write("t/final_demand.csv", "node,home,abroad\n车,100,20\n矿,0,10\n钢,30,5\n");
    write("t/cover.csv", "sector,days\n矿,5\n钢,20\n车,30\n");
  }

  void replace(const std::string& file, const std::string& old, const std::string& now) const {
    std::string text = text_of("t/" + file);
    ASSERT_NE(text.find(old), std::string::npos);
    write("t/" + file, text.replace(text.find(old), old.size(), now));
  }

  Outcome run(std::vector<std::string> words,
              std::map<std::string, std::string> environment = {}) const {
    words.insert(words.begin(), {"shock", "--io", "t"});
    Surroundings surroundings;
    surroundings.folder = path();
    environment["SIM33618_MODEL"] = SIM33618_SOURCE_DIR "/model";
    surroundings.environment = std::move(environment);
    return sim33618(words, surroundings);
  }

  std::string refused(const std::vector<std::string>& words = {"--loss", "钢=0.5"}) const {
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.code, 2) << outcome.out;
    return outcome.err;
  }
};

// Names beyond ASCII bring a byte-order mark.
std::vector<CsvRow> rows_of(const std::string& text) {
  const std::string mark = "\xEF\xBB\xBF";
  return csv_rows(text.rfind(mark, 0) == 0 ? text.substr(mark.size()) : text);
}

TEST(Shocks, of_a_table_are_shown_and_written) {
  const ShockFolder shock;
  const Outcome outcome =
      shock.run({"--loss", "矿=50%", "--from", "3", "--for", "4", "--output", "found"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("node  lost output  % of output"));
  EXPECT_THAT(outcome.out, HasSubstr("\nfirst day below 99 %: 3; worst day: "));
  EXPECT_THAT(outcome.out, HasSubstr("\nwritten to found\n"));
  const std::vector<CsvRow> rows = rows_of(shock.text_of("found/losses.csv"));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].at("node"), "矿");
  EXPECT_EQ(rows[0].at("first_hit"), "3");
  EXPECT_EQ(parse_number(rows[0].at("least_share")), 0.5);
  // Half of 40 for four days.
  EXPECT_NEAR(*parse_number(rows[0].at("direct_loss")), 20.0 * 4 / 365, 1e-9);
  // Mills feel it when their stock of ore runs low, not before.
  const auto mills = parse_number(rows[1].at("first_hit"));
  EXPECT_GT(*mills, 3);
  EXPECT_LT(*mills, 12);
  const std::vector<CsvRow> production = rows_of(shock.text_of("found/production.csv"));
  ASSERT_EQ(production.size() % 3, 0U);
  EXPECT_EQ(production[0].at("day"), "1");
  EXPECT_NEAR(*parse_number(production[2].at("production")), 150, 1e-9);
  const CsvRow total = rows_of(shock.text_of("found/total.csv")).front();
  double lost = 0;
  for (const CsvRow& row : rows) lost += *parse_number(row.at("lost_output"));
  EXPECT_NEAR(*parse_number(total.at("lost_output")), lost, 1e-9);
  EXPECT_NEAR(*parse_number(total.at("amplification")),
              lost / *parse_number(total.at("direct_loss")), 1e-9);
  EXPECT_THAT(shock.text_of("found/manifest.json"), HasSubstr("\"binding_share\": \"0.8 1\""));
}

TEST(Shocks, may_come_day_by_day_from_a_file) {
  const ShockFolder shock;
  shock.write("t/losses.csv", "node,day,loss\n矿,3,0.5\n矿,23,0\n");
  EXPECT_EQ(shock.run({"--steps", "60", "--output", "a"}).code, 0);
  EXPECT_EQ(
      shock
          .run({"--loss", "矿=0.5", "--from", "3", "--for", "20", "--steps", "60", "--output", "b"})
          .code,
      0);
  EXPECT_EQ(shock.text_of("a/production.csv"), shock.text_of("b/production.csv"));
}

TEST(Shocks, may_hit_several_nodes_or_all_of_a_sector_or_region) {
  const ShockFolder shock;
  shock.write("t/nodes.csv", "node,sector,region\n矿,raw,north\n钢,metal,north\n车,cars,south\n");
  shock.write("t/cover.csv", "sector,days\nraw,5\nmetal,20\ncars,30\n");
  EXPECT_EQ(
      shock.run({"--loss", "north=0.1", "--loss", "cars=0.2", "--steps", "9", "--output", "a"})
          .code,
      0);
  EXPECT_EQ(shock
                .run({"--loss", "矿=0.1", "--loss", "钢=0.1", "--loss", "车=0.2", "--steps", "9",
                      "--output", "b"})
                .code,
            0);
  EXPECT_EQ(shock.text_of("a/losses.csv"), shock.text_of("b/losses.csv"));
}

// Mines need steel and mills need ore, and both have stocks for two days.
TEST(Shocks, that_sink_on_by_themselves_are_said_to_be_no_forecast) {
  const ShockFolder shock;
  const std::string words = "this is where the rules end";
  const std::vector<std::string> half_the_ore = {"--loss", "矿=50%", "--for", "30"};
  EXPECT_EQ(shock.run({"--loss", "车=50%", "--for", "4"}).out.find(words), std::string::npos);
  shock.write("t/cover.csv", "sector,days\n矿,2\n钢,2\n车,2\n");
  const Outcome outcome = shock.run(half_the_ore);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("not back at 99 % by the end\n"));
  EXPECT_THAT(outcome.out, HasSubstr(words));
}

TEST(Shocks, of_tables_that_fall_apart_are_said_to_reach_a_part_only) {
  const ShockFolder shock;
  shock.write("t/flows.csv",
              "sold by,矿,钢,车,轮\n矿,0,30,0,0\n钢,5,0,0,0\n车,0,0,20,0\n轮,0,0,10,0\n");
  shock.write("t/final_demand.csv", "node,home\n车,100\n矿,10\n钢,30\n轮,1\n");
  std::filesystem::remove(shock / "t/cover.csv");
  const Outcome outcome = shock.run({"--loss", "矿=50%", "--for", "4"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err,
            "warning: '轮' has output but buys no inputs\n"
            "warning: the nodes fall into 2 groups that do not trade with each other; no chain "
            "links '矿' with '车'\n");
}

TEST(Shocks, give_equal_bytes_in_every_language_and_instruction_set) {
  const ShockFolder shock;
  const std::vector<std::string> words = {"--loss", "矿=0.5", "--for", "20", "--output"};
  const auto run = [&](const std::string& folder, const std::string& language,
                       const std::string& set) {
    std::vector<std::string> all = words;
    all.insert(all.end(), {folder, "--lang", language});
    const Outcome outcome = shock.run(all, {{"SIM33618_ISA", set}});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  };
  run("a", "en", "x86-64");
  EXPECT_THAT(run("b", "zh", "x86-64"), HasSubstr("损失产出"));
  if (__builtin_cpu_supports("avx2")) run("b", "en", "v3");
  for (const char* file : {"production.csv", "losses.csv", "total.csv", "manifest.json"})
    EXPECT_EQ(shock.text_of(std::string("a/") + file), shock.text_of(std::string("b/") + file));
}

TEST(ShockMistakes, in_the_table_are_named_with_row_and_column) {
  const ShockFolder not_square;
  not_square.replace("flows.csv", ",车\n", ",铁\n");
  EXPECT_THAT(not_square.refused(),
              HasSubstr("t/flows.csv:1:13: error: no row of flows.csv is called '铁'"));
  EXPECT_THAT(not_square.refused(),
              HasSubstr("t/flows.csv:4:1: error: the table is not square: '车' has a row and no "
                        "column"));
  const ShockFolder negative;
  negative.replace("flows.csv", "5,0,40", "-5,0,40");
  EXPECT_THAT(negative.refused(),
              HasSubstr("t/flows.csv:3:3: error: row '钢', column '矿': -5 is negative"));
  const ShockFolder not_a_number;
  not_a_number.replace("flows.csv", "5,0,40", "NaN,0,40");
  EXPECT_THAT(not_a_number.refused(),
              HasSubstr("t/flows.csv:3:3: error: row '钢', column '矿': 'NaN' is no number"));
  const ShockFolder twice;
  twice.replace("flows.csv", "\n钢,", "\n矿,");
  EXPECT_THAT(twice.refused(), HasSubstr("t/flows.csv:3:1: error: the name '矿' stands twice"));
  const ShockFolder lacking;
  lacking.replace("final_demand.csv", "钢,30,5\n", "");
  EXPECT_THAT(lacking.refused(), HasSubstr("the table has no row for '钢'"));
  const ShockFolder below_zero;
  below_zero.replace("final_demand.csv", "钢,30,5", "钢,-3,1");
  EXPECT_THAT(below_zero.refused(), HasSubstr("the final demand for '钢' is -2, below zero"));
}

TEST(ShockMistakes, in_what_the_table_means_are_refused) {
  const ShockFolder closed;
  closed.write("t/flows.csv", "x,a,b\na,0,10\nb,10,0\n");
  closed.write("t/final_demand.csv", "node,y\na,0\nb,0\n");
  std::filesystem::remove(closed / "t/cover.csv");
  EXPECT_THAT(closed.refused({"--loss", "a=0.5"}),
              HasSubstr("the spectral radius of the coefficients is 1 "));
  const ShockFolder idle;
  idle.replace("flows.csv", "5,0,40", "0,0,40");
  const Outcome outcome = idle.run({"--loss", "钢=0.5", "--steps", "5"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("warning: '矿' has output but buys no inputs"));
  const ShockFolder cover;
  cover.replace("cover.csv", "钢,20", "钢,-2");
  EXPECT_THAT(cover.refused(),
              HasSubstr("t/cover.csv:3:3: error: '-2' is no cover (days, more than 0)"));
  const ShockFolder losses;
  losses.write("t/losses.csv", "node,day,loss\n钢,0,0.5\n刚,1,1.5\n");
  EXPECT_THAT(losses.refused({}), HasSubstr("losses.csv:2:3: error: '0' is no day"));
  EXPECT_THAT(losses.refused({}),
              HasSubstr("losses.csv:3:1: error: no row of flows.csv is called '刚'"));
  EXPECT_THAT(losses.refused({}), HasSubstr("losses.csv:3:5: error: '1.5' is no loss"));
}

TEST(ShockMistakes, in_what_was_typed_are_refused) {
  const ShockFolder shock;
  shock.write("t/nodes.csv", "node,sector,region\n矿,ore,here\n钢,steel,here\n车,cars,here\n");
  std::filesystem::remove(shock / "t/cover.csv");
  EXPECT_THAT(shock.refused({"--loss", "stele=0.5"}),
              HasSubstr("no node, sector or region is called 'stele'; did you mean 'steel'?"));
  EXPECT_THAT(shock.refused({"--loss", "steel=1.5"}), HasSubstr("'1.5' is no share from 0 to 1"));
  EXPECT_THAT(shock.refused({"--loss", "steel"}), HasSubstr("--loss takes a node and a share"));
  EXPECT_THAT(shock.refused({"--loss", "steel=1", "--loss", "钢=1"}),
              HasSubstr("--loss speaks of '钢' twice"));
  EXPECT_THAT(shock.refused({}), HasSubstr("nothing is lost"));
  EXPECT_THAT(shock.refused({"--from", "3"}), HasSubstr("--from goes with --loss"));
  EXPECT_THAT(shock.refused({"--loss", "steel=1", "--steps", "0"}),
              HasSubstr("--steps takes a whole number from 1 to 36500, not '0'"));
}

class ShockConformance : public ConformanceTest {
 protected:
  ShockConformance() : ConformanceTest("sectors") {}
};

std::string cell(const nlohmann::json& number) { return fmt::format("{}", number.get<double>()); }

TEST_F(ShockConformance, the_command_computes_the_reference) {
  const nlohmann::json given = json("ario_4x3.json");
  const std::size_t sectors = given.at("S");
  const std::size_t nodes = given.at("X0").size();
  const ScratchFolder folder;
  std::string flows = "node";
  std::string final_demand = "node,a,b,c\n";
  std::string names = "node,sector,region\n";
  std::string losses = "node,day,loss\n";
  std::string cover = "sector,days\n";
  for (std::size_t j = 0; j < nodes; ++j) flows += fmt::format(",n{}", j);
  for (std::size_t i = 0; i < nodes; ++i) {
    flows += fmt::format("\nn{}", i);
    final_demand += fmt::format("n{}", i);
    for (const auto& number : given.at("Z0")[i]) flows += "," + cell(number);
    for (const auto& number : given.at("Y0")[i]) final_demand += "," + cell(number);
    final_demand += "\n";
    names += fmt::format("n{},s{},r{}\n", i, i % sectors, i / sectors);
    for (std::size_t t = 0; t < given.at("delta").size(); ++t)
      losses += fmt::format("n{},{},{}\n", i, t + 1, cell(given.at("delta")[t][i]));
  }
  for (std::size_t s = 0; s < sectors; ++s)
    cover += fmt::format("s{},{}\n", s, cell(given.at("inv")[s]));
  folder.write("t/flows.csv", flows + "\n");
  folder.write("t/final_demand.csv", final_demand);
  folder.write("t/nodes.csv", names);
  folder.write("t/cover.csv", cover);
  folder.write("t/losses.csv", losses);
  const Outcome outcome =
      sim33618({"shock", "--io", (folder / "t").string(), "--output", (folder / "found").string(),
                "--steps", fmt::format("{}", given.at("delta").size())});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const std::vector<CsvRow> rows = csv_rows(folder.text_of("found/production.csv"));
  ASSERT_EQ(rows.size(), nodes * given.at("delta").size());
  double worst = 0;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const double expected = given.at("production")[k / nodes][k % nodes];
    const double error = *parse_number(rows[k].at("production")) - expected;
    worst = std::max(worst, std::abs(error) / given.at("X0")[k % nodes].get<double>());
  }
  EXPECT_LT(worst, 1e-10);
}

// Of a scenario: the table of 2027, and the days of that year.
TEST(SlowShocks, of_a_scenario_have_dates) {
  const ScratchFolder folder;
  const Outcome outcome =
      sim33618({"shock", "scenarios/baseline.yaml", "--loss", "nev=0.5", "--from", "2027-07-01",
                "--for", "30", "--output", (folder / "found").string()});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("first day below 99 %: 2027-07-01"));
  EXPECT_THAT(outcome.out, HasSubstr(" 1e8 CNY2024, "));
  for (const CsvRow& row : csv_rows(folder.text_of("found/losses.csv"))) {
    if (row.at("node") == "nev") {
      EXPECT_EQ(row.at("first_hit_date"), "2027-07-01");
    }
    EXPECT_EQ(row.at("node").find("outside"), std::string::npos);
    EXPECT_GE(*parse_number(row.at("least_share")), 0);
  }
  const CsvRow total = csv_rows(folder.text_of("found/total.csv")).front();
  EXPECT_GT(*parse_number(total.at("amplification")), 1);
  EXPECT_NE(total.at("recovered_day"), "");
  const auto refused = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"shock", "scenarios/baseline.yaml"});
    const Outcome wrong = sim33618(words);
    EXPECT_EQ(wrong.code, 2);
    return wrong.err;
  };
  EXPECT_THAT(refused({"--loss", "nev=0.5"}), HasSubstr("name the year by --year"));
  EXPECT_THAT(refused({"--loss", "nev=0.5", "--from", "2035-01-01"}),
              HasSubstr("the year 2035 is not in the run"));
  EXPECT_THAT(refused({"--loss", "nev=0.5", "--from", "2027-02-30"}),
              HasSubstr("--from takes a date such as 2027-07-01, not '2027-02-30'"));
  EXPECT_THAT(refused({"--loss", "nve=0.5", "--year", "2027"}), HasSubstr("did you mean 'nev'?"));
}

}  // namespace
}  // namespace sim33618::test
