// Critical firms of an analyst's own supply network.
#include <gmock/gmock.h>

#include "base/numbers.hpp"
#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"
#include "support/conformance.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// Three firms in a row.
class SmallNetwork : public ScratchFolder {
 public:
  SmallNetwork() {
    write("links", "mine mill 2\nmill \"cars\" 3\n");
    write("sectors", "mine ore\nmill steel\n\"cars\" cars&more\n");
  }

  Outcome run(std::vector<std::string> words) const {
    words.insert(words.begin(), {"network", "--links", "links", "--sectors", "sectors"});
    return in_it(words);
  }

  Outcome in_it(const std::vector<std::string>& words) const {
    Surroundings surroundings;
    surroundings.folder = path();
    return sim33618(words, surroundings);
  }
};

TEST(Networks, show_the_most_critical_firms_and_write_files) {
  const SmallNetwork network;
  const Outcome outcome = network.run({"--esri", "--output", "found"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out,
              StartsWith("firm    sector     influence  k-core  part   systemic risk"));
  EXPECT_THAT(outcome.out, HasSubstr("\nwritten to found\n"));

  const std::vector<CsvRow> rows = csv_rows(network.text_of("found/criticality.csv"));
  ASSERT_EQ(rows.size(), 3U);
  // Of sales of 5, the mine's failure costs all: nothing for the mill, nothing for the cars.
  EXPECT_EQ(rows[0].at("firm"), "mine");
  EXPECT_EQ(rows[0].at("downstream"), "1");
  EXPECT_EQ(rows[0].at("upstream"), "0.4");
  EXPECT_EQ(rows[0].at("rank"), "1");
  EXPECT_EQ(rows[0].at("at_rest"), "yes");
  EXPECT_EQ(rows[1].at("betweenness"), "1");
  EXPECT_EQ(rows[1].at("articulation_point"), "yes");
  EXPECT_EQ(rows[2].at("part"), "apart");

  const std::vector<CsvRow> linkages = csv_rows(network.text_of("found/linkages.csv"));
  EXPECT_EQ(linkages[1].at("bought"), "2");
  EXPECT_EQ(linkages[1].at("top_supplier"), "mine");
  EXPECT_EQ(linkages[1].at("single_source"), "yes");
  EXPECT_EQ(linkages[0].at("top_supplier"), "");
}

TEST(Networks, are_graphs_for_other_programs) {
  const SmallNetwork network;
  EXPECT_EQ(network.run({}).code, 0);
  const std::string graphml = network.text_of("output/network/supply_graph.graphml");
  EXPECT_THAT(graphml, HasSubstr("<data key=\"label\">&quot;cars&quot;</data>"
                                 "<data key=\"sector\">cars&amp;more</data>"));
  EXPECT_THAT(graphml,
              HasSubstr("<edge source=\"n0\" target=\"n1\"><data key=\"volume\">2</data>"));
  EXPECT_THAT(graphml, testing::Not(HasSubstr("esri")));
  EXPECT_THAT(network.text_of("output/network/supply_graph.dot"),
              HasSubstr("n2 [label=\"\\\"cars\\\"\", group=\"cars&more\"];"));
  EXPECT_EQ(network.text_of("output/network/criticality.csv").find("esri"), std::string::npos);
}

TEST(Networks, give_equal_bytes_for_equal_files_in_every_language) {
  const SmallNetwork network;
  network.run({"--esri", "--output", "a"});
  const Outcome chinese = network.run({"--esri", "--output", "b", "--lang", "zh"});
  EXPECT_THAT(chinese.out, HasSubstr("分离"));
  for (const std::string file : {"criticality.csv", "linkages.csv", "supply_graph.graphml",
                                 "supply_graph.dot", "manifest.json"})
    EXPECT_EQ(network.text_of("a/" + file), network.text_of("b/" + file)) << file;
}

TEST(Networks, warn_of_firms_that_trade_with_nobody) {
  const SmallNetwork network;
  network.write("sectors", "mine ore\nmill steel\n\"cars\" cars\nlonely ore\n");
  const Outcome outcome = network.run({});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "warning: 1 firms trade with no other, the first is 'lonely'\n");
}

TEST(Networks, refuse_what_is_missing_or_wrong) {
  const SmallNetwork network;
  const auto refusal = [&](const std::vector<std::string>& words) {
    const Outcome outcome = network.in_it(words);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  EXPECT_EQ(refusal({"network", "--links", "links"}), "error: --sectors is needed\n");
  const std::vector<std::string> files = {"network", "--links", "links", "--sectors", "sectors"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), files.begin(), files.end());
    return more;
  };
  EXPECT_EQ(refusal(with({"--tolerance", "0.1"})), "error: --tolerance goes with --esri\n");
  EXPECT_EQ(refusal(with({"--esri", "--tolerance", "1"})),
            "error: --tolerance takes a number from 0 to below 1, not '1'\n");
  EXPECT_THAT(refusal(with({"--essential", "nowhere"})), HasSubstr("nowhere"));
  network.write("links", "mine,mill,2\n");
  EXPECT_THAT(refusal(files), StartsWith("links:1:1: error: a link is a supplier, a buyer and a "
                                         "volume; this line has 1 words; words stand apart by "
                                         "blanks\n"));
  network.write("links", "mine mill -2\n");
  EXPECT_THAT(refusal(files), StartsWith("links:1:11: error: '-2' is not a number from 0 on\n"));
  EXPECT_FALSE(std::filesystem::exists(network / "output"));
}

class NetworkConformance : public ConformanceTest {
 protected:
  NetworkConformance() : ConformanceTest("network") {}
};

TEST_F(NetworkConformance, gives_the_published_systemic_risk_of_thirty_firms) {
  const std::string folder = SIM33618_CONFORMANCE_DIR "/network/esri30_";
  const ScratchFolder scratch;
  const std::string output = (scratch / "found").string();
  const Outcome outcome = sim33618({"network", "--links", folder + "links.txt", "--sectors",
                                    folder + "sector.txt", "--essential", folder + "essential.txt",
                                    "--esri", "--tolerance", "1e-9", "--output", output});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const std::vector<CsvRow> found = csv_rows(scratch.text_of("found/criticality.csv"));
  const std::vector<std::vector<double>> fine = rows("esri30_eps1e-9.txt");
  const std::vector<std::vector<double>> published = rows("esri30_eps1e-2.txt");
  ASSERT_EQ(found.size(), fine.size());
  constexpr double tolerance = 1e-12;
  for (std::size_t firm = 0; firm < found.size(); ++firm) {
    const auto number = [&](const char* column) {
      return parse_number(found[firm].at(column)).value();
    };
    EXPECT_NEAR(number("esri"), fine[firm][0], tolerance);
    EXPECT_NEAR(number("downstream"), fine[firm][1], tolerance);
    EXPECT_NEAR(number("upstream"), fine[firm][2], tolerance);
    EXPECT_NEAR(number("esri_at_0.01"), published[firm][0], tolerance);
    EXPECT_EQ(found[firm].at("at_rest"), "yes");
  }
}

}  // namespace
}  // namespace sim33618::test
