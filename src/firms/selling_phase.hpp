#pragma once

#include "firms/firm_engine.hpp"

namespace sim33618 {

/// What a firm does first in a step: it reads the orders of its buyers and the limits that its
/// inputs set, and writes what it makes and offers.
class SellingPhase {
 public:
  SellingPhase(FirmEngine& engine, const StepInputs& inputs)
      : engine_(engine), rules_(engine.rules_), inputs_(inputs) {}

  void run(std::size_t block, std::size_t firm);

 private:
  struct Orders {
    double first = 0;
    double rest = 0;
    double final = 0;

    double all() const { return first + rest + final; }
  };

  Orders open_orders(std::size_t firm) const;
  double made(std::size_t firm, double plan) const;
  SupplyOffer shared(const Orders& orders, double available) const;

  FirmEngine& engine_;
  const FirmRules& rules_;
  const StepInputs& inputs_;
};

}  // namespace sim33618
