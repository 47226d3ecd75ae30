// Loops of small models whose links, signs and strengths are known.
#include "dynamics/feedback_loops.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct Found {
  std::unique_ptr<CompiledModel> model;
  std::vector<FoundLoop> loops;

  std::string chain(std::size_t loop = 0) const {
    return chain_text(model->structure(), loops.at(loop));
  }
  const LoopStrength& last(std::size_t loop = 0) const { return loops.at(loop).strengths.back(); }
};

Found found_in(const SmallModel& texts) {
  Found found{compiled(texts), {}};
  found.loops = find_loops(*found.model, causal_links(*found.model, found.model->numbers(),
                                                      found.model->document().time));
  return found;
}

std::vector<std::string> mistakes_in(const SmallModel& texts) {
  return summaries(errors_of([&] { found_in(texts); }));
}

const std::string year = data("year", "yr");
const std::string one_year = number("year", 1, "", "", "yr");

TEST(FeedbackLoops, growth_in_proportion_is_reinforcing_at_its_rate) {
  SmallModel model;
  model.variables = year + stock("herd", "inflows: [births], outflows: []", "2") +
                    flow("births", "0.3 * herd / year");
  model.numbers = one_year;
  model.loops = loop("growth", "reinforcing", "herd");
  const Found found = found_in(model);
  EXPECT_EQ(found.chain(), "herd +→ births +→ herd");
  EXPECT_EQ(found.loops.at(0).stock_count, 1U);
  EXPECT_NEAR(found.last().rate, 0.3, 1e-15);
  EXPECT_NEAR(found.last().gain, 0.3, 1e-15);
}

TEST(FeedbackLoops, a_stock_that_seeks_a_goal_is_balancing_by_inflow_or_outflow) {
  SmallModel model;
  model.variables = year + stock("level", "inflows: [closing], outflows: []", "2") +
                    flow("closing", "(7 - level) / (4 * year)") +
                    stock("water", "inflows: [], outflows: [drain]", "2") +
                    flow("drain", "water / (5 * year)");
  model.numbers = one_year;
  model.loops = loop("goal", "balancing", "level") + loop("draining", "balancing", "drain");
  const Found found = found_in(model);
  EXPECT_EQ(found.chain(0), "level −→ closing +→ level");
  EXPECT_NEAR(found.last(0).rate, 0.25, 1e-15);
  EXPECT_EQ(found.chain(1), "drain −→ water +→ drain");
  EXPECT_NEAR(found.last(1).rate, 0.2, 1e-15);
}

// At their balance predators and prey swing at the root of growth times decline (Lotka, Elements of
// physical biology, 1925).
TEST(FeedbackLoops, predators_and_prey_are_balancing_at_the_frequency_of_their_swings) {
  SmallModel model;
  model.variables =
      year + stock("prey", "inflows: [births], outflows: [catches]", "10") +
      flow("births", "0.8 * prey / year") + flow("catches", "0.4 * prey * hunters / year") +
      stock("hunters", "inflows: [growth], outflows: [deaths]", "2") +
      flow("growth", "0.05 * prey * hunters / year") + flow("deaths", "0.5 * hunters / year");
  model.numbers = one_year;
  model.loops = loop("hunting", "balancing", "prey, hunters");
  const Found found = found_in(model);
  EXPECT_EQ(found.chain(), "prey +→ growth +→ hunters +→ catches −→ prey");
  EXPECT_EQ(found.loops.at(0).stock_count, 2U);
  EXPECT_NEAR(found.last().gain, -0.8 * 0.5, 1e-14);
  EXPECT_NEAR(found.last().rate, std::sqrt(0.8 * 0.5), 1e-14);
}

SmallModel with_an_effect_by_place() {
  SmallModel model;
  model.variables = year + data("effect", "1", "place") +
                    stock("level", "inflows: [change], outflows: []", "1", "1", "place") +
                    flow("change", "effect[place] * level[place] / year", "1/yr", "place");
  model.numbers = one_year + number("effect", 0.1, "east") + number("effect", -0.3, "west") +
                  number("effect", 0, "north");
  return model;
}

TEST(FeedbackLoops, the_sign_may_differ_between_elements) {
  SmallModel model = with_an_effect_by_place();
  model.loops = loop("in_the_east", "reinforcing", "\"level[east]\"") +
                loop("in_the_west", "balancing", "\"level[west]\", change");
  const Found found = found_in(model);
  EXPECT_NEAR(found.last(0).gain, 0.1, 1e-15);
  EXPECT_NEAR(found.last(1).gain, -0.3, 1e-15);
}

TEST(FeedbackLoops, of_whole_variables_take_elements_by_their_size) {
  SmallModel model = with_an_effect_by_place();
  model.loops = loop("of_all", "balancing", "level");
  const Found found = found_in(model);
  // Of what goes round, each element sends in proportion to its level at the end of the year.
  const double east = std::exp(0.1);
  const double west = std::exp(-0.3);
  EXPECT_NEAR(found.last().gain, (0.1 * east - 0.3 * west) / (east + west + 1), 1e-5);
}

TEST(FeedbackLoops, strengths_are_those_at_the_end_of_the_first_and_the_last_period) {
  SmallModel model;
  model.time = "{start: 2025, end: 2027, step: 1/4, save: 1, method: rk4}";
  model.variables =
      year + data("rate", "1", "", "linear") +
      stock("herd", "inflows: [births], outflows: []", "2", "1", "", "    over_period: mean\n") +
      flow("births", "rate * herd^2 / year");
  model.numbers = one_year + number("rate", 0, "", "2025") + number("rate", 0.03, "", "2028");
  model.loops = loop("growth", "reinforcing", "herd");
  const Found found = found_in(model);
  const std::vector<LoopStrength>& strengths = found.loops.at(0).strengths;
  ASSERT_THAT(strengths, SizeIs(2));
  EXPECT_EQ(strengths[0].date, "2026-01-01");
  EXPECT_EQ(strengths[1].date, "2028-01-01");
  // d herd / dt = rate herd^2, so 1 / herd falls by the integral of the rate.
  EXPECT_NEAR(strengths[0].gain, 2 * 0.01 / (1 / 2.0 - 0.005), 1e-6);
  EXPECT_NEAR(strengths[1].gain, 2 * 0.03 / (1 / 2.0 - 0.045), 1e-6);
}

SmallModel with_two_ways(double one, double other) {
  SmallModel model;
  model.variables = year + data("one") + data("other") +
                    stock("level", "inflows: [change], outflows: []", "1") +
                    aux("push", "one * level") + aux("brake", "0 - other * level") +
                    flow("change", "(push + brake) / year");
  model.numbers = one_year + number("one", one) + number("other", other);
  return model;
}

TEST(FeedbackLoops, of_chains_of_one_length_take_the_stronger_one) {
  SmallModel model = with_two_ways(0.1, 0.2);
  model.loops = loop("round", "balancing", "level");
  EXPECT_EQ(found_in(model).chain(), "level −→ brake +→ change +→ level");
  model = with_two_ways(0.2, 0.1);
  model.loops = loop("round", "reinforcing", "level");
  EXPECT_EQ(found_in(model).chain(), "level +→ push +→ change +→ level");
}

TEST(FeedbackLoops, pass_functions_with_memory_in_the_variable_that_has_them) {
  SmallModel model;
  model.variables = year + stock("herd", "inflows: [births], outflows: []", "2") +
                    aux("seen", "SMTH1(herd, 2 * year)") + aux("recalled", "PREVIOUS(seen, 1)") +
                    flow("births", "0.3 * recalled / year");
  model.numbers = one_year;
  model.loops = loop("growth", "reinforcing", "births");
  const Found found = found_in(model);
  EXPECT_EQ(found.chain(), "births +→ herd +→ seen +→ recalled +→ births");
  // The level of the smoothing is a stock; what PREVIOUS keeps is none.
  EXPECT_EQ(found.loops.at(0).stock_count, 2U);
  EXPECT_NEAR(found.last().gain, 0.3 / 2, 1e-15);
}

TEST(FeedbackLoops, follow_lookups_sums_and_conditions) {
  SmallModel model;
  model.variables = year + lookup("curve") +
                    stock("level", "inflows: [change], outflows: []", "1", "1", "place") +
                    aux("total", "SUM(level[*])") + aux("effect", "LOOKUP(curve, total)") +
                    flow("change", "(IF total > 100 THEN total ELSE effect * level[place]) / year",
                         "1/yr", "place");
  model.numbers = one_year + number("curve", 0, "", "0") + number("curve", 0.5, "", "10");
  model.loops = loop("crowding", "reinforcing", "level, total, effect");
  const Found found = found_in(model);
  // total = 3 level, effect = 0.05 total: what goes round is 3 * 0.05 * level.
  const SmallRun values = run(model);
  EXPECT_NEAR(found.last().gain, 0.15 * values.value("level"), 1e-14);
}

TEST(FeedbackLoops, without_a_chain_name_the_two_ends_of_the_gap) {
  SmallModel model = with_two_ways(0.1, 0.2);
  model.variables += aux("shown", "level");
  model.loops = loop("round", "balancing", "level, shown");
  EXPECT_THAT(mistakes_in(model),
              ElementsAre("in the loop 'round' nothing leads from 'shown' to 'level'; "
                          "no variable is passed twice; name those between them @ level"));
}

TEST(FeedbackLoops, over_a_link_without_effect_do_not_close) {
  SmallModel model = with_two_ways(0, 0.2);
  model.loops = loop("round", "reinforcing", "level, push");
  EXPECT_THAT(mistakes_in(model),
              ElementsAre("in the loop 'round' nothing leads from 'level' to 'push'; "
                          "no variable is passed twice; name those between them @ push"));
}

TEST(FeedbackLoops, of_another_polarity_than_stated_are_refused_with_their_chain) {
  SmallModel model = with_two_ways(0.1, 0.2);
  model.loops = loop("round", "reinforcing", "level");
  EXPECT_THAT(mistakes_in(model), ElementsAre("the loop 'round' is balancing on 2026-01-01: "
                                              "level −→ brake +→ change +→ level @ reinforcing"));
}

TEST(FeedbackLoops, whose_links_act_on_different_elements_have_no_effect) {
  SmallModel model;
  model.variables = year + data("sent", "1", "place") + data("taken", "1", "place") +
                    stock("level", "inflows: [change], outflows: []", "1", "1", "place") +
                    aux("news", "sent[place] * level[place]", "1", "place") +
                    flow("change", "taken[place] * news[place] / year", "1/yr", "place");
  model.numbers = one_year + number("sent", 0, "*") + number("sent", 1, "east") +
                  number("taken", 0, "*") + number("taken", 1, "west");
  model.loops = loop("news_of_others", "reinforcing", "level, news");
  EXPECT_THAT(mistakes_in(model),
              ElementsAre(testing::StartsWith("the loop 'news_of_others' has no effect: level ")));
}

TEST(FeedbackLoops, of_a_model_that_names_none_are_none) {
  SmallModel model = with_two_ways(0.1, 0.2);
  EXPECT_THAT(found_in(model).loops, IsEmpty());
}

}  // namespace
}  // namespace sim33618::test
