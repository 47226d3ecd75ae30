// The models that speed is measured on are models as users write them, of the size they say.

#include "synthetic_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/support/program.hpp"
#include "dynamics/integrate.hpp"
#include "dynamics/plan.hpp"

namespace sim33618 {
namespace {

using bench::SyntheticSize;

class SyntheticModels : public testing::TestWithParam<SyntheticSize> {
 protected:
  SyntheticModels() { bench::write_synthetic_model(folder_ / "model", GetParam()); }

  test::Outcome run(std::vector<std::string> words) const {
    words.insert(words.end(), {"--model", (folder_ / "model").string()});
    return test::run_program(SIM33618_BINARY, std::move(words), {});
  }
  std::unique_ptr<CompiledModel> compiled() const {
    return std::make_unique<CompiledModel>(read_model(folder_ / "model", "model"));
  }

  test::ScratchFolder folder_;
};

INSTANTIATE_TEST_SUITE_P(OfSize, SyntheticModels,
                         testing::Values(bench::world3_size(), bench::climate_size()),
                         [](const auto& tested) {
                           const std::string& name = tested.param.name;
                           return name.substr(0, name.find('-'));
                         });

TEST_P(SyntheticModels, are_accepted_by_the_program) {
  const test::Outcome outcome = run({"validate"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
}

TEST_P(SyntheticModels, are_the_same_each_time) {
  bench::write_synthetic_model(folder_ / "again", GetParam());
  for (const char* file :
       {"model.yaml", "dimensions.yaml", "equations.yaml", "parameters.csv", "sources.yaml"}) {
    const std::string name = file;
    EXPECT_EQ(folder_.text_of("model/" + name), folder_.text_of("again/" + name)) << name;
  }
}

TEST_P(SyntheticModels, stay_between_a_tenth_and_ten) {
  const auto model = compiled();
  const Program& program = model->program();
  const std::vector<ResolvedVariable>& variables = model->structure().variables;
  integrate(*model, model->numbers(), model->document().time,
            [&](std::int64_t period, const std::vector<double>& values) {
              for (std::size_t v = 0; v < variables.size(); ++v) {
                const VariableKind kind = variables[v].kind();
                const bool is_level = kind == VariableKind::stock || kind == VariableKind::aux;
                const bool is_sum = variables[v].name().rfind("indicator", 0) == 0;
                if (!is_level || is_sum || variables[v].is_hidden()) continue;
                for (std::size_t e = 0; e < variables[v].element_count; ++e) {
                  const double value = values[program.variables[v].slot + e];
                  ASSERT_GE(value, 0.1) << variables[v].name() << " in period " << period;
                  ASSERT_LE(value, 10) << variables[v].name() << " in period " << period;
                }
              }
            });
}

// Nothing is left out of a plan that asks for the headline alone.
TEST_P(SyntheticModels, need_all_of_their_variables) {
  const auto model = compiled();
  const std::vector<ResolvedVariable>& variables = model->structure().variables;
  PlanRequest request;
  request.outputs.assign(variables.size(), false);
  for (const Word& name : model->document().headline)
    request.outputs[*model->structure().find(name.text)] = true;
  const Plan plan = make_plan(*model, request, InstructionSet::x86_64);
  for (std::size_t v = 0; v < variables.size(); ++v) {
    if (variables[v].kind() == VariableKind::lookup) continue;
    EXPECT_TRUE(plan.variables[v].has_value()) << variables[v].name();
  }
  EXPECT_THAT(plan.lookups, testing::Each(testing::Ne(LookupUse::none)));
}

struct Counts {
  std::size_t variables = 0;
  std::size_t elements = 0;
  std::size_t stocks = 0;
  std::size_t lookups = 0;
  std::int64_t steps = 0;
};

Counts counts_of(const SyntheticSize& size) {
  const test::ScratchFolder folder;
  bench::write_synthetic_model(folder.path(), size);
  const CompiledModel model(read_model(folder.path(), "model"));
  Counts counts;
  counts.steps = model.document().time.calendar().step_count();
  for (const ResolvedVariable& variable : model.structure().variables) {
    counts.stocks += variable.kind() == VariableKind::stock ? 1 : 0;
    if (variable.is_hidden()) continue;
    ++counts.variables;
    counts.elements += variable.element_count;
    counts.lookups += variable.kind() == VariableKind::lookup ? 1 : 0;
  }
  return counts;
}

TEST(SyntheticSizes, are_those_of_world3) {
  const Counts counts = counts_of(bench::world3_size());
  EXPECT_EQ(counts.variables, 290);
  EXPECT_EQ(counts.elements, 290);
  EXPECT_EQ(counts.stocks, 41);
  EXPECT_EQ(counts.lookups, 55);
  EXPECT_EQ(counts.steps, 400);
}

TEST(SyntheticSizes, are_those_of_a_large_climate_model) {
  const Counts counts = counts_of(bench::climate_size());
  EXPECT_EQ(counts.variables, 900);
  EXPECT_EQ(counts.elements, 3800);
  EXPECT_EQ(counts.lookups, 39);
  EXPECT_EQ(counts.steps, 1000);
}

}  // namespace
}  // namespace sim33618
