#include "model/model_difference.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/small_measures.hpp"
#include "support/small_network.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

test::SmallModel mine() {
  test::SmallModel model;
  model.variables = test::data("size", "t", "place") +
                    test::data("growth", "'%/yr'", "", "linear") +
                    test::aux("total", "SUM(size[*])", "t");
  model.numbers =
      test::number("size", 1, "*", "", "t") + test::number("growth", 3, "", "2025", "%/yr");
  return model;
}

std::vector<std::string> differences(const test::SmallModel& first,
                                     const test::SmallModel& second) {
  std::vector<std::string> lines;
  for (const ModelDifference& one : model_differences(first.read(), second.read()))
    lines.push_back(
        fmt::format("{} {} {}: {} | {}", one.kind, one.name, one.what, one.first, one.second));
  return lines;
}

TEST(ModelDifferences, of_a_model_and_itself_are_none) {
  EXPECT_THAT(differences(mine(), mine()), IsEmpty());
}

TEST(ModelDifferences, are_found_in_numbers_equations_units_and_time) {
  test::SmallModel changed = mine();
  changed.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: rk4}";
  changed.variables = test::data("size", "kg", "place") +
                      test::data("growth", "'%/yr'", "", "linear") +
                      test::aux("total", "2 * SUM(size[*])", "t");
  changed.numbers =
      test::number("size", 2, "*", "", "t") + test::number("growth", 3, "", "2025", "%/yr");
  EXPECT_THAT(differences(mine(), changed),
              ElementsAre("time time end: 2025 | 2026", "variable size unit: t | kg",
                          "variable total equation: SUM(size[*]) | 2 * SUM(size[*])",
                          "number size[*] value: 1 | 2", "number size[*] low: 1 | 2",
                          "number size[*] high: 1 | 2"));
}

TEST(ModelDifferences, name_what_only_one_of_the_models_has) {
  test::SmallModel changed = mine();
  changed.variables += test::aux("half", "total / 2", "t");
  changed.numbers =
      test::number("size", 1, "*", "", "t") + test::number("growth", 3, "", "2026", "%/yr");
  EXPECT_THAT(differences(mine(), changed),
              ElementsAre("number growth 2025 : 3 | ", "variable half :  | total / 2",
                          "number growth 2026 :  | 3"));
}

TEST(ModelDifferences, are_found_in_the_supply_network) {
  test::SmallModel changed = test::small_network();
  const std::string import = "origin: country, emissions: grid_co2";
  changed.network.replace(changed.network.find(import), import.size(),
                          "origin: abroad, emissions: foreign_co2");
  EXPECT_THAT(differences(test::small_network(), changed),
              ElementsAre("supply network imports power origin: country | abroad",
                          "supply network imports power emissions: grid_co2 | foreign_co2"));
  changed = test::small_network();
  changed.network += "figures: [heads]\n";
  EXPECT_THAT(differences(test::small_network(), changed),
              ElementsAre("supply network nodes figures:  | heads"));
}

TEST(ModelDifferences, are_found_in_levers_shocks_and_firms) {
  test::SmallModel first = mine();
  test::SmallLever lever{"pull", "growth", "[0 %/yr, 9 %/yr]", "{strong: 5 %/yr}", "total"};
  lever.further = "    from: 2026\n";
  first.levers = lever.text();
  first.shocks = test::SmallShock{"slump", "growth"}.text();
  test::SmallModel second = first;
  lever.zones = "{strong: 6 %/yr}";
  second.levers = lever.text();
  test::SmallShock shock{"slump", "growth"};
  shock.how = "rises_by";
  second.shocks = shock.text();
  EXPECT_THAT(differences(first, second), ElementsAre("lever pull zone strong: 5 %/yr | 6 %/yr",
                                                      "shock slump how: falls_by | rises_by"));
  EXPECT_THAT(differences(mine(), first),
              ElementsAre("lever pull :  | growth", "shock slump :  | growth"));
}

}  // namespace
}  // namespace sim33618
