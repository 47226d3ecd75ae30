#pragma once

#include "experiment/correlation.hpp"
#include "experiment/parameter_draws.hpp"

namespace sim33618 {

/// What the numbers of a model have in common, as its correlations files say: a copula over the
/// dimensions of its draws. Throws InputError that names at their places parameters that are not
/// drawn, pairs that are given twice, and correlations that contradict each other.
GaussianCopula model_correlations(const ModelDocument& model, const ParameterDraws& draws);

}  // namespace sim33618
