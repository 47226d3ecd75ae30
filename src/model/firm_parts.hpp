#pragma once

#include "model/model_parts.hpp"

namespace sim33618 {

/// What a model knows of firms: their supply graph, population, archetypes and those with a name.
void add_firm_parts(const FirmData& firms, std::vector<ModelPart>& parts);

/// What it says that they do, and which rules are the usual ones.
void add_rule_parts(const RuleSets& rules, std::vector<ModelPart>& parts);

}  // namespace sim33618
