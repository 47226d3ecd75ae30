#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/yaml_builder.hpp"
#include "support/yaml_text.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> refused_yaml(const std::string& text) {
  return test::YamlText(text).messages();
}

TEST(YamlRefusals, anchors_and_aliases) {
  EXPECT_THAT(refused_yaml("a: &x 1\nb: *x\n"),
              ElementsAre("f:1:4: anchors (&name) are not allowed; write the value out",
                          "f:2:4: aliases (*name) are not allowed; write the value out"));
  EXPECT_THAT(refused_yaml("a: &x [1]\nb: &y {c: d}\n"),
              ElementsAre("f:1:4: anchors (&name) are not allowed; write the value out",
                          "f:2:4: anchors (&name) are not allowed; write the value out"));
  EXPECT_THAT(refused_yaml("a: &x\n"),
              ElementsAre("f:1:4: anchors (&name) are not allowed; write the value out"));
}

TEST(YamlRefusals, an_alias_of_nothing) {
  EXPECT_THAT(refused_yaml("b: *x\n"),
              ElementsAre("f:1:4: not valid YAML: the referenced anchor is not defined"));
}

TEST(YamlRefusals, tags) {
  EXPECT_THAT(refused_yaml("a: !!int 5\nb: !m {c: d}\nc: !!null\nd: ! 5\n"),
              ElementsAre("f:1:4: tags (!name) are not allowed; leave the tag out",
                          "f:2:4: tags (!name) are not allowed; leave the tag out",
                          "f:3:4: tags (!name) are not allowed; leave the tag out",
                          "f:4:4: tags (!name) are not allowed; leave the tag out"));
}

TEST(YamlRefusals, keys_given_twice_name_the_first) {
  EXPECT_THAT(refused_yaml("a: 1\nb: {重: 1, 'x': 2, 重: 3}\na: 3\n"),
              ElementsAre("f:2:19: key '重' is given twice | f:2:5: first given here",
                          "f:3:1: key 'a' is given twice | f:1:1: first given here"));
  EXPECT_THAT(refused_yaml("a: 1\n'a': 2\n"),
              ElementsAre("f:2:1: key 'a' is given twice | f:1:1: first given here"));
}

TEST(YamlRefusals, the_same_key_in_two_maps_is_fine) {
  EXPECT_THAT(refused_yaml("a: {x: 1}\nb: {x: 1}\n"), IsEmpty());
}

TEST(YamlRefusals, keys_that_are_no_words) {
  EXPECT_THAT(refused_yaml("? [a]\n: 1\n{b: c}: 2\n~: 3\n"),
              ElementsAre("f:1:3: a key must be a word", "f:3:1: a key must be a word",
                          "f:4:1: a key must be a word"));
}

TEST(YamlRefusals, every_line_indented_by_a_tab) {
  EXPECT_THAT(refused_yaml("a:\n\tb: 1\n  \tc: 2\n"),
              ElementsAre("f:2:1: a tab cannot indent YAML; use blanks",
                          "f:3:3: a tab cannot indent YAML; use blanks"));
}

TEST(YamlRefusals, bytes_that_are_no_utf8) {
  EXPECT_THAT(refused_yaml("a: 1\nb: \xD6\xD8\n"),
              ElementsAre("f:2:4: the file is not UTF-8 text (byte 0xD6); save it as UTF-8"));
}

TEST(YamlRefusals, utf16) {
  EXPECT_THAT(refused_yaml(std::string("\xFF\xFE"
                                       "a\0:\0",
                                       6)),
              ElementsAre("f:1:1: the file is not UTF-8 text (byte 0xFF); save it as UTF-8"));
  EXPECT_THAT(refused_yaml(std::string("a\0:\0", 4)),
              ElementsAre("f:1:2: the file holds a control character (0x00)"));
}

TEST(YamlRefusals, control_characters) {
  EXPECT_THAT(refused_yaml(std::string("a: b\0c\n", 7)),
              ElementsAre("f:1:5: the file holds a control character (0x00)"));
  EXPECT_THAT(refused_yaml("a: \x1B[31m\n"),
              ElementsAre("f:1:4: the file holds a control character (0x1B)"));
  EXPECT_THAT(refused_yaml("a: \x7F\n"),
              ElementsAre("f:1:4: the file holds a control character (0x7F)"));
}

TEST(YamlRefusals, carriage_returns_alone) {
  EXPECT_THAT(
      refused_yaml("a: 1\rb: 2\r"),
      ElementsAre("f:1:5: a line ends in CR alone; save the file with the line ends LF or CRLF"));
}

TEST(YamlRefusals, two_byte_order_marks) {
  EXPECT_THAT(refused_yaml("\xEF\xBB\xBF\xEF\xBB\xBF"
                           "a: b\n"),
              ElementsAre("f:1:1: the file begins with two byte-order marks"));
}

TEST(YamlRefusals, a_second_document) {
  EXPECT_THAT(refused_yaml("a: 1\n---\nb: 2\n"),
              ElementsAre("f:2:1: a file holds one document; '---' begins a second one"));
}

TEST(YamlRefusals, a_quote_that_is_not_closed) {
  EXPECT_THAT(refused_yaml("a: 1\nb: 'x\nc: 2\n"),
              ElementsAre("f:2:4: a quoted text is not closed"));
  EXPECT_THAT(refused_yaml("b: \"x\\\"\n"), ElementsAre("f:1:4: a quoted text is not closed"));
  EXPECT_THAT(refused_yaml("b: 'x''"),
              ElementsAre("f:1:8: not valid YAML: a quoted text is not closed"));
}

TEST(YamlRefusals, wrong_syntax_at_its_place) {
  EXPECT_THAT(
      refused_yaml("a: [1, 2\nb: 1\n"),
      ElementsAre("f:2:2: not valid YAML: ',' or ']' is expected here; text that holds ': ' "
                  "stands in quotes | f:1:4: inside this bracket"));
  EXPECT_THAT(refused_yaml("a: b: c\n"),
              ElementsAre("f:1:5: not valid YAML: a ':' is not expected here; text that holds ': ' "
                          "stands in quotes"));
  EXPECT_THAT(refused_yaml("a: 1\nb: %50\n"),
              ElementsAre("f:2:4: not valid YAML: text cannot begin with this character; put the "
                          "text in quotes"));
  EXPECT_THAT(refused_yaml("a: ]\n"),
              ElementsAre("f:1:4: not valid YAML: this bracket closes nothing, or the wrong "
                          "bracket"));
  EXPECT_THAT(refused_yaml("a:\n  b: 1\n c: 2\n"),
              ElementsAre("f:3:2: not valid YAML: the indentation of this line fits no line above, "
                          "or a ':' is missing"));
}

TEST(YamlRefusals, deep_nesting) {
  for (const std::string unit : {"[", "{a: ", "- ", "? "}) {
    std::string text;
    for (int i = 0; i < 10000; ++i) text += unit;
    const auto messages = refused_yaml(text);
    ASSERT_FALSE(messages.empty()) << unit;
    EXPECT_NE(messages.back().find("not valid YAML: maps and lists are nested too deeply"),
              std::string::npos)
        << messages.back();
  }
}

TEST(YamlRefusals, all_of_a_file_at_once) {
  EXPECT_THAT(refused_yaml("a: &x 1\nb: !t 2\na: 3\n"),
              ElementsAre("f:1:4: anchors (&name) are not allowed; write the value out",
                          "f:2:4: tags (!name) are not allowed; leave the tag out",
                          "f:3:1: key 'a' is given twice | f:1:1: first given here"));
}

TEST(YamlRefusals, more_values_than_structure_needs_are_refused_where_they_begin) {
  std::string text = "list:\n";
  for (std::size_t i = 0; i <= most_yaml_nodes; ++i) text += "  - 1\n";
  const test::YamlText read(text);
  ASSERT_EQ(read.diagnostics.error_count(), 1U);
  const Diagnostic& error = read.diagnostics.all().front();
  EXPECT_EQ(error.message, "the file holds more than 40000 values");
  EXPECT_EQ(error.suggestion, "put numbers into a CSV file");
}

RC_GTEST_PROP(YamlRefusals, any_text_of_yaml_signs_is_read_or_refused_inside_the_file, ()) {
  const auto pieces =
      *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
          "a", "b", ": ", ":",  "\n",   "\n  ", " ",  "- ",  "[",   "]",           "{", "}",
          ",", "'", "\"", "|",  ">",    "#",    "&x", "*x",  "!t",  "?",           "~", "重",
          "%", "@", "`",  "\\", "\r\n", "|2\n", "\t", "---", "...", "\xEF\xBB\xBF"}));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  const test::YamlText read(text);
  for (const Diagnostic& diagnostic : read.diagnostics.all()) {
    RC_ASSERT(diagnostic.span.begin <= text.size());
    RC_ASSERT(diagnostic.span.begin <= diagnostic.span.end);
  }
  RC_ASSERT(!render(read.diagnostics.all()).empty() || read.messages().empty());
}

}  // namespace
}  // namespace sim33618
