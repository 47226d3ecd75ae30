// What the READMEs and the guide show can be typed as it stands, and the program answers as shown.
#include <gmock/gmock.h>

#include "cli/support/code_blocks.hpp"
#include "cli/support/shell_words.hpp"
#include "cli/support/shown_lines.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

bool is_command(const std::string& line) {
  return begins_with(line, "sim33618 ") || begins_with(line, "scripts/run ");
}

std::vector<std::string> commands_of(const std::string& path) {
  std::vector<std::string> commands;
  for (const CodeBlock& block : code_blocks(document(path))) {
    if (block.language != "sh") continue;
    for (const std::string& line : lines_of(block.text)) commands.push_back(line);
  }
  return commands;
}

std::vector<std::string> documents() {
  std::vector<std::string> all = {"README.md", "README.zh-CN.md"};
  for (const auto& entry : fs::directory_iterator(SIM33618_SOURCE_DIR "/docs/guide"))
    all.push_back("docs/guide/" + entry.path().filename().string());
  std::sort(all.begin(), all.end());
  return all;
}

class SlowDocumentation : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(Of, SlowDocumentation, testing::ValuesIn(documents()),
                         [](const auto& tested) {
                           std::string name = tested.param;
                           for (char& c : name)
                             c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
                           return name;
                         });

TEST_P(SlowDocumentation, shows_scenarios_that_validate_and_commands_that_answer_so) {
  const RepositoryCopy copy;
  int scenarios = 0;
  std::string output;
  for (const CodeBlock& block : code_blocks(document(GetParam()))) {
    if (block.language == "yaml" && begins_with(block.text, "sim33618: scenario/1")) {
      const std::string file = block.file.empty()
                                   ? "scenarios/shown_" + std::to_string(++scenarios) + ".yaml"
                                   : block.file;
      copy.write(file, block.text);
      const Outcome outcome = copy.run("sim33618 validate " + file);
      EXPECT_EQ(outcome.code, 0) << outcome.err;
    }
    if (block.language == "text" && block.follows && !output.empty())
      expect_shown(block.text, output);
    output.clear();
    if (block.language != "sh") continue;
    for (const std::string& line : lines_of(block.text)) {
      if (!is_command(line)) continue;
      const Outcome outcome = copy.run(line);
      // Built without node.
      if (outcome.err.find("error: reports are off") == 0) continue;
      EXPECT_EQ(outcome.code, 0) << line << "\n" << outcome.err;
      output += outcome.out;
    }
  }
}

TEST(Readmes, show_a_scenario_and_the_same_commands) {
  const std::vector<std::string> commands = commands_of("README.md");
  EXPECT_GT(std::count_if(commands.begin(), commands.end(), is_command), 0);
  EXPECT_EQ(commands_of("README.zh-CN.md"), commands);
  for (const std::string file : {"README.md", "README.zh-CN.md"}) {
    EXPECT_THAT(code_blocks(document(file)),
                testing::Contains(testing::Field(&CodeBlock::file, "scenarios/half-line.yaml")))
        << file;
  }
}

TEST(Citation, names_the_version_of_the_program) {
  const std::string version = sim33618({"--version"}).out;
  EXPECT_THAT(document("CITATION.cff"),
              testing::HasSubstr("\nversion: " + version.substr(version.find(' ') + 1)));
}

}  // namespace
}  // namespace sim33618::test
