#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;
using ::testing::ElementsAre;

// Base data for runs from 2020 and from 2024.
class StartYears : public ::testing::Test {
 protected:
  StartYears() {
    test::SmallModel texts;
    texts.time = "{start: 2024, end: 2026, step: 1/4, save: 1, method: rk4}";
    texts.variables = data("base", "t", "place", "start") + data("size", "t", "", "start") +
                      test::aux("total", "SUM(base[*]) + size", "t");
    texts.numbers = number("base", 1, "*", "2020", "t") + number("base", 5, "*", "2024", "t") +
                    number("base", 7, "west", "2020", "t") +
                    number("base", 9, "west", "2024", "t") + number("size", 100, "", "2020", "t") +
                    number("size", 200, "", "2024", "t");
    model_ = test::compiled(texts);
  }

  std::vector<double> totals(const std::string& content) const {
    const Result result = run_scenario(*model_, test::scenario_of(*model_, content));
    std::vector<double> values;
    for (std::size_t p = 0; p < result.period_count(); ++p)
      values.push_back(result.value(model_->structure().find("total").value(), 0, p));
    return values;
  }
  std::vector<std::string> mistakes(const std::string& content) const {
    return test::summaries(test::errors_of([&] { test::scenario_of(*model_, content); }));
  }

  std::unique_ptr<CompiledModel> model_;
};

TEST_F(StartYears, the_numbers_of_the_start_count_throughout_the_run) {
  EXPECT_THAT(totals("time: {start: 2020, end: 2022}\n"), ElementsAre(109, 109, 109));
  EXPECT_THAT(totals(""), ElementsAre(219, 219, 219));
}

TEST_F(StartYears, a_start_without_numbers_is_refused_where_it_is_set) {
  EXPECT_THAT(mistakes("time: {start: 2022}\n"),
              ElementsAre("a run cannot start in 2022: 'base' and 1 more of the data have numbers "
                          "for a start in 2020, 2024 only @ 2022"));
}

TEST_F(StartYears, a_number_of_the_scenario_counts_for_any_start) {
  EXPECT_THAT(totals("time: {start: 2022}\nparameters: {base: 2 t, size: 3 t}\n"),
              ElementsAre(9, 9, 9, 9, 9));
  EXPECT_THAT(mistakes("time: {start: 2022}\nparameters: {base: {east: 2 t}, size: 3 t}\n"),
              ElementsAre("a run cannot start in 2022: 'base' has numbers for a start in 2020, "
                          "2024 only @ 2022"));
}

TEST_F(StartYears, a_scenario_gives_one_number_and_no_years) {
  EXPECT_THAT(mistakes("parameters: {size: {2024: 3 t}}\n"),
              ElementsAre("'size' is constant over time and takes no years @ 2024"));
}

}  // namespace
}  // namespace sim33618
