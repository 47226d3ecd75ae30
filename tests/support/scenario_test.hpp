#pragma once

#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"

namespace sim33618::test {

/// Tests of scenarios of one small model, which the constructor of the tests compiles.
class ScenarioTest : public ::testing::Test {
 protected:
  explicit ScenarioTest(const SmallModel& texts) : model_(compiled(texts)) {}

  Scenario scenario_with(const std::string& content) const { return scenario_of(*model_, content); }
  std::vector<std::string> mistakes_in(const std::string& content) const {
    return summaries(errors_of([&] { scenario_with(content); }));
  }
  const NumberSeries& series(const Scenario& of, const std::string& name,
                             std::size_t element = 0) const {
    return of.numbers.series[model_->structure().find(name).value()][element];
  }

  std::unique_ptr<CompiledModel> model_;
};

}  // namespace sim33618::test
