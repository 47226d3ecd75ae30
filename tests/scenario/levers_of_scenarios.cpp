#include <gmock/gmock.h>

#include "support/same_bits.hpp"
#include "support/scenario_test.hpp"
#include "support/small_measures.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// place: east, west, north; coast: east, north. Levers: price (linear path), share (by place).
class LeversOfScenarios : public test::ScenarioTest {
 protected:
  LeversOfScenarios() : ScenarioTest(model_texts()) {}

  static test::SmallModel model_texts() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2030, step: 1/4, save: 1, method: rk4}";
    texts.variables = data("price_path", "CNY/t", "", "linear") + data("share", "1", "place") +
                      data("held", "1", "", "step") +
                      test::aux("result", "price_path * SUM(share[*]) * held", "CNY/t");
    texts.numbers = number("price_path", 60, "", "2025", "CNY/t") + number("share", 0.1, "*") +
                    number("held", 0.5, "", "2025");
    test::SmallLever price{"price", "price_path", "[0 CNY/t, 2000 CNY/t]",
                           "{weak: 100 CNY/t, strong: 400 CNY/t}"};
    price.further = "    from: 2026\n";
    test::SmallLever held{"held", "held"};
    held.further = "    from: 2026\n";
    texts.levers = price.text() + test::SmallLever{"share", "share"}.text() + held.text();
    return texts;
  }

  Scenario with(const std::string& levers) const { return scenario_with("levers:\n" + levers); }
  double price_at(const std::string& levers, double time) const {
    return sample(series(with(levers), "price_path"), Trajectory::linear, time);
  }
  std::vector<double> shares(const std::string& levers) const {
    const Scenario scenario = with(levers);
    std::vector<double> values;
    for (std::size_t e = 0; e < 3; ++e) values.push_back(series(scenario, "share", e)[0].value);
    return values;
  }
  std::vector<std::string> mistakes(const std::string& levers) const {
    return mistakes_in("levers:\n" + levers);
  }
};

TEST_F(LeversOfScenarios, set_the_variable_of_the_lever) {
  EXPECT_EQ(price_at("  price: 0.2 CNY/kg\n", 2024), 200);
  EXPECT_EQ(price_at("  price: {2026: 100 CNY/t, 2030: 200 CNY/t}\n", 2028), 150);
  EXPECT_EQ(price_at("  price: {2026: 100 CNY/t, 2030: 200 CNY/t}\n", 2025.5), 60);
  EXPECT_THAT(shares("  share: {coast: 50 %, west: 0.2}\n"), ElementsAre(0.5, 0.2, 0.5));
}

TEST_F(LeversOfScenarios, that_are_not_set_change_no_bit) {
  const Scenario scenario = with("  share: {west: 0.1}\n");
  EXPECT_TRUE(test::same_bits(series(scenario, "share", 1)[0].value, 0.1));
  const auto& path = series(scenario, "price_path");
  ASSERT_EQ(path.size(), 1U);
  EXPECT_TRUE(path[0].row.has_value());
}

TEST_F(LeversOfScenarios, take_zones_by_name) {
  EXPECT_EQ(price_at("  price: strong\n", 2025.9), 60);
  EXPECT_EQ(price_at("  price: strong\n", 2026), 400);
  EXPECT_EQ(price_at("  price: {2027: weak, 2029: strong}\n", 2028), 250);
  EXPECT_THAT(shares("  share: {east: strong, default: weak}\n"), ElementsAre(0.8, 0.2, 0.2));
  EXPECT_THAT(mistakes("  share: stronk\n"),
              ElementsAre("'stronk' is neither a quantity nor a zone of 'share' (weak, strong); "
                          "did you mean 'strong'? @ stronk"));
}

TEST_F(LeversOfScenarios, unknown_ones_and_unknown_elements_are_named_with_the_nearest) {
  EXPECT_THAT(mistakes("  prise: 1 CNY/t\n  share: {wset: 1}\n"),
              ElementsAre("unknown lever 'prise'; did you mean 'price'? @ prise",
                          "unknown place 'wset'; did you mean 'west'? @ wset"));
}

TEST_F(LeversOfScenarios, outside_of_their_bounds_say_the_bounds_and_the_status_quo) {
  EXPECT_THAT(mistakes("  price: {2026: 2500 CNY/t}\n"),
              ElementsAre("'2500 CNY/t' is outside of the bounds of 'price': 0 CNY/t to 2000 CNY/t "
                          "(status quo: 60 CNY/t) @ 2500 CNY/t"));
  EXPECT_THAT(mistakes("  share: {west: -1 %}\n"),
              ElementsAre("'-1 %' is outside of the bounds of 'share': 0 to 1 (status quo: 0.1) "
                          "@ -1 %"));
}

TEST_F(LeversOfScenarios, have_units_that_convert) {
  EXPECT_THAT(mistakes("  price: 5 GJ\n"),
              ElementsAre("'5 GJ' does not convert to 'CNY/t', the unit of 'price_path' @ 5 GJ"));
  EXPECT_THAT(mistakes("  price: 5\n"),
              ElementsAre("'price_path' needs a unit that converts to 'CNY/t'; write '5 CNY/t' "
                          "@ 5"));
}

TEST_F(LeversOfScenarios, have_schedules_that_run_forward_inside_the_run) {
  EXPECT_THAT(
      mistakes("  price: {2030: 1 CNY/t, 2026: 2 CNY/t}\n"),
      ElementsAre("the schedule of 'price' runs backwards: 2026 after 2030; write the years "
                  "in their order @ 2026"));
  EXPECT_THAT(
      mistakes("  price: {2024: 1 CNY/t, 2035: 2 CNY/t}\n"),
      ElementsAre("2024 is outside of the run, which goes from the beginning of 2025 to the "
                  "end of 2030 @ 2024",
                  "2035 is outside of the run, which goes from the beginning of 2025 to the "
                  "end of 2030 @ 2035"));
  EXPECT_THAT(mistakes("  price: {2031: 1 CNY/t}\n"), IsEmpty());
  EXPECT_THAT(mistakes("  share: {2026: 1}\n"),
              ElementsAre("'share' is constant over time and takes no years @ 2026"));
}

TEST_F(LeversOfScenarios, and_parameters_may_not_compete) {
  EXPECT_THAT(test::summaries(test::errors_of([&] {
                test::scenario_of(*model_,
                                  "levers: {share: 0.5}\nparameters: {share: 0.6, price_path: 1 "
                                  "CNY/t}\n");
              })),
              ElementsAre("'share[east]' is set twice, and neither name is more exact; name the "
                          "element itself @ share"));
  EXPECT_EQ(test::scenario_of(*model_, "levers: {share: 0.5}\nparameters: {share: {west: 0.6}}\n")
                .changes.size(),
            1U);
}

TEST_F(LeversOfScenarios, give_the_same_numbers_in_any_order) {
  const auto bits = [&](const std::string& levers) {
    const Scenario scenario = with(levers);
    std::vector<double> values;
    for (const auto& elements : scenario.numbers.series) {
      for (const NumberSeries& one : elements) {
        for (const NumberPoint& point : one) values.insert(values.end(), {point.at, point.value});
      }
    }
    return values;
  };
  EXPECT_EQ(bits("  price: strong\n  share: {west: 0.3, coast: 0.5, east: 0.4}\n  held: 0.2\n"),
            bits("  held: 0.2\n  share: {east: 0.4, west: 0.3, coast: 0.5}\n  price: strong\n"));
}

TEST_F(LeversOfScenarios, of_a_step_path_hold_from_year_to_year) {
  const Scenario scenario = with("  held: {2027: 1, 2029: 0}\n");
  const NumberSeries& path = series(scenario, "held");
  EXPECT_EQ(sample(path, Trajectory::step, 2026.9), 0.5);
  EXPECT_EQ(sample(path, Trajectory::step, 2028.9), 1);
  EXPECT_EQ(sample(path, Trajectory::step, 2029), 0);
}

}  // namespace
}  // namespace sim33618
