// What README.md and the guide show can be typed as it stands.
#include <sstream>

#include "cli/support/shell_words.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

struct CodeBlock {
  std::string language;
  std::string text;
  /// The file name in `backticks` of the line before the block, where it says one.
  std::string file;
};

std::string last_yaml_name(const std::string& line) {
  const std::string ending = ".yaml`";
  const std::size_t end = line.rfind(ending);
  if (end == std::string::npos || end == 0) return {};
  const std::size_t begin = line.rfind('`', end - 1);
  return begin == std::string::npos ? std::string()
                                    : line.substr(begin + 1, end + ending.size() - begin - 2);
}

std::vector<CodeBlock> code_blocks(const fs::path& document) {
  std::vector<CodeBlock> blocks;
  std::istringstream lines(read_file(document, std::size_t{8} << 20U));
  std::string last_text;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("```", 0) == 0) {
      inside = !inside;
      if (inside) blocks.push_back({line.substr(3), "", last_yaml_name(last_text)});
    } else if (inside) {
      blocks.back().text += line + "\n";
    } else if (!line.empty()) {
      last_text = line;
    }
  }
  return blocks;
}

bool begins_with(const std::string& text, const std::string& part) {
  return text.rfind(part, 0) == 0;
}

std::vector<std::string> documents() {
  std::vector<std::string> all = {"README.md"};
  for (const auto& entry : fs::directory_iterator(SIM33618_SOURCE_DIR "/docs/guide"))
    all.push_back("docs/guide/" + entry.path().filename().string());
  std::sort(all.begin(), all.end());
  return all;
}

class Documentation : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(Of, Documentation, testing::ValuesIn(documents()),
                         [](const auto& document) {
                           std::string name = document.param;
                           for (char& c : name)
                             c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
                           return name;
                         });

TEST_P(Documentation, ScenariosValidateAndCommandsRun) {
  const RepositoryCopy copy;
  int scenarios = 0;
  int commands = 0;
  for (const CodeBlock& block : code_blocks(fs::path(SIM33618_SOURCE_DIR) / GetParam())) {
    if (block.language == "yaml" && begins_with(block.text, "sim33618: scenario/1")) {
      const std::string file = block.file.empty()
                                   ? "scenarios/shown_" + std::to_string(++scenarios) + ".yaml"
                                   : block.file;
      copy.write(file, block.text);
      const Outcome outcome = copy.run("sim33618 validate " + file);
      EXPECT_EQ(outcome.code, 0) << outcome.err;
      ++scenarios;
    }
    if (block.language != "sh") continue;
    std::istringstream lines(block.text);
    for (std::string line; std::getline(lines, line);) {
      if (!begins_with(line, "sim33618 ") && !begins_with(line, "scripts/run ")) continue;
      const Outcome outcome = copy.run(line);
      EXPECT_EQ(outcome.code, 0) << line << "\n" << outcome.err;
      ++commands;
    }
  }
  if (GetParam() != "README.md") return;
  EXPECT_GT(scenarios, 0) << "README.md shows no scenario";
  EXPECT_GT(commands, 0) << "README.md shows no command";
}

}  // namespace
}  // namespace sim33618::test
