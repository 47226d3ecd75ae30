#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

test::SmallModel model_of(const std::string& block) {
  test::SmallModel texts;
  texts.variables = test::data("x") + test::data("y");
  texts.numbers = test::number("x", 1) + test::number("y", 1);
  texts.correlations = "  both: {" + block + "}\n";
  return texts;
}

std::vector<std::string> mistakes(const std::string& block) {
  return test::summaries(test::errors_of([&] { model_of(block).read(); }));
}

const std::string row_end = ", grade: D, source: s, doc: D.";

TEST(Correlations, are_read) {
  const ModelDocument model = model_of("among: [x, y], rank: -0.5" + row_end).read();
  ASSERT_EQ(model.correlations.size(), 1U);
  const CorrelationBlock& block = model.correlations.front();
  EXPECT_EQ(block.name, "both");
  EXPECT_EQ(block.among.size(), 2U);
  EXPECT_EQ(block.coefficient, -0.5);
  EXPECT_TRUE(block.of_ranks);
  EXPECT_EQ(block.grade, 'D');
  EXPECT_EQ(block.doc, "D.");
  EXPECT_FALSE(
      model_of("each: x, with: y, normal: 0.2" + row_end).read().correlations.front().of_ranks);
}

TEST(Correlations, lie_between_minus_one_and_one) {
  EXPECT_THAT(mistakes("among: [x, y], rank: 1" + row_end),
              ElementsAre("'1' is no correlation (a number between -1 and 1) @ 1"));
  EXPECT_THAT(mistakes("among: [x, y], normal: -1.5" + row_end),
              ElementsAre("'-1.5' is no correlation (a number between -1 and 1) @ -1.5"));
  EXPECT_THAT(mistakes("among: [x, y], normal: nan" + row_end),
              ElementsAre("'nan' is no correlation (a number between -1 and 1) @ nan"));
  EXPECT_THAT(mistakes("among: [x, y], rank: 0.999" + row_end), IsEmpty());
}

TEST(Correlations, say_whose_and_of_what) {
  const std::string parts = "correlation 'both' needs among, or each and with @ both";
  EXPECT_THAT(mistakes("rank: 0.5" + row_end), ElementsAre(parts));
  EXPECT_THAT(mistakes("each: x, rank: 0.5" + row_end), ElementsAre(parts));
  EXPECT_THAT(mistakes("among: [x, y], each: x, with: y, rank: 0.5" + row_end), ElementsAre(parts));
  const std::string kind = "correlation 'both' needs one of rank, normal @ both";
  EXPECT_THAT(mistakes("among: [x, y]" + row_end), ElementsAre(kind));
  EXPECT_THAT(mistakes("among: [x, y], rank: 0.1, normal: 0.1" + row_end), ElementsAre(kind));
}

TEST(Correlations, have_a_source_a_grade_and_a_reason) {
  EXPECT_EQ(mistakes("among: [x, y], rank: 0.5").size(), 3U);
  EXPECT_THAT(mistakes("among: [x, y], rank: 0.5, grade: E, source: t, doc: D."),
              ElementsAre("'E' is no grade (A, B, C or D) @ E"));
  EXPECT_THAT(mistakes("among: [x, y], rank: 0.5, grade: D, source: t, doc: D."),
              ElementsAre("unknown source 't' (sources are listed in sources.yaml) @ t"));
}

}  // namespace
}  // namespace sim33618
