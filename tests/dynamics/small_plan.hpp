#pragma once

#include <gtest/gtest.h>

#include "dynamics/plan.hpp"
#include "support/small_batch.hpp"

namespace sim33618::test {

/// A plan of a small model whose data are numbers of 1.
class SmallPlan : public ::testing::Test {
 protected:
  void make(const std::string& variables, const std::set<std::string>& outputs = {},
            const std::set<std::string>& varying = {}) {
    SmallModel texts;
    texts.variables = variables + data("one") + data("other") + data("series", "1", "", "linear") +
                      data("year", "yr");
    texts.numbers = number("one", 1) + number("other", 1) + number("series", 1, "", "2025") +
                    number("series", 2, "", "2026") + number("year", 1, "", "", "yr");
    model_ = compiled(texts);
    plan_ = make_plan(*model_,
                      {outputs.empty() ? std::vector<bool>{} : flags(*model_, outputs),
                       flags(*model_, varying), true},
                      InstructionSet::x86_64);
  }

  std::size_t variable(const std::string& name) const {
    return model_->structure().find(name).value();
  }
  bool is_placed(const std::string& name) const {
    return plan_.variables[variable(name)].has_value();
  }
  bool is_varying(const std::string& name) const {
    return plan_.variables[variable(name)]->varying;
  }
  /// The variables that some instructions write.
  std::vector<std::string> written(const PlannedInstructions& instructions) const {
    std::vector<std::string> names;
    for (const PlannedInstruction& instruction : instructions) {
      for (std::size_t v = 0; v < plan_.variables.size(); ++v) {
        const auto& place = plan_.variables[v];
        if (place && place->varying == instruction.target.varying &&
            place->slot <= instruction.target.operand.slot &&
            instruction.target.operand.slot < place->slot + place->count)
          names.push_back(model_->structure().variables[v].name());
      }
    }
    return names;
  }

  std::unique_ptr<CompiledModel> model_;
  Plan plan_;
};

/// A stock, its flow and its start.
inline const std::string level = stock("level", "inflows: [gain], outflows: []", "at_start") +
                                 flow("gain", "level / year") + aux("at_start", "one * 2");

}  // namespace sim33618::test
