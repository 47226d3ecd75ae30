#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports firms of clusters and districts that do not exist, a variable of firms that does not run
/// over one dimension, variables of the population that run over others than they should, and
/// shares of one cluster that leave nothing to other firms.
void check_firms(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
