// The command that makes the firms of a scenario's year.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

class PopulationFolder : public ScratchFolder {
 public:
  Outcome run(std::vector<std::string> words) const {
    Surroundings surroundings;
    surroundings.folder = path();
    return sim33618(words, surroundings);
  }

  Outcome firms(std::vector<std::string> further = {}) const {
    std::vector<std::string> words = {"firms", SIM33618_SOURCE_DIR "/scenarios/baseline.yaml",
                                      "--year", "2024"};
    words.insert(words.end(), further.begin(), further.end());
    return run(words);
  }

  std::vector<CsvRow> rows(const std::string& file) const {
    std::string text = text_of("output/baseline-population/" + file);
    const std::string mark = "\xEF\xBB\xBF";
    if (text.rfind(mark, 0) == 0) text.erase(0, mark.size());
    return csv_rows(text);
  }

  void write(const std::string& file, const std::string& text) const {
    std::ofstream(path() / file) << text;
  }
};

TEST(SlowFirmsCommand, writes_firms_that_hold_against_their_links_and_the_model) {
  const PopulationFolder folder;
  const Outcome made = folder.firms();
  ASSERT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr(" firms in 2024, "));
  const std::vector<CsvRow> firms = folder.rows("firms.csv");
  EXPECT_GT(firms.size(), 7800U);
  EXPECT_LT(firms.size(), 9000U);
  EXPECT_EQ(firms[0].at("firm"), "changan");
  EXPECT_EQ(firms[0].at("source"), "named");
  EXPECT_EQ(firms[0].at("automation"), "98.6");
  EXPECT_EQ(firms[0].at("networking"), "95.2");
  EXPECT_THAT(firms[0].at("origin"), HasSubstr("G-071 G-072 G-073"));
  EXPECT_EQ(firms[5].at("source"), "synthetic");
  const auto manifest =
      nlohmann::json::parse(folder.text_of("output/baseline-population/manifest.json"));
  EXPECT_EQ(manifest["firms"]["firms"], firms.size());
  EXPECT_EQ(manifest["firms"]["output_in_other_districts"]["share_of_output"], 0);
  const Outcome checked = folder.run({"validate-output", "output/baseline-population"});
  EXPECT_EQ(checked.code, 0) << checked.err;
}

TEST(SlowFirmsCommand, is_told_by_the_check_which_node_has_no_classes) {
  const PopulationFolder folder;
  ASSERT_EQ(folder.firms({"--count", "300"}).code, 0);
  const std::string file = "output/baseline-population/firm_classes.csv";
  std::string kept;
  std::istringstream lines(folder.text_of(file));
  for (std::string line; std::getline(lines, line);)
    if (line.rfind("nev,grade,", 0) != 0) kept += line + "\n";
  folder.write(file, kept);
  const Outcome checked = folder.run({"validate-output", "output/baseline-population"});
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(checked.err, HasSubstr("there are no classes by 'grade' of 'nev'"));
}

TEST(SlowFirmsCommand, is_told_by_the_check_what_does_not_add_up) {
  const PopulationFolder folder;
  ASSERT_EQ(folder.firms({"--count", "300"}).code, 0);
  std::string text = folder.text_of("output/baseline-population/links.csv");
  text.erase(text.rfind('\n', text.size() - 2) + 1);
  folder.write("output/baseline-population/links.csv", text);
  const Outcome checked = folder.run({"validate-output", "output/baseline-population"});
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(checked.err + checked.out, HasSubstr(", its links say "));
}

TEST(SlowFirmsCommand, takes_back_what_it_wrote) {
  const PopulationFolder folder;
  ASSERT_EQ(folder.firms({"--count", "400"}).code, 0);
  const std::vector<CsvRow> first = folder.rows("firms.csv");
  folder.write("mine.csv", folder.text_of("output/baseline-population/firms.csv"));
  const Outcome again = folder.firms({"--firms", "mine.csv", "--complete"});
  ASSERT_EQ(again.code, 0) << again.err;
  std::map<std::string, CsvRow> second;
  for (const CsvRow& row : folder.rows("firms.csv")) second[row.at("firm")] = row;
  ASSERT_EQ(second.size(), first.size());
  for (const CsvRow& row : first) {
    const CsvRow& other = second.at(row.at("firm"));
    EXPECT_EQ(other.at("source"), "given");
    for (const char* column : {"output", "employees", "energy", "emissions", "automation"}) {
      const double value = std::stod(row.at(column));
      EXPECT_NEAR(std::stod(other.at(column)), value, 1e-9 * value) << row.at("firm") << column;
    }
    for (const char* column : {"district", "grade", "archetype", "digital_level"})
      EXPECT_EQ(other.at(column), row.at(column));
  }
  EXPECT_EQ(folder.run({"validate-output", "output/baseline-population"}).code, 0);
}

TEST(SlowFirmsCommand, is_the_same_for_the_same_seed) {
  const PopulationFolder folder;
  const auto text_of_seed = [&](const std::string& seed) {
    EXPECT_EQ(folder.firms({"--count", "300", "--seed", seed}).code, 0);
    return folder.text_of("output/baseline-population/firms.csv");
  };
  const std::string first = text_of_seed("5");
  EXPECT_EQ(first, text_of_seed("5"));
  EXPECT_NE(first, text_of_seed("6"));
}

TEST(SlowFirmsCommand, says_what_is_wrong_with_its_input) {
  const PopulationFolder folder;
  EXPECT_THAT(folder.firms({"--count", "99"}).err,
              HasSubstr("--count takes a whole number from 100 to 1000000, not '99'"));
  EXPECT_THAT(folder.firms({"--complete"}).err, HasSubstr("--complete goes with --firms"));
  folder.write("mine.csv", "firm,cluster,output\na,nve,1\n");
  EXPECT_THAT(folder.firms({"--firms", "mine.csv"}).err,
              HasSubstr("mine.csv:2:3: error: unknown cluster 'nve'; did you mean 'nev'?"));
  folder.write("mine.csv", "firm,cluster,output\na,nev,5000\n");
  EXPECT_THAT(folder.firms({"--firms", "mine.csv"}).err,
              HasSubstr("mine.csv:2:7: error: the firms of 'nev' that are given or named make "));
  EXPECT_EQ(folder.firms({"--firms", "mine.csv"}).code, 2);
}

}  // namespace
}  // namespace sim33618::test
