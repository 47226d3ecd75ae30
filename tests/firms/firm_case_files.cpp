// Networks of others as files.
#include <gmock/gmock.h>

#include "firms/firm_case.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class CaseFolder : public ScratchFolder {
 public:
  CaseFolder() {
    write("links.txt", "a b 10\nb c 20\na c 5\n");
    write("final_demand.txt", "c 40\na 1\n");
    write("sector.txt", "a ore 1\nb steel 1\nc steel 1\n");
    write("damage.txt", "b 0.5\n");
  }

  FirmCase read(std::optional<std::string> name = std::nullopt) const {
    Diagnostics diagnostics;
    return read_firm_case(path(), name, diagnostics);
  }

  std::string refused(std::optional<std::string> name = std::nullopt) const {
    try {
      read(std::move(name));
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  }
};

TEST(FirmCaseFiles, say_who_supplies_whom_and_what_is_damaged) {
  const FirmCase found = CaseFolder().read();
  EXPECT_THAT(found.firms, ElementsAre("a", "b", "c"));
  EXPECT_THAT(found.sectors, ElementsAre("ore", "steel"));
  EXPECT_THAT(found.network.sector, ElementsAre(0U, 1U, 1U));
  EXPECT_THAT(found.network.sold_outside, ElementsAre(1, 0, 40));
  EXPECT_THAT(found.damage, ElementsAre(0, 0.5, 0));
  EXPECT_EQ(found.network.graph.links().size(), 3U);
  EXPECT_EQ(found.files.size(), 4U);
}

TEST(FirmCaseFiles, without_sectors_each_firm_is_one_and_without_damage_nothing_happens) {
  const CaseFolder folder;
  std::filesystem::remove(folder / "sector.txt");
  std::filesystem::remove(folder / "damage.txt");
  const FirmCase found = folder.read();
  EXPECT_THAT(found.firms, ElementsAre("c", "a", "b"));
  EXPECT_EQ(found.sectors.size(), 3U);
  EXPECT_THAT(found.damage, testing::Each(0));
}

TEST(FirmCaseFiles, may_be_tables) {
  const CaseFolder folder;
  std::filesystem::remove(folder / "links.txt");
  folder.write("links.csv", "note,buyer,supplier,volume\nx,b,a,10\n");
  EXPECT_EQ(folder.read().network.graph.links().size(), 1U);
}

TEST(FirmCaseFiles, of_several_networks_are_told_apart) {
  const CaseFolder folder;
  EXPECT_EQ(folder.read().firms.size(), 3U);
  std::filesystem::rename(folder / "links.txt", folder / "one_links.txt");
  EXPECT_THAT(folder.refused(), HasSubstr("one_final_demand.txt is missing"));
  folder.write("two_links.txt", "x y 1\n");
  folder.write("two_final_demand.txt", "y 3\n");
  EXPECT_THAT(folder.refused(),
              HasSubstr("holds several networks (one, two); say which by --case"));
  EXPECT_THAT(folder.refused("tow"), HasSubstr("holds no links of 'tow'; did you mean 'two'?"));
  EXPECT_THAT(folder.read("two").firms, ElementsAre("y", "x"));
}

TEST(FirmCaseFiles, mistakes_are_all_named_with_file_and_line) {
  const CaseFolder folder;
  folder.write("links.txt", "a b 10\nb z 20\na c minus\na b\nc c 3\n");
  folder.write("damage.txt", "b 1.5\n\nq 0.5\nb 0.1 2\n");
  folder.write("final_demand.txt", "c 40\nc 2\n");
  const std::string error = folder.refused();
  EXPECT_THAT(error, HasSubstr("links.txt:2:3: error: the firm 'z' has no sector"));
  EXPECT_THAT(error, HasSubstr("links.txt:3:5: error: 'minus' is not a number from 0 on"));
  EXPECT_THAT(error, HasSubstr("links.txt:4:1: error: a link is a supplier, a buyer and a volume; "
                               "this line has 2 words"));
  EXPECT_THAT(error, HasSubstr("links.txt:5:1: error: the firm 'c' supplies itself"));
  EXPECT_THAT(error, HasSubstr("damage.txt:1:3: error: '1.5' is no share from 0 to 1"));
  EXPECT_THAT(error, HasSubstr("damage.txt:3:1: error: the firm 'q' sells and buys nothing"));
  EXPECT_THAT(error, HasSubstr("damage.txt:4:1: error: a line is a firm and a number; this one "
                               "has 3 words"));
  EXPECT_THAT(error, HasSubstr("final_demand.txt:2:1: error: the firm 'c' is given twice"));
}

TEST(FirmCaseFiles, a_folder_without_links_or_that_is_not_there_is_refused) {
  const CaseFolder folder;
  std::filesystem::remove(folder / "links.txt");
  EXPECT_THAT(folder.refused(), HasSubstr("holds no file links.txt or links.csv"));
  Diagnostics diagnostics;
  EXPECT_THROW(read_firm_case(folder / "nowhere", std::nullopt, diagnostics), InputError);
}

}  // namespace
}  // namespace sim33618::test
