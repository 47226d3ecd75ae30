// Tables that a model declares: what they hold, and what validate-output finds in them.
#include "tables/declared_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"
#include "tables/check_result.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

// Fuel burnt and wasted in three places and in all of them, growing by the year.
test::SmallModel fuels(const std::string& declaration) {
  test::SmallModel texts;
  texts.time = "{start: 2025, end: 2026, step: 1, save: 1, method: rk4}";
  texts.dimensions +=
      "  region:\n    doc: Places and their sum.\n    includes: [place]\n"
      "    elements: {everywhere: {name: {en: Everywhere, zh: 全部}}}\n";
  texts.variables = test::data("size", "t", "place", "step") +
                    test::aux("burnt", "{place: 'size[place]', everywhere: 'SUM(size[*:place])'}",
                              "t", "region") +
                    test::aux("wasted", "burnt[region] / 2", "t", "region") +
                    test::aux("used", "burnt[region] + wasted[region]", "t", "region") +
                    test::aux("near", "size[coast]", "t", "coast") +
                    test::aux("loss", "wasted[region] / burnt[region]", "1", "region");
  texts.numbers =
      test::number("size", 2, "*", "2025", "t") + test::number("size", 4, "west", "2025", "t") +
      test::number("size", 3, "*", "2026", "t") + test::number("size", 8, "west", "2026", "t");
  texts.tables = "  fuel_use: {title: {en: Fuel, zh: 燃料}, doc: Use., " + declaration + "}\n";
  return texts;
}

constexpr const char* adding_up =
    "years: every, dims: [region], columns: {burnt: burnt, wasted: wasted, used: used, near: near, "
    "loss: loss}, adds_up: {everywhere: {of: place, in: [burnt, wasted, used]}, "
    "used: [burnt, wasted]}";

class DeclaredTables : public ::testing::Test {
 protected:
  void write(const std::string& declaration, const std::string& scenario = "") {
    model_ = test::compiled(fuels(declaration));
    const Result result = run_scenario(*model_, test::scenario_of(*model_, scenario));
    write_result(report_on(result), scratch_ / "o", {}, {});
  }

  std::string table() const { return scratch_.text_of("o/fuel_use.csv"); }

  std::vector<std::string> findings() const {
    Diagnostics diagnostics;
    check_result(scratch_ / "o", model_->structure(), diagnostics);
    return test::summaries(diagnostics.all());
  }

  // What is found in a changed table beside that its bytes differ.
  std::vector<std::string> findings_after(const std::string& old_text,
                                          const std::string& new_text) const {
    std::string text = table();
    const std::size_t at = text.find(old_text);
    EXPECT_NE(at, std::string::npos) << text;
    scratch_.write("o/fuel_use.csv", text.replace(at, old_text.size(), new_text));
    std::vector<std::string> found;
    for (const std::string& finding : findings()) {
      const bool is_of_bytes = finding.find("datapackage.json says") != std::string::npos;
      if (!is_of_bytes) found.push_back(finding);
    }
    return found;
  }

  test::ScratchFolder scratch_;
  std::unique_ptr<CompiledModel> model_;
};

TEST_F(DeclaredTables, over_years_have_a_row_for_each_element_and_year) {
  write(adding_up);
  EXPECT_EQ(table(),
            "region,region_name,year,burnt,wasted,used,near,loss\n"
            "east,East,2025,2,1,3,2,0.5\neast,East,2026,3,1.5,4.5,3,0.5\n"
            "west,West,2025,4,2,6,,0.5\nwest,West,2026,8,4,12,,0.5\n"
            "north,North,2025,2,1,3,2,0.5\nnorth,North,2026,3,1.5,4.5,3,0.5\n"
            "everywhere,Everywhere,2025,8,4,12,,0.5\neverywhere,Everywhere,2026,14,7,21,,0.5\n");
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(DeclaredTables, hold_the_first_year_unless_told_otherwise) {
  write("dims: [coast], columns: {near: near, from: {sources: near}}");
  EXPECT_EQ(table(), "coast,coast_name,near,from\neast,East,2,s\nnorth,North,2,s\n");
  write("years: first, dims: [coast], columns: {near: near}");
  EXPECT_EQ(table(), "coast,coast_name,near\neast,East,2\nnorth,North,2\n");
}

TEST_F(DeclaredTables, over_years_repeat_what_their_numbers_rest_on) {
  write("years: every, dims: [coast], columns: {near: near, from: {sources: near}}");
  EXPECT_THAT(table(), HasSubstr("east,East,2025,2,s\neast,East,2026,3,s\n"));
}

TEST_F(DeclaredTables, name_parts_of_years) {
  write("years: every, dims: [coast], columns: {near: near}",
        "time: {end: 2025, step: 1/4, save: 1/4}\n");
  EXPECT_THAT(table(), StartsWith("coast,coast_name,year,near\neast,East,2025Q1,2\n"
                                  "east,East,2025Q2,2\n"));
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(DeclaredTables, over_years_are_told_apart_by_the_year_too) {
  const auto model = test::compiled(fuels(adding_up));
  const ResultTable head = declared_head(model->document().tables.front(), model->document());
  EXPECT_THAT(head.key, ElementsAre("region", "year"));
  EXPECT_EQ(head.columns[2].type, ColumnType::year);
}

TEST_F(DeclaredTables, add_up_along_their_elements) {
  write(adding_up);
  EXPECT_THAT(
      findings_after("everywhere,Everywhere,2026,14,7,21", "everywhere,Everywhere,2026,14,8,22"),
      ElementsAre("'everywhere, 2026' is 8 in wasted, its parts add up to 7 @ 8",
                  "'everywhere, 2026' is 22 in used, its parts add up to 21 @ 22"));
}

TEST_F(DeclaredTables, add_up_along_their_columns) {
  write(adding_up);
  EXPECT_THAT(
      findings_after("east,East,2025,2,1,3", "east,East,2025,2,1,3.000001"),
      UnorderedElementsAre("'east, 2025' is 3.000001 in used, its parts add up to 3 @ 3.000001",
                           StartsWith("'everywhere, 2025' is 12 in used, its parts add up to "
                                      "12.000001")));
}

TEST_F(DeclaredTables, add_up_in_all_ways_that_are_said) {
  write(
      "years: every, dims: [region], columns: {burnt: burnt}, adds_up: {everywhere: [{of: place, "
      "in: burnt}, {of: west, in: burnt}]}");
  EXPECT_THAT(findings(), ElementsAre(StartsWith("'everywhere, 2025' is 8 in burnt, its parts add "
                                                 "up to 4"),
                                      StartsWith("'everywhere, 2026' is 14 in burnt, its parts add "
                                                 "up to 8")));
}

TEST_F(DeclaredTables, do_not_add_up_what_is_not_said_to) {
  write(adding_up);
  EXPECT_THAT(findings_after(",0.5\neast,East,2026", ",0.7\neast,East,2026"), IsEmpty());
}

TEST_F(DeclaredTables, lack_no_row_and_repeat_none) {
  write(adding_up);
  EXPECT_THAT(findings_after("west,West,2026,8,4,12,,0.5\n", "west,West,2025,4,2,6,,0.5\n"),
              IsSupersetOf({"the row of 'west, 2026' is missing @ region",
                            "two rows are called 'west, 2025' @ west",
                            "'everywhere, 2026' is 14 in burnt, its parts add up to 6 @ 14"}));
}

TEST_F(DeclaredTables, hold_elements_and_years_of_the_run_only) {
  write(adding_up);
  EXPECT_THAT(
      findings_after("west,West,2026,", "wast,West,2029,"),
      ::testing::IsSupersetOf({std::string("unknown region 'wast'; did you mean 'east'? @ wast"),
                               std::string("unknown year '2029'; did you mean '2025'? @ 2029"),
                               std::string("the row of 'west, 2026' is missing @ region")}));
}

}  // namespace
}  // namespace sim33618
