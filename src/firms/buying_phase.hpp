#pragma once

#include "firms/firm_engine.hpp"
#include "firms/order_rule.hpp"

namespace sim33618 {

/// What a firm does second in a step: it reads what its suppliers offer, and writes its own links,
/// what it owes, and the limits that its inputs set to what it makes in the next step.
class BuyingPhase {
 public:
  BuyingPhase(FirmEngine& engine, const StepInputs& inputs);

  void run(std::size_t block, std::size_t firm);

 private:
  // What a firm's links have in common.
  struct Buyer {
    std::size_t block = 0;
    std::size_t firm = 0;
    // Share of the start's output that it makes now, and that it orders inputs for,
    // and that its stocks are meant for.
    double level = 0;
    double use = 0;
    double target_use = 0;
    double bought = 0;
    double bought_outside = 0;
    double cost = 0;
  };

  SupplyOffer outside_offer(std::uint32_t link, double supply) const;
  void run_group(std::uint32_t group, Buyer& buyer);
  double run_link(std::uint32_t link, const SupplyOffer& offer, double kept, double cover,
                  Buyer& buyer);

  FirmEngine& engine_;
  const FirmRules& rules_;
  const StepInputs& inputs_;
  OrderRule order_;
  TransitPace usual_pace_;
  float fill_weight_;
};

}  // namespace sim33618
