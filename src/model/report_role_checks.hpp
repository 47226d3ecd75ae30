#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports indicators and charts of variables, elements, dimensions or columns that do not exist,
/// and charts whose variable runs over more than one dimension. Tables that the model does not
/// declare are left to whoever knows them.
void check_report_roles(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
