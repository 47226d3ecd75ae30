// The scenarios of the repository and their index.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "cli/support/program.hpp"
#include "support/lines.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

const fs::path shipped = fs::path(SIM33618_SOURCE_DIR) / "scenarios";

std::string text_of_shipped(const std::string& file) {
  return read_file(shipped / file, std::size_t{1} << 20U);
}

// The index has a row for each scenario, with its title and what it asks, and no other.
TEST(SlowShippedScenarios, are_all_in_the_index_with_what_they_ask) {
  const Outcome listed = sim33618({"list", "scenarios", "--json"});
  ASSERT_EQ(listed.code, 0) << listed.err;
  std::vector<std::string> expected;
  for (const auto& one : nlohmann::json::parse(listed.out)) {
    const std::string file = one["file"];
    ASSERT_TRUE(one["question"].is_string()) << file;
    ASSERT_TRUE(one["问题"].is_string()) << file;
    expected.push_back(fmt::format("| [{0}]({0}) · {1} | {2} |", file,
                                   one["标题"].get<std::string>(),
                                   one["question"].get<std::string>()));
  }
  std::vector<std::string> rows;
  for (const std::string& line : lines_of(text_of_shipped("README.md"))) {
    if (line.rfind("| [", 0) == 0 && line.find(") · ") != std::string::npos) rows.push_back(line);
  }
  EXPECT_THAT(rows, testing::UnorderedElementsAreArray(expected));
  EXPECT_GE(rows.size(), 20U);
}

// What they assume and what to look at, in both languages, stands at the head of each but those
// that say where things stand.
TEST(ShippedScenarios, say_at_their_head_what_they_assume) {
  for (const auto& entry : fs::directory_iterator(shipped)) {
    const std::string file = entry.path().filename().string();
    if (entry.path().extension() != ".yaml" || file == "baseline.yaml" || file == "history.yaml")
      continue;
    const std::vector<std::string> lines = lines_of(text_of_shipped(file));
    ASSERT_GT(lines.size(), 4U) << file;
    EXPECT_EQ(lines[0], "sim33618: scenario/1") << file;
    EXPECT_EQ(lines[1].rfind("# ", 0), 0U) << file;
    const auto is_chinese = [](const std::string& line) {
      return line.rfind("# ", 0) == 0 && std::any_of(line.begin(), line.end(), [](char c) {
               return static_cast<unsigned char>(c) >= 0xE4;
             });
    };
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), is_chinese)) << file;
  }
}

}  // namespace
}  // namespace sim33618::test
