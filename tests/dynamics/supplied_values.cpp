// Values that another engine gives in place of equations, once in each step.
#include <gmock/gmock.h>

#include "dynamics/plan.hpp"
#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::flow;
using test::number;
using test::SmallModel;
using test::stock;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Word word(const std::string& text) { return {text, {}}; }

FirmCoupling coupling_of(const std::vector<std::string>& supplies,
                         const std::vector<std::string>& reads) {
  FirmCoupling coupling;
  for (const std::string& name : supplies)
    coupling.supplies.push_back({word(name), FirmTotal::output});
  coupling.orders = coupling.capacity = coupling.use = word(reads.front());
  for (const std::string& name : reads) coupling.availability.push_back(word(name));
  return coupling;
}

// Goods that are made, of which a half a year is used up; makers see what there is of them.
SmallModel goods(const std::string& method) {
  SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1/2, method: " + method + "}";
  model.variables = data("year", "yr") + data("pace", "1", "place") +
                    stock("goods", "inflows: [made], outflows: [used]", "1", "1", "place") +
                    flow("made", "pace[place] * goods[place] / year", "1/yr", "place") +
                    flow("used", "goods[place] / (2 * year)", "1/yr", "place") +
                    aux("twice", "2 * made[place] * year", "1", "place") +
                    aux("all", "SUM(made[*]) * year") + aux("before", "PREVIOUS(all, 0)");
  model.numbers = number("year", 1, "", "", "yr") + number("pace", 0.1, "east") +
                  number("pace", 0.2, "west") + number("pace", 0.3, "north");
  return model;
}

struct CoupledRun {
  std::unique_ptr<CompiledModel> model;
  std::vector<std::vector<double>> periods;
  std::vector<IntegratorState> states;

  std::size_t variable(const std::string& name) const {
    return model->structure().find(name).value();
  }
  double value(const std::string& name, std::size_t period, std::size_t element = 0) const {
    return periods.at(period).at(model->program().variables[variable(name)].slot + element) /
           model->document().variables[variable(name)].unit.scale();
  }
};

std::unique_ptr<CompiledModel> coupled(const SmallModel& texts, const FirmCoupling& coupling) {
  ModelDocument document = texts.read();
  document.coupling = coupling;
  return std::make_unique<CompiledModel>(std::move(document));
}

using Acts = std::function<void(const CompiledModel& model, std::int64_t, StepExchange&)>;

CoupledRun run_with(const SmallModel& texts, const FirmCoupling& coupling, const Acts& act,
                    const IntegratorState* from = nullptr) {
  CoupledRun run{coupled(texts, coupling), {}, {}};
  integrate_with(
      [&](std::int64_t step, StepExchange& exchange) { act(*run.model, step, exchange); }, from,
      *run.model, run.model->numbers(), run.model->document().time, {},
      [&](const std::vector<double>& values, const IntegratorState& state) {
        run.periods.push_back(values);
        run.states.push_back(state);
      });
  return run;
}

std::size_t place_of(const CompiledModel& model, const std::string& name) {
  return model.structure().find(name).value();
}

// Base unit of time.
constexpr double one_year = 1;

class SuppliedValues : public ::testing::TestWithParam<std::string> {};

TEST_P(SuppliedValues, change_nothing_where_nobody_gives_any) {
  const SmallModel texts = goods(GetParam());
  const test::SmallRun alone = test::run(texts);
  const CoupledRun run = run_with(texts, coupling_of({"made"}, {"goods"}),
                                  [](const CompiledModel&, std::int64_t, StepExchange&) {});
  ASSERT_EQ(run.periods.size(), 4U);
  for (const std::string name : {"goods", "made", "twice", "all", "before"}) {
    for (std::size_t p = 0; p < run.periods.size(); ++p)
      EXPECT_EQ(run.value(name, p), alone.value(name, p)) << name << p;
  }
}

// Given once in a step and held through its stages, so that any method does what Euler's does.
TEST_P(SuppliedValues, hold_through_the_stages_of_a_step) {
  const CoupledRun run =
      run_with(goods(GetParam()), coupling_of({"made", "used"}, {"goods"}),
               [](const CompiledModel& model, std::int64_t, StepExchange& exchange) {
                 const double now = exchange.value(place_of(model, "goods"), 1);
                 exchange.give(place_of(model, "made"), 1, 3 / one_year);
                 exchange.give(place_of(model, "used"), 1, now / one_year);
               });
  double goods = 1;
  for (std::size_t period = 0; period < 4; ++period) {
    for (int step = 0; step < 2; ++step) goods += (3 - goods) / 4;
    EXPECT_NEAR(run.value("goods", period, 1), goods, 1e-14);
    EXPECT_NEAR(run.value("made", period, 1), 3, 1e-14);
    EXPECT_NEAR(run.value("twice", period, 1), 6, 1e-14);
  }
}

TEST_P(SuppliedValues, leave_other_elements_to_their_equations) {
  const SmallModel texts = goods(GetParam());
  const test::SmallRun alone = test::run(texts);
  const CoupledRun run =
      run_with(texts, coupling_of({"made"}, {"goods"}),
               [](const CompiledModel& model, std::int64_t step, StepExchange& exchange) {
                 // From the third step on, and then held.
                 if (step == 2) exchange.give(place_of(model, "made"), 2, 0.5 / one_year);
               });
  for (std::size_t p = 0; p < run.periods.size(); ++p) {
    for (std::size_t e = 0; e < 2; ++e) {
      EXPECT_EQ(run.value("goods", p, e), alone.value("goods", p, e));
      EXPECT_EQ(run.value("made", p, e), alone.value("made", p, e));
    }
  }
  EXPECT_EQ(run.value("made", 0, 2), alone.value("made", 0, 2));
  for (std::size_t p = 1; p < run.periods.size(); ++p) {
    EXPECT_NEAR(run.value("made", p, 2), 0.5, 1e-14);
    EXPECT_NEAR(run.value("all", p), run.value("made", p, 0) + run.value("made", p, 1) + 0.5,
                1e-14);
  }
}

TEST_P(SuppliedValues, are_what_the_next_step_shows) {
  std::vector<double> seen;
  run_with(goods(GetParam()), coupling_of({"made"}, {"goods"}),
           [&](const CompiledModel& model, std::int64_t step, StepExchange& exchange) {
             seen.push_back(exchange.value(place_of(model, "made"), 0) * one_year);
             exchange.give(place_of(model, "made"), 0, static_cast<double>(step + 7) / one_year);
           });
  ASSERT_EQ(seen.size(), 8U);
  EXPECT_NEAR(seen[0], 0.1, 1e-14);  // as its equation says
  for (std::size_t step = 1; step < seen.size(); ++step)
    EXPECT_NEAR(seen[step], static_cast<double>(step + 6), 1e-13);
}

TEST_P(SuppliedValues, go_on_from_a_saved_state_with_the_same_bits) {
  const auto act = [](const CompiledModel& model, std::int64_t step, StepExchange& exchange) {
    exchange.give(place_of(model, "made"), 1,
                  exchange.value(place_of(model, "goods"), 0) *
                      (0.3 + 0.01 * static_cast<double>(step)) / one_year);
  };
  const SmallModel texts = goods(GetParam());
  const FirmCoupling coupling = coupling_of({"made"}, {"goods"});
  const CoupledRun whole = run_with(texts, coupling, act);
  const CoupledRun resumed = run_with(texts, coupling, act, &whole.states[1]);
  ASSERT_EQ(resumed.periods.size(), 2U);
  EXPECT_EQ(resumed.periods[0], whole.periods[2]);
  EXPECT_EQ(resumed.periods[1], whole.periods[3]);
}

INSTANTIATE_TEST_SUITE_P(Methods, SuppliedValues, ::testing::Values("euler", "heun", "rk4"),
                         [](const auto& method) { return method.param; });

// An element that is given counts for those that are computed from it in the same step.
TEST(SuppliedElements, come_before_elements_that_read_them) {
  SmallModel texts;
  texts.variables =
      data("one") + stock("kept", "inflows: [], outflows: []", "1") +
      aux("row", "\n      east: one\n      west: row[east] * 2\n      north: row[west] + 1", "1",
          "place");
  texts.numbers = number("one", 1);
  const CoupledRun run =
      run_with(texts, coupling_of({"row"}, {"kept"}),
               [](const CompiledModel& model, std::int64_t, StepExchange& exchange) {
                 exchange.give(place_of(model, "row"), 1, 10);
               });
  EXPECT_EQ(run.value("row", 0, 0), 1);
  EXPECT_EQ(run.value("row", 0, 1), 10);
  EXPECT_EQ(run.value("row", 0, 2), 11);
}

TEST(SuppliedElements, cost_nothing_in_plans_that_are_not_asked_for_them) {
  const auto model = coupled(goods("heun"), coupling_of({"made"}, {"goods"}));
  const test::SmallModel texts = goods("heun");
  const auto plain = test::compiled(texts);
  const auto set = InstructionSet::x86_64;
  const auto count = [](const Plan& plan) {
    return plan.once.size() + plan.step.size() + plan.stage.size();
  };
  EXPECT_EQ(count(model->plan_of_all(set)), count(plain->plan_of_all(set)));
  EXPECT_EQ(model->plan_of_all(set).uniform_slots, plain->plan_of_all(set).uniform_slots);
  EXPECT_THAT(model->plan_of_all(set).supplied, IsEmpty());
  EXPECT_EQ(count(model->plan_with_supplied(set)), count(plain->plan_of_all(set)) + 1);
  EXPECT_EQ(model->plan_with_supplied(set).supplied.size(), 1U);
}

std::vector<std::string> path_errors(const FirmCoupling& coupling) {
  return test::summaries(test::errors_of([&] { coupled(goods("heun"), coupling); }));
}

TEST(SuppliedPaths, to_what_is_read_pass_a_stock) {
  EXPECT_THAT(path_errors(coupling_of({"made"}, {"goods", "used", "before"})), IsEmpty());
  const std::string head = "firms would read 'all' before they give what it rests on: made -> all";
  EXPECT_THAT(path_errors(coupling_of({"made"}, {"all"})),
              ElementsAre(testing::StartsWith(head), testing::StartsWith(head),
                          testing::StartsWith(head), testing::StartsWith(head)));
  FirmCoupling itself = coupling_of({"made"}, {"goods"});
  itself.availability = {word("made")};
  EXPECT_THAT(path_errors(itself),
              ElementsAre(testing::StartsWith(
                  "firms would read 'made' before they give what it rests on: made")));
}

}  // namespace
}  // namespace sim33618
