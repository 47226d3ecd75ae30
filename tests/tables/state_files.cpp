#include "tables/state_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "simulation/run.hpp"
#include "support/small_scenario.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

using testing::HasSubstr;

// Everything that a period may take from the one before: stocks with means and ends, delays,
// smoothing, what INIT and PREVIOUS keep, random numbers, series of both kinds, a lookup, times.
test::SmallModel model_of(const std::string& method, const std::string& save) {
  test::SmallModel model;
  model.time =
      fmt::format("{{start: 2025, end: 2027, step: 1/8, save: {}, method: {}}}", save, method);
  model.variables =
      test::stock("level", "inflows: [gain], outflows: [loss]", "size", "t", "fuel") +
      test::flow("gain", "orders * bend", "t/yr", "fuel") +
      test::flow("loss", "rate * level[fuel] * (1 + x) ", "t/yr", "fuel") +
      test::stock("average", "inflows: [creep], outflows: []", "1", "1", "",
                  "    over_period: mean\n") +
      test::flow("creep", "rate * average * RANDOM(0, 1)") +
      test::aux("late", "DELAY3(orders, wait) + SMTH1(orders, wait)", "t/yr") +
      test::aux("x", "PREVIOUS(average, 0) + INIT(average) + NORMAL(0, 0.1)") +
      test::aux("first", "INIT(SUM(level[*]) / size) + average") +
      test::aux("bend", "LOOKUP(curve, average)") +
      test::aux("fixed", "DELAY(level[fuel], wait) + DELAY(x * size, 2 * wait, 0)", "t", "fuel") +
      test::lookup("curve") + test::data("orders", "t/yr", "", "linear") +
      test::data("rate", "1/yr", "", "step") + test::data("size", "t") + test::data("wait", "yr");
  model.numbers = test::number("orders", 3, "", "2025", "t/yr") +
                  test::number("orders", 7, "", "2026.3", "t/yr") +
                  test::number("orders", 2, "", "2028", "t/yr") +
                  test::number("rate", 0.3, "", "2025", "1/yr") +
                  test::number("rate", 0.7, "", "2026.6", "1/yr") +
                  test::number("size", 5, "", "", "t") + test::number("wait", 0.7, "", "", "yr") +
                  test::number("curve", 1, "", "0") + test::number("curve", 2, "", "1.5") +
                  test::number("curve", 1.2, "", "4");
  return model;
}

class SavedStates : public testing::Test {
 protected:
  void use(const std::string& method, const std::string& save) {
    model_ = test::compiled(model_of(method, save));
    states_.clear();
    const Scenario scenario = test::scenario_of(*model_, "seed: 5\n");
    whole_ = std::make_unique<Result>(
        run_scenario_from(nullptr, *model_, scenario,
                          [&](const IntegratorState& state) { states_.push_back(state); }));
  }

  // A state of few bytes.
  std::string small_state() {
    test::SmallModel model;
    model.variables = test::stock("level", "inflows: [gain], outflows: []", "1") +
                      test::flow("gain", "rate * level") + test::data("rate", "1/yr");
    model.numbers = test::number("rate", 1, "", "", "1/yr");
    model_ = test::compiled(model);
    IntegratorState reached;
    const Result result = run_scenario_from(nullptr, *model_, test::scenario_of(*model_, ""),
                                            [&](const IntegratorState& state) { reached = state; });
    return state_bytes(state_of(result, reached));
  }

  RunState state(std::size_t i) const { return state_of(*whole_, states_.at(i)); }

  std::filesystem::path written(const std::string& bytes) const {
    return scratch_.write("a.state", bytes);
  }

  std::string refusal(const std::string& bytes) const {
    try {
      read_state_file(written(bytes));
    } catch (const InputError& error) {
      EXPECT_THAT(error.what(), HasSubstr("cannot resume from '"));
      EXPECT_THAT(error.what(), HasSubstr("a.state': "));
      return error.what();
    }
    return "accepted";
  }

  std::string why_not(const RunState& state, const std::string& scenario) const {
    return why_not_resumable(state, *model_, test::scenario_of(*model_, scenario));
  }

  test::ScratchFolder scratch_;
  std::unique_ptr<CompiledModel> model_;
  std::vector<IntegratorState> states_;
  std::unique_ptr<Result> whole_;
};

TEST_F(SavedStates, go_on_to_the_last_bit_from_every_save_point) {
  for (const std::string method : {"euler", "heun", "rk4", "dopri5"}) {
    for (const std::string save : {"1", "1/4"}) {
      use(method, save);
      ASSERT_EQ(states_.size(), whole_->period_count());
      for (std::size_t i = 0; i < states_.size(); ++i) {
        SCOPED_TRACE(fmt::format("{} {} {}", method, save, i));
        write_state_file(scratch_ / "s.state", state(i));
        const RunState read = read_state_file(scratch_ / "s.state");
        const Scenario scenario = test::scenario_of(*model_, "seed: 5\n");
        EXPECT_EQ(why_not_resumable(read, *model_, scenario), "");
        const Result resumed =
            run_scenario_from(&read, *model_, scenario, [](const IntegratorState&) {});
        EXPECT_EQ(resumed.periods(), whole_->periods());
      }
    }
  }
}

TEST_F(SavedStates, go_on_beyond_the_end_as_a_longer_run_does) {
  use("rk4", "1");
  const Scenario longer = test::scenario_of(*model_, "seed: 5\ntime: {end: 2030}\n");
  const RunState last = state(2);
  EXPECT_EQ(why_not_resumable(last, *model_, longer), "");
  const Result resumed = run_scenario_from(&last, *model_, longer, [](const IntegratorState&) {});
  EXPECT_EQ(resumed.periods(), run_scenario(*model_, longer).periods());
}

TEST_F(SavedStates, branch_where_a_path_differs_later_only) {
  use("heun", "1");
  const Scenario branch =
      test::scenario_of(*model_, "seed: 5\nparameters: {rate: {2027: 2 1/yr}}\n");
  const RunState second = state(1);
  EXPECT_EQ(why_not_resumable(second, *model_, branch), "");
  const Result resumed = run_scenario_from(&second, *model_, branch, [](const IntegratorState&) {});
  EXPECT_EQ(resumed.periods(), run_scenario(*model_, branch).periods());
  EXPECT_NE(resumed.periods().back(), whole_->periods().back());
}

TEST_F(SavedStates, are_refused_where_the_run_is_another) {
  use("rk4", "1");
  const RunState second = state(1);
  EXPECT_EQ(why_not(second, "seed: 5\nparameters: {rate: {2026: 2 1/yr}}\n"),
            "it is of another scenario: 'rate' differs before the saved point");
  EXPECT_EQ(why_not(second, "seed: 5\nparameters: {size: 6 t}\n"),
            "it is of another scenario: 'size' differs before the saved point");
  EXPECT_EQ(why_not(second, "seed: 6\n"), "it is of another scenario: its seed is 5, not 6");
  EXPECT_EQ(why_not(second, "seed: 5\ntime: {step: 1/4}\n"),
            "it is of another clock: start 2025, step 1/8, save 1, rk4; the scenario has start "
            "2025, step 1/4, save 1, rk4");
  EXPECT_THAT(why_not(second, "seed: 5\ntime: {save: 1/2}\n"), HasSubstr("of another clock"));
  EXPECT_EQ(why_not(second, "seed: 5\ntime: {end: 2025}\n"),
            "the scenario ends before the saved point");
  RunState other = second;
  other.identity.program_version = "99.0.0";
  EXPECT_THAT(why_not(other, "seed: 5\n"), HasSubstr("it was saved by sim33618 99.0.0, this is "));
  test::SmallModel changed = model_of("rk4", "1");
  changed.numbers += test::number("orders", 4, "", "2029", "t/yr");
  model_ = test::compiled(changed);
  EXPECT_EQ(why_not(second, "seed: 5\n"), "it is of another model: its file 'p.csv' differs");
}

TEST_F(SavedStates, of_a_model_that_reads_the_end_keep_it) {
  test::SmallModel model = model_of("rk4", "1");
  model.variables += test::aux("left", "STOPTIME - TIME", "yr");
  model_ = test::compiled(model);
  const Scenario scenario = test::scenario_of(*model_, "");
  RunState saved;
  const Result result =
      run_scenario_from(nullptr, *model_, scenario, [&](const IntegratorState& state) {
        if (state.periods == 1) saved.integrator = state;
      });
  saved = state_of(result, saved.integrator);
  EXPECT_EQ(why_not(saved, "time: {end: 2029}\n"),
            "it is of another clock: the model reads the end of the run, which is 2029, not 2027");
}

TEST_F(SavedStates, cut_anywhere_are_refused) {
  const std::string bytes = small_state();
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_THAT(refusal(bytes.substr(0, length)), HasSubstr("it is cut short")) << length;
}

TEST_F(SavedStates, with_any_other_byte_are_refused) {
  const std::string bytes = small_state();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const int flip : {1, 0x80, 0xFF}) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ flip);
      EXPECT_NE(refusal(damaged), "accepted") << i;
    }
  }
  EXPECT_THAT(refusal(bytes + "x"), HasSubstr("it is damaged"));
}

TEST_F(SavedStates, are_told_from_other_files_and_other_layouts) {
  EXPECT_THAT(refusal("sim33618: scenario/1\n"), HasSubstr("it is no saved state"));
  std::string newer = small_state();
  newer[16] = 3;
  EXPECT_THAT(refusal(newer), HasSubstr("a newer sim33618 saved it"));
  std::string older = small_state();
  older[16] = 1;
  const std::size_t checked = older.size() - 64;
  EXPECT_THAT(refusal(older.substr(0, checked) + sha256(older.substr(0, checked))),
              HasSubstr("an older sim33618 saved it"));
  newer = small_state();
  newer[newer.size() / 2] ^= 1;
  EXPECT_THAT(refusal(newer), HasSubstr("it is damaged"));
}

TEST_F(SavedStates, do_not_replace_what_is_no_state) {
  const auto notes = scratch_.write("notes.txt", "mine");
  EXPECT_THROW(check_state_place(notes), InputError);
  EXPECT_THROW(check_state_place(scratch_.path()), InputError);
  use("heun", "1");
  write_state_file(scratch_ / "s.state", state(0));
  EXPECT_NO_THROW(check_state_place(scratch_ / "s.state"));
  write_state_file(scratch_ / "s.state", state(1));
  EXPECT_EQ(read_state_file(scratch_ / "s.state").integrator.periods, 2);
}

}  // namespace
}  // namespace sim33618
