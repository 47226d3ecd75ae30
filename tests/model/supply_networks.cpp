// Who supplies whom, as a model folder says.
#include "model/supply_network.hpp"

#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_network.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The small network with a text of it replaced.
std::vector<std::string> refused_network(const std::string& text, const std::string& by) {
  test::SmallModel model = test::small_network();
  const std::size_t found = model.network.find(text);
  EXPECT_NE(found, std::string::npos) << text;
  model.network.replace(found, text.size(), by);
  return test::placed_messages(test::errors_of([&] { model.read(); }));
}

TEST(SupplyNetworks, are_read_part_by_part) {
  const ModelDocument model = test::small_network().read();
  ASSERT_TRUE(model.network);
  const SupplyNetwork& network = *model.network;
  EXPECT_EQ(network.nodes.text, "place");
  EXPECT_EQ(network.flows.front().bought.text, "bought");
  EXPECT_EQ(network.final_demand.back().title.zh, "其他");
  EXPECT_EQ(network.imports.front().origin, ImportOrigin::country);
  EXPECT_EQ(network.imports.back().origin, ImportOrigin::abroad);
  EXPECT_EQ(network.imports.back().emissions.text, "foreign_co2");
  EXPECT_EQ(network.shares.front().rest.text, "west");
  EXPECT_EQ(network.held.front().text, "goods");
}

TEST(SupplyNetworks, may_name_figures_and_days_of_nodes) {
  EXPECT_THAT(refused_network("held: [goods]", "held: [goods]\nfigures: [heads]"), IsEmpty());
  EXPECT_THAT(refused_network("held: [goods]", "held: [goods]\nfigures: [headz]"),
              ElementsAre("m/w.yaml:22:11: unknown variable 'headz'; did you mean 'heads'?"));
  EXPECT_THAT(refused_network("held: [goods]", "held: [goods]\nfigures: [grid_share]"),
              ElementsAre("m/w.yaml:22:11: 'grid_share' does not run over 'place' or a subset of "
                          "it alone"));
  EXPECT_THAT(refused_network("held: [goods]", "held: [goods]\ncover: heads"),
              ElementsAre("m/w.yaml:22:8: 'heads' is not in days | m/e.yaml:38:11: the unit of the "
                          "variable"));
}

TEST(SupplyNetworks, have_scope_2_of_accounts_in_the_unit_of_emissions) {
  EXPECT_THAT(refused_network("held: [goods]", "held: [goods]\nscope_2: heads"),
              ElementsAre("m/w.yaml:22:10: 'heads' is not in the unit of 'co2' | m/e.yaml:38:11: "
                          "the unit of the variable"));
}

TEST(SupplyNetworks, are_no_part_of_a_model_that_lists_none) {
  test::SmallModel model = test::small_network();
  model.network.clear();
  EXPECT_FALSE(model.read().network);
}

TEST(SupplyNetworks, name_a_dimension_or_variable_that_is_not_there) {
  EXPECT_THAT(refused_network("nodes: place", "nodes: palce"),
              ElementsAre("m/w.yaml:2:8: unknown dimension 'palce'; did you mean 'place'?"));
  EXPECT_THAT(refused_network("staff: heads", "staff: head"),
              ElementsAre("m/w.yaml:6:8: unknown variable 'head'; did you mean 'heads'?"));
  EXPECT_THAT(refused_network("sells_energy: [west]", "sells_energy: [wets]"),
              ElementsAre("m/w.yaml:8:16: unknown node 'wets'; did you mean 'west'?"));
  EXPECT_THAT(refused_network("energy_imports: [power]", "energy_imports: [power, goodz]"),
              ElementsAre("m/w.yaml:18:25: unknown import 'goodz'; did you mean 'goods'?"));
  EXPECT_THAT(refused_network("household_demand: households", "household_demand: house"),
              ElementsAre("m/w.yaml:14:19: unknown final demand 'house'"));
  EXPECT_THAT(refused_network("held: [goods]", "held: [good]"),
              ElementsAre("m/w.yaml:21:8: 'good' is neither a final demand nor an import; did you "
                          "mean 'goods'?"));
}

TEST(SupplyNetworks, name_variables_that_do_not_run_over_the_nodes) {
  EXPECT_THAT(refused_network("output: output", "output: grid_share"),
              ElementsAre("m/w.yaml:3:9: 'grid_share' does not run over 'place' or a subset of it "
                          "alone"));
  EXPECT_THAT(refused_network("{sold: sold, bought: bought}", "{sold: sold, bought: home}"),
              ElementsAre("m/w.yaml:10:31: 'sold' and 'home' run over different goods"));
  EXPECT_THAT(refused_network("{sold: sold,", "{sold: grid_share,"),
              ElementsAre("m/w.yaml:10:17: the first dimension of 'grid_share' is not 'place' or a "
                          "subset of it"));
}

TEST(SupplyNetworks, name_units_that_do_not_fit) {
  EXPECT_THAT(refused_network("labour_income: income", "labour_income: heads"),
              ElementsAre("m/w.yaml:5:16: the unit of 'heads' does not convert to '1e8 CNY/yr' of "
                          "'output' | m/e.yaml:8:11: the unit of the variable"));
  EXPECT_THAT(refused_network("emissions: grid_co2", "emissions: grid_share"),
              ElementsAre("m/w.yaml:16:55: the unit of 'grid_share' is not that of 'co2' per "
                          "'output' | m/e.yaml:69:11: the unit of the variable"));
  EXPECT_THAT(refused_network("equals: grid_share", "equals: grid_co2"),
              ElementsAre("m/w.yaml:20:50: 'grid_co2' is no single share"));
}

TEST(SupplyNetworks, name_all_that_is_wrong_at_once) {
  test::SmallModel model = test::small_network();
  model.network = "nodes: place\nfinal_demand:\n  home: {variable: home}\ncolour: red\n";
  const auto found = test::placed_messages(test::errors_of([&] { model.read(); }));
  EXPECT_THAT(found,
              ::testing::IsSupersetOf({"m/w.yaml:1:1: the file lacks the key 'output'",
                                       "m/w.yaml:4:3: 'home' of final_demand lacks the key 'name'",
                                       "m/w.yaml:5:1: unknown key 'colour' in the file"}));
}

TEST(SupplyNetworks, name_words_that_stand_for_nothing_or_twice) {
  EXPECT_THAT(refused_network("origin: abroad", "origin: mars"),
              ElementsAre("m/w.yaml:17:38: 'mars' is none of country, abroad"));
  EXPECT_THAT(refused_network("  others: {", "  east: {"),
              ElementsAre("m/w.yaml:13:3: the name 'east' is taken | m/d.yaml:3:3: here"));
  EXPECT_THAT(refused_network("  goods: {", "  others: {"),
              ElementsAre("m/w.yaml:17:3: the name 'others' is taken | m/w.yaml:13:3: here",
                          "m/w.yaml:21:8: 'goods' is neither a final demand nor an import"));
}

}  // namespace
}  // namespace sim33618
