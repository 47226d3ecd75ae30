#pragma once

#include <string>
#include <vector>

#include "model/model_parts.hpp"

namespace sim33618 {

/// Something that two models do not have in common.
struct ModelDifference {
  /// Kind and name as in ModelPart.
  std::string kind;
  std::string name;
  /// Which of the things said of it differs; empty where one of the models lacks the whole.
  std::string what;
  /// What each model says; empty on the side that says nothing.
  std::string first;
  std::string second;
};

/// What differs between two models, in the order of the first; what only the second has comes last.
/// Layout, comments, the division into files, documentation texts and notes make no difference.
std::vector<ModelDifference> model_differences(const ModelDocument& first,
                                               const ModelDocument& second);

}  // namespace sim33618
