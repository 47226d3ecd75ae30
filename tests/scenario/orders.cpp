// What a scenario says counts in any order of its keys, its parents and its files.
#include <gmock/gmock.h>

#include "support/scenario_test.hpp"
#include "support/small_measures.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;

class OrdersOfScenarios : public test::ScenarioTest {
 protected:
  OrdersOfScenarios() : ScenarioTest(texts()) {}

  static test::SmallModel texts() {
    test::SmallModel model;
    model.variables = data("price", "1", "", "linear") + data("shares", "1", "place", "step") +
                      test::aux("result", "price * SUM(shares[*])");
    model.numbers = number("price", 0.5, "", "2025") + number("shares", 0.5, "*", "2025");
    test::SmallLever tax{"tax", "price"};
    tax.further = "    from: 2025\n";
    test::SmallLever part{"part", "shares"};
    part.further = "    from: 2025\n";
    model.levers = tax.text() + part.text();
    model.shocks = test::SmallShock{"slump", "shares"}.text();
    return model;
  }

  // All that a run is made of.
  static std::vector<double> numbers_of(const Scenario& scenario) {
    std::vector<double> all = {static_cast<double>(scenario.time.start),
                               static_cast<double>(scenario.time.end), scenario.time.step.value(),
                               scenario.time.save.value(), static_cast<double>(scenario.seed)};
    for (const auto& elements : scenario.numbers.series) {
      for (const NumberSeries& series : elements) {
        for (const NumberPoint& point : series) all.insert(all.end(), {point.at, point.value});
      }
    }
    return all;
  }
};

TEST_F(OrdersOfScenarios, of_keys_do_not_matter) {
  std::vector<std::string> keys = {
      "levers: {tax: 0.3, part: {east: {2025: 0.1}}}\n",
      "parameters: {shares: {west: {2025: 0.2}}}\n",
      "shocks: {a: {shock: slump, of: east, start: 2025-03, depth: 20 %}, b: {shock: slump, of: "
      "east, start: 2025-02, depth: 30 %}}\n",
      "time: {end: 2026}\n",
      "frequency: quarterly\n",
      "seed: 7\n"};
  std::sort(keys.begin(), keys.end());
  std::optional<std::vector<double>> first;
  do {
    std::string content;
    for (const std::string& key : keys) content += key;
    const std::vector<double> found = numbers_of(scenario_with(content));
    if (!first) first = found;
    ASSERT_EQ(found, *first) << content;
  } while (std::next_permutation(keys.begin(), keys.end()));
}

TEST_F(OrdersOfScenarios, of_parents_that_agree_do_not_matter) {
  const test::ScratchFolder folder;
  folder.write("a.yaml", test::scenario_text("levers: {tax: 0.3}\n"));
  folder.write("b.yaml", test::scenario_text("levers: {part: {2025: strong}}\nseed: 7\n"));
  folder.write("ab.yaml", test::scenario_text("extends: [a.yaml, b.yaml]\n"));
  folder.write("ba.yaml", test::scenario_text("extends: [b.yaml, a.yaml]\n"));
  EXPECT_EQ(numbers_of(test::resolved(*model_, folder, "ab.yaml")),
            numbers_of(test::resolved(*model_, folder, "ba.yaml")));
}

TEST_F(OrdersOfScenarios, of_scenarios_in_a_file_do_not_matter) {
  const test::ScratchFolder folder;
  const std::string one = "  one: {title: {en: A, zh: 甲}, levers: {tax: 0.3}}\n";
  const std::string two = "  two: {title: {en: B, zh: 乙}, extends: one, seed: 7}\n";
  const auto numbers = [&](const std::string& scenarios) {
    folder.write("s.yaml", "sim33618: scenario/1\nscenarios:\n" + scenarios);
    return numbers_of(test::resolved(*model_, folder, "s.yaml:two"));
  };
  EXPECT_EQ(numbers(one + two), numbers(two + one));
}

}  // namespace
}  // namespace sim33618
