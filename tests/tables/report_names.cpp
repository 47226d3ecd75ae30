#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string reported(const std::string& name, const std::string& dims, const std::string& report) {
  return test::aux(name, "1", "1", dims, "    report: \"" + report + "\"\n");
}

std::vector<Diagnostic> findings(const std::string& variables) {
  test::SmallModel texts;
  texts.variables = variables;
  const auto model = test::compiled(texts);
  Diagnostics diagnostics;
  check_report_names(model->structure(), diagnostics);
  return diagnostics.all();
}

std::vector<std::string> report_mistakes(const std::string& variables) {
  return test::summaries(findings(variables));
}

TEST(ReportNames, have_a_place_for_each_dimension) {
  EXPECT_THAT(report_mistakes(reported("x", "place, fuel", "X|{fuel}|{place}")), IsEmpty());
  EXPECT_THAT(report_mistakes(reported("x", "", "X")), IsEmpty());
}

TEST(ReportNames, that_lack_a_dimension_are_refused) {
  EXPECT_THAT(report_mistakes(reported("x", "place, fuel", "X|{place}")),
              ElementsAre("the report name of 'x' lacks {fuel} @ \"X|{place}\""));
}

TEST(ReportNames, that_repeat_a_dimension_are_refused) {
  EXPECT_THAT(report_mistakes(reported("x", "fuel", "X|{fuel}|{fuel}")),
              ElementsAre("the report name of 'x' repeats {fuel} @ \"X|{fuel}|{fuel}\""));
}

TEST(ReportNames, with_unknown_dimensions_are_refused) {
  EXPECT_THAT(report_mistakes(reported("x", "fuel", "X|{fuel}|{feul}")),
              ElementsAre("{feul} in the report name is no dimension of 'x'; "
                          "did you mean '{fuel}'? @ \"X|{fuel}|{feul}\""));
  EXPECT_THAT(report_mistakes(reported("x", "", "X|{")),
              ElementsAre("{ in the report name is no dimension of 'x' @ \"X|{\""));
}

TEST(ReportNames, that_two_rows_would_bear_are_refused) {
  const auto found = findings(reported("x", "fuel", "X|{fuel}") + reported("y", "", "X|Gas"));
  EXPECT_THAT(test::summaries(found),
              ElementsAre("two rows of the tables would be called 'X|Gas' @ \"X|Gas\""));
  EXPECT_EQ(found[0].notes.at(0).message, "the other one");
  EXPECT_EQ(test::marked(found[0].notes.at(0).span), "\"X|{fuel}\"");
}

TEST(ReportNames, of_a_matrix_name_its_dimension_twice) {
  test::SmallModel texts;
  texts.variables =
      test::data("trade", "1", "fuel, fuel", "constant",
                 "    report: \"From {fuel} to {fuel}\"\n") +
      test::data("share", "1", "fuel, fuel", "constant", "    report: \"Share|{fuel}\"\n");
  texts.numbers = test::number("trade", 1, "* *") + test::number("share", 1, "* *");
  const auto model = test::compiled(texts);
  Diagnostics diagnostics;
  check_report_names(model->structure(), diagnostics);
  EXPECT_THAT(test::summaries(diagnostics.all()),
              ElementsAre("the report name of 'share' lacks {fuel} @ \"Share|{fuel}\""));
}

TEST(ReportNames, of_lookups_are_refused) {
  test::SmallModel texts;
  texts.variables = test::lookup("curve") + "    report: Curve\n";
  texts.numbers = test::number("curve", 1, "", "0");
  const auto model = test::compiled(texts);
  Diagnostics diagnostics;
  check_report_names(model->structure(), diagnostics);
  EXPECT_THAT(test::summaries(diagnostics.all()),
              ElementsAre("the lookup 'curve' has no values over time to report @ Curve"));
}

}  // namespace
}  // namespace sim33618
