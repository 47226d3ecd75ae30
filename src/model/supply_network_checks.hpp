#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports a supply network of variables or nodes that do not exist, that run over other dimensions
/// than the nodes or whose units do not fit, and names that repeat or stand for nothing.
void check_supply_network(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
