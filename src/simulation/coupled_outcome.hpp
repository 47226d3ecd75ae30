#pragma once

#include <memory>

#include "firms/firm_step.hpp"
#include "simulation/coupled_network.hpp"

namespace sim33618 {

/// What firms of a coupled run did in a year, by firm: money in the unit of the network's output,
/// such that firms add up to what they give to their accounts.
struct FirmYear {
  std::int64_t year = 0;
  std::vector<double> output;
  std::vector<double> lost;
  /// Output over what it would be if the firm had gone with its account's orders.
  std::vector<double> least_share;
};

/// What single firms were and did in a run with them.
struct CoupledOutcome {
  std::shared_ptr<const CoupledNetwork> firms;
  std::string rules;
  /// The year that they were made of.
  std::int64_t year = 0;
  std::vector<FirmYear> years;
  StepResidual residual;
  /// Largest difference between the sum over firms and what the other variables saw of it, over
  /// that sum.
  double sums = 0;
  std::size_t switches = 0;
};

}  // namespace sim33618
