#pragma once

#include "model/model_document.hpp"

namespace sim33618 {

/// Reports what is wrong between the series of a history, their figures and the model: variables
/// that do not exist, do not convert or are data themselves, figures of unknown series, twice or
/// after the last year, a second reading without a first. Sources are checked elsewhere.
void check_history(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
