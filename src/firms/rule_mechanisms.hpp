#pragma once

#include <string>
#include <vector>

#include "firms/firm_rules.hpp"

namespace sim33618 {

/// What a parameter of the file becomes in FirmRules.
enum class ParameterForm : unsigned char {
  /// Itself.
  number,
  /// Days, as steps.
  duration,
  /// Days of adjustment, as the share that is done a step; all of it where they are a step or less.
  rate,
};

struct RuleParameter {
  std::string name;
  ParameterForm form = ParameterForm::number;
  FigureLimits limits;
  double& (*place)(FirmRules& rules) = nullptr;
};

/// A rule that a mechanism can follow.
struct MechanismRule {
  std::string name;
  std::vector<RuleParameter> parameters;
  /// What it sets besides its parameters.
  void (*set)(FirmRules& rules) = nullptr;
};

/// Something a firm does each step.
struct Mechanism {
  std::string name;
  std::vector<MechanismRule> rules;
};

/// All of them, in the order in which a step comes to them.
const std::vector<Mechanism>& mechanisms();

}  // namespace sim33618
