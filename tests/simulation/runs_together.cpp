// Scenarios that are run as lanes of one block, against each of them alone.
#include "simulation/run_together.hpp"

#include <gmock/gmock.h>

#include "simulation/run.hpp"
#include "support/small_measures.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;

class RunsTogether : public testing::Test {
 protected:
  RunsTogether() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2028, step: 1/52, save: 1/4, method: heun}";
    texts.variables =
        data("price", "1", "", "linear") + data("shares", "1", "place", "step") +
        data("horizon", "yr") + test::lookup("curve") +
        test::aux("coming", "FORESEEN(price, horizon)") + test::aux("drawn", "NORMAL(price, 0.1)") +
        test::flow("growth", "level * shares[east] / horizon - level / horizon", "1/yr") +
        test::stock("level", "inflows: [growth], outflows: []", "coming") +
        test::aux("answer", "LOOKUP(curve, level) / price + drawn");
    texts.numbers = number("price", 2, "", "2025") + number("price", 4, "", "2029") +
                    number("shares", 1.1, "*", "2025") + number("horizon", 2, "", "", "yr") +
                    number("curve", 1, "", "0") + number("curve", 3, "", "5");
    texts.shocks = test::SmallShock{"slump", "price"}.text();
    model_ = test::compiled(texts);
  }

  std::vector<Scenario> scenarios() const {
    std::vector<Scenario> all;
    for (const std::string content :
         {"", "parameters: {price: {2027: 9, announced: 2026}}\n",
          "parameters: {price: {2027: 9}}\n", "parameters: {shares: {east: 0.9}}\n",
          "parameters: {horizon: 1 yr}\n",
          "shocks: {fall: {shock: slump, start: 2026, depth: 40 %, recovery: 60 day}}\n"}) {
      Scenario& one = all.emplace_back(test::scenario_of(*model_, content));
      one.time = all.front().time;
    }
    return all;
  }

  std::unique_ptr<CompiledModel> model_;
};

TEST_F(RunsTogether, are_those_of_each_alone_to_the_last_bit) {
  const std::vector<Scenario> all = scenarios();
  for (const std::size_t threads : {1U, 2U, 4U}) {
    const auto together = run_together(*model_, all, threads);
    ASSERT_EQ(together.size(), all.size());
    for (std::size_t s = 0; s < all.size(); ++s)
      EXPECT_EQ(together[s]->periods(), run_scenario(*model_, all[s]).periods()) << s;
  }
  EXPECT_NE(run_together(*model_, all, 1)[1]->periods(),
            run_together(*model_, all, 1)[2]->periods());
}

TEST_F(RunsTogether, fail_as_the_first_that_fails_alone) {
  std::vector<Scenario> all = scenarios();
  all.insert(all.begin() + 2, test::scenario_of(*model_, "parameters: {price: 0}\n"));
  all[2].time = all.front().time;
  const auto message = [](const auto& run) -> std::string {
    try {
      run();
    } catch (const RunError& error) {
      return error.what();
    }
    return {};
  };
  const std::string alone = message([&] { run_scenario(*model_, all[2]); });
  EXPECT_THAT(alone, testing::HasSubstr("answer"));
  EXPECT_EQ(message([&] { run_together(*model_, all, 2); }), alone);
}

TEST_F(RunsTogether, may_choose_their_own_steps) {
  std::vector<Scenario> all = scenarios();
  for (Scenario& one : all) one.time.method = IntegrationMethod::dopri5;
  const auto together = run_together(*model_, all, 2);
  EXPECT_EQ(together[1]->periods(), run_scenario(*model_, all[1]).periods());
}

}  // namespace
}  // namespace sim33618
