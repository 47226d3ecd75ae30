#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports reconciliations of variables that do not exist, are no `data: start` or differ in
/// dimensions or unit; conditions whose value does not fit; tables that the model does not list.
void check_reconciliations(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
