// A member of a batch has the same numbers, to the last bit, wherever and beside whatever it runs.

#include <rapidcheck/gtest.h>

#include <numeric>

#include "dynamics/different_members.hpp"
#include "dynamics/model_of_everything.hpp"

namespace sim33618 {
namespace {

using test::BatchForm;
using test::MemberResult;

constexpr std::size_t member_count = 71;

struct Members {
  explicit Members(const std::string& method)
      : model(test::compiled(test::model_of_everything(method))),
        drawn(*model, test::drawn_names, member_count),
        alone(run(drawn.all(), {})) {}

  std::vector<MemberResult> run(const std::vector<BatchMember>& members, BatchForm form) const {
    if (form.varying.empty())
      form.varying = test::flags(*model, {test::drawn_names.begin(), test::drawn_names.end()});
    return test::run_members(*model, model->document().time, members, form);
  }
  std::string difference(std::size_t member, const MemberResult& result,
                         const std::vector<bool>& outputs = {}) const {
    const std::vector<bool> shown = test::shown(*model);
    return test::difference(*model, alone[member].values, shown, result.values,
                            outputs.empty() ? shown : outputs);
  }

  std::unique_ptr<CompiledModel> model;
  test::DifferentMembers drawn;
  std::vector<MemberResult> alone;
};

class Batches : public testing::TestWithParam<std::string>, protected Members {
 protected:
  Batches() : Members(GetParam()) {}
};

INSTANTIATE_TEST_SUITE_P(By, Batches, testing::Values("euler", "heun", "rk4"),
                         [](const auto& tested) { return tested.param; });

TEST_P(Batches, hold_a_member_apart_from_the_others) {
  EXPECT_NE(difference(0, alone[1]), "");
  for (const MemberResult& result : alone) EXPECT_FALSE(result.is_failed);
}

TEST_P(Batches, of_any_size_on_any_instruction_set_give_a_member_the_same_numbers) {
  for (const InstructionSet set : instruction_sets_here()) {
    for (const std::size_t lanes : {1U, 2U, 7U, 64U}) {
      const auto results = run(drawn.all(), {set, lanes});
      for (std::size_t m = 0; m < member_count; ++m)
        ASSERT_EQ(difference(m, results[m]), "") << instruction_set_name(set) << " " << lanes;
    }
  }
}

// What members differ in may be told more coarsely than it is.
TEST_P(Batches, in_which_everything_varies_give_a_member_the_same_numbers) {
  const std::vector<bool> all(model->structure().variables.size(), true);
  for (const InstructionSet set : instruction_sets_here()) {
    const auto results = run(drawn.all(), {set, 7, {}, all});
    for (std::size_t m = 0; m < member_count; ++m) ASSERT_EQ(difference(m, results[m]), "");
  }
}

TEST_P(Batches, of_one_are_the_run_of_that_member) {
  const std::vector<BatchMember> members = drawn.all();
  for (std::size_t m = 0; m < 3; ++m) {
    MemberResult result;
    const auto add = [&](std::int64_t, const std::vector<double>& slots) {
      for (std::size_t v = 0; v < model->structure().variables.size(); ++v) {
        if (!test::shown(*model)[v]) continue;
        const VariableSlots& place = model->program().variables[v];
        result.values.insert(result.values.end(), slots.begin() + place.slot,
                             slots.begin() + place.slot + place.count);
      }
    };
    integrate(*model, *members[m].numbers, model->document().time, add, members[m].key);
    EXPECT_EQ(difference(m, result), "");
  }
}

TEST_P(Batches, for_a_single_output_give_it_the_same_numbers) {
  const std::vector<bool> shown = test::shown(*model);
  for (std::size_t v = 0; v < shown.size(); ++v) {
    if (!shown[v]) continue;
    std::vector<bool> outputs(shown.size(), false);
    outputs[v] = true;
    const std::string& name = model->structure().variables[v].name();
    for (const std::size_t lanes : {1U, 9U}) {
      const auto results = run(drawn.all(), {chosen_instruction_set(), lanes, outputs});
      for (std::size_t m = 0; m < member_count; ++m)
        ASSERT_EQ(difference(m, results[m], outputs), "") << name;
    }
  }
}

// Some of the members in any order, in blocks of any size, for any outputs.
RC_GTEST_PROP(BatchesOfAnyMembers, give_each_the_same_numbers, ()) {
  static const std::array of_methods = {Members("euler"), Members("heun"), Members("rk4")};
  const Members& everything = of_methods[*rc::gen::inRange<std::size_t>(0, of_methods.size())];
  std::vector<bool> outputs = test::shown(*everything.model);
  for (std::size_t v = 0; v < outputs.size(); ++v)
    outputs[v] = outputs[v] && *rc::gen::inRange(0, 4) == 0;
  const auto chosen = *rc::gen::container<std::vector<std::uint32_t>>(
      rc::gen::inRange<std::uint32_t>(0, member_count));
  const std::vector<BatchMember> all = everything.drawn.all();
  std::vector<BatchMember> members;
  for (const std::uint32_t m : chosen) members.push_back(all[m]);
  const auto results = everything.run(members, {*rc::gen::elementOf(instruction_sets_here()),
                                                *rc::gen::inRange<std::size_t>(1, 20),
                                                outputs,
                                                {}});
  for (std::size_t i = 0; i < members.size(); ++i)
    RC_ASSERT(everything.difference(chosen[i], results[i], outputs) == "");
}

}  // namespace
}  // namespace sim33618
