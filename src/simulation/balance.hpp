#pragma once

#include <string>

#include "simulation/result.hpp"

namespace sim33618 {

/// How far a stock's change over a period is from the total of its flows.
struct BalanceResidual {
  /// Largest residual, as a share of the largest of stock and flow totals in it.
  double relative = 0;
  /// Where it stands, "name[element] 2027"; empty in a model without stocks.
  std::string place;
};

/// The largest balance residual of a result. Zero up to round-off, because the means of flows are
/// integrated like the stocks themselves. Only periods after the first count: the value at the
/// start is not saved.
BalanceResidual largest_balance_residual(const Result& result);

}  // namespace sim33618
