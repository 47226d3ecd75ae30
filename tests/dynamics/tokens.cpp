#include "dynamics/token.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text_error.hpp"

namespace sim33618 {
namespace {

std::vector<std::string> texts(std::string_view equation) {
  std::vector<std::string> texts;
  for (const Token& token : tokenize(equation)) texts.emplace_back(token.text);
  texts.pop_back();
  return texts;
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Tokens, blanks_and_line_ends_separate_and_vanish) {
  EXPECT_THAT(texts(" a\t+\r\n  b "), ElementsAre("a", "+", "b"));
}

TEST(Tokens, comments_in_braces_are_left_out) {
  EXPECT_THAT(texts("{sum} a {of a\nand} + b{b}"), ElementsAre("a", "+", "b"));
  EXPECT_THAT(texts("{nothing}"), IsEmpty());
}

TEST(Tokens, two_character_signs_are_one_token) {
  EXPECT_THAT(texts("a<=b>=c<>d<e>f=g"),
              ElementsAre("a", "<=", "b", ">=", "c", "<>", "d", "<", "e", ">", "f", "=", "g"));
}

TEST(Tokens, numbers_may_have_a_point_and_an_exponent) {
  EXPECT_THAT(texts("1 1.5 .5 2. 1e3 1.5E-3 2e+10"),
              ElementsAre("1", "1.5", ".5", "2.", "1e3", "1.5E-3", "2e+10"));
}

TEST(Tokens, a_letter_after_a_number_begins_a_word) {
  EXPECT_THAT(texts("2e 3x 1e+"), ElementsAre("2", "e", "3", "x", "1", "e", "+"));
}

TEST(Tokens, ranges_are_the_bytes_of_the_equation) {
  const std::vector<Token> tokens = tokenize("ab {x} + 12 ");
  EXPECT_EQ(tokens[1].range.begin, 7U);
  EXPECT_EQ(tokens[2].range.begin, 9U);
  EXPECT_EQ(tokens[2].range.end, 11U);
  EXPECT_EQ(tokens[3].kind, TokenKind::end);
}

struct BadCharacter {
  std::string_view text;
  std::size_t offset;
  std::size_t length;
  std::string_view message;
};

TEST(Tokens, bad_characters_are_refused_where_they_stand) {
  const std::vector<BadCharacter> cases = {{"a + {b", 4, 1, "a comment is not closed by '}'"},
                                           {"a & b", 2, 1, "'&' is not expected in an equation"},
                                           {"a } b", 2, 1, "'}' is not expected in an equation"},
                                           {"a . b", 2, 1, "'.' is not expected in an equation"},
                                           {"1 × 2", 2, 2, "'×' is not expected in an equation"},
                                           {"煤 + 1", 0, 3, "'煤' is not expected in an equation"}};
  for (const BadCharacter& bad : cases) {
    SCOPED_TRACE(bad.text);
    try {
      tokenize(bad.text);
      ADD_FAILURE() << "no error";
    } catch (const TextError& error) {
      EXPECT_EQ(error.what(), bad.message);
      EXPECT_EQ(error.offset(), bad.offset);
      EXPECT_EQ(error.length(), bad.length);
    }
  }
}

}  // namespace
}  // namespace sim33618
