#include "base/suggestion.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sim33618 {
namespace {

std::string small_word() { return *rc::gen::container<std::string>(rc::gen::inRange('a', 'd')); }

TEST(EditDistance, counts_insertions_deletions_changes_and_transpositions) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("saturday", "sunday"), 3U);
  EXPECT_EQ(edit_distance("carbon_prize", "carbon_price"), 1U);
  EXPECT_EQ(edit_distance("crabon", "carbon"), 1U);
}

// Optimal string alignment edits no part twice (Boytsov 2011, section 2.2).
TEST(EditDistance, does_not_edit_a_transposed_part_again) {
  EXPECT_EQ(edit_distance("ca", "abc"), 3U);
}

RC_GTEST_PROP(EditDistance, is_zero_for_equal_words_only, ()) {
  const std::string a = small_word();
  const std::string b = small_word();
  RC_ASSERT(edit_distance(a, a) == 0U);
  RC_ASSERT((edit_distance(a, b) == 0) == (a == b));
}

RC_GTEST_PROP(EditDistance, is_symmetric, ()) {
  const std::string a = small_word();
  const std::string b = small_word();
  RC_ASSERT(edit_distance(a, b) == edit_distance(b, a));
}

RC_GTEST_PROP(EditDistance, lies_between_the_difference_and_the_larger_of_the_lengths, ()) {
  const std::string a = small_word();
  const std::string b = small_word();
  const std::size_t distance = edit_distance(a, b);
  RC_ASSERT(distance <= std::max(a.size(), b.size()));
  RC_ASSERT(distance + std::min(a.size(), b.size()) >= std::max(a.size(), b.size()));
}

RC_GTEST_PROP(EditDistance, grows_by_at_most_one_with_a_letter, ()) {
  const std::string a = small_word();
  const std::string b = small_word();
  RC_ASSERT(edit_distance(a + "x", b) <= edit_distance(a, b) + 1);
}

TEST(Closest, takes_the_nearest_of_the_candidates) {
  EXPECT_EQ(closest("carbon_prize", {"carbon_tax", "carbon_price", "price"}), "carbon_price");
  EXPECT_EQ(closest("ab", {"ax", "bb"}), "ax");
}

TEST(Closest, takes_nothing_that_is_far_off) {
  EXPECT_EQ(closest("tier", {"attributes", "elements"}), std::nullopt);
  EXPECT_EQ(closest("tier", {}), std::nullopt);
}

TEST(Closest, suggests_for_a_single_letter_only_its_other_case) {
  EXPECT_EQ(closest("x", {"%", "h", "J"}), std::nullopt);
  EXPECT_EQ(closest("j", {"%", "h", "J"}), "J");
  EXPECT_EQ(closest("", {"%", "h"}), std::nullopt);
}

TEST(Closest, minds_no_case) { EXPECT_EQ(closest("NEV", {"nov", "nev"}), "nev"); }

TEST(Closest, compares_no_very_long_words) {
  const std::string long_word(200, 'a');
  EXPECT_EQ(closest(long_word, {long_word}), std::nullopt);
}

TEST(DidYouMean, asks_only_if_something_is_close) {
  EXPECT_EQ(did_you_mean("clustr", {"cluster"}), "did you mean 'cluster'?");
  EXPECT_EQ(did_you_mean("fuel", {"cluster"}), "");
  EXPECT_EQ(did_you_mean("智能网联新能汽车", {"智能网联新能源汽车"}),
            "did you mean '智能网联新能源汽车'?");
}

}  // namespace
}  // namespace sim33618
