#pragma once

#include "model/model_parts.hpp"

namespace sim33618 {

/// What a model holds its numbers and equations to: reconciliations, requirements, correlations of
/// draws, and loops that should be there.
void add_condition_parts(const ModelDocument& model, std::vector<ModelPart>& parts);

}  // namespace sim33618
