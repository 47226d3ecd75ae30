#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/scenario_test.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;
using ::testing::ElementsAre;
using ::testing::StartsWith;

// place: east, west, north; coast: east, north; fuel: coal, gas.
class Parameters : public test::ScenarioTest {
 protected:
  Parameters() : ScenarioTest(model_texts()) {}

  static test::SmallModel model_texts() {
    test::SmallModel texts;
    texts.variables = data("price", "CNY/t") + data("share", "1", "place") +
                      data("use", "GJ", "place, fuel") + data("path", "CNY/t", "", "linear") +
                      data("paths", "1", "place", "step") + test::aux("result", "2") +
                      data("rate", "'%'") + test::lookup("curve");
    texts.numbers = number("price", 1, "", "", "CNY/t") + number("share", 0.1, "*") +
                    number("use", 1, "* *", "", "GJ") + number("path", 10, "", "2025", "CNY/t") +
                    number("path", 50, "", "2029", "CNY/t") + number("paths", 3, "*", "2025") +
                    number("rate", 3, "", "", "%") + number("curve", 1, "", "0");
    return texts;
  }

  Scenario with(const std::string& parameters) const {
    return scenario_with("parameters:\n" + parameters);
  }
  std::vector<double> values(const std::string& parameters, const std::string& name) const {
    const Scenario scenario = with(parameters);
    std::vector<double> values;
    for (const NumberSeries& numbers :
         scenario.numbers.series[model_->structure().find(name).value()])
      values.push_back(numbers.front().value);
    return values;
  }
  std::vector<std::string> mistakes(const std::string& parameters) const {
    return mistakes_in("parameters:\n" + parameters);
  }
};

TEST_F(Parameters, what_is_not_named_keeps_the_number_of_the_model) {
  EXPECT_THAT(values("  price: 2 CNY/t\n", "share"), ElementsAre(0.1, 0.1, 0.1));
}

TEST_F(Parameters, a_quantity_converts_to_the_unit_of_the_variable) {
  EXPECT_THAT(values("  price: 0.06 CNY/kg\n", "price"), ElementsAre(60));
  EXPECT_THAT(values("  share: 30%\n", "share"), ElementsAre(0.3, 0.3, 0.3));
  EXPECT_THAT(values("  share: 0.3\n", "share"), ElementsAre(0.3, 0.3, 0.3));
}

TEST_F(Parameters, an_element_counts_before_a_subset_before_the_rest) {
  EXPECT_THAT(values("  share: {west: 0.2}\n", "share"), ElementsAre(0.1, 0.2, 0.1));
  EXPECT_THAT(values("  share: {coast: 0.2}\n", "share"), ElementsAre(0.2, 0.1, 0.2));
  EXPECT_THAT(values("  share: {default: 0.2, coast: 0.3, east: 0.4}\n", "share"),
              ElementsAre(0.4, 0.2, 0.3));
  EXPECT_THAT(values("  share: {east: 0.4, coast: 0.3, default: 0.2}\n", "share"),
              ElementsAre(0.4, 0.2, 0.3));
}

TEST_F(Parameters, dimensions_are_nested_in_their_order) {
  EXPECT_THAT(values("  use: {west: 2 GJ, coast: {gas: 3 GJ}, east: {default: 4 MJ}}\n", "use"),
              ElementsAre(4e6, 3e9, 2e9, 2e9, 1e9, 3e9));
}

TEST_F(Parameters, a_series_given_by_years_follows_the_model_until_the_first) {
  const Scenario scenario = with("  path: {2027: 100 CNY/t, 2030: 200 CNY/t}\n");
  const NumberSeries& path = series(scenario, "path");
  EXPECT_EQ(sample(path, Trajectory::linear, 2025), 10);
  EXPECT_EQ(sample(path, Trajectory::linear, 2026), 20);
  EXPECT_EQ(sample(path, Trajectory::linear, 2027), 100);
  EXPECT_EQ(sample(path, Trajectory::linear, 2028.5), 150);
  EXPECT_EQ(sample(path, Trajectory::linear, 2035), 200);
}

TEST_F(Parameters, a_series_given_by_one_quantity_becomes_it_for_all_time) {
  const Scenario scenario = with("  path: 7 CNY/t\n");
  EXPECT_EQ(sample(series(scenario, "path"), Trajectory::linear, 2020), 7);
  EXPECT_EQ(sample(series(scenario, "path"), Trajectory::linear, 2040), 7);
}

TEST_F(Parameters, years_stand_below_elements) {
  const Scenario scenario = with("  paths: {west: {2026: 5, 2027.5: 6}}\n");
  EXPECT_EQ(sample(series(scenario, "paths", 0), Trajectory::step, 2028), 3);
  EXPECT_EQ(sample(series(scenario, "paths", 1), Trajectory::step, 2025.9), 3);
  EXPECT_EQ(sample(series(scenario, "paths", 1), Trajectory::step, 2026), 5);
  EXPECT_EQ(sample(series(scenario, "paths", 1), Trajectory::step, 2027.5), 6);
}

TEST_F(Parameters, unknown_names_are_refused_with_the_nearest) {
  EXPECT_THAT(mistakes("  prise: 1 CNY/t\n"),
              ElementsAre("unknown parameter 'prise'; did you mean 'price'? @ prise"));
  EXPECT_THAT(mistakes("  share: {wset: 1}\n"),
              ElementsAre("unknown place 'wset'; did you mean 'west'? @ wset"));
  EXPECT_THAT(mistakes("  use: {east: {gass: 1 GJ}}\n"),
              ElementsAre("unknown fuel 'gass'; did you mean 'gas'? @ gass"));
  EXPECT_THAT(mistakes("  share: {land: 1}\n"), ElementsAre(StartsWith("unknown place 'land'")));
}

TEST_F(Parameters, what_the_model_computes_is_not_changed) {
  const auto found = test::errors_of([&] { with("  result: 3\n  curve: 2\n"); });
  EXPECT_THAT(
      test::summaries(found),
      ElementsAre(
          "'result' is computed by the model (aux); a scenario changes data only @ result",
          "'curve' is computed by the model (lookup); a scenario changes data only @ curve"));
  EXPECT_EQ(found[0].notes.at(0).message, "defined here");
  EXPECT_THAT(found[0].notes.at(0).span.where(), StartsWith("m/e.yaml:"));
}

TEST_F(Parameters, units_must_convert) {
  EXPECT_THAT(mistakes("  price: 5 CNY/GJ\n"),
              ElementsAre("'5 CNY/GJ' does not convert to 'CNY/t', the unit of 'price' "
                          "@ 5 CNY/GJ"));
  EXPECT_THAT(mistakes("  price: 5 CNY2024/t\n"),
              ElementsAre("'5 CNY2024/t' does not convert to 'CNY/t', the unit of 'price' "
                          "@ 5 CNY2024/t"));
  EXPECT_THAT(mistakes("  share: {west: 5 t}\n"),
              ElementsAre("'5 t' does not convert to '1', the unit of 'share' @ 5 t"));
}

TEST_F(Parameters, a_missing_unit_is_suggested) {
  EXPECT_THAT(mistakes("  price: 5\n"),
              ElementsAre("'price' needs a unit that converts to 'CNY/t'; write '5 CNY/t' @ 5"));
}

TEST_F(Parameters, quantities_are_numbers_with_known_units) {
  EXPECT_THAT(mistakes("  price: much\n"),
              ElementsAre("'much' does not begin with a number @ much"));
  EXPECT_THAT(mistakes("  price: nan CNY/t\n"),
              ElementsAre("'nan CNY/t' does not begin with a number @ nan CNY/t"));
  EXPECT_THAT(mistakes("  price: 5 CNZ/t\n"),
              ElementsAre(StartsWith("unknown unit 'CNZ'; did you mean 'CNY'?")));
}

TEST_F(Parameters, a_constant_takes_no_years) {
  EXPECT_THAT(mistakes("  price: {2026: 5 CNY/t}\n"),
              ElementsAre("'price' is constant over time and takes no years @ 2026"));
  EXPECT_THAT(mistakes("  share: {west: {2026: 5}}\n"),
              ElementsAre("'share' is constant over time and takes no years @ 2026"));
}

TEST_F(Parameters, elements_stand_only_where_there_are_dimensions) {
  EXPECT_THAT(mistakes("  price: {west: 5 CNY/t}\n"),
              ElementsAre("'price' has no elements @ west"));
  EXPECT_THAT(mistakes("  share: {west: {gas: 1}}\n"),
              ElementsAre("'share' has no further dimension @ gas"));
}

TEST_F(Parameters, values_have_the_right_kind) {
  EXPECT_THAT(mistakes("  price: [1, 2]\n"),
              ElementsAre("'parameters': 'price' must be a quantity or a map, not a list @ ["));
  EXPECT_THAT(mistakes("  price:\n"),
              ElementsAre("'parameters': 'price' must be a quantity or a map, not nothing "
                          "@ price"));
  EXPECT_THAT(mistakes("  path: {2026: [1]}\n"),
              ElementsAre("path: '2026' must be a quantity, not a list @ ["));
  EXPECT_THAT(mistakes("  price: {}\n"), ElementsAre("no quantity is given for 'price' @ {"));
}

TEST_F(Parameters, all_mistakes_of_a_file_are_reported_in_its_order) {
  const auto found = test::errors_of([&] {
    test::scenario_of(*model_,
                      "outputs: [nobody]\nparameters: {price: 5, prise: 1, share: {up: 1}}\n"
                      "measures: {}\ntime: {start: soon}\n");
  });
  EXPECT_THAT(
      test::summaries(found),
      ElementsAre(StartsWith("unknown variable 'nobody'"), StartsWith("'price' needs a unit"),
                  StartsWith("unknown parameter"), StartsWith("unknown place 'up'"),
                  "unknown key 'measures' in the scenario @ measures",
                  StartsWith("'soon' is no year")));
}

TEST_F(Parameters, a_bare_number_is_no_percentage) {
  EXPECT_THAT(values("  rate: 5%\n", "rate"), ElementsAre(0.05));
  EXPECT_THAT(test::summaries(test::errors_of([&] { with("  rate: 5\n"); })),
              ElementsAre("'rate' needs a unit that converts to '%'; write '5 %' @ 5"));
}

}  // namespace
}  // namespace sim33618
