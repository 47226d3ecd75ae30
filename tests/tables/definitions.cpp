#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"
#include "tables/defined_names.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> definition_mistakes(const std::string& definitions) {
  test::SmallModel texts;
  texts.variables =
      test::aux("use", "1", "1", "place, fuel", "    report: \"Use|{place}|{fuel}\"\n") +
      test::aux("total", "2", "1", "place", "    report: \"Use|{place}\"\n");
  texts.definitions = definitions;
  const auto model = test::compiled(texts);
  Diagnostics diagnostics;
  check_definitions(model->structure(), diagnostics);
  return test::summaries(diagnostics.all());
}

const std::string use = "  Use|{place}|{fuel}: {unit: 1, doc: D.}\n";
const std::string total = "  Use|{place}: {unit: 1, doc: D., sum_of: 'Use|{place}|{fuel}'}\n";

TEST(Definitions, of_all_reported_names_are_fine) {
  EXPECT_THAT(definition_mistakes(use + total), IsEmpty());
}

TEST(Definitions, may_be_left_out_altogether) { EXPECT_THAT(definition_mistakes(""), IsEmpty()); }

TEST(Definitions, that_lack_a_reported_name_are_incomplete) {
  EXPECT_THAT(
      definition_mistakes(total + "  Use|{place}|Coal: {unit: 1, doc: D.}\n"),
      ElementsAre("the report name 'Use|East|Gas' is not defined (definitions are listed in "
                  "model.yaml under 'files'); did you mean 'Use|{place}|Coal'? "
                  "@ \"Use|{place}|{fuel}\"",
                  "'Use|East|Gas', a part of 'Use|{place}', is not defined; "
                  "did you mean 'Use|{place}|Coal'? "
                  "@ 'Use|{place}|{fuel}'"));
}

TEST(Definitions, that_nothing_reports_are_refused) {
  EXPECT_THAT(definition_mistakes(use + total + "  Used|{place}: {unit: 1, doc: D.}\n"),
              ElementsAre("nothing reports 'Used|East'; did you mean 'Use|{place}'? "
                          "@ Used|{place}"));
}

TEST(Definitions, in_another_unit_are_refused) {
  EXPECT_THAT(definition_mistakes(total + "  Use|{place}|{fuel}: {unit: '%', doc: D.}\n"),
              ElementsAre("'Use|{place}|{fuel}' is defined in '%' and reported in '1' @ '%'"));
}

TEST(Definitions, of_one_name_take_it_out_of_a_pattern) {
  EXPECT_THAT(definition_mistakes(use + total + "  Use|East|Coal: {unit: 1, doc: D.}\n"),
              IsEmpty());
  EXPECT_THAT(definition_mistakes(use + total + "  Use|East|{fuel}: {unit: 1, doc: D.}\n"),
              ElementsAre("'Use|East|{fuel}' is defined twice @ Use|East|{fuel}"));
}

TEST(Definitions, with_unknown_dimensions_are_refused) {
  const auto found = definition_mistakes(use + total + "  Use|{plaice}: {unit: 1, doc: D.}\n");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0], "unknown dimension 'plaice'; did you mean 'place'? @ Use|{plaice}");
}

TEST(Definitions, bind_the_dimensions_of_a_sum_to_those_of_its_name) {
  test::SmallModel texts;
  texts.variables = test::aux("x", "1");
  texts.definitions = use + total;
  const ModelDocument model = texts.read();
  EXPECT_THAT(defined_names(model).at("Use|East").parts,
              ElementsAre("Use|East|Coal", "Use|East|Gas"));
}

TEST(Definitions, know_what_they_are_made_of) {
  test::SmallModel texts;
  texts.variables = test::aux("x", "1");
  texts.definitions =
      "  X: {unit: t, doc: D., public: maybe, at_least: 1 MWh}\n"
      "  Y: {unit: t, doc: D., public: true}\n";
  EXPECT_THAT(test::summaries(test::errors_of([&] { texts.read(); })),
              ElementsAre("'maybe' is neither true nor false @ maybe",
                          "'1 MWh' does not convert to 't' of 'X' @ 1 MWh",
                          "definition 'Y' lacks the key 'source' @ Y"));
}

}  // namespace
}  // namespace sim33618
