#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> mistakes(const std::string& name, const std::string& columns,
                                  const std::string& further = "") {
  test::SmallModel texts;
  texts.variables = test::data("x", "1", "place") + test::data("y", "1", "fuel") +
                    test::data("tons", "t", "place") + test::data("kilotons", "kt", "place");
  texts.numbers = test::number("x", 1, "*") + test::number("y", 1, "*") +
                  test::number("tons", 1, "*", "", "t") + test::number("kilotons", 1, "*", "", "t");
  texts.tables = "  " + name + ": {title: {en: T, zh: 表}, doc: D., dims: [coast], columns: {" +
                 columns + "}" + further + "}\n";
  return test::summaries(test::errors_of([&] { texts.read(); }));
}

TEST(TableDeclarations, show_values_sources_and_grades) {
  EXPECT_THAT(mistakes("t", "a: x, b: {sources: x}, c: {grades: [x]}"), IsEmpty());
}

TEST(TableDeclarations, with_unknown_variables_are_refused) {
  EXPECT_THAT(mistakes("t", "a: xx"), ElementsAre("unknown variable 'xx'; did you mean 'x'? @ xx"));
}

TEST(TableDeclarations, have_rows_that_hold_their_variables) {
  EXPECT_THAT(mistakes("t", "a: y"),
              ElementsAre("'y' runs over 'fuel', which is no dimension of the table @ y"));
}

TEST(TableDeclarations, bear_no_name_that_is_taken) {
  EXPECT_THAT(mistakes("timeseries", "a: x"),
              ElementsAre("'timeseries' cannot be the name of a table @ timeseries"));
  EXPECT_THAT(mistakes("t", "coast_name: x"),
              ElementsAre("'coast_name' cannot be the name of a column @ coast_name"));
}

TEST(TableDeclarations, say_what_a_column_shows) {
  EXPECT_THAT(mistakes("t", "a: {sources: x, grades: x}"),
              ElementsAre("column 'a' needs one of sources, grades @ a"));
}

TEST(TableDeclarations, are_of_the_first_year_or_of_every_one) {
  EXPECT_THAT(mistakes("t", "a: x", ", years: every"), IsEmpty());
  EXPECT_THAT(mistakes("t", "a: x", ", years: all"),
              ElementsAre("'all' is none of first, every @ all"));
  EXPECT_THAT(mistakes("t", "year: x", ", years: every"),
              ElementsAre("'year' cannot be the name of a column @ year"));
}

TEST(TableDeclarations, say_what_adds_up) {
  EXPECT_THAT(mistakes("t", "a: x, b: x, c: tons", ", adds_up: {a: b, east: {of: north, in: a}}"),
              IsEmpty());
  EXPECT_THAT(mistakes("t", "a: x", ", adds_up: {west: coast}"),
              ElementsAre("'west' is neither a column of the table nor an element of its "
                          "dimensions @ west"));
  EXPECT_THAT(mistakes("t", "a: x", ", adds_up: {east: [nort, fuel]}"),
              ElementsAre("unknown coast 'nort'; did you mean 'north'? @ nort",
                          "unknown coast 'fuel' @ fuel"));
  EXPECT_THAT(mistakes("t", "a: x, b: {sources: x}", ", adds_up: {a: b}"),
              ElementsAre("the table has no column of values 'b' @ b"));
  EXPECT_THAT(mistakes("t", "a: x", ", adds_up: {east: {of: north, in: [c]}}"),
              ElementsAre("the table has no column of values 'c' @ c"));
}

TEST(TableDeclarations, add_up_to_one_total_in_several_ways) {
  EXPECT_THAT(
      mistakes("t", "a: x, b: x", ", adds_up: {east: [{of: north, in: a}, {of: north, in: b}]}"),
      IsEmpty());
  EXPECT_THAT(mistakes("t", "a: x", ", adds_up: {east: [{of: north}, {of: nort}]}"),
              ElementsAre("unknown coast 'nort'; did you mean 'north'? @ nort"));
  EXPECT_THAT(mistakes("t", "a: x", ", adds_up: {east: [{of: north}, {in: a}]}"),
              ElementsAre(testing::HasSubstr("'of'")));
}

TEST(TableDeclarations, count_no_part_twice) {
  EXPECT_THAT(
      mistakes("t", "a: x, b: x", ", adds_up: {east: coast, a: [b, b]}"),
      ElementsAre("'east' counts twice in this sum @ coast", "'b' counts twice in this sum @ b"));
}

TEST(TableDeclarations, add_up_columns_of_one_unit) {
  EXPECT_THAT(mistakes("t", "a: tons, b: kilotons, c: x", ", adds_up: {a: [b, c]}"),
              ElementsAre("'b' (kt) does not add up to 'a' (t) @ b",
                          "'c' (1) does not add up to 'a' (t) @ c"));
  EXPECT_THAT(mistakes("t", "a: x, b: x", ", adds_up: {a: {of: b, in: b}}"),
              ElementsAre("'a' is a column, so it adds up in every row and not in other columns @ "
                          "b"));
}

}  // namespace
}  // namespace sim33618
