#include "experiment/parameter_draws.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/contract.hpp"
#include "experiment/random_design.hpp"
#include "experiment/sobol_design.hpp"
#include "support/bits_hash.hpp"
#include "support/drawn_numbers.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;
using ::testing::ElementsAre;

std::string ranged(const std::string& name, double value, double low, double high,
                   const std::string& elements = "", const std::string& at = "",
                   const std::string& unit = "1") {
  return fmt::format("{},{},{},{},{},{},uniform,{},s,2024,D,\n", name, elements, at, value, low,
                     high, unit);
}

// place: east, west, north; coast: east, north. Ranges are even, so a share of 1/4 is a quarter of
// the way.
class Draws : public ::testing::Test {
 protected:
  Draws() {
    test::SmallModel texts;
    texts.variables = data("price", "GJ") + data("rate", "1", "place") +
                      data("path", "1", "", "linear") + data("constant") +
                      data("covered", "1", "place") + test::aux("result", "2");
    texts.numbers = ranged("price", 1, 0, 4, "", "", "kWh") + ranged("rate", 2, 0, 8, "*") +
                    ranged("rate", 3, 2, 6, "west") + ranged("path", 5, 0, 10, "", "2025") +
                    ranged("path", 20, 10, 50, "", "2029") + number("path", 7, "", "2030") +
                    number("constant", 1) + ranged("covered", 1, 0, 2, "*") +
                    number("covered", 1, "west") + number("covered", 1, "coast");
    model_ = test::compiled(texts);
    draws_ = std::make_unique<ParameterDraws>(model_->document(), model_->numbers());
  }

  std::vector<double> values(const NumberTable& numbers, const std::string& name,
                             std::size_t element = 0) const {
    std::vector<double> values;
    for (const NumberPoint& point : numbers.series[model_->structure().find(name).value()][element])
      values.push_back(point.value);
    return values;
  }
  const ParameterDraws& draws() const { return *draws_; }
  Scenario with(const std::string& parameters) const {
    return test::scenario_of(*model_, "parameters:\n" + parameters);
  }

  std::unique_ptr<CompiledModel> model_;
  std::unique_ptr<ParameterDraws> draws_;
};

// In the order of names: path, price, rate[*], rate[west].
const std::vector<double> quarters = {0.25, 0.25, 0.25, 0.25};

TEST_F(Draws, has_a_dimension_for_each_parameter_with_a_range) {
  EXPECT_THAT(draws().names(), ElementsAre("path", "price", "rate[*]", "rate[west]"));
}

TEST_F(Draws, draws_in_base_units) {
  EXPECT_THAT(values(test::drawn_numbers(*model_, draws(), quarters), "price"), ElementsAre(3.6e6));
}

TEST_F(Draws, draws_a_path_at_one_share_and_leaves_fixed_points) {
  EXPECT_THAT(values(test::drawn_numbers(*model_, draws(), quarters), "path"),
              ElementsAre(2.5, 20, 7));
}

TEST_F(Draws, draws_one_number_for_all_elements_of_a_row) {
  const NumberTable numbers =
      test::drawn_numbers(*model_, draws(), std::vector{0.25, 0.25, 0.25, 0.5});
  EXPECT_THAT(values(numbers, "rate", 0), ElementsAre(2));
  EXPECT_THAT(values(numbers, "rate", 1), ElementsAre(4));
  EXPECT_THAT(values(numbers, "rate", 2), ElementsAre(2));
}

TEST_F(Draws, leaves_numbers_without_a_range_to_the_bit) {
  const NumberTable numbers = test::drawn_numbers(*model_, draws(), quarters);
  EXPECT_THAT(values(numbers, "constant"), ElementsAre(1));
  EXPECT_THAT(values(numbers, "covered"), ElementsAre(1));
}

TEST_F(Draws, does_not_draw_what_a_scenario_sets) {
  const Scenario scenario = with("  price: 9 kWh\n  rate: {west: 1}\n");
  const NumberTable numbers = test::drawn_numbers(*model_, draws(), quarters, scenario);
  EXPECT_THAT(values(numbers, "price"), ElementsAre(9 * 3.6e6));
  EXPECT_THAT(values(numbers, "rate", 0), ElementsAre(2));
  EXPECT_THAT(values(numbers, "rate", 1), ElementsAre(1));
  EXPECT_THAT(draws().dimensions_in(scenario.numbers), ElementsAre(0, 2));
  EXPECT_THAT(draws().dimensions_in(model_->numbers()), ElementsAre(0, 1, 2, 3));
}

// The path set from 2027 on jumps there from the drawn path, not from the central one.
TEST_F(Draws, follows_the_drawn_path_until_a_scenario_sets_one) {
  const Scenario scenario = with("  path: {2027: 100}\n");
  const NumberTable numbers = test::drawn_numbers(*model_, draws(), quarters, scenario);
  EXPECT_THAT(values(numbers, "path"), ElementsAre(2.5, (2.5 + 20) / 2, 100));
  EXPECT_THAT(draws().dimensions_in(scenario.numbers), ElementsAre(0, 1, 2, 3));
}

TEST_F(Draws, applies_the_changes_of_parents_first) {
  const test::ScratchFolder folder;
  folder.write("a.yaml", test::scenario_text("parameters: {price: 1 kWh, rate: 5}\n"));
  folder.write("b.yaml", test::scenario_text("extends: a.yaml\nparameters: {price: 2 kWh}\n"));
  const Scenario scenario = test::resolved(*model_, folder, "b.yaml");
  const NumberTable numbers = test::drawn_numbers(*model_, draws(), quarters, scenario);
  EXPECT_THAT(values(numbers, "price"), ElementsAre(7.2e6));
  EXPECT_THAT(values(numbers, "rate"), ElementsAre(5));
}

TEST_F(Draws, can_be_drawn_into_one_table_again_and_again) {
  NumberTable numbers = model_->numbers();
  draws().draw_into(numbers, std::vector{0.9, 0.8, 0.7, 0.6});
  draws().draw_into(numbers, quarters);
  EXPECT_THAT(values(numbers, "path"), ElementsAre(2.5, 20, 7));
  EXPECT_THAT(values(numbers, "rate", 1), ElementsAre(3));
}

TEST_F(Draws, needs_a_coordinate_for_each_dimension) {
  EXPECT_THROW(test::drawn_numbers(*model_, draws(), std::vector{0.5}), ContractError);
}

// The model of Chongqing: every number that has a range is drawn within reach of it.
class DrawsOfTheModel : public ::testing::Test {
 protected:
  static const CompiledModel& model() {
    static const CompiledModel model(
        read_model(std::filesystem::path(SIM33618_SOURCE_DIR) / "model", "model"));
    return model;
  }
};

TEST_F(DrawsOfTheModel, are_new_for_each_member_and_the_same_in_batches_of_any_size) {
  const ParameterDraws draws(model().document(), model().numbers());
  EXPECT_LT(draws.names().size(), SobolSequence::most_dimensions());
  const SobolDesign design(33618, draws.names().size());
  const auto numbers_of = [&](std::uint32_t member) {
    const NumberTable numbers = test::drawn_numbers(model(), draws, point_of(design, member));
    test::BitsHash hash;
    for (const auto& elements : numbers.series) {
      for (const NumberSeries& series : elements) {
        for (const NumberPoint& point : series) hash.add(point.value);
      }
    }
    return hash.value();
  };
  std::set<std::uint64_t> members;
  for (std::uint32_t member = 0; member < 50; ++member) members.insert(numbers_of(member));
  EXPECT_EQ(members.size(), 50U);
  EXPECT_EQ(members.count(numbers_of(17)), 1U);
}

TEST_F(DrawsOfTheModel, lie_in_their_ranges) {
  const ParameterDraws draws(model().document(), model().numbers());
  const RandomDesign design(33618, draws.names());
  for (std::uint32_t member = 0; member < 20; ++member) {
    const NumberTable numbers = test::drawn_numbers(model(), draws, point_of(design, member));
    for (const auto& elements : numbers.series) {
      for (const NumberSeries& series : elements) {
        for (const NumberPoint& point : series) {
          const ParameterRow& row = model().document().parameters[point.row.value()];
          const bool is_bounded =
              row.shape != RangeShape::normal && row.shape != RangeShape::lognormal;
          if (!is_bounded) continue;
          ASSERT_GE(point.value, row.low * row.unit.scale()) << row.name.text;
          ASSERT_LE(point.value, row.high * row.unit.scale()) << row.name.text;
        }
      }
    }
  }
}

}  // namespace
}  // namespace sim33618
