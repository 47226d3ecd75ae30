#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports what is wrong between the files of a model: names that clash, dimensions, sources and
/// variables that do not exist, rows of numbers that fit no variable.
void check_model(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
