#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::flow;
using test::stock;

struct Cycle {
  std::string message;
  std::vector<std::string> notes;
};

// The message of each cycle, with "note @ marked text" for each of its notes.
std::vector<Cycle> cycles(const std::string& variables) {
  test::SmallModel model;
  model.variables = variables;
  std::vector<Cycle> cycles;
  for (const Diagnostic& diagnostic : test::errors_of([&] { test::compiled(model); })) {
    cycles.push_back({test::summaries({diagnostic}).front(), {}});
    for (const Note& note : diagnostic.notes)
      cycles.back().notes.push_back(note.message + " @ " + test::marked(note.span));
  }
  return cycles;
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(EvaluationOrder, does_not_depend_on_the_order_of_declaration) {
  test::SmallModel model;
  model.variables = aux("a", "b + c") + aux("b", "2 * c") + aux("c", "3");
  EXPECT_DOUBLE_EQ(test::run(model).value("a"), 9);
}

TEST(EvaluationOrder, elements_may_build_on_each_other) {
  test::SmallModel model;
  model.variables =
      aux("x", "\n      north: x[west] + 1\n      west: x[east] * 2\n      east: 5", "1", "place");
  const test::SmallRun run = test::run(model);
  EXPECT_EQ(run.value("x", 0, 0), 5);
  EXPECT_EQ(run.value("x", 0, 1), 10);
  EXPECT_EQ(run.value("x", 0, 2), 11);
}

TEST(EvaluationOrder, two_variables_may_build_on_each_other_by_element) {
  test::SmallModel model;
  model.variables =
      aux("x", "\n      east: 1\n      west: y[east] + 1\n      north: y[west] + 1", "1", "place") +
      aux("y", "10 * x[place]", "1", "place");
  const test::SmallRun run = test::run(model);
  EXPECT_EQ(run.value("x", 0, 2), 111);
  EXPECT_EQ(run.value("y", 0, 2), 1110);
}

TEST(EvaluationOrder, an_element_may_close_a_sum_over_the_others) {
  test::SmallModel model;
  model.variables =
      aux("x", "\n      coast: 2 + 0 * SUM(share[*])\n      west: 10 - SUM(x[*:coast])", "1",
          "place") +
      aux("share", "1", "1", "place");
  EXPECT_EQ(test::run(model).value("x", 0, 1), 6);
}

TEST(EvaluationOrder, elements_with_further_dimensions_are_told_apart) {
  test::SmallModel model;
  model.variables = aux("x", "\n      east: 1\n      west: x[east, gas] + 1\n      north: 1", "1",
                        "place, fuel") +
                    aux("total", "SUM(x[*, *])");
  EXPECT_EQ(test::run(model).value("total"), 1 + 1 + 2 + 2 + 1 + 1);
}

TEST(EvaluationOrder, a_cycle_is_refused_with_its_members_in_order) {
  const auto found = cycles(aux("a", "b + 1") + aux("b", "c * 2") + aux("c", "a") + aux("d", "a"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "variables depend on each other in a circle: a -> b -> c -> a; "
            "every circle must pass a stock @ a");
  EXPECT_THAT(found[0].notes, ElementsAre("in the circle @ b", "in the circle @ c"));
}

TEST(EvaluationOrder, a_variable_that_reads_itself_is_a_cycle) {
  const auto found = cycles(aux("a", "a + 1"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "variables depend on each other in a circle: a -> a; every circle must pass a stock "
            "@ a");
  EXPECT_THAT(found[0].notes, IsEmpty());
}

TEST(EvaluationOrder, a_cycle_of_elements_names_them) {
  const auto found =
      cycles(aux("x", "\n      east: y[north] + 1\n      west: 2\n      north: 3", "1", "place") +
             aux("y", "x[place] + x[east]", "1", "place"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "variables depend on each other in a circle: x[east] -> y[north] -> x[east]; "
            "every circle must pass a stock @ x");
  EXPECT_THAT(found[0].notes, ElementsAre("in the circle @ y"));
}

TEST(EvaluationOrder, a_sum_over_all_elements_reads_each_of_them) {
  const auto found = cycles(aux("x", "\n      coast: 1\n      west: SUM(x[*])", "1", "place"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "variables depend on each other in a circle: x[west] -> x[west]; "
            "every circle must pass a stock @ x");
}

TEST(EvaluationOrder, separate_cycles_are_all_reported) {
  EXPECT_EQ(cycles(aux("a", "b") + aux("b", "a") + aux("c", "d") + aux("d", "c")).size(), 2U);
}

TEST(EvaluationOrder, a_stock_breaks_a_cycle) {
  EXPECT_THAT(cycles(stock("level", "inflows: [filling], outflows: []", "1") +
                     flow("filling", "rate * level") + aux("rate", "level / TIME", "1/yr")),
              IsEmpty());
}

TEST(EvaluationOrder, initial_values_may_build_on_each_other) {
  test::SmallModel model;
  model.variables = stock("a", "inflows: [], outflows: []", "middle + 1") + aux("middle", "2 * b") +
                    stock("b", "inflows: [], outflows: []", "3");
  EXPECT_EQ(test::run(model).value("a"), 7);
}

TEST(EvaluationOrder, a_cycle_of_initial_values_is_refused) {
  const auto found = cycles(stock("a", "inflows: [], outflows: []", "middle") + aux("middle", "b") +
                            stock("b", "inflows: [], outflows: []", "a"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message,
            "initial values depend on each other in a circle: a -> middle -> b -> a; "
            "every circle must pass a stock @ a");
}

TEST(EvaluationOrder, a_long_chain_is_no_trouble) {
  test::SmallModel model;
  const int length = 3000;
  for (int i = 0; i < length; ++i)
    model.variables += aux(fmt::format("v{}", i), i == 0 ? "1" : fmt::format("v{} + 1", i - 1));
  EXPECT_EQ(test::run(model).value(fmt::format("v{}", length - 1)), length);
}

}  // namespace
}  // namespace sim33618
