// The supply network of a scenario: who rests on whom, and what breaks without it.
#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "base/sha256.hpp"
#include "cli/support/csv_rows.hpp"
#include "cli/support/plants.hpp"

namespace sim33618::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

constexpr double round_off = 1e-9;

double number(const CsvRow& row, const std::string& column) {
  return parse_number(row.at(column)).value();
}

// The row of a node in the last year.
CsvRow last_row(const std::vector<CsvRow>& rows, const std::string& node) {
  const auto found = std::find_if(rows.rbegin(), rows.rend(),
                                  [&](const CsvRow& row) { return row.at("node") == node; });
  return found == rows.rend() ? CsvRow() : *found;
}

json rows_in(const Outcome& outcome) {
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  return json::parse(outcome.out);
}

json row_of(const json& rows, const std::string& column, const std::string& value) {
  for (const json& row : rows)
    if (row[column] == value) return row;
  return {};
}

TEST(ScenarioNetworks, are_written_for_every_saved_year) {
  const Plants plants;
  const Outcome outcome = plants.network({"as_before.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("as_before: As before, 2027\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nwritten to output/as_before-network\n"));
  const std::string folder = "output/as_before-network/";
  const auto rows = csv_rows(plants.text_of(folder + "criticality.csv"));
  EXPECT_EQ(rows.size(), 3U * 4U);
  const CsvRow mill = last_row(rows, "mill");
  EXPECT_EQ(mill.at("year"), "2027");
  EXPECT_EQ(mill.at("name"), "Steel mill");
  EXPECT_NEAR(number(mill, "extraction_total"), 280, round_off) << "and 80 of the mine";
  EXPECT_EQ(mill.at("top_supplier"), "mine");
  EXPECT_EQ(mill.at("time_to_survive"), "10") << "the stocks of the works";
  EXPECT_EQ(mill.at("first_to_stop"), "works");
  EXPECT_EQ(mill.at("lost_before_recovery"), "") << "nobody says how long it takes";
  const CsvRow bakery = last_row(rows, "bakery");
  EXPECT_EQ(bakery.at("core_number"), "0");
  EXPECT_EQ(bakery.at("single_source"), "no") << "it buys outside only";
  EXPECT_EQ(bakery.at("top_local_supplier"), "");
  const auto linkages = csv_rows(plants.text_of(folder + "linkages.csv"));
  EXPECT_NEAR(number(last_row(linkages, "works"), "staff_total"), 2.5 + 0.375 * (2.5 + 0.4 * 4),
              round_off);
  EXPECT_THAT(plants.text_of(folder + "supply_graph.graphml"), HasSubstr("铁矿"));
  const CsvRow carbon = last_row(csv_rows(plants.text_of(folder + "embodied_carbon.csv")), "mill");
  EXPECT_NEAR(number(carbon, "scope_1"), 100, round_off);
  EXPECT_NEAR(number(carbon, "scope_3_local"), 0.4 * 10, round_off);
  EXPECT_NEAR(number(carbon, "scope_3_abroad"), 50 * (0.2 + 0.4 * 0.1), round_off);
}

TEST(ScenarioNetworks, are_results_that_can_be_checked) {
  const Plants plants;
  ASSERT_EQ(plants.network({"as_before.yaml", "--output", "found"}).code, 0);
  const Outcome checked = plants.run({"validate-output", "found/as_before-network"});
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(checked.out, "found/as_before-network: fine\n");
  plants.replace("found/as_before-network/dependencies.csv", "mine,", "mime,");
  EXPECT_THAT(plants.run({"validate-output", "found/as_before-network"}).err,
              HasSubstr("was changed after the run"));
}

// Says of a folder's tables what one would who changes them and recomputes the hashes.
void restate(const Plants& plants, const std::string& folder) {
  json package = json::parse(plants.text_of(folder + "datapackage.json"));
  for (json& resource : package["resources"]) {
    const std::string text = plants.text_of(folder + resource["path"].get<std::string>());
    resource["bytes"] = text.size();
    resource["hash"] = "sha256:" + sha256(text);
  }
  plants.write(folder + "datapackage.json", package.dump());
}

TEST(ScenarioNetworks, are_seen_to_add_up) {
  const auto finding = [](const std::string& table, const std::string& old_text,
                          const std::string& new_text) {
    const Plants plants;
    plants.replace("model/network.yaml", "cover: stock_days", "cover: stock_days\nscope_2: co2");
    EXPECT_EQ(plants.network({"as_before.yaml", "--year", "2026"}).code, 0);
    const std::string folder = "output/as_before-network/";
    plants.replace(folder + table, old_text, new_text);
    restate(plants, folder);
    const Outcome checked = plants.run({"validate-output", folder});
    EXPECT_EQ(checked.code, 1);
    return checked.err;
  };
  EXPECT_THAT(finding("dependencies.csv", "no,80,0.666666666666667", "no,80,0.5"),
              HasSubstr("error: the inputs of 'mill' in 2026 add up to 0.833333333333333 instead "
                        "of 1\n"));
  EXPECT_THAT(finding("criticality.csv", "mine,Iron mine", "mime,Iron mine"),
              HasSubstr("error: unknown node 'mime'; did you mean 'mine'?\n"));
  EXPECT_THAT(finding("linkages.csv", "mine,Iron mine", "mill,Iron mine"),
              AllOf(HasSubstr("error: there is another row of 'mill' in 2026\n"),
                    HasSubstr("error: the row of 'mine' in 2026 is missing\n")));
  EXPECT_THAT(finding("embodied_carbon.csv", "mine,Iron mine,2026,10", "mine,Iron mine,2026,11"),
              HasSubstr("error: 'mine' is 15 in 2026, its parts add up to 16\n"));
  // Scope 1, 2 by the table and 3, their sum, scope 2 by the account and its difference.
  EXPECT_THAT(
      finding("embodied_carbon.csv", "2026,10,0,0,0,5,15,10,10", "2026,10,0,0,0,5,15,11,10"),
      HasSubstr("error: 'mine' is 10 in 2026, its parts add up to 11\n"));
}

TEST(ScenarioNetworks, give_equal_bytes_in_every_language) {
  const Plants plants;
  plants.network({"as_before.yaml", "--output", "a"});
  const Outcome chinese = plants.network({"as_before.yaml", "--output", "b", "--lang", "zh"});
  EXPECT_THAT(chinese.out, HasSubstr("钢厂"));
  for (const std::string file :
       {"dependencies.csv", "criticality.csv", "linkages.csv", "embodied_carbon.csv",
        "supply_graph.graphml", "supply_graph.dot", "manifest.json", "datapackage.json"})
    EXPECT_EQ(plants.text_of("a/as_before-network/" + file),
              plants.text_of("b/as_before-network/" + file))
        << file;
}

TEST(ScenarioNetworks, can_be_of_one_year_and_of_stocks_that_are_asked_for) {
  const Plants plants;
  const Outcome outcome = plants.network(
      {"as_before.yaml", "--year", "2026", "--cover", "3", "--recovery", "73", "--output", "o"});
  EXPECT_THAT(outcome.out, StartsWith("as_before: As before, 2026\n"));
  const auto rows = csv_rows(plants.text_of("o/as_before-network/criticality.csv"));
  EXPECT_EQ(rows.size(), 4U);
  EXPECT_EQ(last_row(rows, "mine").at("time_to_survive"), "3");
  // 73 days of the mine, 70 of the mill, 67 of the works.
  EXPECT_NEAR(number(last_row(rows, "mine"), "lost_before_recovery"),
              (73 * 100 + 70 * 200 + 67 * 400) / 365.0, round_off);
}

TEST(ScenarioNetworks, see_links_of_the_share_that_is_asked_for) {
  const Plants plants;
  const auto mine = [&](const std::string& share) {
    EXPECT_EQ(
        plants.network({"as_before.yaml", "--main-share", share, "--output", "o" + share}).code, 0);
    return last_row(csv_rows(plants.text_of("o" + share + "/as_before-network/criticality.csv")),
                    "mine");
  };
  // Ore is two thirds of what the mill buys.
  EXPECT_EQ(mine("0.66").at("time_to_survive"), "20");
  EXPECT_EQ(mine("0.67").at("time_to_survive"), "");
  EXPECT_EQ(mine("0.67").at("core_number"), "0");
  for (const std::string share : {"0", "1.5", "much"}) {
    EXPECT_EQ(plants.refusal({"as_before.yaml", "--main-share", share}),
              "error: --main-share takes a share above 0, to 1, not '" + share + "'\n");
  }
}

TEST(ScenarioNetworks, name_the_strongest_supply_paths) {
  const Plants plants;
  const json paths = rows_in(plants.network({"path", "mine", "works", "as_before.yaml", "--json"}));
  ASSERT_EQ(paths.size(), 1U);
  EXPECT_EQ(paths[0]["path"], "mine > mill > works");
  EXPECT_EQ(paths[0]["inputs per output %"], "40 > 37.5");
  EXPECT_NEAR(paths[0]["supply %"].get<double>(), 15, round_off);
  EXPECT_NEAR(paths[0]["share %"].get<double>(), 100, round_off);

  const json imports =
      rows_in(plants.network({"path", "国外", "Car works", "as_before.yaml", "--json"}));
  ASSERT_EQ(imports.size(), 3U) << "by each of the three plants";
  EXPECT_EQ(imports[0]["path"], "abroad > works");
  EXPECT_NEAR(imports[2]["together %"].get<double>(), 100, round_off);
  const json direct = rows_in(
      plants.network({"path", "abroad", "works", "as_before.yaml", "--depth", "1", "--json"}));
  EXPECT_EQ(direct.size(), 2U);
  const Outcome shown = plants.network({"path", "mine", "works", "as_before.yaml"});
  EXPECT_THAT(shown.out,
              StartsWith("2027: for 100 of final demand for Car works, Iron mine supplies 15\n"));
}

TEST(ScenarioNetworks, name_the_strongest_paths_of_emissions) {
  const Plants plants;
  const auto paths = [&](const std::string& from, const std::string& to) {
    return rows_in(plants.network({"path", from, to, "as_before.yaml", "--carbon", "--json"}));
  };
  // Of a million yuan of cars 5 t of the works, 100 t of the mill's for each of steel, and so on.
  const json all = paths("all", "works");
  EXPECT_EQ(all[0]["path"], "mill > works");
  EXPECT_NEAR(all[0]["emissions"].get<double>(), 0.375 * 100, round_off);
  EXPECT_EQ(row_of(all, "path", "works")["emissions"], 5);
  const json abroad = row_of(all, "path", "abroad > mill > works");
  EXPECT_NEAR(abroad["emissions"].get<double>(), 50 * 0.2 * 0.375, round_off);
  EXPECT_NEAR(all.back()["together %"].get<double>(), 100, round_off) << "all six of them";
  EXPECT_EQ(all.size(), 6U);
  // 20 000 t of the mill: a quarter for its own exports.
  const json served = paths("mill", "all");
  EXPECT_EQ(served[0]["path"], "mill > works");
  EXPECT_NEAR(served[0]["emissions"].get<double>(), 15000, 1e-6);
  EXPECT_NEAR(served[1]["emissions"].get<double>(), 5000, 1e-6);
  const json outside = paths("abroad", "all");
  EXPECT_EQ(outside[0]["path"], "abroad > works");
  EXPECT_NEAR(outside[0]["emissions"].get<double>(), 50 * 50, 1e-6);
  EXPECT_THAT(
      plants.network({"path", "all", "works", "as_before.yaml", "--carbon"}).out,
      StartsWith("2027: emissions at all nodes for a unit of final demand for Car works: "));
}

TEST(ScenarioNetworks, say_what_is_lost_without_nodes) {
  const Plants plants;
  const json lost = rows_in(plants.network({"extract", "mill", "as_before.yaml", "--json"}));
  const std::string output = "output (1e6 CNY2024/yr)";
  EXPECT_EQ(lost[0]["node"], "mill");
  EXPECT_NEAR(row_of(lost, "node", "mine")[output].get<double>(), 80, round_off);
  EXPECT_NEAR(row_of(lost, "node", "mine")["staff (person)"].get<double>(), 320, round_off);
  EXPECT_NEAR(row_of(lost, "node", "all")[output].get<double>(), 280, round_off);
  EXPECT_NEAR(row_of(lost, "node", "all")["emissions (t CO2/yr)"].get<double>(), 20800, 1e-6);
  const json both =
      rows_in(plants.network({"extract", "mill", "bakery", "as_before.yaml", "--json"}));
  EXPECT_NEAR(row_of(both, "node", "all")[output].get<double>(), 290, round_off);
  EXPECT_THAT(plants.network({"extract", "mill", "as_before.yaml"}).out, HasSubstr("\nall "));
}

TEST(ScenarioNetworks, can_be_compared) {
  const Plants plants;
  const json rows =
      rows_in(plants.network({"compare", "as_before.yaml", "foreign_ore.yaml", "--json"}));
  EXPECT_EQ(rows[0]["measure"], "dependency") << rows[0];
  EXPECT_EQ(rows[0]["node"], "mill");
  const auto imported = [&](const std::string& measure, const std::string& node) {
    for (const json& row : rows)
      if (row["measure"] == measure && row["node"] == node) return row;
    return json();
  };
  // 40 of 200, and half of the ore; a tenth of the ore of the mine is imported as well.
  EXPECT_NEAR(imported("import_total", "mill")["first"].get<double>(), 0.2 + 0.4 * 0.1, round_off);
  EXPECT_NEAR(imported("import_total", "mill")["second"].get<double>(), 0.4 + 0.2 * 0.1, round_off);
  EXPECT_TRUE(imported("output_multiplier", "bakery").is_null()) << "it is as it was";
  const Outcome shown = plants.network({"compare", "as_before.yaml", "foreign_ore.yaml"});
  EXPECT_THAT(shown.out, StartsWith("2027: as_before (first) and foreign_ore (second)\n"));
  const json same =
      rows_in(plants.network({"compare", "as_before.yaml", "as_before.yaml", "--json"}));
  EXPECT_EQ(same, json::array());
}

TEST(ScenarioNetworks, refuse_what_is_unknown) {
  const Plants plants;
  EXPECT_EQ(plants.refusal({"as_before.yaml", "--year", "2031"}),
            "error: the year '2031' is not saved (one of 2025, 2026, 2027)\n");
  EXPECT_EQ(plants.refusal({"path", "milll", "works", "as_before.yaml"}),
            "error: unknown node 'milll'; did you mean 'mill'?\n");
  EXPECT_EQ(plants.refusal({"extract", "Steel mil", "as_before.yaml"}),
            "error: unknown node 'Steel mil'; did you mean 'Steel mill'?\n");
  EXPECT_EQ(plants.refusal({"path", "works", "abroad", "as_before.yaml"}),
            "error: unknown node 'abroad'\n")
      << "nothing is supplied to abroad";
  EXPECT_EQ(plants.refusal({"path", "works", "mine", "as_before.yaml"}),
            "error: no supply chain leads from 'works' to 'mine'\n");
  EXPECT_EQ(plants.refusal({"extract", "mill", "mill", "as_before.yaml"}),
            "error: 'mill' is to be extracted twice\n");
  EXPECT_THAT(plants.refusal({"nowhere.yaml"}), HasSubstr("nowhere.yaml"));
}

TEST(ScenarioNetworks, refuse_words_and_options_that_do_not_fit) {
  const Plants plants;
  EXPECT_EQ(plants.refusal({"path", "mill", "as_before.yaml"}),
            "error: it is 'sim33618 network path FROM TO SCENARIO'; 3 words do not fit\n");
  EXPECT_EQ(plants.refusal({"as_before.yaml", "foreign_ore.yaml"}),
            "error: it is 'sim33618 network SCENARIO'; 2 words do not fit\n");
  EXPECT_EQ(plants.refusal({"as_before.yaml", "--links", "links"}),
            "error: --links does not go with 'sim33618 network SCENARIO'\n");
  EXPECT_EQ(plants.refusal({"--year", "2026"}),
            "error: --year does not go with 'sim33618 network --links FILE --sectors FILE'\n");
  EXPECT_EQ(plants.refusal({"as_before.yaml", "--cover", "-1"}),
            "error: --cover takes a number of days from 0 on, not '-1'\n");
}

TEST(ScenarioNetworks, need_a_model_that_describes_one) {
  const Plants plants;
  plants.replace("model/model.yaml", "  network: [network.yaml]\n", "");
  EXPECT_EQ(plants.refusal({"as_before.yaml"}),
            "error: the model 'plants' does not say who supplies whom (files: network)\n");
}

TEST(ScenarioNetworks, keep_the_earlier_result_when_a_scenario_is_wrong) {
  const Plants plants;
  ASSERT_EQ(plants.network({"as_before.yaml", "--output", "o"}).code, 0);
  const std::string before = plants.text_of("o/as_before-network/manifest.json");
  plants.write("as_before.yaml",
               "sim33618: scenario/1\ntitle: {en: Wrong, zh: 错}\nparameters: {paid: 3}\n");
  const Outcome outcome = plants.network({"as_before.yaml", "--output", "o"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("as_before.yaml:3:"));
  EXPECT_EQ(plants.text_of("o/as_before-network/manifest.json"), before);
}

}  // namespace
}  // namespace sim33618::test
