// Batches of members, held against each member run on its own.
#include <gmock/gmock.h>

#include <cmath>

#include "dynamics/integrate.hpp"
#include "experiment/ensemble.hpp"
#include "experiment/random_design.hpp"
#include "support/drawn_numbers.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::flow;
using test::number;
using test::stock;

class KeptMembers : public MemberSink {
 public:
  void take(const MemberBlock& block) override {
    EXPECT_EQ(block.first, members.size()) << "members come in order";
    for (std::uint32_t i = 0; i < block.count; ++i) {
      const auto values = block.values_of(i);
      members.emplace_back(values.begin(), values.end());
      EXPECT_EQ(block.failed(i), std::isnan(values.front()));
    }
    shares.insert(shares.end(), block.shares.begin(), block.shares.end());
    failures.insert(failures.end(), block.failures.begin(), block.failures.end());
  }
  std::vector<std::vector<double>> members;
  std::vector<double> shares;
  std::vector<MemberFailure> failures;
};

// A stock that grows by a drawn rate, with a random number in each step. It overflows where the
// drawn `power` is near its upper end.
class Ensembles : public testing::Test {
 protected:
  Ensembles() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2027, step: 1/4, save: 1, method: rk4}";
    texts.variables =
        stock("level", "inflows: [growth], outflows: []", "start[place]", "t", "place") +
        flow("growth", "level[place] * rate[place] * RANDOM(0, 2)", "t/yr", "place") +
        aux("total", "SUM(level[*])", "t") + aux("risk", "EXP(power) * 0", "1") +
        test::data("start", "t", "place") + test::data("rate", "1/yr", "place", "linear") +
        test::data("power");
    texts.numbers = drawn("start", "*", "", 10, 5, 15, "t") +
                    drawn("rate", "east", "2025", 0.1, 0, 0.2, "1/yr") +
                    drawn("rate", "east", "2028", 0.3, 0.1, 0.5, "1/yr") +
                    drawn("rate", "*", "2025", 0.1, 0, 0.2, "1/yr") +
                    drawn("power", "", "", 600, 500, 750, "1");
    model_ = test::compiled(texts);
    scenario_ = test::scenario_of(*model_, "seed: 7\nparameters: {start: {west: 12 t}}\n");
    draws_ = std::make_unique<ParameterDraws>(model_->document(), model_->numbers());
    design_ = std::make_unique<RandomDesign>(7, draws_->names());
  }

  static std::string drawn(const std::string& name, const std::string& elements,
                           const std::string& at, double value, double low, double high,
                           const std::string& unit) {
    return fmt::format("{},{},{},{},{},{},uniform,{},s,2024,D,\n", name, elements, at, value, low,
                       high, unit);
  }

  std::size_t variable(const std::string& name) const {
    return model_->structure().find(name).value();
  }

  EnsemblePlan plan(std::uint32_t members, std::size_t threads, std::size_t lanes) const {
    return {model_.get(),
            &scenario_,
            draws_.get(),
            design_.get(),
            {{variable("total"), 0}, {variable("level"), 1}, {variable("risk"), 0}},
            members,
            threads,
            lanes};
  }

  std::vector<std::vector<double>> run(const EnsemblePlan& plan) {
    KeptMembers kept;
    run_ensemble(plan, {&kept}, [](std::uint32_t) {});
    failures_ = std::move(kept.failures);
    shares_ = std::move(kept.shares);
    return std::move(kept.members);
  }

  // As the member runs by itself, without a batch; empty where it fails.
  std::vector<double> alone(std::uint32_t member) const {
    const NumberTable numbers =
        test::drawn_numbers(*model_, *draws_, point_of(*design_, member), scenario_);
    std::vector<double> values(9, 0);
    try {
      integrate(*model_, numbers, scenario_.time,
                [&](std::int64_t period, const std::vector<double>& slots) {
                  const auto p = static_cast<std::size_t>(period);
                  const auto& places = model_->program().variables;
                  values[p] = slots[places[variable("total")].slot];
                  values[3 + p] = slots[places[variable("level")].slot + 1];
                  values[6 + p] = slots[places[variable("risk")].slot];
                },
                {scenario_.seed, member});
    } catch (const RunError&) {
      return {};
    }
    return values;
  }

  static void expect_same(const std::vector<double>& a, const std::vector<double>& b,
                          std::uint32_t member) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
      EXPECT_TRUE(a[i] == b[i] || (std::isnan(a[i]) && std::isnan(b[i]))) << member << " " << i;
  }

  std::unique_ptr<CompiledModel> model_;
  Scenario scenario_;
  std::unique_ptr<ParameterDraws> draws_;
  std::unique_ptr<RandomDesign> design_;
  std::vector<MemberFailure> failures_;
  std::vector<double> shares_;
};

TEST_F(Ensembles, have_members_as_each_runs_alone) {
  const auto members = run(plan(40, 2, 8));
  ASSERT_EQ(members.size(), 40U);
  std::vector<std::uint32_t> failed;
  for (const MemberFailure& failure : failures_) failed.push_back(failure.member);
  std::vector<std::uint32_t> failed_alone;
  for (std::uint32_t member = 0; member < members.size(); ++member) {
    const std::vector<double> values = alone(member);
    if (values.empty()) {
      failed_alone.push_back(member);
      EXPECT_TRUE(std::isnan(members[member].front()) && std::isnan(members[member].back()));
    } else {
      expect_same(members[member], values, member);
    }
  }
  EXPECT_EQ(failed, failed_alone);
  ASSERT_THAT(failed.size(), testing::AllOf(testing::Gt(0U), testing::Lt(10U)));
  EXPECT_THAT(failures_.front().message, testing::HasSubstr("'risk' became "));
  EXPECT_THAT(failures_.front().message, testing::HasSubstr("2025-01-01"));
}

TEST_F(Ensembles, say_what_each_member_drew) {
  run(plan(20, 2, 8));
  std::vector<double> expected;
  for (std::uint32_t member = 0; member < 20; ++member) {
    const std::vector<double> point = point_of(*design_, member);
    expected.insert(expected.end(), point.begin(), point.end());
  }
  EXPECT_EQ(shares_, expected);
}

TEST_F(Ensembles, do_not_depend_on_threads_or_lanes) {
  const auto expected = run(plan(70, 1, 1));
  const auto failures = failures_;
  for (const std::size_t threads : {1, 2, 3}) {
    for (const std::size_t lanes : {0, 7, 64}) {
      const auto members = run(plan(70, threads, lanes));
      ASSERT_EQ(members.size(), expected.size());
      for (std::uint32_t m = 0; m < members.size(); ++m) expect_same(members[m], expected[m], m);
      ASSERT_EQ(failures_.size(), failures.size());
      for (std::size_t i = 0; i < failures.size(); ++i)
        EXPECT_EQ(failures_[i].message, failures[i].message);
    }
  }
}

TEST_F(Ensembles, that_grow_keep_their_earlier_members) {
  const auto few = run(plan(10, 2, 0));
  const auto many = run(plan(100, 2, 0));
  for (std::uint32_t member = 0; member < few.size(); ++member)
    expect_same(few[member], many[member], member);
}

TEST_F(Ensembles, do_not_depend_on_what_else_is_kept) {
  const auto all = run(plan(20, 1, 8));
  EnsemblePlan only = plan(20, 1, 8);
  only.kept = {{variable("level"), 1}};
  const auto one = run(only);
  for (std::uint32_t m = 0; m < one.size(); ++m) {
    if (std::isnan(all[m].front())) continue;  // `risk` fails, and is not computed here
    expect_same(one[m], {all[m][3], all[m][4], all[m][5]}, m);
  }
}

TEST_F(Ensembles, hand_on_what_a_sink_throws) {
  class Full : public MemberSink {
    void take(const MemberBlock& block) override {
      if (block.first >= 20) throw RunError("disk full");
    }
  };
  Full sink;
  EXPECT_THROW(run_ensemble(plan(1000, 3, 8), {&sink}, [](std::uint32_t) {}), RunError);
}

}  // namespace
}  // namespace sim33618
