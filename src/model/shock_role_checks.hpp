#pragma once

#include "model/model_document.hpp"

namespace sim33618 {

/// Reports roles of a model of shocks that name no variable, or one of another kind or with other
/// dimensions than the role has.
void check_shock_roles(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
