// The supply network of the model that comes with the program: what its numbers must not lead to.
#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/numbers.hpp"
#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"

namespace sim33618::test {
namespace {

using testing::Contains;

double figure(const CsvRow& row, const std::string& column) {
  const auto number = parse_number(row.at(column));
  EXPECT_TRUE(number) << column << " of " << row.at("node") << " is '" << row.at(column) << "'";
  return number.value_or(0);
}

// Farms, builders and services.
bool is_service(const std::string& node) {
  const std::vector<std::string> of_goods_and_energy = {
      "power_heat_node", "gas_node", "remaining_industry_node", "small_industry_node"};
  const std::string ending = "_node";
  return node == "software" ||
         (node.size() > ending.size() &&
          node.compare(node.size() - ending.size(), ending.size(), ending) == 0 &&
          std::count(of_goods_and_energy.begin(), of_goods_and_energy.end(), node) == 0);
}

class SlowShippedNetwork : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<ScratchFolder>();
    const Outcome outcome = sim33618({"network", "scenarios/baseline.yaml", "--year", "2030",
                                      "--output", folder_->path().string()});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    rows_ = csv_rows(folder_->text_of("baseline-network/criticality.csv"));
    ASSERT_GT(rows_.size(), 30U);
  }
  static void TearDownTestSuite() { folder_.reset(); }

  static std::unique_ptr<ScratchFolder> folder_;
  static std::vector<CsvRow> rows_;
};

std::unique_ptr<ScratchFolder> SlowShippedNetwork::folder_;
std::vector<CsvRow> SlowShippedNetwork::rows_;

TEST_F(SlowShippedNetwork, tells_of_every_node_when_it_is_back_and_what_is_lost) {
  for (const CsvRow& row : rows_) {
    EXPECT_GT(figure(row, "time_to_recover"), 0);
    // At least its own output for that time.
    EXPECT_GE(figure(row, "lost_before_recovery"),
              (1 - 1e-9) * figure(row, "output") * figure(row, "time_to_recover") / 365);
  }
}

// Of what a node sells only power, gas and materials bind those who make no goods.
TEST_F(SlowShippedNetwork, stops_no_service_for_want_of_goods) {
  for (const CsvRow& row : rows_) {
    const std::string& stopped = row.at("first_to_stop");
    if (!is_service(stopped)) continue;
    EXPECT_THAT((std::vector<std::string>{"power_heat_node", "gas_node", "advanced_materials"}),
                Contains(row.at("node")))
        << stopped << " stops without " << row.at("node");
  }
}

TEST_F(SlowShippedNetwork, tells_suppliers_of_the_region_from_all_the_rest) {
  std::set<std::string> nodes;
  for (const CsvRow& row : rows_) nodes.insert(row.at("node"));
  for (const CsvRow& row : rows_) {
    EXPECT_THAT(nodes, Contains(row.at("top_local_supplier")));
    const double share = figure(row, "top_local_share");
    EXPECT_GE(figure(row, "local_supplier_hhi"), (1 - 1e-9) * share * share);
    EXPECT_LE(figure(row, "local_supplier_hhi"), (1 + 1e-9) * share);
  }
}

// Two weeks without three tenths of an energy: what waited is caught up with, nothing sinks on.
TEST(SlowShippedShocks, of_energy_recover) {
  for (const std::string node : {"gas_node", "power_heat_node"}) {
    const ScratchFolder folder;
    const Outcome outcome =
        sim33618({"shock", "scenarios/baseline.yaml", "--loss", node + "=0.3", "--from",
                  "2027-07-01", "--for", "14", "--output", (folder / "found").string()});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const CsvRow total = csv_rows(folder.text_of("found/total.csv")).front();
    for (const CsvRow& row : csv_rows(folder.text_of("found/losses.csv"))) {
      const bool is_hit = !row.at("first_hit").empty();
      EXPECT_EQ(is_hit, !row.at("recovered_day").empty()) << row.at("node");
      EXPECT_TRUE(is_hit || row.at("node") != node) << node;
    }
    EXPECT_LT(parse_number(total.at("amplification")).value(), 3) << node;
    EXPECT_GE(parse_number(total.at("amplification")).value(), 0.5) << node;
  }
}

}  // namespace
}  // namespace sim33618::test
