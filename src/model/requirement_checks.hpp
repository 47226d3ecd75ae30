#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports requirements of variables that do not exist, with a value of another unit or other
/// dimensions, of paths that are none, and those that point at rows of something else than data.
void check_requirements(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
