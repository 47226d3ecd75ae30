#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "model/reference.hpp"
#include "simulation/run.hpp"
#include "simulation/target_outcome.hpp"
#include "support/small_scenario.hpp"

namespace sim33618::test {

/// The model of the repository.
inline std::unique_ptr<CompiledModel> shipped_model() {
  return std::make_unique<CompiledModel>(
      read_model(std::filesystem::path(SIM33618_SOURCE_DIR) / "model", "model"));
}

/// A run of a scenario of the model, given by its content.
class ShippedRun {
 public:
  ShippedRun(const CompiledModel& model, const std::string& content)
      : result_(run_scenario(model, scenario_of(model, content))) {}

  int first_year() const { return static_cast<int>(result_.scenario().time.start); }

  /// Of "name" or "name[element, element]", in its unit.
  double operator()(const std::string& reference, int year) const {
    Diagnostics diagnostics;
    const Reference parsed = parse_reference({reference, {}}, diagnostics);
    diagnostics.throw_if_errors();
    const std::size_t variable = result_.model().structure().find(parsed.name.text).value();
    std::size_t element = 0;
    const auto& dims = result_.model().structure().variables[variable].dims;
    for (std::size_t d = 0; d < dims.size(); ++d)
      element = element * dims[d]->elements.size() +
                dims[d]->index_of(parsed.elements.at(d).text).value();
    return result_.value(variable, element, period_of(year));
  }

  std::vector<TargetOutcome> checks() const {
    return hold_against(result_.model().document().checks, result_);
  }

  const Result& result() const { return result_; }

 private:
  std::size_t period_of(int year) const { return static_cast<std::size_t>(year - first_year()); }

  Result result_;
};

/// Tests of the model of the repository, which is read once a suite.
class OnShippedModel : public testing::Test {
 protected:
  static void SetUpTestSuite() { model_ = shipped_model(); }
  static void TearDownTestSuite() { model_.reset(); }

  static const CompiledModel& model() { return *model_; }

  /// A scenario given by its content.
  static ShippedRun run(const std::string& content) { return {*model_, content}; }

  /// A scenario that sets these lines of parameters, if any.
  static ShippedRun run_with(const std::string& parameters, const std::string& time = "") {
    return run(time + (parameters.empty() ? "" : "parameters:\n" + parameters));
  }

  static std::vector<std::string> elements(const std::string& dimension) {
    return model_->document().dimensions.find(dimension)->element_names();
  }

 private:
  inline static std::unique_ptr<CompiledModel> model_;
};

}  // namespace sim33618::test
