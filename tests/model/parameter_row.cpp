#include "model/parameter_row.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Rows {
  explicit Rows(const std::string& text) {
    const std::string header = listed(parameter_columns());
    std::string columns;
    for (const char c : header) columns += c == ' ' ? "" : std::string(1, c);
    const CsvTable table =
        parse_csv(test::source(columns + "\n" + text + "\n"), parameter_columns(), diagnostics);
    rows = read_parameters(table, UnitSystem(), diagnostics);
  }
  std::vector<std::string> messages() const { return test::placed_messages(diagnostics); }

  Diagnostics diagnostics;
  std::vector<ParameterRow> rows;
};

std::vector<std::string> refused_row(const std::string& row) { return Rows(row).messages(); }

TEST(ParameterRow, HoldsANumberWithItsRangeAndOrigin) {
  const Rows read("growth,nev coal,2025,3,2,4,triangular,%/yr,P1-063 judgement,2024,C,from a fit");
  EXPECT_THAT(read.messages(), IsEmpty());
  ASSERT_EQ(read.rows.size(), 1U);
  const ParameterRow& row = read.rows.front();
  EXPECT_EQ(row.name.text, "growth");
  ASSERT_EQ(row.elements.size(), 2U);
  EXPECT_EQ(row.elements[1].text, "coal");
  EXPECT_EQ(row.elements[1].span.where(), "f:2:12");
  EXPECT_EQ(row.at, 2025.0);
  EXPECT_EQ(row.value, 3);
  EXPECT_EQ(row.low, 2);
  EXPECT_EQ(row.high, 4);
  EXPECT_EQ(row.shape, RangeShape::triangular);
  EXPECT_DOUBLE_EQ(row.unit.scale(), 0.01);
  EXPECT_EQ(row.sources.size(), 2U);
  EXPECT_EQ(row.year, 2024);
  EXPECT_EQ(row.grade, 'C');
  EXPECT_EQ(row.note, "from a fit");
}

TEST(ParameterRow, MayLackElementsAndTime) {
  const Rows read("x,,,1,1,1,fixed,1,s,2024,A,");
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.rows.front().elements, IsEmpty());
  EXPECT_EQ(read.rows.front().at, std::nullopt);
}

TEST(ParameterRow, RefusesTextAndNanAsNumbers) {
  EXPECT_THAT(refused_row("x,,,abc,1,2,uniform,1,s,2024,A,"),
              ElementsAre("f:2:5: 'abc' in the column 'value' is no number"));
  EXPECT_THAT(refused_row("x,,,NaN,1,2,uniform,1,s,2024,A,"),
              ElementsAre("f:2:5: 'NaN' in the column 'value' is no number"));
  EXPECT_THAT(refused_row("x,,,1,\"1,5\",2,uniform,1,s,2024,A,"),
              ElementsAre("f:2:7: '1,5' in the column 'low' is no number"));
  EXPECT_THAT(refused_row("x,,soon,1,1,2,uniform,1,s,2024,A,"),
              ElementsAre("f:2:4: 'soon' in the column 'at' is no number"));
  EXPECT_THAT(refused_row("x,,,1,1,1e999,uniform,1,s,2024,A,"),
              ElementsAre("f:2:9: '1e999' in the column 'high' is beyond the range of numbers"));
}

TEST(ParameterRow, RefusesAnEmptyNumber) {
  EXPECT_THAT(refused_row("x,,,,1,2,uniform,1,s,2024,A,"),
              ElementsAre("f:2:1: the row of 'x' has no number in the column 'value'"));
}

TEST(ParameterRow, RefusesAValueOutsideItsRange) {
  EXPECT_THAT(refused_row("x,,,5,1,2,uniform,1,s,2024,A,"),
              ElementsAre("f:2:5: the value 5 is outside its range 1 to 2"));
  EXPECT_THAT(refused_row("x,,,1.5,2,1,uniform,1,s,2024,A,"),
              ElementsAre("f:2:5: the value 1.5 is outside its range 2 to 1"));
}

TEST(ParameterRow, AFixedNumberHasNoRange) {
  EXPECT_THAT(refused_row("x,,,1,1,2,fixed,1,s,2024,A,"),
              ElementsAre("f:2:11: a fixed number has low = value = high"));
}

TEST(ParameterRow, RefusesALognormalRangeThatReachesZero) {
  EXPECT_THAT(refused_row("x,,,1,0,2,lognormal,1,s,2024,A,"),
              ElementsAre("f:2:7: a lognormal range is above 0"));
  EXPECT_THAT(refused_row("x,,,1,0.1,2,lognormal,1,s,2024,A,"), IsEmpty());
}

TEST(ParameterRow, RefusesAnUnknownShape) {
  EXPECT_THAT(refused_row("x,,,1,1,2,unifrom,1,s,2024,A,"),
              ElementsAre("f:2:11: unknown shape 'unifrom' (one of fixed, uniform, triangular, "
                          "normal, lognormal, pert); did you mean 'uniform'?"));
}

TEST(ParameterRow, RefusesAnUnknownUnitAtItsCharacters) {
  EXPECT_THAT(refused_row("x,,,1,1,2,uniform,CNY/tCO3,s,2024,A,"),
              ElementsAre("f:2:23: unknown unit 'tCO3'; did you mean 'tCO2'?"));
  EXPECT_THAT(refused_row("x,,,1,1,2,uniform,,s,2024,A,"),
              ElementsAre("f:2:19: a unit is missing (write 1 for a dimensionless number)"));
}

TEST(ParameterRow, RefusesAYearOrAGradeThatIsNone) {
  EXPECT_THAT(refused_row("x,,,1,1,2,uniform,1,s,20244,A,"),
              ElementsAre("f:2:23: '20244' is no year"));
  EXPECT_THAT(refused_row("x,,,1,1,2,uniform,1,s,last,A,"),
              ElementsAre("f:2:23: 'last' is no year"));
  EXPECT_THAT(refused_row("x,,,1,1,2,uniform,1,s,2024,E,"),
              ElementsAre("f:2:28: 'E' is no grade (A, B, C or D)"));
}

TEST(ParameterRow, NeedsANameAndASource) {
  EXPECT_THAT(refused_row(",,,1,1,2,uniform,1,s,2024,A,"),
              ElementsAre("f:2:1: the row has no name"));
  EXPECT_THAT(refused_row("x,,,1,1,2,uniform,1,,2024,A,"),
              ElementsAre("f:2:1: the number 'x' has no source"));
}

TEST(ParameterRow, ReportsAllMistakesOfAllRows) {
  EXPECT_EQ(refused_row("x,,,a,b,c,fixd,tt,,99,Z,\ny,,,5,1,2,uniform,1,s,2024,A,").size(), 9U);
}

TEST(ParameterRow, NamesItsShapes) {
  EXPECT_EQ(shape_name(RangeShape::lognormal), "lognormal");
  EXPECT_EQ(shape_name(RangeShape::fixed), "fixed");
}

}  // namespace
}  // namespace sim33618
