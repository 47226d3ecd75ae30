#include "experiment/model_correlations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "base/normal_distribution.hpp"
#include "experiment/random_design.hpp"
#include "support/found_errors.hpp"
#include "support/goodness_of_fit.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string rest = ", grade: D, source: s, doc: D.}\n";

std::string ranged(const std::string& name, const std::string& elements, double low, double high) {
  return fmt::format("{},{},,{},{},{},uniform,1,s,2024,D,\n", name, elements, (low + high) / 2, low,
                     high);
}

class ModelCorrelations : public testing::Test {
 protected:
  void use(const std::string& correlations) {
    test::SmallModel texts;
    texts.variables = test::data("rate", "1", "place") + test::data("price") + test::data("wage") +
                      test::data("fixed") +
                      test::aux("answer", "SUM(rate[*]) + price + wage + fixed");
    texts.numbers = ranged("rate", "east", 0, 1) + ranged("rate", "west", 0, 2) +
                    ranged("rate", "north", 1, 2) + ranged("price", "", 0, 1) +
                    ranged("wage", "", 0, 1) + test::number("fixed", 1);
    texts.correlations = correlations;
    model_ = test::compiled(texts);
    draws_ = std::make_unique<ParameterDraws>(model_->document(), model_->numbers());
  }

  GaussianCopula copula() const { return model_correlations(model_->document(), *draws_); }

  std::vector<std::string> refused(const std::string& correlations) {
    use(correlations);
    return test::summaries(test::errors_of([&] { copula(); }));
  }

  // Spearman's, of two parameters' draws: of numbers that are uniform already.
  double rank_correlation(const std::string& a, const std::string& b) const {
    const GaussianCopula correlated = copula();
    const RandomDesign design(33618, draws_->names());
    const std::size_t i = position(a);
    const std::size_t j = position(b);
    double sum = 0;
    constexpr std::uint32_t members = 20000;
    for (std::uint32_t member = 0; member < members; ++member) {
      std::vector<double> point = point_of(design, member);
      correlated.correlate(point, 1);
      sum += (point[i] - 0.5) * (point[j] - 0.5);
    }
    return 12 * sum / members;
  }

  std::size_t position(const std::string& name) const {
    const auto& drawn_names = draws_->names();
    return static_cast<std::size_t>(std::find(drawn_names.begin(), drawn_names.end(), name) -
                                    drawn_names.begin());
  }

  std::unique_ptr<CompiledModel> model_;
  std::unique_ptr<ParameterDraws> draws_;
};

TEST_F(ModelCorrelations, hold_among_all_parameters_of_a_name) {
  use("  rates: {among: [rate], rank: 0.6" + rest);
  EXPECT_NEAR(rank_correlation("rate[east]", "rate[west]"), 0.6, 0.02);
  EXPECT_NEAR(rank_correlation("rate[west]", "rate[north]"), 0.6, 0.02);
  EXPECT_NEAR(rank_correlation("rate[west]", "price"), 0, 0.03);
}

TEST_F(ModelCorrelations, hold_between_each_of_some_and_each_of_others) {
  use("  mixed: {each: [rate], with: ['price', \"wage\"], rank: -0.3" + rest);
  EXPECT_NEAR(rank_correlation("rate[east]", "wage"), -0.3, 0.03);
  EXPECT_NEAR(rank_correlation("rate[north]", "price"), -0.3, 0.03);
  EXPECT_NEAR(rank_correlation("wage", "price"), 0, 0.03);
}

TEST_F(ModelCorrelations, of_normal_scores_are_taken_as_they_are) {
  use("  one: {among: ['rate[east]', price], normal: 0.8" + rest);
  constexpr double pi = 3.14159265358979323846;
  EXPECT_NEAR(rank_correlation("rate[east]", "price"), 6 / pi * std::asin(0.4), 0.02);
  EXPECT_NEAR(rank_correlation("rate[west]", "price"), 0, 0.03);
}

TEST_F(ModelCorrelations, name_numbers_that_are_drawn) {
  EXPECT_THAT(refused("  a: {among: [fixed, price], rank: 0.5" + rest),
              ElementsAre("'fixed' is not drawn: none of its numbers has a range @ fixed"));
  EXPECT_THAT(refused("  a: {among: [prize, price], rank: 0.5" + rest),
              ElementsAre("no number 'prize' is drawn; did you mean 'price'? @ prize"));
  EXPECT_THAT(refused("  a: {among: ['rate[weast]', price], rank: 0.5" + rest),
              ElementsAre(HasSubstr("no number 'rate[weast]' is drawn; did you mean 'rate[")));
}

TEST_F(ModelCorrelations, give_a_pair_once) {
  const auto found = refused("  a: {among: [wage, price], rank: 0.5" + rest +
                             "  b: {each: [price], with: [wage], rank: 0.4" + rest);
  EXPECT_THAT(found, ElementsAre("the correlation of 'price' and 'wage' is given twice @ 0.4"));
}

TEST_F(ModelCorrelations, that_contradict_each_other_are_refused_by_name) {
  EXPECT_THAT(refused("  a: {among: [price, wage], normal: 0.9" + rest +
                      "  b: {among: ['rate[east]', price], normal: 0.8" + rest +
                      "  c: {among: ['rate[east]', wage], normal: -0.8" + rest +
                      "  d: {among: ['rate[north]', wage], normal: 0.1" + rest),
              ElementsAre("the correlations of 'price', 'rate[east]', 'wage' contradict each other "
                          "(not positive definite; pairs that are not given count as 0) @ 0.9"));
}

TEST(CorrelationsOfTheModel, are_fine_and_leave_every_number_uniform) {
  const CompiledModel model(
      read_model(std::filesystem::path(SIM33618_SOURCE_DIR) / "model", "model"));
  const ParameterDraws draws(model.document(), model.numbers());
  ASSERT_FALSE(model.document().correlations.empty());
  const GaussianCopula copula = model_correlations(model.document(), draws);
  const RandomDesign design(33618, draws.names());
  std::vector<std::vector<double>> columns(draws.names().size());
  for (std::uint32_t member = 0; member < 500; ++member) {
    std::vector<double> point = point_of(design, member);
    copula.correlate(point, 1);
    for (std::size_t d = 0; d < point.size(); ++d) columns[d].push_back(point[d]);
  }
  // One in 1000 may be beyond the limit of one in 1000.
  std::size_t beyond = 0;
  for (const std::vector<double>& column : columns) {
    if (test::kolmogorov_smirnov(column, [](double x) { return x; }) >
        test::kolmogorov_smirnov_limit)
      ++beyond;
  }
  EXPECT_LE(beyond, 4U);
}

}  // namespace
}  // namespace sim33618
