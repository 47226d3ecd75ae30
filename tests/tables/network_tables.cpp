// Tables and graphs of a scenario's supply network, on a chain made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/numbers.hpp"
#include "cli/support/csv_rows.hpp"
#include "tables/network_graph_files.hpp"
#include "tables/network_report.hpp"
#include "tables/node_table.hpp"

namespace sim33618 {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Coal to power to cars, and a farm apart; power and cars also buy abroad.
NetworkLabels chain_labels() {
  NetworkLabels labels;
  labels.nodes = {"coal", "power", "cars", "farm"};
  labels.node_titles = {
      {"Coal & coke", "煤炭"}, {"Power", "电力"}, {"Cars", "汽车"}, {"Farm", "农场"}};
  labels.imports = {"abroad"};
  labels.import_titles = {{"Abroad", "国外"}};
  labels.demands = {"households", "exports"};
  labels.money_unit = "1e8 CNY2024/yr";
  labels.accounts = {{"labour_income", "1e8 CNY2024/yr", "Paid to households."},
                     {"emissions", "t CO2/yr", "Scope 1."}};
  labels.figures = {{"exposure", "1", "To components."}};
  return labels;
}

RegionalYear chain_year(std::int64_t year) {
  RegionalYear regional;
  regional.year = year;
  InputOutputTable& table = regional.table;
  table.names = chain_labels().nodes;
  table.flows = Eigen::MatrixXd::Zero(4, 4);
  table.flows(0, 1) = 10;
  table.flows(1, 2) = 40;
  table.demand_names = chain_labels().demands;
  table.final_demand = Eigen::MatrixXd{{0, 0}, {0, 0}, {50, 150}, {10, 0}};
  table.import_names = {"abroad"};
  table.imports = Eigen::MatrixXd{{0, 10, 40, 0}};
  table.satellite_names = {labour_income_account, emissions_account};
  table.satellites = Eigen::MatrixXd{{5, 5, 60, 10}, {20, 80, 20, 0}};
  regional.sells_energy = {false, true, false, false};
  regional.imports_sell_energy = {false};
  regional.imports_from_abroad = {true};
  regional.import_emissions = Eigen::MatrixXd{{0, 4, 20, 0}};
  return regional;
}

NetworkReport chain_report(const NetworkSettings& settings = {}) {
  NetworkReport report{chain_labels(), settings, {}};
  Diagnostics diagnostics;
  const double none = std::numeric_limits<double>::quiet_NaN();
  for (const std::int64_t year : {2025, 2030}) {
    report.years.push_back(network_year(report.labels, settings, chain_year(year),
                                        {{0.1, none, 0.25, 0}}, diagnostics));
  }
  return report;
}

// Rows of a table, whose header is that of its head.
std::vector<test::CsvRow> rows_of(const ResultTable& table, const ResultTable& head) {
  EXPECT_EQ(header_line(table), header_line(head));
  EXPECT_EQ(table.text.substr(0, table.text.find('\n') + 1), header_line(head));
  return test::csv_rows(table.text);
}

double number(const test::CsvRow& row, const std::string& column) {
  return parse_number(row.at(column)).value();
}

const test::CsvRow& row_of(const std::vector<test::CsvRow>& rows, const std::string& node) {
  return *std::find_if(rows.begin(), rows.end(),
                       [&](const test::CsvRow& row) { return row.at("node") == node; });
}

TEST(DependenciesTable, adds_up_to_the_inputs_of_each_buyer_and_year) {
  const auto rows = rows_of(dependencies_table(chain_report()), dependencies_head(chain_labels()));
  std::map<std::pair<std::string, std::string>, double> shares;
  for (const test::CsvRow& row : rows)
    shares[{row.at("to"), row.at("year")}] += number(row, "share_of_inputs");
  EXPECT_EQ(shares.size(), 4U) << "power and cars buy";
  for (const auto& [buyer, share] : shares) EXPECT_NEAR(share, 1, 1e-12) << buyer.first;
}

TEST(DependenciesTable, has_chains_imports_and_nothing_else) {
  const auto rows = rows_of(dependencies_table(chain_report()), dependencies_head(chain_labels()));
  // Coal to power and cars, power to cars, imports to both; twice.
  ASSERT_EQ(rows.size(), 10U);
  EXPECT_EQ(rows[0].at("from"), "coal");
  EXPECT_EQ(rows[0].at("from_name"), "Coal & coke");
  EXPECT_EQ(rows[0].at("to"), "power");
  EXPECT_EQ(rows[0].at("year"), "2025");
  EXPECT_EQ(rows[0].at("imported"), "no");
  EXPECT_EQ(rows[0].at("flow"), "10");
  EXPECT_EQ(rows[0].at("share_of_inputs"), "0.5");
  EXPECT_EQ(rows[1].at("to"), "cars");
  EXPECT_EQ(rows[1].at("flow"), "0");
  EXPECT_EQ(rows[1].at("total"), "0.05");
  EXPECT_EQ(rows[4].at("from"), "abroad");
  EXPECT_EQ(rows[4].at("imported"), "yes");
  EXPECT_EQ(rows[4].at("total"), "0.25") << "0.2 itself, a quarter of 0.2 by power";
}

TEST(CriticalityTable, says_what_is_lost_without_a_node_and_on_whom_it_rests) {
  NetworkSettings settings;
  settings.cover = 10;
  settings.recovery = 73;
  const auto rows =
      rows_of(criticality_table(chain_report(settings)), criticality_head(chain_labels()));
  ASSERT_EQ(rows.size(), 8U);
  const test::CsvRow& power = row_of(rows, "power");
  EXPECT_EQ(power.at("output"), "40");
  EXPECT_EQ(power.at("extraction_total"), "50") << "its own output and that of coal";
  EXPECT_EQ(power.at("extraction_backward"), "10");
  EXPECT_EQ(power.at("top_supplier"), "coal") << "the first of equals";
  EXPECT_EQ(power.at("top_supplier_share"), "0.5");
  EXPECT_EQ(power.at("single_source"), "yes") << "of the region, imports apart";
  EXPECT_EQ(power.at("top_local_supplier"), "coal");
  EXPECT_EQ(power.at("top_local_share"), "1");
  EXPECT_EQ(power.at("local_supplier_hhi"), "1");
  EXPECT_EQ(power.at("import_direct"), "0.25");
  EXPECT_EQ(power.at("exposure"), "") << "the model does not tell";
  EXPECT_EQ(power.at("time_to_survive"), "10");
  EXPECT_EQ(power.at("first_to_stop"), "cars");
  EXPECT_EQ(power.at("time_to_recover"), "73");
  // 73 days of 40 and 63 of 200, of a year of 365.
  EXPECT_NEAR(number(power, "lost_before_recovery"), (73 * 40 + 63 * 200) / 365.0, 1e-9);
  const test::CsvRow& cars = row_of(rows, "cars");
  EXPECT_EQ(cars.at("exposure"), "0.25");
  EXPECT_EQ(cars.at("time_to_survive"), "") << "nobody buys of it";
  EXPECT_EQ(cars.at("first_to_stop"), "");
  const test::CsvRow& farm = row_of(rows, "farm");
  EXPECT_EQ(farm.at("core_number"), "0");
  EXPECT_EQ(farm.at("top_supplier"), "");
  EXPECT_EQ(farm.at("supplier_hhi"), "0");
  EXPECT_EQ(farm.at("top_local_supplier"), "");
  EXPECT_EQ(farm.at("local_supplier_hhi"), "0");
  EXPECT_EQ(farm.at("part"), "apart");
}

TEST(CriticalityTable, ranks_risk_at_both_tolerances) {
  const auto rows = rows_of(criticality_table(chain_report()), criticality_head(chain_labels()));
  // Of sales of 260: without power all of it and of coal, and half of the cars for want of inputs.
  EXPECT_NEAR(number(row_of(rows, "power"), "esri_downstream"), (40 + 100) / 260.0, 1e-12);
  EXPECT_NEAR(number(row_of(rows, "cars"), "esri_upstream"), 250 / 260.0, 1e-12);
  EXPECT_EQ(row_of(rows, "cars").at("esri_rank"), "1");
  EXPECT_EQ(row_of(rows, "cars").at("rank_at_0.01"), "1");
  EXPECT_EQ(row_of(rows, "cars").at("esri_at_rest"), "yes");
  EXPECT_EQ(row_of(rows, "farm").at("time_to_survive"), "") << "stocks are not known";
}

TEST(LinkagesTable, has_multipliers_of_every_account) {
  const auto rows = rows_of(linkages_table(chain_report()), linkages_head(chain_labels()));
  const test::CsvRow& cars = row_of(rows, "cars");
  EXPECT_EQ(cars.at("output_multiplier"), "1.25");
  EXPECT_GT(number(cars, "output_multiplier_with_households"), 1.25);
  EXPECT_EQ(cars.at("emissions_direct"), "0.1");
  EXPECT_EQ(cars.at("emissions_total"), "0.6") << "0.1 of cars, 0.2 * 2 of power, 0.05 * 2 of coal";
  EXPECT_EQ(cars.at("emissions_type_one"), "6");
  EXPECT_EQ(row_of(rows, "farm").at("emissions_type_one"), "") << "it emits nothing itself";
  EXPECT_EQ(row_of(rows, "farm").at("power"), number_cell(4 * 1 / (1 + 1.25 + 1.25 + 1)));
}

TEST(LinkagesTable, says_its_units) {
  const ResultTable head = linkages_head(chain_labels());
  const auto unit = [&](const std::string& name) {
    for (const Column& column : head.columns)
      if (column.name == name) return column.unit;
    return std::string("no such column");
  };
  EXPECT_EQ(unit("emissions_direct"), "(t CO2)/(1e8 CNY2024)");
  EXPECT_EQ(unit("emissions_type_one"), "1");
  EXPECT_EQ(per_money("person", "CNY/yr"), "person/(CNY/yr)");
  EXPECT_EQ(per_money("t/yr", "CNY/yr"), "t/CNY");
}

TEST(EmbodiedCarbonTable, adds_up_to_the_same_from_both_sides) {
  const auto rows =
      rows_of(embodied_carbon_table(chain_report()), embodied_carbon_head(chain_labels()));
  double produced = 0;
  double consumed = 0;
  double by_demand = 0;
  for (const test::CsvRow& row : rows) {
    double scopes = 0;
    for (const char* scope :
         {"scope_1", "scope_2_by_table", "scope_3_local", "scope_3_country", "scope_3_abroad"})
      scopes += number(row, scope);
    EXPECT_NEAR(scopes, number(row, "cradle_to_gate"), 1e-12);
    produced += number(row, "production_based");
    consumed += number(row, "consumption_based");
    by_demand += number(row, "for_households") + number(row, "for_exports");
  }
  EXPECT_NEAR(produced, 2 * 120, 1e-9);
  EXPECT_NEAR(consumed, produced, 1e-9);
  EXPECT_NEAR(by_demand, produced, 1e-9);
  const test::CsvRow& cars = row_of(rows, "cars");
  EXPECT_EQ(cars.at("scope_1"), "0.1");
  EXPECT_EQ(cars.at("scope_2_by_table"), "0.4");
  EXPECT_EQ(cars.at("scope_3_local"), "0.1") << "the coal of the power";
  EXPECT_EQ(cars.at("scope_3_country"), "0");
  EXPECT_NEAR(number(cars, "scope_3_abroad"), 0.1 + 0.2 * 0.1, 1e-12) << "and of the power";
  EXPECT_EQ(row_of(rows, "power").at("scope_2_by_table"), "0");
}

TEST(EmbodiedCarbonTable, shows_scope_2_of_the_accounts_beside_that_of_the_table) {
  EXPECT_THAT(header_line(embodied_carbon_head(chain_labels())),
              Not(HasSubstr("scope_2_by_account")));
  NetworkReport report = chain_report();
  const double none = std::numeric_limits<double>::quiet_NaN();
  report.labels.figures.push_back({"bought", "t CO2/yr", "Of power and heat."});
  report.labels.scope_2 = 1;
  for (NetworkYear& year : report.years) year.figures.push_back({none, 0, 90, 0});
  const auto rows = rows_of(embodied_carbon_table(report), embodied_carbon_head(report.labels));
  // 90 of an output of 200, against 0.4.
  EXPECT_EQ(row_of(rows, "cars").at("scope_2_by_account"), "0.45");
  EXPECT_NEAR(number(row_of(rows, "cars"), "scope_2_difference"), 0.05, 1e-12);
  EXPECT_EQ(row_of(rows, "coal").at("scope_2_by_account"), "") << "the accounts do not tell";
  EXPECT_EQ(row_of(rows, "coal").at("scope_2_difference"), "");
  EXPECT_THAT(header_line(criticality_head(report.labels)), Not(HasSubstr("bought")));
}

TEST(NetworkGraph, has_nodes_inside_and_outside_and_all_flows) {
  const NetworkReport report = chain_report();
  const std::string text = graphml(report, report.years.back());
  EXPECT_THAT(text, HasSubstr("<data key=\"id\">coal</data><data key=\"label\">Coal &amp; coke"
                              "</data><data key=\"label_zh\">煤炭</data>"
                              "<data key=\"kind\">region</data>"));
  EXPECT_THAT(text, HasSubstr("<node id=\"n4\"><data key=\"id\">abroad</data>"));
  EXPECT_THAT(text, HasSubstr("<edge source=\"n1\" target=\"n2\"><data key=\"flow\">40</data>"
                              "<data key=\"share_of_inputs\">0.5</data>"));
  EXPECT_THAT(text, HasSubstr("<edge source=\"n4\" target=\"n1\">"));
  EXPECT_THAT(text, Not(HasSubstr("<edge source=\"n0\" target=\"n2\">"))) << "no flow, a chain";
}

TEST(NetworkGraph, shows_main_links_in_dot) {
  NetworkSettings settings;
  settings.metrics.least_share = 0.6;
  NetworkReport report = chain_report(settings);
  EXPECT_THAT(dot(report, report.years.back()), Not(HasSubstr("->")));
  report = chain_report();
  EXPECT_THAT(dot(report, report.years.back()),
              HasSubstr("n0 -> n1 [weight=10, label=\"50 %\"];\n"));
}

}  // namespace
}  // namespace sim33618
