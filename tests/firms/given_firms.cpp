// An analyst's firms and links in the place of synthetic ones.
#include "firms/given_firms.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "firms/population.hpp"
#include "population_cases.hpp"
#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class GivenFiles : public testing::Test {
 protected:
  std::filesystem::path file(const std::string& name, const std::string& text) const {
    std::ofstream(folder_.path() / name) << text;
    return folder_.path() / name;
  }

  PopulationTargets use(const std::string& firms, bool are_all = false,
                        const std::string& links = "") {
    PopulationTargets targets = test::made_population_targets();
    use_given_firms(file("mine.csv", firms), are_all, targets, found_);
    if (!links.empty() && !found_.has_errors())
      use_given_links(file("links.csv", "supplier,buyer,volume\n" + links), targets, found_);
    return targets;
  }

  // Without the folder of the file.
  std::vector<std::string> messages(const std::string& firms, const std::string& links = "") {
    found_ = {};
    use(firms, false, links);
    std::vector<std::string> texts = test::placed_messages(found_);
    for (std::string& text : texts) {
      for (std::size_t at = 0; (at = text.find(folder_.path().string())) != std::string::npos;)
        text.erase(at, folder_.path().string().size() + 1);
    }
    return texts;
  }

  Diagnostics found_;

 private:
  test::ScratchFolder folder_;
};

TEST_F(GivenFiles, replace_synthetic_firms_and_leave_the_totals) {
  const PopulationTargets before = test::made_population_targets();
  const double all = outputs_of(before.graph)[0];
  const std::string output = std::to_string(0.05 * all);
  const PopulationTargets targets =
      use("firm,cluster,output,district,employees,digital_level,grade,archetype,name_en\n"
          "mine,node0," +
          output +
          ",west,123.5,5,b,plain,My firm\n"
          "large,node0," +
          output + ",,,,,,\n");
  ASSERT_FALSE(found_.has_errors());
  const FirmPopulation firms = make_population(targets, {1500, 1, 0}, 1);
  const auto place = [&](const std::string& id) {
    return static_cast<NodeIndex>(std::find(firms.ids.begin(), firms.ids.end(), id) -
                                  firms.ids.begin());
  };
  const NodeIndex mine = place("mine");
  ASSERT_LT(mine, firms.size());
  EXPECT_NEAR(firms.graph.output[mine], 0.05 * all, 1e-6 * all);
  EXPECT_EQ(firms.of(FirmNumber::employees)[mine], 123.5);
  EXPECT_EQ(firms.digital_level[mine], 5);
  EXPECT_EQ(firms.grade[mine], 1);
  EXPECT_EQ(firms.archetype[mine], 0);
  EXPECT_EQ(firms.graph.district[mine], 1U);
  const KnownFirm& known = targets.known[firms.known[mine]];
  EXPECT_EQ(known.source, FirmSource::given);
  EXPECT_EQ(known.origin, "mine.csv:2");
  EXPECT_EQ(known.title.en, "My firm");
  // The row replaces the model's firm of its name, and its facts but for the name.
  const KnownFirm& large = targets.known[firms.known[place("large")]];
  EXPECT_EQ(large.source, FirmSource::given);
  EXPECT_EQ(large.title.en, "Large");
  EXPECT_FALSE(large.digital_level);
  // A firm that the model names is still there.
  EXPECT_EQ(targets.known[firms.known[place("small")]].source, FirmSource::named);
  double made = 0;
  double staff = 0;
  for (NodeIndex firm = 0; firm < firms.graph.first_firm[1]; ++firm) {
    made += firms.graph.output[firm];
    staff += firms.of(FirmNumber::employees)[firm];
  }
  const double total = targets.totals[index_of(FirmNumber::employees)][0];
  EXPECT_NEAR(made, all, 1e-9 * all);
  EXPECT_NEAR(staff, total, 1e-9 * total);
}

TEST_F(GivenFiles, are_scaled_to_their_node_where_they_are_all_of_its_firms) {
  const PopulationTargets targets =
      use("firm,cluster,output,employees\na,node2,30,10\nb,node2,10,30\nc,node2,60,\n", true);
  ASSERT_FALSE(found_.has_errors());
  const FirmPopulation firms = make_population(targets, {counted_firms(targets), 1, 0}, 1);
  const double all = outputs_of(targets.graph)[2];
  const NodeIndex first = firms.graph.first_firm[2];
  ASSERT_EQ(firms.graph.first_firm[3] - first, 3U);
  EXPECT_EQ(firms.ids[first], "c");
  EXPECT_EQ(firms.ids[first + 1], "a");
  EXPECT_NEAR(firms.graph.output[first], 0.6 * all, 1e-9 * all);
  EXPECT_NEAR(firms.graph.output[first + 1], 0.3 * all, 1e-9 * all);
  const std::vector<double>& staff = firms.of(FirmNumber::employees);
  const double total = targets.totals[index_of(FirmNumber::employees)][2];
  EXPECT_NEAR(staff[first] + staff[first + 1] + staff[first + 2], total, 1e-9 * total);
  EXPECT_NEAR(staff[first + 2] / staff[first + 1], 3, 1e-9);
  // The model's firm of that node is gone.
  EXPECT_EQ(std::count(firms.ids.begin(), firms.ids.end(), "other"), 0);
}

TEST_F(GivenFiles, keep_their_links_within_the_flows_between_nodes) {
  const PopulationTargets before = test::made_population_targets();
  const double flow = before.graph.flows(0, 2);
  const double volume = 0.01 * flow;
  const PopulationTargets targets = use("firm,cluster,output\nbuyer,node2,20\n", false,
                                        "large,buyer," + std::to_string(volume) + "\n");
  ASSERT_FALSE(found_.has_errors());
  const FirmPopulation firms = make_population(targets, {2500, 1, 0}, 1);
  double carried = 0;
  double given = 0;
  for (const SupplyLink& link : firms.graph.links.links()) {
    if (firms.graph.node[link.supplier] != 0 || firms.graph.node[link.buyer] != 2) continue;
    carried += link.volume;
    if (firms.ids[link.supplier] == "large" && firms.ids[link.buyer] == "buyer")
      given = link.volume;
  }
  EXPECT_EQ(given, std::stod(std::to_string(volume)));
  EXPECT_NEAR(carried, flow, 1e-9 * flow);
}

TEST_F(GivenFiles, name_impossible_links) {
  PopulationTargets targets =
      use("firm,cluster,output\nbuyer,node2,20\n", false, "large,buyer,1e6\n");
  EXPECT_THAT(
      test::summaries(test::errors_of([&] {
        make_population(targets, {2500, 1, 0}, 1);
      })),
      ElementsAre(HasSubstr("the links that are given from 'node0' to 'node2' carry more")));
  EXPECT_THAT(messages("firm,cluster,output\nbuyer,node2,20\n", "lagre,buyer,1\nlarge,large\n"),
              ElementsAre(HasSubstr("links.csv:2:1: the firm 'lagre' is neither given nor named by "
                                    "the model; did you mean 'large'?"),
                          HasSubstr("links.csv:3:1: the row has 2 cells, the table 3 columns")));
  EXPECT_THAT(messages("firm,cluster,output\nbuyer,node2,20\n",
                       "large,buyer,-1\nlarge,buyer,1\nlarge,buyer,2\n"),
              ElementsAre("links.csv:2:13: '-1' is not a number from 0 on",
                          "links.csv:4:1: the link from 'large' to 'buyer' is given twice | "
                          "links.csv:3:1: here"));
}

TEST_F(GivenFiles, are_refused_with_wrong_columns) {
  EXPECT_THAT(messages("firm,output,outputs,firm\na,1,2,b\n"),
              ElementsAre("mine.csv:1:13: unknown column 'outputs'; did you mean 'output'?",
                          "mine.csv:1:21: the column 'firm' is given twice | mine.csv:1:1: here",
                          "mine.csv:1:1: the table lacks the column 'cluster'"));
  EXPECT_THAT(messages("firm,cluster,output\n"), ElementsAre(HasSubstr("the table has no rows")));
}

TEST_F(GivenFiles, are_refused_with_wrong_cells) {
  EXPECT_THAT(messages("firm,cluster,output,district,grade,digital_level,automation,capacity\n"
                       "a,nod0,-3,west,b,2,50,\n"
                       "a,node0,5,wset,z,6,101,4\n"
                       ",node1,x,,,,-1,\n"),
              ElementsAre("mine.csv:2:3: unknown cluster 'nod0'; did you mean 'node0'?",
                          "mine.csv:2:8: '-3' is not a number above 0",
                          "mine.csv:3:1: the firm 'a' is given twice | mine.csv:2:1: here",
                          "mine.csv:3:11: unknown district 'wset'; did you mean 'west'?",
                          HasSubstr("mine.csv:3:16: unknown grade 'z'"),
                          "mine.csv:3:18: '6' is no digital level (1 to 5)",
                          "mine.csv:3:20: '101' is more than 100 %",
                          "mine.csv:3:24: the firm 'a' has a capacity of 4, but makes 5",
                          "mine.csv:4:1: the cell in column 'firm' is empty",
                          "mine.csv:4:2: the model counts no firms in 'node1'",
                          "mine.csv:4:8: 'x' is not a number above 0",
                          "mine.csv:4:13: '-1' is not a number from 0 on"));
}

TEST_F(GivenFiles, are_refused_beyond_the_total_of_their_node) {
  EXPECT_THAT(messages("firm,cluster,output\na,node0,1\nb,node0,1e9\n"),
              ElementsAre(HasSubstr("mine.csv:3:9: the firms of 'node0' that are given or named "
                                    "make ")));
}

}  // namespace
}  // namespace sim33618
