#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> mistakes(const std::string& name, const std::string& columns) {
  test::SmallModel texts;
  texts.variables = test::data("x", "1", "place") + test::data("y", "1", "fuel");
  texts.numbers = test::number("x", 1, "*") + test::number("y", 1, "*");
  texts.tables = "  " + name + ": {title: {en: T, zh: 表}, doc: D., dims: [coast], columns: {" +
                 columns + "}}\n";
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

}  // namespace
}  // namespace sim33618
