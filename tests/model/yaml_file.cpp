#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/yaml_reader.hpp"
#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> refused_file(const std::string& text) {
  const test::ScratchFolder folder;
  Diagnostics diagnostics;
  const YamlDocument document =
      read_yaml_file(folder.write("x.yaml", text), "f", "equations", diagnostics);
  EXPECT_TRUE(document.source != nullptr);
  return test::placed_messages(diagnostics);
}

TEST(YamlFile, begins_with_its_kind_and_version) {
  EXPECT_THAT(refused_file("sim33618: equations/1\nmodule: x\n"), IsEmpty());
  EXPECT_THAT(refused_file("\xEF\xBB\xBFsim33618: equations/1\r\nmodule: x\r\n"), IsEmpty());
  EXPECT_THAT(refused_file("# comment\n\nsim33618: 'equations/1'\n"), IsEmpty());
}

TEST(YamlFile, refuses_a_missing_version) {
  EXPECT_THAT(refused_file("module: x\n"),
              ElementsAre("f:1:1: the first line must be 'sim33618: equations/1'"));
  EXPECT_THAT(refused_file("module: x\nsim33618: equations/1\n"),
              ElementsAre("f:1:1: the first line must be 'sim33618: equations/1'"));
  EXPECT_THAT(refused_file("[sim33618]\n"),
              ElementsAre("f:1:1: the first line must be 'sim33618: equations/1'"));
}

TEST(YamlFile, refuses_an_unknown_version) {
  EXPECT_THAT(refused_file("sim33618: equations/2\n"),
              ElementsAre("f:1:11: version 'equations/2' is not known to this program (it reads "
                          "'equations/1')"));
  EXPECT_THAT(refused_file("sim33618: equations\n"),
              ElementsAre("f:1:11: version 'equations' is not known to this program (it reads "
                          "'equations/1')"));
}

TEST(YamlFile, refuses_another_kind) {
  EXPECT_THAT(refused_file("sim33618: scenario/1\n"),
              ElementsAre("f:1:11: expected a file of kind 'equations/1', found 'scenario/1'"));
}

TEST(YamlFile, refuses_an_empty_file) {
  for (const char* text : {"", "\n\n", "# comment\n", "\xEF\xBB\xBF", "~\n"}) {
    EXPECT_THAT(refused_file(text), ElementsAre("f:1:1: the file is empty (expected 'sim33618: "
                                                "equations/1' and content)"))
        << text;
  }
}

TEST(YamlFile, says_nothing_of_the_version_if_the_file_cannot_be_read) {
  EXPECT_THAT(refused_file("a: [\n").size(), 1U);
  EXPECT_THAT(refused_file("\tsim33618: equations/1\n"),
              ElementsAre("f:1:1: a tab cannot indent YAML; use blanks"));
}

TEST(YamlFile, reports_the_version_beside_other_mistakes) {
  EXPECT_THAT(refused_file("sim33618: equations/1\na: &x 1\na: 2\n"),
              ElementsAre("f:2:4: anchors (&name) are not allowed; write the value out",
                          "f:3:1: key 'a' is given twice | f:2:1: first given here"));
}

TEST(YamlFile, refuses_more_than_eight_megabytes) {
  const test::ScratchFolder folder;
  const auto path = folder.write("x.yaml", std::string((std::size_t{8} << 20U) + 1, '#'));
  Diagnostics diagnostics;
  EXPECT_THAT(test::placed_messages(
                  test::errors_of([&] { read_yaml_file(path, "f", "equations", diagnostics); })),
              ElementsAre("'" + path.string() + "' is larger than 8 MB, the most a file may have"));
}

TEST(YamlFile, takes_the_version_off_the_map) {
  const test::ScratchFolder folder;
  Diagnostics diagnostics;
  const YamlDocument document = read_yaml_file(
      folder.write("x.yaml", "sim33618: equations/1\nmodule: x\n"), "f", "equations", diagnostics);
  ASSERT_EQ(document.root.entries.size(), 1U);
  EXPECT_EQ(document.root.entries.front().key.text, "module");
}

}  // namespace
}  // namespace sim33618
