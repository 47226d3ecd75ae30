#pragma once

#include "tables/network_report.hpp"

namespace sim33618 {

/// How the supply network is called that a model describes, which it must.
NetworkLabels network_labels(const ModelDocument& model);

/// What the model computed of each node in a saved year.
NodeFigures node_figures(const NetworkLabels& labels, const Result& result, std::int64_t year);

}  // namespace sim33618
