// Firms that make up the totals of clusters, districts and the city.
#include "firms/population.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "population_cases.hpp"
#include "support/found_errors.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

FirmPopulation made_firms(const PopulationTargets& targets, std::size_t count,
                          std::size_t threads = 1, std::uint64_t seed = 1) {
  return make_population(targets, {count, seed, 0}, threads);
}

// By node, the sum over its firms.
template <typename Amount>
std::vector<double> sums_by_node(const FirmPopulation& firms, Amount amount) {
  std::vector<double> sums(firms.graph.first_firm.size() - 1);
  for (NodeIndex firm = 0; firm < firms.size(); ++firm)
    sums[firms.graph.node[firm]] += amount(firm);
  return sums;
}

void expect_totals(const PopulationTargets& targets, const FirmPopulation& firms, FirmNumber number,
                   double per_output) {
  const std::vector<double>& values = firms.of(number);
  const auto sums = sums_by_node(firms, [&](NodeIndex firm) {
    return values[firm] * (per_output == 0 ? 1 : per_output * firms.graph.output[firm]);
  });
  for (std::size_t node = 0; node < sums.size(); ++node) {
    if (targets.graph.counted_firms[node] == 0) continue;
    const double total = targets.totals[index_of(number)][node];
    EXPECT_NEAR(sums[node], total, 1e-9 * total)
        << firm_number_names[index_of(number)] << " of node " << node;
  }
}

void expect_all_totals(const PopulationTargets& targets, const FirmPopulation& firms) {
  for (const FirmNumber number :
       {FirmNumber::employees, FirmNumber::capacity, FirmNumber::energy, FirmNumber::emissions})
    expect_totals(targets, firms, number, 0);
  expect_totals(targets, firms, FirmNumber::research, 0.01);
  expect_totals(targets, firms, FirmNumber::input_cover, 1);
  expect_totals(targets, firms, FirmNumber::finished_cover, 1);
  double all = 0;
  double automated = 0;
  for (NodeIndex firm = 0; firm < firms.size(); ++firm) {
    all += firms.graph.output[firm];
    automated += firms.graph.output[firm] * firms.of(FirmNumber::automation)[firm];
  }
  EXPECT_NEAR(automated / all, targets.automation, 1e-9 * targets.automation);
}

// By node × districts + district.
std::vector<double> output_by_district(const FirmPopulation& firms, std::size_t districts) {
  std::vector<double> sums((firms.graph.first_firm.size() - 1) * districts);
  for (NodeIndex firm = 0; firm < firms.size(); ++firm)
    sums[firms.graph.node[firm] * districts + firms.graph.district[firm]] +=
        firms.graph.output[firm];
  return sums;
}

TEST(Population, meets_the_totals_of_nodes_and_districts) {
  const PopulationTargets targets = test::made_population_targets();
  const std::vector<double> output = outputs_of(targets.graph);
  for (const std::size_t count : {100U, 2500U, 20'000U}) {
    const FirmPopulation firms = made_firms(targets, count);
    ASSERT_EQ(firms.size(), count);
    expect_all_totals(targets, firms);
    EXPECT_THAT(firms.graph.district_gaps, IsEmpty());
    const std::vector<double> placed = output_by_district(firms, 3);
    for (std::size_t node = 0; node < output.size(); ++node) {
      for (std::size_t district = 0; district < 3; ++district) {
        const double wanted =
            targets.graph.counted_firms[node] == 0
                ? 0
                : output[node] * targets.graph.district_shares(static_cast<Eigen::Index>(node),
                                                               static_cast<Eigen::Index>(district));
        EXPECT_NEAR(placed[node * 3 + district], wanted, 1e-9 * wanted) << node << " " << district;
      }
    }
  }
}

TEST(Population, keeps_what_is_known_of_firms) {
  const PopulationTargets targets = test::made_population_targets();
  const FirmPopulation firms = made_firms(targets, 2500);
  const NodeIndex large = firms.graph.leaders[0];
  EXPECT_EQ(firms.ids[large], "large");
  EXPECT_EQ(firms.known[large], 0U);
  EXPECT_EQ(firms.digital_level[large], 4);
  EXPECT_EQ(firms.of(FirmNumber::automation)[large], 98.6);
  EXPECT_NEAR(firms.of(FirmNumber::research)[large], 5.2, 1e-12);
  EXPECT_EQ(firms.graph.district[large], 0U);
  EXPECT_NEAR(firms.graph.output[large], 0.2 * outputs_of(targets.graph)[0], 1e-9);
  EXPECT_EQ(firms.ids[firms.graph.first_firm[0] + 2], "node0-3");
}

// The parts of firms at each level and grade, within four standard errors of drawing.
TEST(Population, has_the_levels_and_grades_of_its_targets) {
  PopulationTargets targets = test::made_population_targets();
  targets.known[0] = {};
  constexpr double count = 50'000;
  const FirmPopulation firms = made_firms(targets, static_cast<std::size_t>(count));
  const auto expect_share = [&](const std::vector<std::uint8_t>& values, std::uint8_t value,
                                double wanted) {
    const auto found = static_cast<double>(std::count(values.begin(), values.end(), value));
    EXPECT_NEAR(found / count, wanted, 4 * std::sqrt(wanted * (1 - wanted) / count)) << int{value};
  };
  expect_share(firms.digital_level, 1, 0.4);
  expect_share(firms.digital_level, 2, 0.6 * 0.5);
  expect_share(firms.digital_level, 3, 0.6 * 0.3);
  expect_share(firms.digital_level, 4, 0.6 * 0.15);
  expect_share(firms.digital_level, 5, 0.6 * 0.05);
  expect_share(firms.grade, 0, 0.2);
  expect_share(firms.grade, 1, 0.5);
  expect_share(firms.grade, 2, 0.3);
}

// Grades are classes of emissions per output; larger firms are ahead and have fewer staff each.
TEST(Population, ties_grades_to_emissions_and_levels_to_size) {
  const PopulationTargets targets = test::made_population_targets();
  const FirmPopulation firms = made_firms(targets, 20'000);
  std::array<double, 3> highest = {};
  std::array<double, 3> lowest = {1e300, 1e300, 1e300};
  double digital = 0;
  const NodeIndex end = firms.graph.first_firm[1];
  for (NodeIndex firm = 0; firm < end; ++firm) {
    const double intensity = firms.of(FirmNumber::emissions)[firm] / firms.graph.output[firm];
    const std::uint8_t grade = firms.grade[firm];
    highest[grade] = std::max(highest[grade], intensity);
    lowest[grade] = std::min(lowest[grade], intensity);
    digital += (firm < end / 2 ? 1.0 : -1.0) * firms.digital_level[firm];
  }
  EXPECT_LE(highest[0], lowest[1]);
  EXPECT_LE(highest[1], lowest[2]);
  EXPECT_GT(digital / (end / 2.0), 0.3);
  const auto staff_per_output = [&](NodeIndex firm) {
    return firms.of(FirmNumber::employees)[firm] / firms.graph.output[firm];
  };
  EXPECT_LT(staff_per_output(0), staff_per_output(end - 1));
}

TEST(Population, buys_all_that_its_nodes_do_by_origin) {
  const PopulationTargets targets = test::made_population_targets();
  const FirmPopulation firms = made_firms(targets, 2500);
  const std::vector<double> bought = firms.graph.links.bought();
  const auto abroad =
      sums_by_node(firms, [&](NodeIndex firm) { return firms.inputs(firm, bought[firm]).abroad; });
  const auto all = sums_by_node(firms, [&](NodeIndex firm) {
    const InputOrigins inputs = firms.inputs(firm, bought[firm]);
    return inputs.firms + inputs.region + inputs.country + inputs.abroad;
  });
  for (std::size_t node = 0; node < all.size(); ++node) {
    if (targets.graph.counted_firms[node] == 0) continue;
    const double inputs = targets.graph.flows.col(static_cast<Eigen::Index>(node)).sum() +
                          targets.graph.bought_outside[node];
    EXPECT_NEAR(all[node], inputs, 1e-9 * inputs);
    EXPECT_NEAR(abroad[node], targets.bought_abroad[node], 1e-9 * inputs);
  }
}

TEST(Population, is_the_same_on_any_number_of_threads_and_another_for_another_seed) {
  const PopulationTargets targets = test::made_population_targets();
  const FirmPopulation one = made_firms(targets, 2500);
  const FirmPopulation three = made_firms(targets, 2500, 3);
  EXPECT_EQ(one.numbers, three.numbers);
  EXPECT_EQ(one.graph.output, three.graph.output);
  EXPECT_EQ(one.graph.district, three.graph.district);
  EXPECT_EQ(one.digital_level, three.digital_level);
  EXPECT_EQ(one.grade, three.grade);
  EXPECT_EQ(one.ids, three.ids);
  EXPECT_NE(one.numbers, made_firms(targets, 2500, 1, 2).numbers);
}

TEST(Population, names_districts_whose_output_its_few_firms_cannot_make) {
  PopulationTargets targets = test::made_population_targets();
  targets.graph.leaders.clear();
  targets.known.clear();
  const FirmPopulation firms = made_firms(targets, 7);
  ASSERT_FALSE(firms.graph.district_gaps.empty());
  expect_all_totals(targets, firms);
  std::vector<double> lacks(5);
  for (const DistrictGap& gap : firms.graph.district_gaps) lacks[gap.node] += gap.output;
  for (const double lack : lacks) EXPECT_NEAR(lack, 0, 1e-9);
}

// Totals that are drawn may leave less than what is known of single firms.
TEST(Population, takes_known_firms_as_they_fit_where_totals_are_drawn) {
  PopulationTargets targets = test::made_population_targets();
  targets.graph.leaders[0].district = 2;
  targets.graph.leaders[0].share = 0.3;
  targets.known[0].numbers[index_of(FirmNumber::energy)] = 1e9;
  let_known_firms_give_way(targets);
  EXPECT_EQ(targets.graph.leaders[0].share, 0.2) << "all that the district has of the node";
  const FirmPopulation firms = made_firms(targets, 2500);
  expect_all_totals(targets, firms);
  const PopulationTargets untouched = test::made_population_targets();
  EXPECT_EQ(targets.graph.leaders[1].share, untouched.graph.leaders[1].share);
}

TEST(Population, refuses_known_firms_that_are_too_large) {
  PopulationTargets targets = test::made_population_targets();
  targets.graph.leaders[0].district = 2;
  targets.graph.leaders[0].share = 0.3;
  EXPECT_THAT(test::summaries(test::errors_of([&] { made_firms(targets, 2500); })),
              ElementsAre(HasSubstr("of 'node0' that 'north' has left for it")));

  targets = test::made_population_targets();
  targets.known[0].numbers[index_of(FirmNumber::energy)] = 1e9;
  EXPECT_THAT(test::summaries(test::errors_of([&] { made_firms(targets, 2500); })),
              ElementsAre(HasSubstr("'energy' of the firms of 'node0' that are known comes to")));

  targets = test::made_population_targets();
  targets.known[0].numbers[index_of(FirmNumber::capacity)] = outputs_of(targets.graph)[0];
  EXPECT_THAT(test::summaries(test::errors_of([&] { made_firms(targets, 2500); })),
              ElementsAre(HasSubstr("leaves others less than they make")));

  targets = test::made_population_targets();
  targets.graph.leaders[0].share = 0.95;
  EXPECT_THAT(test::summaries(test::errors_of([&] { made_firms(targets, 2500); })),
              ElementsAre(HasSubstr("which leaves nothing to others")));
}

TEST(Population, refuses_more_suppliers_than_there_are_firms) {
  PopulationTargets targets = test::made_population_targets();
  targets.graph.mean_suppliers = 500;
  EXPECT_THAT(test::summaries(test::errors_of([&] { made_firms(targets, 100); })),
              ElementsAre(HasSubstr("500 suppliers of each of 100 firms are more than there are")));
}

// Two, four and eight times the firms take as many times the numbers; nothing else grows.
TEST(Population, keeps_a_fixed_number_of_links_for_each_firm) {
  const PopulationTargets targets = test::made_population_targets();
  for (const std::size_t count : {5000U, 10'000U, 40'000U}) {
    const FirmPopulation firms = made_firms(targets, count);
    EXPECT_NEAR(static_cast<double>(firms.graph.links.links().size()) / static_cast<double>(count),
                5, 0.1);
  }
}

}  // namespace
}  // namespace sim33618
