#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/found_errors.hpp"
#include "support/yaml_text.hpp"

namespace sim33618 {
namespace {

using test::marked;

std::string words(const std::vector<std::string>& pieces) {
  std::string text;
  for (const std::string& piece :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
    text += piece;
  }
  return text;
}

// Every byte of the value stands where part() says; a line end may be CRLF in the file.
void expect_exact(const test::YamlText& yaml, const Node& node) {
  RC_ASSERT(node.maps_exactly());
  const std::string& file = yaml.file->text();
  for (std::size_t i = 0; i < node.text.size(); ++i) {
    const Span byte = node.part(i, i + 1);
    RC_ASSERT(byte.begin < file.size());
    if (node.text[i] == '\n') {
      RC_ASSERT(marked(byte).find_first_not_of("\r\n ") == std::string::npos);
    } else {
      RC_ASSERT(file[byte.begin] == node.text[i]);
    }
  }
}

RC_GTEST_PROP(YamlOffsets, are_exact_in_plain_text, ()) {
  const std::string text = "x" + words({"a", "+", " b", "重", "(", ")", "/", "'", "\"", "*", "é"});
  const std::string end = *rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n", "", " # c\n"});
  const test::YamlText yaml("重: 庆\r\nkey:   " + text + end);
  RC_ASSERT(yaml.root.find("key") != nullptr);
  RC_ASSERT(yaml.root.find("key")->text == text);
  expect_exact(yaml, *yaml.root.find("key"));
}

RC_GTEST_PROP(YamlOffsets, are_exact_in_flows, ()) {
  const std::string text = "x" + words({"a", " b", "重", "'", "+"});
  const test::YamlText yaml("{重: [y, " + text + " ], k: " + text + "}");
  expect_exact(yaml, yaml.root.find("重")->items.at(1));
  expect_exact(yaml, *yaml.root.find("k"));
  RC_ASSERT(marked(yaml.root.find("k")->span) == text);
}

RC_GTEST_PROP(YamlOffsets, are_exact_in_single_quotes, ()) {
  const std::string text = words({"a", "'", "''", " ", "重", ": ", " #", "[", "\"", "\\"});
  std::string written;
  for (const char c : text) written += c == '\'' ? "''" : std::string(1, c);
  const test::YamlText yaml("重: 庆\nkey: '" + written + "'  # comment\nnext: 1\n");
  RC_ASSERT(yaml.root.find("key") != nullptr);
  RC_ASSERT(yaml.root.find("key")->text == text);
  expect_exact(yaml, *yaml.root.find("key"));
  RC_ASSERT(marked(yaml.root.find("key")->span) == "'" + written + "'");
}

std::string literal(const std::string& text, const std::string& header, const std::string& line_end,
                    std::size_t indentation) {
  std::string file = "重: 庆" + line_end + "outer:" + line_end + "  key: " + header + line_end;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    const std::string line = text.substr(begin, end - begin);
    file += (line.empty() ? "" : std::string(indentation, ' ') + line) + line_end;
    begin = end + 1;
  }
  return file + "  next: 1" + line_end;
}

RC_GTEST_PROP(YamlOffsets, are_exact_in_literal_blocks, ()) {
  const std::string text =
      "\n\nx" + words({"a", " ", "  b", "重庆", "'", "\nc", "\n\nd", "\n  e", ": ", " #", "+"}) +
      "y\n";
  const std::string line_end = *rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n"});
  const auto indentation = *rc::gen::inRange<std::size_t>(3, 8);
  const test::YamlText yaml(literal(text, "|", line_end, indentation));
  const Node* node = yaml.root.find("outer")->find("key");
  RC_ASSERT(node->style == ScalarStyle::literal);
  RC_ASSERT(node->text == text);
  expect_exact(yaml, *node);
}

RC_GTEST_PROP(YamlOffsets, are_exact_in_literal_blocks_that_tell_their_indentation, ()) {
  const std::string text = "   x" + words({"a", " ", "重", "\nc", "\n  e"}) + "y\n";
  const test::YamlText yaml(literal(text, "|2", "\n", 4));
  const Node* node = yaml.root.find("outer")->find("key");
  RC_ASSERT(node->text == text);
  expect_exact(yaml, *node);
}

TEST(YamlOffsets, mark_a_part_of_an_equation) {
  const test::YamlText yaml("a: |\r\n  重 + x\r\n  - yy\r\nb: '''q'' + zz'\n");
  EXPECT_EQ(marked(yaml.root.find("a")->part(6, 7)), "x");
  EXPECT_EQ(marked(yaml.root.find("a")->part(10, 12)), "yy");
  EXPECT_EQ(yaml.root.find("a")->part(10, 12).where(), "f:3:5");
  EXPECT_EQ(marked(yaml.root.find("b")->part(6, 8)), "zz");
}

TEST(YamlOffsets, mark_the_whole_text_where_bytes_do_not_correspond) {
  const test::YamlText yaml("a: \"x\\ty\"\nb: one\n  two\nc: >\n  f\n  g\nd: 'p\n  q'\n");
  for (const char* key : {"a", "b", "c", "d"}) {
    const Node& node = *yaml.root.find(key);
    EXPECT_FALSE(node.maps_exactly()) << key;
    EXPECT_EQ(marked(node.part(1, 2)), marked(node.span)) << key;
  }
  EXPECT_EQ(marked(yaml.root.find("a")->span), "\"x\\ty\"");
  EXPECT_EQ(marked(yaml.root.find("b")->span), "one");
}

}  // namespace
}  // namespace sim33618
