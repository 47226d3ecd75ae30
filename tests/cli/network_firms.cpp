// Firms made for the region of a scenario.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

const std::string baseline_for_firms = SIM33618_SOURCE_DIR "/scenarios/baseline.yaml";

class FirmFolder : public ScratchFolder {
 public:
  Outcome run(std::vector<std::string> words) const {
    words.insert(words.begin(), "network");
    Surroundings surroundings;
    surroundings.folder = path();
    return sim33618(words, surroundings);
  }

  Outcome firms(const std::string& number, std::vector<std::string> further = {}) const {
    std::vector<std::string> words = {baseline_for_firms, "--firms", number};
    words.insert(words.end(), further.begin(), further.end());
    return run(words);
  }
};

TEST(SlowFirmsOfAScenario, are_written_as_files_that_the_command_reads_back) {
  const FirmFolder folder;
  const Outcome made = folder.firms("400", {"--esri", "--year", "2025"});
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("400 firms in 2025, "));
  EXPECT_THAT(made.out, HasSubstr("written to output/baseline-firms"));
  // Chinese names come behind a byte-order mark.
  const std::string mark = "\xEF\xBB\xBF";
  const std::string table = folder.text_of("output/baseline-firms/firms.csv");
  ASSERT_EQ(table.substr(0, mark.size()), mark);
  const std::vector<CsvRow> firms = csv_rows(table.substr(mark.size()));
  ASSERT_EQ(firms.size(), 400U);
  EXPECT_EQ(firms[0].at("firm"), "changan");
  EXPECT_EQ(firms[0].at("sector"), "nev");
  EXPECT_EQ(firms[0].at("name_zh"), "长安汽车");
  EXPECT_EQ(firms[2].at("firm"), "nev-3");
  EXPECT_EQ(firms[2].at("name_en"), "");

  const Outcome back = folder.run(
      {"--links", "output/baseline-firms/links.csv", "--sectors", "output/baseline-firms/firms.csv",
       "--outside", "output/baseline-firms/firms.csv", "--esri", "--output", "back"});
  ASSERT_EQ(back.code, 0) << back.err;
  const std::vector<CsvRow> one = csv_rows(folder.text_of("output/baseline-firms/criticality.csv"));
  const std::vector<CsvRow> other = csv_rows(folder.text_of("back/criticality.csv"));
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].at("firm"), other[i].at("firm"));
    EXPECT_NEAR(std::stod(one[i].at("esri")), std::stod(other[i].at("esri")), 1e-9);
  }
}

TEST(SlowFirmsOfAScenario, are_the_same_for_the_same_seed) {
  const FirmFolder folder;
  const auto links_of = [&](const std::string& seed) {
    EXPECT_EQ(folder.firms("300", {"--seed", seed}).code, 0);
    return folder.text_of("output/baseline-firms/links.csv");
  };
  const std::string first = links_of("5");
  EXPECT_EQ(first, links_of("5"));
  EXPECT_NE(first, links_of("6"));
  const auto manifest =
      nlohmann::json::parse(folder.text_of("output/baseline-firms/manifest.json"));
  EXPECT_EQ(manifest["seed"], 6);
  EXPECT_EQ(manifest["firms"], 300);
  EXPECT_EQ(manifest["year"], 2030);
  EXPECT_EQ(manifest["supplier_exponent"]["asked"], 2.42);
  EXPECT_GT(manifest["supplier_exponent"]["measured"], 1.5);
}

TEST(SlowFirmsOfAScenario, are_a_hundred_to_a_million_in_a_saved_year) {
  const FirmFolder folder;
  EXPECT_THAT(folder.firms("99").err,
              HasSubstr("--firms takes a whole number from 100 to 1000000, not '99'"));
  EXPECT_EQ(folder.firms("many").code, 2);
  EXPECT_EQ(folder.firms("100").code, 0);
  EXPECT_THAT(folder.firms("100", {"--year", "2031"}).err,
              HasSubstr("--year takes a whole number from 2024 to 2030, not '2031'"));
  EXPECT_THAT(folder.firms("100", {"--tolerance", "0.1"}).err,
              HasSubstr("--tolerance goes with --esri"));
}

}  // namespace
}  // namespace sim33618::test
