#pragma once

#include "model/model_document.hpp"

namespace sim33618 {

/// Reports words that are no basis of the model; targets and checks that count otherwise than their
/// variable, with a variable that counts as they do; and, in a model that has bases, targets
/// that say none.
void check_bases(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
