#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::number;

std::string failure(const test::SmallModel& model) {
  try {
    test::run(model);
  } catch (const RunError& error) {
    return error.what();
  }
  return "no failure";
}

TEST(RunFailures, name_variable_element_date_and_inputs) {
  test::SmallModel model;
  model.variables = data("money", "1e4 CNY", "place") + data("goods", "t", "", "step") +
                    aux("price", "money[place] / goods", "1e4 CNY/t", "place");
  model.numbers = number("money", 0, "east", "", "CNY") + number("money", 5e4, "*", "", "CNY") +
                  number("goods", 2, "", "2025", "t") + number("goods", 0, "", "2025.5", "t");
  EXPECT_EQ(failure(model),
            "'price[east]' became nan on 2025-07-01\n"
            "  it was computed from money[east] = 0 CNY, goods = 0 t");
  model.numbers.replace(0, model.numbers.find('\n') + 1, "");
  EXPECT_EQ(failure(model),
            "'price[east]' became inf on 2025-07-01\n"
            "  it was computed from money[east] = 50000 CNY, goods = 0 t");
}

TEST(RunFailures, show_the_first_cause_not_what_follows_from_it) {
  test::SmallModel model;
  model.variables =
      aux("last", "2 * middle") + aux("middle", "first + 1") + aux("first", "SQRT(x)") + data("x");
  model.numbers = number("x", -1);
  EXPECT_EQ(failure(model), "'first' became nan on 2025-01-01\n  it was computed from x = -1");
}

TEST(RunFailures, of_a_growing_stock_name_it_and_its_flows) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2030, step: 1/4, save: 1, method: heun}";
  model.variables = test::stock("level", "inflows: [growth], outflows: []", "10", "1", "place") +
                    test::flow("growth", "rate[place] * level[place]^2", "1/yr", "place") +
                    data("rate", "1/yr", "place");
  model.numbers = number("rate", 0, "*", "", "1/yr") + number("rate", 1, "west", "", "1/yr");
  const std::string text = failure(model);
  EXPECT_THAT(text, ::testing::MatchesRegex("'(level|growth)\\[west\\]' became inf on "
                                            "202[5-7]-[0-9][0-9]-01\n  it was computed from .*"));
}

TEST(RunFailures, of_an_initial_value_name_what_it_was_made_of) {
  test::SmallModel model;
  model.variables =
      test::stock("level", "inflows: [gain], outflows: []",
                  "\n      coast: 1\n      west: 2 / SUM(size[*:coast])", "1", "place") +
      test::flow("gain", "0", "1/yr", "place") + data("size", "1", "place");
  model.numbers = number("size", 0, "*");
  EXPECT_EQ(failure(model),
            "'level[west]' begins as inf on 2025-01-01\n"
            "  it was computed from size[east] = 0, size[north] = 0");
}

TEST(RunFailures, of_flows_that_are_finite_but_not_their_sum) {
  test::SmallModel model;
  model.variables = test::stock("level", "inflows: [one, two], outflows: []", "0") +
                    test::flow("one", "huge") + test::flow("two", "huge") + data("huge", "1/yr");
  model.numbers = number("huge", 1e308, "", "", "1/yr");
  EXPECT_EQ(failure(model),
            "the change of 'level' became inf on 2025-01-01\n"
            "  it was computed from one = 1e+308 1/yr, two = 1e+308 1/yr");
}

TEST(RunFailures, of_a_ratio_over_a_period_are_found) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2025, step: 1/2, save: 1, method: heun}";
  model.variables = data("change", "1", "", "step") +
                    aux("share", "1 / change", "1", "", "    over_period: ratio\n");
  model.numbers = number("change", 1, "", "2025") + number("change", -1, "", "2025.5");
  EXPECT_EQ(failure(model), "'share' became inf on 2026-01-01\n  it was computed from change = 0");
}

TEST(RunFailures, show_some_of_many_inputs) {
  test::SmallModel model;
  model.dimensions = "  item:\n    doc: Items.\n    elements:\n";
  for (int i = 0; i < 12; ++i)
    model.dimensions += fmt::format("      i{0}: {{name: {{en: I{0}, zh: 物{0}}}}}\n", i);
  model.variables = data("x", "1", "item") + aux("total", "LN(SUM(x[*]))");
  model.numbers = number("x", -1, "*");
  const std::string text = failure(model);
  EXPECT_THAT(text, ::testing::HasSubstr("x[i7] = -1, ..."));
  EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("x[i8]")));
}

}  // namespace
}  // namespace sim33618
