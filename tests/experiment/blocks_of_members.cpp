// Members of an ensemble over the shipped model, alone and in blocks.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "experiment/parameter_draws.hpp"
#include "experiment/random_design.hpp"
#include "support/drawn_numbers.hpp"
#include "support/small_batch.hpp"

namespace sim33618 {
namespace {

class SlowBlocksOfMembers : public testing::Test {
 protected:
  SlowBlocksOfMembers()
      : model_(read_model(std::filesystem::path(SIM33618_SOURCE_DIR) / "model", "model")),
        draws_(model_.document(), model_.numbers()) {
    const RandomDesign design(33618, draws_.names());
    for (std::uint32_t m = 0; m < member_count; ++m)
      tables_.push_back(test::drawn_numbers(model_, draws_, point_of(design, m)));
    for (const NumberTable& table : tables_)
      members_.push_back({&table, {1, static_cast<std::uint32_t>(members_.size())}});
    for (std::size_t v = 0; v < tables_[0].series.size(); ++v) {
      for (std::size_t e = 0; e < tables_[0].series[v].size(); ++e) {
        for (std::size_t p = 0; p < tables_[0].series[v][e].size(); ++p)
          varying_[v] = varying_[v] || differs(v, e, p);
      }
    }
  }

  bool differs(std::size_t v, std::size_t e, std::size_t p) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const NumberTable& table) {
      return table.series[v][e][p].value != tables_[0].series[v][e][p].value;
    });
  }

  // The first members, as many as are given.
  std::vector<test::MemberResult> run(std::size_t members, std::size_t lanes,
                                      const std::vector<bool>& outputs, InstructionSet set) const {
    return test::run_members(model_, model_.document().time,
                             {members_.begin(), members_.begin() + static_cast<int>(members)},
                             {set, lanes, outputs, varying_});
  }

  // Twenty variables from all over the model.
  std::vector<bool> twenty() const {
    std::vector<bool> outputs(shown_.size(), false);
    const std::size_t stride = shown_.size() / 20;
    for (std::size_t i = 0; i < 20; ++i) {
      std::size_t v = i * stride;
      while (!shown_[v] || outputs[v]) v = (v + 1) % shown_.size();
      outputs[v] = true;
    }
    return outputs;
  }

  void expect_same(const std::vector<bool>& outputs) const {
    const auto alone = run(10, 1, {}, InstructionSet::x86_64);
    for (const InstructionSet set : instruction_sets_here()) {
      for (const std::size_t lanes : {1U, 7U, 64U}) {
        const auto results = run(lanes == 64 ? 64 : 10, lanes, outputs, set);
        for (std::size_t m = 0; m < 10; ++m)
          EXPECT_EQ(test::difference(model_, alone[m].values, shown_, results[m].values, outputs),
                    "")
              << m << " of " << lanes << " on " << instruction_set_name(set);
      }
    }
  }

  static constexpr std::uint32_t member_count = 64;
  CompiledModel model_;
  ParameterDraws draws_;
  std::vector<NumberTable> tables_;
  std::vector<BatchMember> members_;
  std::vector<bool> shown_ = test::shown(model_);
  std::vector<bool> varying_ = std::vector<bool>(shown_.size(), false);
};

TEST_F(SlowBlocksOfMembers, hold_members_that_differ) {
  const auto alone = run(2, 1, {}, InstructionSet::x86_64);
  EXPECT_NE(test::difference(model_, alone[0].values, shown_, alone[1].values, shown_), "");
}

TEST_F(SlowBlocksOfMembers, give_a_member_the_same_numbers_for_all_outputs) { expect_same(shown_); }

TEST_F(SlowBlocksOfMembers, give_a_member_the_same_numbers_for_twenty_outputs) {
  expect_same(twenty());
}

}  // namespace
}  // namespace sim33618
