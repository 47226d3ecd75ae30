#include "model/map_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/yaml_text.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> texts(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text + " " + word.span.where());
  return texts;
}

TEST(MapReader, names_a_key_that_nobody_asked_for_and_the_closest_that_is_known) {
  test::YamlText yaml("unit: t\ndco: x\n");
  MapReader map(yaml.root, "variable 'v'", yaml.diagnostics);
  map.text("unit");
  map.optional_text("doc");
  map.finish();
  EXPECT_THAT(yaml.messages(),
              ElementsAre("f:2:1: unknown key 'dco' in variable 'v'; did you mean 'doc'?"));
}

TEST(MapReader, names_a_missing_key_at_the_map) {
  test::YamlText yaml("v:\n  unit: t\n");
  MapReader map(*yaml.root.find("v"), "variable 'v'", yaml.diagnostics);
  EXPECT_EQ(map.text("doc"), "");
  EXPECT_THAT(yaml.messages(), ElementsAre("f:1:1: variable 'v' lacks the key 'doc'"));
}

TEST(MapReader, names_a_value_of_the_wrong_kind) {
  test::YamlText yaml("a: [x]\nb: {c: d}\ne:\nf: x\ng: [[x]]\n");
  MapReader map(yaml.root, "m", yaml.diagnostics);
  map.text("a");
  map.words("b");
  map.text("e");
  map.words("g");
  EXPECT_THAT(yaml.messages(), ElementsAre("f:1:4: m: 'a' must be a text, not a list",
                                           "f:2:4: m: 'b' must be a list, not a map",
                                           "f:3:1: m: 'e' must be a text, not nothing",
                                           "f:5:5: m: 'g' must be a list of words, not a list"));
}

TEST(MapReader, names_what_is_no_map) {
  test::YamlText yaml("a: x\n");
  const MapReader map(*yaml.root.find("a"), "m", yaml.diagnostics);
  EXPECT_FALSE(map.valid());
  EXPECT_THAT(yaml.messages(), ElementsAre("f:1:4: m must be a map, not a single value"));
}

TEST(MapReader, takes_a_word_as_a_list_of_one) {
  test::YamlText yaml("a: x\nb: [y, 'z']\nc: []\n");
  MapReader map(yaml.root, "m", yaml.diagnostics);
  EXPECT_THAT(texts(map.words("a")), ElementsAre("x f:1:4"));
  EXPECT_THAT(texts(map.words("b")), ElementsAre("y f:2:5", "z f:2:8"));
  EXPECT_THAT(map.words("c"), IsEmpty());
  EXPECT_THAT(map.words("d"), IsEmpty());
  EXPECT_THAT(yaml.messages(), IsEmpty());
}

TEST(MapReader, splits_ids_at_blanks) {
  test::YamlText yaml("a: P1-063  judgement\nb: [x, y z]\nc: 'p q'\n");
  MapReader map(yaml.root, "m", yaml.diagnostics);
  EXPECT_THAT(texts(map.ids("a")), ElementsAre("P1-063 f:1:4", "judgement f:1:12"));
  EXPECT_THAT(texts(map.ids("b")), ElementsAre("x f:2:5", "y f:2:8", "z f:2:10"));
  EXPECT_THAT(texts(map.ids("c")), ElementsAre("p f:3:4", "q f:3:4"));
}

TEST(MapReader, needs_both_languages_of_a_localized_text) {
  test::YamlText yaml("a: {en: One, zh: 一}\nb: {en: Two}\nc: Three\nd: {en: F, zh: 四, de: V}\n");
  MapReader map(yaml.root, "m", yaml.diagnostics);
  EXPECT_EQ(map.localized("a").zh, "一");
  map.localized("b");
  map.localized("c");
  map.localized("d");
  map.localized("e");
  EXPECT_THAT(yaml.messages(),
              ElementsAre("f:2:1: 'b' of m lacks the key 'zh'",
                          "f:3:4: 'c' of m must be a map, not a single value",
                          "f:4:19: unknown key 'de' in 'd' of m", "f:1:1: m lacks the key 'e'"));
}

TEST(MapReader, explains_a_text_with_a_comma_out_of_quotes) {
  test::YamlText yaml("a: {en: One, two, zh: 一}\n");
  MapReader map(yaml.root, "m", yaml.diagnostics);
  map.localized("a");
  EXPECT_THAT(yaml.messages(), ElementsAre("f:1:14: unknown key 'two' in 'a' of m; put a text with "
                                           "commas in quotes"));
}

}  // namespace
}  // namespace sim33618
