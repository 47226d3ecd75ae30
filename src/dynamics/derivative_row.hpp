#pragma once

#include <vector>

#include "dynamics/causal_links.hpp"

namespace sim33618 {

/// The derivatives of one number, gathered from the operands it is computed from.
class DerivativeRow {
 public:
  /// What is 0 or not finite is no link.
  void add(std::uint32_t cause, double derivative);
  /// Takes over the derivatives of an operand, by the chain rule.
  void add(const std::vector<CausalLink>& links, double derivative);

  /// The sum for each cause, in rising order; the row is empty then.
  std::vector<CausalLink> take();

 private:
  std::vector<CausalLink> gathered_;
};

}  // namespace sim33618
