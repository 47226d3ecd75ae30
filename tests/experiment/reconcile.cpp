#include "experiment/reconcile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "experiment/reconciliation_table.hpp"
#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string published(const std::string& place, double value, double low, double high,
                      const std::string& start = "2025") {
  return fmt::format("published,{},{},{},{},{},triangular,t,s,2024,B,\n", place, start, value, low,
                     high);
}

// Mines in the east, west and north, as published, and the published total of all three.
test::SmallModel mines(double total, const std::string& conditions =
                                         "      total: {variable: gap, equals: 0 t, source: s}\n") {
  test::SmallModel model;
  model.variables = data("published", "t", "place", "start") +
                    data("agreed", "t", "place", "start") + data("error", "1", "place") +
                    data("total", "t", "", "start") +
                    test::aux("gap", "total - SUM(agreed[*])", "t") +
                    test::aux("ahead", "agreed[west] - agreed[north]", "t") +
                    test::aux("area", "agreed[east] * agreed[west] * agreed[north]", "t^3");
  model.numbers = published("east", 50, 40, 60) + published("west", 30, 20, 40) +
                  published("north", 20, 15, 50) + number("error", 0.1, "*") +
                  number("error", 0.2, "north") + number("total", total, "", "2025", "t");
  model.reconciliations =
      "  mines:\n    title: {en: Mines, zh: 矿}\n    estimate: published\n    result: agreed\n"
      "    relative_error: error\n    table: p.csv\n    source: s\n    conditions:\n" +
      conditions;
  return model;
}

struct Reconciled {
  ModelDocument document;
  std::vector<ReconciledFigure> figures;

  std::vector<double> values() const {
    std::vector<double> values;
    for (const ReconciledFigure& figure : figures) values.push_back(figure.value);
    return values;
  }
};

Reconciled reconciled(const test::SmallModel& texts) {
  // The file of the result is empty when a model is new; the program reads it as it is.
  ModelDocument document = texts.read();
  const Reconciliation reconciliation = document.reconciliations.front();
  const CompiledModel model(with_estimates(document, reconciliation));
  return {model.document(), reconcile(model, reconciliation)};
}

std::vector<std::string> mistakes(const test::SmallModel& texts) {
  return test::summaries(test::errors_of([&] { reconciled(texts); }));
}

auto near(double value) { return DoubleNear(value, 1e-9); }

TEST(Reconcile, figures_that_agree_stay) {
  EXPECT_THAT(reconciled(mines(100)).values(), ElementsAre(near(50), near(30), near(20)));
}

// Standard errors are 5, 3 and 4; a gap of 10 is shared in proportion to their squares, 25:9:16.
TEST(Reconcile, a_gap_is_shared_in_proportion_to_the_variances) {
  EXPECT_THAT(reconciled(mines(110)).values(), ElementsAre(near(55), near(31.8), near(23.2)));
}

// 25:9:16 of 26 would move the east by 13; it stops at 60 and the others take the rest, 9:16.
TEST(Reconcile, a_figure_stays_in_its_range) {
  EXPECT_THAT(reconciled(mines(126)).values(),
              ElementsAre(near(60), near(30 + 16 * 0.36), near(20 + 16 * 0.64)));
}

TEST(Reconcile, an_inequality_moves_figures_only_where_it_is_violated) {
  const std::string ahead = "      ahead: {variable: ahead, at_least: 5 t, source: s}\n";
  EXPECT_THAT(reconciled(mines(1, ahead)).values(), ElementsAre(near(50), near(30), near(20)));
  const std::string behind = "      ahead: {variable: ahead, at_most: 5 t, source: s}\n";
  // The difference of 10 shrinks to 5, 9:16 by each.
  EXPECT_THAT(reconciled(mines(1, behind)).values(),
              ElementsAre(near(50), near(30 - 1.8), near(20 + 3.2)));
}

TEST(Reconcile, each_start_has_figures_and_a_total_of_its_own) {
  test::SmallModel model = mines(110);
  model.numbers += published("east", 10, 5, 20, "2020") + published("west", 10, 5, 20, "2020") +
                   published("north", 10, 5, 20, "2020") + number("total", 36, "", "2020", "t");
  const Reconciled result = reconciled(model);
  // Standard errors are 1, 1 and 2; those of 2020 come first.
  EXPECT_THAT(result.values(),
              ElementsAre(near(11), near(11), near(14), near(55), near(31.8), near(23.2)));
  EXPECT_EQ(result.figures[0].start, 2020);
  EXPECT_EQ(result.figures[3].start, 2025);
}

TEST(Reconcile, ranges_that_cannot_reach_the_total_are_named) {
  const std::vector<std::string> found = mistakes(mines(151));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0], StartsWith("the figures of 2025 cannot meet 'gap' within their ranges"));
  const auto errors = test::errors_of([&] { reconciled(mines(151)); });
  ASSERT_EQ(errors.size(), 1U);
  std::vector<std::string> notes;
  for (const Note& note : errors[0].notes) notes.push_back(note.message);
  EXPECT_THAT(notes, ElementsAre("'gap' can be brought to between 1 and 76 t",
                                 "agreed[east] is held by its highest value, 60",
                                 "agreed[west] is held by its highest value, 40",
                                 "agreed[north] is held by its highest value, 50"));
}

TEST(Reconcile, a_condition_that_is_not_linear_is_refused) {
  EXPECT_THAT(mistakes(mines(100, "      area: {variable: area, at_most: 1 t^3, source: s}\n")),
              ElementsAre("'area' is not linear in the figures of 'published', so it cannot be a "
                          "condition @ area"));
}

TEST(Reconcile, a_start_without_other_base_data_is_refused) {
  test::SmallModel model = mines(110);
  model.numbers += published("east", 10, 5, 20, "2020") + published("west", 10, 5, 20, "2020") +
                   published("north", 10, 5, 20, "2020");
  EXPECT_THAT(mistakes(model), ElementsAre(StartsWith("a run cannot start in 2020: 'total' has "
                                                      "numbers for a start in 2025 only")));
}

TEST(Reconcile, mistakes_in_the_file_are_found_when_the_model_is_read) {
  test::SmallModel model = mines(100,
                                 "      total: {variable: gapp, equals: 0 kg, source: t}\n"
                                 "      gap: {variable: gap, equals: 0 yr, source: s}\n");
  model.reconciliations.replace(model.reconciliations.find("result: agreed"), 14, "result: gap");
  model.reconciliations.replace(model.reconciliations.find("p.csv"), 5, "q.csv");
  const std::vector<std::string> found = mistakes(model);
  EXPECT_THAT(found, testing::UnorderedElementsAre(
                         StartsWith("unknown source 't'"), StartsWith("unknown variable 'gapp'"),
                         StartsWith("'0 yr' does not convert to 't' of 'gap'"),
                         StartsWith("'gap' is no base data (data: start)"),
                         StartsWith("'q.csv' is none of the model's files of parameters")));
}

TEST(ReconciliationTable, holds_what_the_model_reads_and_where_it_comes_from) {
  const Reconciled result = reconciled(mines(110));
  const std::string text =
      reconciliation_csv(result.document, result.document.reconciliations.front(), result.figures);
  EXPECT_THAT(text, StartsWith("name,elements,at,value,low,high,shape,unit,source,year,grade,note\n"
                               "agreed,east,2025,55,44,66,triangular,t,s,2024,C,"));
  EXPECT_THAT(text,
              HasSubstr("agreed,west,2025,31.8,21.2,42.4,triangular,t,s,2024,C,Estimate 30 "));
  EXPECT_THAT(text, HasSubstr("moved by 10 %; made by 'sim33618 reconcile mines'"));
}

}  // namespace
}  // namespace sim33618
