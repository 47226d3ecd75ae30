#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports tables of model.yaml with names that are taken, unknown dimensions and variables, and
/// columns that the rows cannot hold.
void check_tables(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
