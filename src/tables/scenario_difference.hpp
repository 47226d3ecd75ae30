#pragma once

#include <string>
#include <vector>

#include "scenario/scenario.hpp"

namespace sim33618 {

/// An input in which two scenarios of one model differ.
struct InputDifference {
  /// "lever", "parameter", "shock" or "setting".
  std::string kind;
  /// A lever or parameter, with the elements that differ in the same way; a shock; a key.
  std::string name;
  std::string first;
  std::string second;
  /// For a screen: what both values have in common (a unit, or a shock and what it hits), and the
  /// values without that and without the points that both paths have ("…").
  std::string common;
  std::string rest_of_first;
  std::string rest_of_second;
};

/// In the order of settings, the model's variables, shocks. Titles and files are no inputs.
std::vector<InputDifference> input_differences(const Scenario& first, const Scenario& second,
                                               const ModelDocument& model,
                                               const NumberTable& numbers);

}  // namespace sim33618
