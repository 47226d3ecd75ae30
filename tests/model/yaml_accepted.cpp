#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/yaml_text.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> texts_of_items(const Node& list) {
  std::vector<std::string> texts;
  for (const Node& item : list.items) texts.push_back(item.text);
  return texts;
}

TEST(YamlReader, keeps_every_scalar_as_text) {
  const test::YamlText yaml("[010, no, 1e3, true, 2024-01-01, 0x10, .5, 1_000, 50%, 60 CNY/tCO2]");
  EXPECT_THAT(yaml.messages(), IsEmpty());
  EXPECT_THAT(texts_of_items(yaml.root), ElementsAre("010", "no", "1e3", "true", "2024-01-01",
                                                     "0x10", ".5", "1_000", "50%", "60 CNY/tCO2"));
}

TEST(YamlReader, knows_the_spellings_of_nothing) {
  const test::YamlText yaml("a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: nULL\ng: 'null'\nh: ''\n");
  EXPECT_THAT(yaml.messages(), IsEmpty());
  for (const char* key : {"a", "b", "c", "d", "e"}) EXPECT_TRUE(yaml.root.find(key)->is_null());
  for (const char* key : {"f", "g", "h"}) EXPECT_TRUE(yaml.root.find(key)->is_scalar());
}

TEST(YamlReader, points_at_the_key_of_an_empty_value) {
  const test::YamlText yaml("x: 1\nabc:\n");
  EXPECT_EQ(yaml.root.find("abc")->span.where(), "f:2:1");
}

TEST(YamlReader, skips_a_byte_order_mark) {
  const test::YamlText yaml("\xEF\xBB\xBF重: x\nb: y\n");
  EXPECT_THAT(yaml.messages(), IsEmpty());
  EXPECT_EQ(yaml.root.find("重")->span.where(), "f:1:4");
  EXPECT_EQ(yaml.root.find("b")->span.where(), "f:2:4");
}

TEST(YamlReader, counts_lines_that_end_in_crlf) {
  const test::YamlText yaml("a: x\r\nb: 重\r\n\r\nc: [y]\r\n");
  EXPECT_THAT(yaml.messages(), IsEmpty());
  EXPECT_EQ(yaml.root.find("a")->text, "x");
  EXPECT_EQ(yaml.root.find("b")->text, "重");
  EXPECT_EQ(yaml.root.find("c")->items.front().span.where(), "f:4:5");
}

TEST(YamlReader, leaves_comments_out) {
  const test::YamlText yaml("# top\na: b # end\n# between\nc: d#e\nf: 'g # h'\n");
  EXPECT_THAT(yaml.messages(), IsEmpty());
  EXPECT_EQ(yaml.root.find("a")->text, "b");
  EXPECT_EQ(yaml.root.find("c")->text, "d#e");
  EXPECT_EQ(yaml.root.find("f")->text, "g # h");
}

TEST(YamlReader, reads_blocks_and_flows_alike) {
  const test::YamlText block("a:\n  - x\n  - y\nb:\n  c: d\n");
  const test::YamlText flow("{a: [x, y], b: {c: d}}");
  for (const test::YamlText* yaml : {&block, &flow}) {
    EXPECT_THAT(yaml->messages(), IsEmpty());
    EXPECT_THAT(texts_of_items(*yaml->root.find("a")), ElementsAre("x", "y"));
    EXPECT_EQ(yaml->root.find("b")->find("c")->text, "d");
  }
}

TEST(YamlReader, reads_each_style_of_text) {
  const test::YamlText yaml(
      "a: plain text\nb: 'it''s'\nc: \"tab\\t\\u4e2d\"\nd: |\n  x\n    y\ne: >-\n  f\n  g\n");
  EXPECT_THAT(yaml.messages(), IsEmpty());
  const auto expect = [&](const char* key, ScalarStyle style, const std::string& text) {
    EXPECT_EQ(yaml.root.find(key)->style, style) << key;
    EXPECT_EQ(yaml.root.find(key)->text, text) << key;
  };
  expect("a", ScalarStyle::plain, "plain text");
  expect("b", ScalarStyle::single_quoted, "it's");
  expect("c", ScalarStyle::double_quoted, "tab\t中");
  expect("d", ScalarStyle::literal, "x\n  y\n");
  expect("e", ScalarStyle::folded, "f g");
}

TEST(YamlReader, keeps_the_order_of_keys) {
  const test::YamlText yaml("z: 1\na: 2\nm: 3\n");
  std::vector<std::string> keys;
  for (const Node::Entry& entry : yaml.root.entries) keys.push_back(entry.key.text);
  EXPECT_THAT(keys, ElementsAre("z", "a", "m"));
}

TEST(YamlReader, accepts_document_marks_around_one_document) {
  EXPECT_THAT(test::YamlText("%YAML 1.2\n---\na: b\n...\n").messages(), IsEmpty());
}

TEST(YamlReader, reads_nothing_as_null) {
  EXPECT_TRUE(test::YamlText("").root.is_null());
  EXPECT_TRUE(test::YamlText("# only a comment\n").root.is_null());
}

TEST(YamlReader, reads_four_hundred_levels) {
  EXPECT_THAT(test::YamlText(std::string(400, '[') + std::string(400, ']')).messages(), IsEmpty());
}

}  // namespace
}  // namespace sim33618
