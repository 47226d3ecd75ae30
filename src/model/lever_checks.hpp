#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports levers that set no data, whose values do not convert or lie outside of the bounds, whose
/// status quo does, which speak of variables or zones that do not exist, or whose expected effects
/// contradict themselves.
void check_levers(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
