// Who rests on whom in an analyst's own input-output table.
#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"
#include "support/conformance.hpp"

namespace sim33618::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

constexpr double round_off = 1e-12;

double number_in(const CsvRow& row, const std::string& column) {
  return parse_number(row.at(column)).value();
}

// A folder `t` with a table, and what the command makes of it in `found`.
class TableOnDisk : public ScratchFolder {
 public:
  void replace(const std::string& file, const std::string& old, const std::string& now) const {
    std::string text = text_of("t/" + file);
    ASSERT_NE(text.find(old), std::string::npos);
    write("t/" + file, text.replace(text.find(old), old.size(), now));
  }

  Outcome network(std::vector<std::string> words) const {
    words.insert(words.begin(), "network");
    words.insert(words.end(), {"--io", "t"});
    Surroundings surroundings;
    surroundings.folder = path();
    return sim33618(words, surroundings);
  }

  std::vector<CsvRow> rows(const std::string& file) const {
    return csv_rows(text_of("found/" + file));
  }

  std::string refusal(const std::vector<std::string>& words = {"--output", "found"}) const {
    const Outcome outcome = network(words);
    EXPECT_EQ(outcome.code, 2) << outcome.out;
    EXPECT_FALSE(std::filesystem::exists(path() / "found"));
    return outcome.err;
  }
};

// The table of Miller and Blair, with imports and accounts made up.
class SmallTable : public TableOnDisk {
 public:
  SmallTable() {
    write("t/flows.csv", "sold by,grain,tools\ngrain,150,500\ntools,200,100\n");
    write("t/final_demand.csv", "node,households,exports\ngrain,300,50\ntools,1000,700\n");
    write("t/imports.csv", "from,grain,tools\nabroad,50,400\n");
    write("t/accounts.csv",
          "node,labour_income,staff,emissions,value_added\n"
          "grain,300,40,80,600\ntools,700,60,20,1000\n");
  }
};

TEST(OwnTables, are_shown_and_written) {
  const SmallTable table;
  const Outcome outcome = table.network({"--output", "found"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("node   full name  lost %"));
  EXPECT_THAT(outcome.out, HasSubstr("\nwritten to found\n"));
  const std::vector<CsvRow> linkages = table.rows("linkages.csv");
  ASSERT_EQ(linkages.size(), 2U);
  const double inverse[2][2] = {{0.95 / 0.7575, 0.25 / 0.7575}, {0.2 / 0.7575, 0.85 / 0.7575}};
  const double jobs = 0.04 * inverse[0][0] + 0.03 * inverse[1][0];
  EXPECT_EQ(linkages[0].at("node"), "grain");
  EXPECT_EQ(linkages[0].count("year"), 0U);
  EXPECT_NEAR(number_in(linkages[0], "output_multiplier"), inverse[0][0] + inverse[1][0],
              round_off);
  EXPECT_NEAR(number_in(linkages[0], "staff_total"), jobs, round_off);
  EXPECT_NEAR(number_in(linkages[0], "staff_type_one"), jobs / 0.04, round_off);
  // Households are a third node: of 1000 earned, 300 and 1000 are spent.
  EXPECT_GT(number_in(linkages[0], "labour_income_type_two"),
            number_in(linkages[0], "labour_income_type_one"));
  const std::vector<CsvRow> criticality = table.rows("criticality.csv");
  EXPECT_NEAR(number_in(criticality[1], "import_direct"), 0.2, round_off);
  EXPECT_NEAR(number_in(criticality[1], "import_total"), 0.05 * inverse[0][1] + 0.2 * inverse[1][1],
              round_off);
  EXPECT_NEAR(number_in(criticality[1], "import_share_of_inputs"), 0.4, round_off);
  const std::vector<CsvRow> carbon = table.rows("embodied_carbon.csv");
  double emitted = 0;
  for (const CsvRow& row : carbon)
    emitted += number_in(row, "for_households") + number_in(row, "for_exports");
  EXPECT_NEAR(emitted, 100, 1e-10);
  const json manifest = json::parse(table.text_of("found/manifest.json"));
  EXPECT_EQ(manifest["inputs"].size(), 4U);
  EXPECT_THAT(table.text_of("found/supply_graph.graphml"), HasSubstr("outside"));
}

TEST(OwnTables, need_flows_and_final_demand_alone) {
  const SmallTable table;
  std::filesystem::remove(table / "t/imports.csv");
  std::filesystem::remove(table / "t/accounts.csv");
  const Outcome outcome = table.network({"--output", "found"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists(table / "found/embodied_carbon.csv"));
  const CsvRow grain = table.rows("linkages.csv").front();
  EXPECT_EQ(grain.at("output_multiplier_with_households"), "");
  EXPECT_EQ(grain.count("staff_total"), 0U);
  EXPECT_EQ(table.rows("criticality.csv").front().at("time_to_survive"), "");
}

TEST(OwnTables, tell_times_of_stocks_and_what_is_lost) {
  const SmallTable table;
  table.write("t/cover.csv", "sector,days\ngrain,12\ntools,30\n");
  EXPECT_EQ(table.network({"--output", "found", "--recovery", "73"}).code, 0);
  const CsvRow grain = table.rows("criticality.csv").front();
  EXPECT_EQ(grain.at("time_to_survive"), "12");
  EXPECT_EQ(grain.at("first_to_stop"), "tools");
  EXPECT_NEAR(number_in(grain, "lost_before_recovery"), (73 * 1000 + 61 * 2000) / 365.0, 1e-9);
  const json lost = json::parse(table.network({"extract", "tools", "--json"}).out);
  EXPECT_EQ(lost[0]["node"], "tools");
  // Without tools grain sells to households and abroad, and itself: 350 / 0.85.
  EXPECT_NEAR(lost[1]["output"].get<double>(), 1000 - 350 / 0.85, 1e-9);
  EXPECT_NEAR(lost[1]["staff"].get<double>(), 40 * (1 - 0.35 / 0.85), 1e-9);
}

TEST(OwnTables, say_what_another_final_demand_sets_off) {
  const SmallTable table;
  table.write("more.csv", "node,all\ntools,1500\ngrain,600\n");
  EXPECT_EQ(table.network({"--output", "found", "--demand", "more.csv"}).code, 0);
  const std::vector<CsvRow> rows = table.rows("new_demand.csv");
  EXPECT_EQ(rows[0].at("final_demand_before"), "350");
  EXPECT_EQ(rows[0].at("final_demand"), "600");
  const double output = (0.95 * 600 + 0.25 * 1500) / 0.7575;
  EXPECT_NEAR(number_in(rows[0], "output"), output, 1e-9);
  EXPECT_NEAR(number_in(rows[0], "emissions"), 0.08 * output, 1e-9);
  table.write("more.csv", "node,all\ntools,1500\n");
  EXPECT_THAT(table.network({"--output", "found", "--demand", "more.csv"}).err,
              HasSubstr("more.csv:1:1: error: the table has no row for 'grain'"));
}

TEST(OwnTables, have_supply_paths_and_paths_of_emissions) {
  const SmallTable table;
  const auto paths = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "path");
    words.insert(words.end(), {"--json", "--depth", "12"});
    const Outcome outcome = table.network(words);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return json::parse(outcome.out);
  };
  const json supplies = paths({"grain", "tools"});
  EXPECT_EQ(supplies[0]["path"], "grain > tools");
  EXPECT_NEAR(supplies[0]["supply %"].get<double>(), 25, 1e-9);
  const json carbon = paths({"grain", "tools", "--carbon"});
  EXPECT_EQ(carbon[0]["path"], "grain > tools");
  EXPECT_NEAR(carbon[0]["emissions"].get<double>(), 0.25 * 0.08, round_off);
  // Of all nodes: its own emissions too, and what each path adds to the whole.
  const json all = paths({"all", "tools", "--carbon"});
  const double whole = (0.08 * 0.25 + 0.01 * 0.85) / 0.7575;
  EXPECT_EQ(all[1]["path"], "tools");
  EXPECT_NEAR(all[1]["share %"].get<double>(), 100 * 0.01 / whole, 1e-9);
  EXPECT_GT(all.back()["together %"].get<double>(), 95);
  // For all final demand: what grain emits.
  const json served = paths({"grain", "all", "--carbon"});
  EXPECT_EQ(served[0]["path"], "grain > tools") << "0.25 of 1700 is more than 350";
  EXPECT_NEAR(served[0]["emissions"].get<double>(), 0.25 * 1700 * 0.08, 1e-9);
  EXPECT_NEAR(served[0]["share %"].get<double>(), 0.25 * 1700 * 0.08 / 80 * 100, 1e-9);
  const json everything = paths({"all", "all"});
  EXPECT_EQ(everything[0]["path"], "tools");
  EXPECT_NEAR(everything[0]["output"].get<double>(), 1700, 1e-9);
  EXPECT_NEAR(everything[0]["share %"].get<double>(), 170000 / 3000.0, 1e-9);
  const json imports = paths({"abroad", "grain"});
  EXPECT_EQ(imports[0]["path"], "abroad > grain");
  EXPECT_EQ(table.network({"path", "abroad", "grain", "--carbon"}).err,
            "error: the table does not say what emissions come with imports\n");
  EXPECT_THAT(
      table.network({"path", "all", "tools", "--carbon"}).out,
      StartsWith("t: emissions at all nodes for a unit of final demand for tools: 0.03762"));
  std::filesystem::remove(table / "t/accounts.csv");
  EXPECT_EQ(table.network({"path", "all", "tools", "--carbon"}).err,
            "error: the table has no account of emissions\n");
}

TEST(OwnTables, give_equal_bytes_in_every_language) {
  const SmallTable table;
  EXPECT_EQ(table.network({"--output", "a"}).code, 0);
  EXPECT_THAT(table.network({"--output", "b", "--lang", "zh"}).out, HasSubstr("损失 %"));
  for (const std::string file : {"dependencies.csv", "criticality.csv", "linkages.csv",
                                 "embodied_carbon.csv", "supply_graph.graphml", "manifest.json"})
    EXPECT_EQ(table.text_of("a/" + file), table.text_of("b/" + file)) << file;
}

TEST(OwnTableMistakes, are_named_with_row_and_column) {
  const auto refused = [](const std::string& file, const std::string& old, const std::string& now) {
    const SmallTable table;
    table.replace(file, old, now);
    return table.refusal();
  };
  EXPECT_THAT(refused("flows.csv", "grain,tools\n", "grain,ploughs\n"),
              HasSubstr("t/flows.csv:3:1: error: the table is not square: 'tools' has a row and no "
                        "column"));
  EXPECT_THAT(refused("flows.csv", "grain,150,500", "grain,-150,500"),
              HasSubstr("t/flows.csv:2:7: error: row 'grain', column 'grain': -150 is negative"));
  EXPECT_THAT(refused("flows.csv", "grain,150,500", "grain,nan,500"),
              HasSubstr("t/flows.csv:2:7: error: row 'grain', column 'grain': 'nan' is no number"));
  EXPECT_THAT(refused("final_demand.csv", "tools,1000,700\n", ""),
              HasSubstr("the table has no row for 'tools'"));
  EXPECT_THAT(refused("final_demand.csv", "tools,", "tolls,"),
              HasSubstr("t/final_demand.csv:3:1: error: no row of flows.csv is called 'tolls'; did "
                        "you mean 'tools'?"));
  EXPECT_THAT(refused("imports.csv", "abroad,50", "abroad,-50"),
              HasSubstr("t/imports.csv:2:8: error: row 'abroad', column 'grain': -50 is negative"));
  EXPECT_THAT(refused("imports.csv", "grain,tools\nabroad,50,400", "grain\nabroad,50"),
              HasSubstr("t/imports.csv:1:1: error: the table has no column for 'tools'"));
  EXPECT_THAT(
      refused("imports.csv", "abroad,", "grain,"),
      HasSubstr("t/imports.csv:2:1: error: 'grain' is a row of flows.csv; imports come from "
                "elsewhere"));
  EXPECT_THAT(refused("accounts.csv", "tools,700", "tools,much"),
              HasSubstr("t/accounts.csv:3:7: error: row 'tools', column 'labour_income': 'much' is "
                        "no number"));
  EXPECT_THAT(refused("accounts.csv", "tools,700", "tools,-700"),
              HasSubstr("household income of 'tools': -700 is not a finite number from 0 on"));
  EXPECT_THAT(refused("accounts.csv", "60,20,1000", "60,20,900"),
              HasSubstr("the row of 'tools' adds up to 2000, its column to 1900"));
}

TEST(OwnTableMistakes, in_the_list_of_sectors_are_named) {
  const SmallTable table;
  table.write("t/nodes.csv", "node,sector,region\ngrain,farming,here\n");
  EXPECT_THAT(table.refusal(),
              HasSubstr("t/nodes.csv:1:1: error: the table has no row for 'tools'"));
  table.write("t/nodes.csv", "node,sector,region\ngrain,farming,here\ntools,farming,here\n");
  EXPECT_THAT(table.refusal(),
              HasSubstr("t/nodes.csv:3:1: error: sector 'farming' of region 'here' "
                        "has a row already"));
  table.write("t/nodes.csv", "node,sector,region\ngrain,farming,here\ntools,made,here\nx,y,here\n");
  EXPECT_THAT(table.refusal(),
              HasSubstr("t/nodes.csv:4:1: error: no row of flows.csv is called 'x'"));
}

TEST(OwnTableMistakes, in_what_the_table_means_are_told) {
  const SmallTable table;
  std::filesystem::remove(table / "t/imports.csv");
  std::filesystem::remove(table / "t/accounts.csv");
  table.write("t/final_demand.csv", "node,all\ngrain,0\ntools,0\n");
  table.write("t/flows.csv", "sold by,grain,tools\ngrain,0,500\ntools,500,0\n");
  EXPECT_THAT(table.refusal(),
              HasSubstr("error: the spectral radius of the coefficients is 1 (1 or "
                        "more: no output meets a final demand)"));
  EXPECT_THAT(table.refusal(),
              HasSubstr("warning: the inputs of 'grain' add up to 1 of its output (1 or more)"));
  // A sector that pays more than it sells, and one that buys nothing.
  table.write("t/flows.csv", "sold by,grain,tools\ngrain,0,500\ntools,0,0\n");
  table.write("t/final_demand.csv", "node,all\ngrain,100\ntools,400\n");
  const Outcome outcome = table.network({"--output", "found"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("warning: 'grain' has output but buys no inputs\n"));
  EXPECT_THAT(
      outcome.err,
      HasSubstr("warning: the inputs of 'tools' add up to 1.25 of its output (1 or more)\n"));
  EXPECT_THAT(outcome.err, HasSubstr("warning: the value added of 'tools' is negative (-100)\n"));
}

TEST(OwnTableMistakes, in_what_was_typed_are_refused) {
  const SmallTable table;
  EXPECT_EQ(table.refusal({"scenario.yaml"}),
            "error: it is 'sim33618 network --io DIR'; 1 words do not fit\n");
  EXPECT_EQ(table.refusal({"--esri"}),
            "error: --esri does not go with 'sim33618 network --io DIR'\n");
  EXPECT_EQ(table.refusal({"path", "grian", "tools"}),
            "error: unknown node 'grian'; did you mean 'grain'?\n");
  EXPECT_EQ(table.refusal({"path", "grain"}),
            "error: it is 'sim33618 network path FROM TO --io DIR'; 2 words do not fit\n");
}

class OwnTableConformance : public ConformanceTest {
 protected:
  OwnTableConformance() : ConformanceTest("network") {}

  static std::string line(const std::string& name, const std::vector<double>& numbers) {
    std::string text = name;
    for (const double number : numbers) text += fmt::format(",{}", number);
    return text + "\n";
  }

  // Where a column of a file differs most from a list of numbers.
  static double difference(const std::vector<CsvRow>& rows, const std::string& column,
                           const nlohmann::json& expected) {
    EXPECT_EQ(rows.size(), expected.size());
    double worst = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const double wanted = expected[i];
      worst = std::max(
          worst, std::abs(number_in(rows[i], column) - wanted) / std::max(1.0, std::abs(wanted)));
    }
    return worst;
  }

  // The same of a column of pairs, of which those that are missing hold nothing, and a matrix less
  // `diagonal` on its diagonal.
  static void expect_matrix(const std::vector<CsvRow>& rows, const std::vector<std::string>& nodes,
                            const std::string& column, const nlohmann::json& expected,
                            double diagonal) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      for (std::size_t j = 0; j < nodes.size(); ++j) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const CsvRow& row) {
          return row.at("from") == nodes[i] && row.at("to") == nodes[j];
        });
        const double cell = found == rows.end() ? 0 : number_in(*found, column);
        EXPECT_NEAR(cell + (i == j ? diagonal : 0), expected[i][j].get<double>(), round_off)
            << column << " " << i << " " << j;
      }
    }
  }
};

TEST_F(OwnTableConformance, the_textbook_table) {
  const nlohmann::json expected = json("metrics.json").at("miller_blair");
  const TableOnDisk table;
  table.write("t/flows.csv", "x,1,2\n1,150,500\n2,200,100\n");
  table.write("t/final_demand.csv", "x,all\n1,350\n2,1700\n");
  table.write("new.csv", "x,all\n1,600\n2,1500\n");
  const Outcome outcome = table.network({"--output", "found", "--demand", "new.csv"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const std::vector<CsvRow> pairs = table.rows("dependencies.csv");
  expect_matrix(pairs, {"1", "2"}, "direct", expected.at("A"), 0);
  expect_matrix(pairs, {"1", "2"}, "total", expected.at("L"), 1);
  expect_matrix(pairs, {"1", "2"}, "share_of_output", expected.at("B"), 0);
  expect_matrix(pairs, {"1", "2"}, "total_forward", expected.at("G"), 1);
  EXPECT_LE(difference(table.rows("new_demand.csv"), "output", expected.at("x_new_for_y_600_1500")),
            round_off);
}

TEST_F(OwnTableConformance, two_regions_of_three_sectors) {
  const nlohmann::json expected = json("metrics.json").at("small_mrio");
  const std::vector<std::string> nodes = {"a1", "a2", "a3", "b1", "b2", "b3"};
  const std::vector<std::vector<double>> flows = {{10, 5, 1, 6, 5, 7},  {0, 2, 0, 0, 5, 3},
                                                  {10, 3, 20, 4, 2, 0}, {5, 0, 0, 1, 10, 9},
                                                  {0, 10, 1, 0, 20, 1}, {5, 0, 0, 1, 10, 10}};
  const std::vector<std::vector<double>> demand = {{14, 3}, {2.5, 2.5}, {13, 6},
                                                   {5, 20}, {10, 10},   {3, 10}};
  const std::vector<double> emissions = {20, 1, 42, 4, 20, 5};
  std::string flows_csv = "x,a1,a2,a3,b1,b2,b3\n";
  std::string demand_csv = "x,a,b\n";
  std::string accounts_csv = "x,emissions\n";
  std::string nodes_csv = "node,sector,region\n";
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    flows_csv += line(nodes[i], flows[i]);
    demand_csv += line(nodes[i], demand[i]);
    accounts_csv += line(nodes[i], {emissions[i]});
    nodes_csv += fmt::format("{},s{},{}\n", nodes[i], nodes[i].back(), nodes[i].front());
  }
  const TableOnDisk table;
  table.write("t/flows.csv", flows_csv);
  table.write("t/final_demand.csv", demand_csv);
  table.write("t/accounts.csv", accounts_csv);
  table.write("t/nodes.csv", nodes_csv);
  const Outcome outcome = table.network({"--output", "found"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;

  const auto expect_column = [&](const std::string& file, const std::string& column,
                                 const char* name) {
    EXPECT_LE(difference(table.rows(file), column, expected.at(name)), round_off) << name;
  };
  expect_column("criticality.csv", "output", "x");
  expect_column("linkages.csv", "output_multiplier", "backward_output_multiplier");
  expect_column("linkages.csv", "forward_linkage", "forward_ghosh_multiplier");
  expect_column("linkages.csv", "power", "rasmussen_power_of_dispersion");
  expect_column("linkages.csv", "sensitivity", "rasmussen_sensitivity_of_dispersion_leontief_rows");
  expect_column("criticality.csv", "extraction_total", "hypothetical_extraction_total_loss");
  expect_column("criticality.csv", "extraction_share", "hypothetical_extraction_share");
  expect_column("embodied_carbon.csv", "direct", "scope1_intensity");
  expect_column("embodied_carbon.csv", "total", "scope123_upstream_multiplier_M");
  expect_column("embodied_carbon.csv", "upstream", "scope3_upstream_only");
  expect_column("criticality.csv", "supplier_hhi", "supplier_HHI_per_industry");
  expect_column("criticality.csv", "other_regions_share", "import_share_of_inputs");
  expect_column("regions.csv", "consumption_based", "footprint_by_region_D_cba_ext1");
  expect_column("regions.csv", "emissions", "production_by_region_D_pba_ext1");
  EXPECT_NEAR(
      nlohmann::json::parse(table.text_of("found/manifest.json"))["spectral_radius"].get<double>(),
      expected.at("spectral_radius_A").get<double>(), round_off);
}

// The firms of Diem et al. (2022), each a sector of its own.
TEST_F(OwnTableConformance, eleven_firms_and_their_links) {
  const nlohmann::json expected = json("metrics.json").at("toy11");
  const ScratchFolder folder;
  folder.write("links",
               "3 6 1\n4 6 1\n4 7 1\n5 7 1\n6 1 1\n6 2 1\n7 10 1\n7 11 1\n8 1 1\n8 2 1\n9 11 1\n");
  std::string sectors;
  for (int firm = 1; firm <= 11; ++firm) sectors += fmt::format("{} {}\n", firm, firm);
  folder.write("sectors", sectors);
  Surroundings surroundings;
  surroundings.folder = folder.path();
  const Outcome outcome = sim33618(
      {"network", "--links", "links", "--sectors", "sectors", "--esri", "--output", "found"},
      surroundings);
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  std::vector<int> articulation_points;
  const std::vector<CsvRow> firms = csv_rows(folder.text_of("found/criticality.csv"));
  ASSERT_EQ(firms.size(), 11U);
  for (const CsvRow& row : firms) {
    const std::string firm = row.at("firm");
    const auto expect_equal = [&](const char* column, const char* name) {
      EXPECT_NEAR(number_in(row, column), expected.at(name).at(firm).get<double>(), round_off)
          << firm << " " << name;
    };
    expect_equal("betweenness", "betweenness");
    expect_equal("influence", "pagerank_085_reversed");
    expect_equal("core_number", "core_number");
    expect_equal("esri", "ESRI_linear_outstrength");
    EXPECT_EQ(row.at("group"), "1");
    if (row.at("articulation_point") == "yes") articulation_points.push_back(std::stoi(firm));
  }
  std::sort(articulation_points.begin(), articulation_points.end());
  EXPECT_EQ(nlohmann::json(articulation_points), expected.at("articulation_points"));
  std::vector<std::pair<int, int>> bridges;
  for (const CsvRow& row : csv_rows(folder.text_of("found/dependencies.csv"))) {
    if (row.at("bridge") == "yes")
      bridges.emplace_back(std::stoi(row.at("from")), std::stoi(row.at("to")));
  }
  for (auto& [first, second] : bridges)
    if (first > second) std::swap(first, second);
  std::sort(bridges.begin(), bridges.end());
  EXPECT_EQ(nlohmann::json(bridges), expected.at("bridges"));
}

}  // namespace
}  // namespace sim33618::test
