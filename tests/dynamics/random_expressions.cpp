// Random equations over arrays, held against an evaluator that walks the tree element by element.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "dynamics/random_trees.hpp"
#include "support/small_batch.hpp"

namespace sim33618 {
namespace {

using test::fuels;
using test::Numbers;
using test::Tree;

constexpr std::array data_names = {"scalar", "x", "price", "use", "trade"};

Numbers random_numbers() {
  Numbers numbers;
  const auto fill = [](auto& row) {
    for (double& number : row) number = test::random_number();
  };
  numbers.scalar = test::random_number();
  fill(numbers.x);
  fill(numbers.price);
  for (auto& row : numbers.use) fill(row);
  for (auto& row : numbers.trade) fill(row);
  return numbers;
}

// Takes those of `numbers` whose data are not flagged from `common`.
Numbers with_common(Numbers numbers, const Numbers& common,
                    const std::array<bool, data_names.size()>& differs) {
  if (!differs[0]) numbers.scalar = common.scalar;
  if (!differs[1]) numbers.x = common.x;
  if (!differs[2]) numbers.price = common.price;
  if (!differs[3]) numbers.use = common.use;
  if (!differs[4]) numbers.trade = common.trade;
  return numbers;
}

NumberTable table_of(const CompiledModel& model, const Numbers& numbers) {
  NumberTable table = model.numbers();
  const auto put = [&](const std::string& name, std::size_t element, double value) {
    table.series[model.structure().find(name).value()][element].front().value = value;
  };
  put("scalar", 0, numbers.scalar);
  for (std::size_t f = 0; f < fuels; ++f) put("price", f, numbers.price[f]);
  for (std::size_t p = 0; p < test::places; ++p) {
    put("x", p, numbers.x[p]);
    for (std::size_t f = 0; f < fuels; ++f) put("use", p * fuels + f, numbers.use[p][f]);
    for (std::size_t q = 0; q < test::places; ++q)
      put("trade", p * test::places + q, numbers.trade[p][q]);
  }
  return table;
}

std::string value_name(std::size_t equation) { return fmt::format("value{}", equation); }

// Random equations, and a model that has them.
struct Equations {
  Equations() {
    test::SmallModel texts;
    texts.variables = test::data("scalar") + test::data("x", "1", "place") +
                      test::data("price", "1", "fuel") + test::data("use", "1", "place, fuel") +
                      test::data("trade", "1", "place, place");
    texts.numbers = test::number("scalar", 0) + test::number("x", 0, "*") +
                    test::number("price", 0, "*") + test::number("use", 0, "* *") +
                    test::number("trade", 0, "* *");
    for (std::size_t i = 0; i < trees.size(); ++i) {
      trees[i] = test::random_tree(4);
      // What is no finite number ends a run, so it is written as 0.
      texts.variables += test::aux(
          value_name(i), fmt::format("IF ABS({0}) < 1e300 THEN {0} ELSE 0", trees[i].text), "1",
          "place, fuel");
    }
    model = test::compiled(texts);
  }

  // Of the variables of the equations, in order.
  std::vector<double> expected(const Numbers& numbers) const {
    std::vector<double> values;
    for (const Tree& tree : trees) {
      for (std::size_t e = 0; e < test::places * fuels; ++e) {
        const double value = tree.value(numbers, {e / fuels, e % fuels, 0, 0});
        values.push_back(std::abs(value) < 1e300 ? value : 0);
      }
    }
    return values;
  }

  std::array<Tree, 5> trees;
  std::unique_ptr<CompiledModel> model;
};

RC_GTEST_PROP(RandomExpressions, agree_with_a_naive_evaluator_in_every_bit_of_every_lane, ()) {
  const Equations equations;
  const CompiledModel& model = *equations.model;
  const auto lanes = *rc::gen::element<std::size_t>(1, 1, 2, 3, 7, 8, 9);
  std::array<bool, data_names.size()> differs{};
  std::set<std::string> varying;
  for (std::size_t d = 0; d < differs.size(); ++d) {
    differs[d] = *rc::gen::arbitrary<bool>();
    if (differs[d]) varying.insert(data_names[d]);
  }
  std::vector<Numbers> numbers = {random_numbers()};
  for (std::size_t lane = 1; lane < lanes; ++lane)
    numbers.push_back(with_common(random_numbers(), numbers.front(), differs));
  std::vector<NumberTable> tables;
  for (const Numbers& of_lane : numbers) tables.push_back(table_of(model, of_lane));
  std::vector<BatchMember> members;
  for (const NumberTable& table : tables) members.push_back({&table, {}});
  std::set<std::string> outputs;
  for (std::size_t i = 0; i < equations.trees.size(); ++i) outputs.insert(value_name(i));
  const auto set = *rc::gen::elementOf(instruction_sets_here());
  const auto results =
      test::run_members(model, model.document().time, members,
                        {set, lanes, test::flags(model, outputs), test::flags(model, varying)});
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const std::vector<double> expected = equations.expected(numbers[lane]);
    RC_ASSERT(results[lane].values.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      RC_LOG() << equations.trees[i / (test::places * fuels)].text;
      RC_ASSERT(results[lane].values[i] == expected[i]);
    }
  }
}

}  // namespace
}  // namespace sim33618
