// Firms as a model folder names them.
#include <gmock/gmock.h>

#include <set>

#include "model/firm_data.hpp"
#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::string firm_figure(const std::string& value) {
  return "{value: " + value + ", low: " + value + ", high: " + value +
         ", source: s, year: 2020, grade: B}";
}

// Figures of a supply graph, all but one as they should be.
std::string graph_text(const std::string& key = {}, const std::string& value = {}) {
  const std::vector<std::pair<std::string, std::string>> fine = {
      {"firms", "count"},
      {"districts", "place"},
      {"supplier_exponent", firm_figure("2.42")},
      {"buyer_exponent", firm_figure("2.11")},
      {"mean_suppliers", firm_figure("5")},
      {"size_exponent", firm_figure("1.3")},
      {"size_degree_correlation", firm_figure("0.8")},
      {"link_survival", firm_figure("0.925")}};
  std::string text = "supply_graph:\n";
  for (const auto& [name, usual] : fine)
    text += "  " + name + ": " + (name == key ? value : usual) + "\n";
  return text;
}

std::string leader_text(const std::string& name, const std::string& cluster,
                        const std::string& share, const std::string& further = {}) {
  return "  " + name + ":\n    name: {en: N, zh: 名}\n    cluster: " + cluster +
         "\n    share: " + firm_figure(share) + "\n    doc: D.\n" + further;
}

test::SmallModel model_with_firms(const std::string& firms) {
  test::SmallModel model;
  model.variables =
      test::data("count", "1", "fuel") + test::data("pair", "1", "place, fuel") + test::data("x");
  model.numbers =
      test::number("count", 3, "*") + test::number("pair", 3, "* *") + test::number("x", 1);
  model.firms = firms;
  return model;
}

std::vector<std::string> refused_firms(const std::string& firms) {
  return test::placed_messages(test::errors_of([&] { model_with_firms(firms).read(); }));
}

TEST(FirmFiles, hold_figures_of_the_graph_and_firms_by_name) {
  const ModelDocument model =
      model_with_firms(
          graph_text() + "leaders:\n" +
          leader_text("one", "coal", "0.2",
                      "    district: west\n    suppliers: " + firm_figure("200") + "\n") +
          leader_text("two", "gas", "0.1"))
          .read();
  ASSERT_TRUE(model.firms);
  EXPECT_EQ(model.firms->graph.firms.text, "count");
  EXPECT_EQ(model.firms->graph.supplier_exponent.value, 2.42);
  EXPECT_EQ(model.firms->graph.link_survival.grade, 'B');
  ASSERT_THAT(model.firms->leaders, SizeIs(2));
  const NamedFirm& one = model.firms->leaders.front();
  EXPECT_EQ(one.title.zh, "名");
  EXPECT_EQ(one.cluster.text, "coal");
  EXPECT_EQ(one.district->text, "west");
  EXPECT_EQ(one.share.value, 0.2);
  EXPECT_EQ(one.suppliers->value, 200);
  EXPECT_FALSE(model.firms->leaders.back().suppliers);
  EXPECT_THAT(figures_of(*model.firms), SizeIs(9));
}

TEST(FirmFiles, are_no_part_of_a_model_that_lists_none) {
  EXPECT_FALSE(model_with_firms("").read().firms);
}

TEST(FirmFiles, name_clusters_and_districts_that_do_not_exist) {
  EXPECT_THAT(refused_firms(graph_text() + "leaders:\n" +
                            leader_text("one", "cola", "0.2", "    district: wets\n")),
              ElementsAre("m/f.yaml:14:14: unknown fuel 'cola'; did you mean 'coal'?",
                          "m/f.yaml:17:15: unknown place 'wets'; did you mean 'west'?"));
}

TEST(FirmFiles, name_variables_and_dimensions_that_do_not_count_firms) {
  EXPECT_THAT(refused_firms(graph_text("firms", "cuont") + "leaders: {}\n"),
              ElementsAre("m/f.yaml:3:10: unknown variable 'cuont'; did you mean 'count'?"));
  EXPECT_THAT(refused_firms(graph_text("firms", "pair") + "leaders: {}\n"),
              ElementsAre("m/f.yaml:3:10: 'pair' does not count firms by one dimension"));
  EXPECT_THAT(refused_firms(graph_text("districts", "plaec") + "leaders: {}\n"),
              ElementsAre("m/f.yaml:4:14: unknown dimension 'plaec'; did you mean 'place'?"));
}

TEST(FirmFiles, refuse_figures_that_cannot_be) {
  EXPECT_THAT(refused_firms(graph_text("supplier_exponent",
                                       "{value: 2, low: 2.3, high: 2.4, source: s, "
                                       "year: 2020, grade: B}") +
                            "leaders: {}\n"),
              ElementsAre("m/f.yaml:5:3: 'supplier_exponent' of 'supply_graph': 2 does not lie "
                          "between 2.3 and 2.4",
                          "m/f.yaml:5:30: '2' is no number above 2 and at most 10"));
  EXPECT_THAT(refused_firms(graph_text("link_survival",
                                       "{value: x, low: 0.1, high: 1, source: q, year: "
                                       "long ago, grade: E}") +
                            "leaders: {}\n"),
              ElementsAre("m/f.yaml:10:26: 'x' is no number above 0 and at most 1",
                          "m/f.yaml:10:65: 'long ago' is no year",
                          "m/f.yaml:10:82: 'E' is no grade (A, B, C or D)"));
  EXPECT_THAT(refused_firms(graph_text("mean_suppliers", "5") + "leaders: {}\n"),
              ElementsAre("m/f.yaml:7:19: 'mean_suppliers' of 'supply_graph' must be a map, not a "
                          "single value"));
}

TEST(FirmFiles, know_the_sources_of_figures) {
  EXPECT_THAT(refused_firms(
                  graph_text("mean_suppliers",
                             "{value: 5, low: 4, high: 6, source: [s, t], year: 2020, grade: B}") +
                  "leaders: {}\n"),
              ElementsAre("m/f.yaml:7:59: unknown source 't' (sources are listed in "
                          "sources.yaml)"));
}

TEST(FirmFiles, give_firms_a_digital_level_that_there_is) {
  for (const std::string level : {"0", "0.5", "2.7", "6"}) {
    EXPECT_THAT(refused_firms(graph_text() + "leaders:\n" +
                              leader_text("one", "coal", "0.2",
                                          "    facts:\n      digital_level: {value: " + level +
                                              ", low: 0, high: 6, source: s, year: 2020, grade: "
                                              "B}\n")),
                ElementsAre("m/f.yaml:18:30: '" + level + "' is no whole number from 1 to 5",
                            "m/f.yaml:18:" + std::to_string(37 + level.size()) +
                                ": '0' is no whole number from 1 to 5",
                            "m/f.yaml:18:" + std::to_string(46 + level.size()) +
                                ": '6' is no whole number from 1 to 5"));
  }
}

TEST(FirmFiles, leave_something_to_firms_without_a_name) {
  EXPECT_THAT(refused_firms(graph_text() + "leaders:\n" + leader_text("one", "coal", "0.6") +
                            leader_text("two", "coal", "0.4")),
              ElementsAre("m/f.yaml:20:5: the named firms of 'coal' have 1 of its output, which "
                          "leaves nothing to others"));
}

TEST(FirmFiles, refuse_other_keys_and_names) {
  EXPECT_THAT(refused_firms(graph_text() + "leaders:\n" + leader_text("One", "coal", "0.6") +
                            "chiefs: {}\n"),
              ElementsAre("m/f.yaml:12:3: 'One' cannot be the name of a firm (a-z, 0-9 and _, "
                          "beginning with a letter)",
                          "m/f.yaml:17:1: unknown key 'chiefs' in the file"));
  EXPECT_THAT(refused_firms("leaders: {}\n"),
              ElementsAre("m/f.yaml:1:1: the file lacks the key 'supply_graph'"));
}

}  // namespace
}  // namespace sim33618
