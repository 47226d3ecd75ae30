#pragma once

#include <string>
#include <vector>

#include "dynamics/compiled_model.hpp"

namespace sim33618 {

/// What to tell about the first value that is not finite among stocks, auxiliaries, flows and the
/// sums of a stock's flows, with the values it was computed from; empty if all are finite.
std::string describe_non_finite(const CompiledModel& model, const std::vector<double>& slots,
                                const std::string& date);

/// The same for the first stock whose initial value is not finite.
std::string describe_non_finite_start(const CompiledModel& model, const std::vector<double>& slots,
                                      const std::string& date);

}  // namespace sim33618
