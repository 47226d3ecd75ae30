#include "network/supply_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/placed_messages.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

class SupplyFilesTest : public testing::Test {
 protected:
  SupplyData read(const std::string& links, const std::string& sectors,
                  const std::string& essential = {}) {
    SupplyFiles files;
    files.links = folder_.write("links", links);
    files.sectors = folder_.write("sectors", sectors);
    if (!essential.empty()) files.essential = folder_.write("essential", essential);
    return read_supply_files(files, diagnostics_);
  }

  // What is found in them, without the folder's name.
  std::vector<std::string> mistakes(const std::string& links, const std::string& sectors,
                                    const std::string& essential = {}) {
    EXPECT_THROW(read(links, sectors, essential), InputError);
    std::vector<std::string> messages = test::placed_messages(diagnostics_);
    const std::string folder = folder_.path().string() + "/";
    for (std::string& message : messages) {
      if (message.rfind(folder, 0) == 0) message.erase(0, folder.size());
    }
    return messages;
  }

  test::ScratchFolder folder_;
  Diagnostics diagnostics_;
};

TEST_F(SupplyFilesTest, name_firms_by_word_or_by_number) {
  const SupplyData named =
      read("mine mill 3\nmill\tcars  4 \r\n", "mine ore\nmill steel 7\ncars x\n");
  EXPECT_THAT(named.firms, ElementsAre("mine", "mill", "cars"));
  EXPECT_THAT(named.sectors, ElementsAre("ore", "steel", "x"));
  EXPECT_THAT(named.network.sector, ElementsAre(0, 1, 2));
  EXPECT_THAT(named.network.graph.sold(), ElementsAre(3, 4, 0));
  EXPECT_THAT(named.network.needs, testing::Each(InputNeed::not_essential));

  const SupplyData numbered =
      read("# from to volume\n1 2 3\n\n2 3 4\n", "10\n9\n10\n", "2 1\n0 1\n");
  EXPECT_THAT(numbered.firms, ElementsAre("1", "2", "3"));
  EXPECT_THAT(numbered.sectors, ElementsAre("9", "10"));
  EXPECT_THAT(numbered.network.sector, ElementsAre(1, 0, 1));
  EXPECT_THAT(numbered.network.needs, ElementsAre(InputNeed::essential, InputNeed::not_essential,
                                                  InputNeed::negligible, InputNeed::not_essential));
  EXPECT_THAT(test::placed_messages(diagnostics_), IsEmpty());
}

TEST_F(SupplyFilesTest, point_at_a_link_that_is_none) {
  EXPECT_THAT(
      mistakes("a b\na c 1\na b x\na b -1\nb a 1e999\n", "a 1\nb 1\n"),
      ElementsAre("links:1:1: a link is a supplier, a buyer and a volume; this line has 2 words",
                  "links:2:3: the firm 'c' has no sector",
                  "links:3:5: 'x' is not a number from 0 on",
                  "links:4:5: '-1' is not a number from 0 on",
                  "links:5:5: '1e999' is not a number from 0 on"));
}

TEST_F(SupplyFilesTest, point_at_a_firm_that_comes_again) {
  EXPECT_THAT(
      mistakes("", "a 1\nb 1\na 2\n4\n"),
      ElementsAre("sectors:3:1: the firm 'a' is given twice",
                  "sectors:4:1: some lines name a firm and a sector, others a sector only"));
}

TEST_F(SupplyFilesTest, without_firms_are_refused) {
  EXPECT_THAT(mistakes("", "# nothing\n"), ElementsAre("sectors: no firm is given"));
}

TEST_F(SupplyFilesTest, have_a_number_for_each_pair_of_sectors) {
  EXPECT_THAT(mistakes("a b 1\n", "a 1\nb 2\n", "1 2 1\n1 3\n1 1\n"),
              ElementsAre("essential:1:1: 3 numbers for 2 sectors",
                          "essential:2:3: '3' is not 0 (negligible), 1 (not essential) or 2 "
                          "(essential)",
                          "essential: 3 lines for 2 sectors"));
}

TEST_F(SupplyFilesTest, may_leave_firms_alone_but_say_so) {
  read("a b 1\nc d 1\ne e 1\n", "a 1\nb 1\nc 1\nd 1\ne 1\nf 1\n");
  EXPECT_THAT(
      test::placed_messages(diagnostics_),
      ElementsAre("2 firms trade with no other, the first is 'e'",
                  "the firms fall into 2 groups that do not trade with each other; no chain links "
                  "'a' with 'c'"));
}

TEST_F(SupplyFilesTest, whose_sums_are_no_numbers_are_refused) {
  EXPECT_THAT(mistakes("a b 1e308\na c 1e308\nb c 1\n", "a 1\nb 1\nc 1\n"),
              ElementsAre("the sales of 'a' add up to more than a number can hold"));
  diagnostics_ = {};
  EXPECT_THAT(mistakes("a c 1e308\nb c 1e308\n", "a 1\nb 1\nc 1\n"),
              ElementsAre("the purchases of 'c' add up to more than a number can hold"));
  diagnostics_ = {};
  EXPECT_THAT(mistakes("a b 1e308\nc d 1e308\n", "a 1\nb 1\nc 1\nd 1\n"),
              ElementsAre("the volumes of all firms add up to more than a number can hold"));
}

TEST_F(SupplyFilesTest, that_are_no_text_are_refused) {
  EXPECT_THAT(mistakes("a b 1\n", "a \x01\n"),
              ElementsAre(StartsWith("sectors:1:3: the file holds a control character"),
                          "sectors: no firm is given"));
}

class SupplyTables : public testing::Test {
 protected:
  SupplyData read(const std::string& links, const std::string& firms) {
    SupplyFiles files;
    files.links = folder_.write("links.csv", links);
    files.sectors = folder_.write("firms.csv", firms);
    files.outside = folder_.path() / "firms.csv";
    return read_supply_files(files, diagnostics_);
  }

  std::vector<std::string> mistakes(const std::string& links, const std::string& firms) {
    EXPECT_THROW(read(links, firms), InputError);
    std::vector<std::string> messages = test::placed_messages(diagnostics_);
    const std::string folder = folder_.path().string() + "/";
    for (std::string& message : messages) message.erase(0, folder.size());
    return messages;
  }

  test::ScratchFolder folder_;
  Diagnostics diagnostics_;
};

TEST_F(SupplyTables, are_read_by_the_names_of_their_columns) {
  const SupplyData data =
      read("volume,supplier,buyer\n2,mine,the mill\n3,the mill,cars\r\n\n",
           "\xEF\xBB\xBF"
           "firm,name,sector,bought_outside,sold_outside\n"
           "mine,\"Mine Ltd\",ore,0,1\n\"the mill\",,steel,5,0\ncars,,car,6,9\n");
  EXPECT_THAT(data.firms, ElementsAre("mine", "the mill", "cars"));
  EXPECT_THAT(data.sectors, ElementsAre("ore", "steel", "car"));
  EXPECT_THAT(data.network.graph.sold(), ElementsAre(2, 3, 0));
  EXPECT_THAT(data.network.sold_outside, ElementsAre(1, 0, 9));
  EXPECT_THAT(data.network.bought_outside, ElementsAre(0, 5, 6));
  EXPECT_THAT(diagnostics_.all(), IsEmpty());
}

TEST_F(SupplyTables, lacking_columns_or_cells_are_refused) {
  const std::string firms = "firm,sector,sold_outside,bought_outside\na,x,0,0\nb,x,-1,0\n";
  EXPECT_THAT(mistakes("supplier,buyer,value\na,b,1\n", firms),
              ElementsAre("links.csv:1:1: the table lacks the column 'volume'",
                          "firms.csv:3:5: '-1' is not a number from 0 on"));
  diagnostics_ = {};
  EXPECT_THAT(mistakes("supplier,buyer,volume\na,b\n", firms),
              ElementsAre("links.csv:2:1: the row has 2 cells, the table 3 columns",
                          "firms.csv:3:5: '-1' is not a number from 0 on"));
}

TEST_F(SupplyFilesTest, may_say_what_firms_trade_outside) {
  SupplyFiles files;
  files.links = folder_.write("links", "a b 1\n");
  files.sectors = folder_.write("sectors", "a x\nb x\n");
  files.outside = folder_.write("outside", "b 2 3\nb 1 1\n");
  const SupplyData data = read_supply_files(files, diagnostics_);
  EXPECT_THAT(data.network.sold_outside, ElementsAre(0, 3));
  EXPECT_THAT(data.network.bought_outside, ElementsAre(0, 4));
  folder_.write("outside", "b 2\nc 1 1\n");
  EXPECT_THROW(read_supply_files(files, diagnostics_), InputError);
  const std::vector<std::string> found = test::placed_messages(diagnostics_);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[0], testing::EndsWith("outside:1:1: a line is a firm, what it sells and what "
                                          "it buys outside; this one has 2 words"));
  EXPECT_THAT(found[1], testing::EndsWith("outside:2:1: the firm 'c' has no sector"));
}

}  // namespace
}  // namespace sim33618
