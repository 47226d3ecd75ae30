#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

// `comparison` begins in line 7 of m/model.yaml.
test::SmallModel compared_by(const std::string& comparison) {
  test::SmallModel model;
  model.variables =
      test::data("output", "t/yr") + test::data("cost", "CNY/yr", "place") + test::lookup("curve");
  model.numbers = test::number("output", 1, "", "", "t/yr") +
                  test::number("cost", 1, "*", "", "CNY/yr") + test::number("curve", 1, "", "0") +
                  test::number("curve", 2, "", "1");
  model.comparison = comparison;
  return model;
}

std::string total_over_years(const std::string& name, const std::string& of,
                             const std::string& unit) {
  return fmt::format("    {}: {{of: {}, unit: {}, name: {{en: E, zh: 中}}}}\n", name, of, unit);
}

TEST(Comparisons, are_indicators_totals_and_what_a_change_costs) {
  const ModelDocument model =
      compared_by(
          "  indicators: [output, cost]\n  totals:\n" + total_over_years("made", "output", "kt") +
          total_over_years("paid", "cost", "CNY") +
          "  prices:\n    a: {pays: paid, for_more: made, unit: CNY/t, name: {en: A, zh: "
          "甲}}\n    b: {pays: paid, for_less: made, unit: CNY/kg, name: {en: B, zh: 乙}}\n")
          .read();
  const Comparisons& found = model.comparisons;
  EXPECT_EQ(found.indicators.size(), 2U);
  ASSERT_EQ(found.totals.size(), 2U);
  EXPECT_EQ(found.totals[0].of.text, "output");
  EXPECT_EQ(found.totals[0].unit.scale(), 1000);
  ASSERT_EQ(found.prices.size(), 2U);
  EXPECT_EQ(found.prices[0].buys.text, "made");
  EXPECT_FALSE(found.prices[0].buys_a_fall);
  EXPECT_TRUE(found.prices[1].buys_a_fall);
  EXPECT_EQ(found.prices[1].title.zh, "乙");
}

std::vector<std::string> refused_comparison(const std::string& comparison) {
  return test::placed_messages(test::errors_of([&] { compared_by(comparison).read(); }));
}

TEST(Comparisons, need_all_that_a_price_is_made_of) {
  EXPECT_THAT(
      refused_comparison(
          "  totals:\n" + total_over_years("owed", "cost", "CNY") +
          "  prices:\n    a: {pays: owed, unit: CNY, name: {en: A, zh: 甲}}\n    b: {for_more: "
          "owed, for_less: owed, unit: CNY, name: {en: B, zh: 乙}}\n  colour: red\n"),
      ElementsAre("m/model.yaml:11:5: price 'a' needs one of for_less, for_more",
                  "m/model.yaml:12:5: price 'b' lacks the key 'pays'",
                  "m/model.yaml:12:5: price 'b' needs one of for_less, for_more",
                  "m/model.yaml:13:3: unknown key 'colour' in 'comparison'"));
}

TEST(Comparisons, of_what_the_model_lacks_are_refused_at_the_word) {
  EXPECT_THAT(
      refused_comparison(
          "  indicators: [outputs, curve]\n  totals:\n" + total_over_years("made", "out_put", "t") +
          total_over_years("paid", "cost", "t") + total_over_years("owed", "cost", "CNY") +
          "  prices:\n    a: {pays: paid, for_more: mad, unit: CNY/t, name: {en: A, zh: 甲}}\n"
          "    b: {pays: owed, for_less: made, unit: t, name: {en: B, zh: 乙}}\n"),
      ElementsAre("m/model.yaml:8:16: unknown variable 'outputs'; did you mean 'output'?",
                  "m/model.yaml:8:25: 'curve' is a lookup and has no value in a year",
                  "m/model.yaml:10:16: unknown variable 'out_put'; did you mean 'output'?",
                  "m/model.yaml:11:28: 'cost' over the years is a number of CNY, not of t | "
                  "m/e.yaml:10:3: declared here",
                  "m/model.yaml:14:31: unknown total 'mad'; did you mean 'made'?",
                  "m/model.yaml:15:43: 'owed' over 'made' is a number of CNY/t, not of t"));
}

}  // namespace
}  // namespace sim33618
