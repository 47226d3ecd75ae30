#pragma once

#include <functional>
#include <string>
#include <vector>

#include "firms/firm_state.hpp"
#include "firms/firm_step.hpp"

namespace sim33618 {

/// What a firm offers its buyers in a step.
struct SupplyOffer {
  /// Shares of orders that are shipped: of those served first, and of the others.
  double first = 1;
  double rest = 1;
  double price = 1;
};

/// The firms of a network, step by step. A step has two phases, each of which reads what the other
/// wrote and writes what is its own:
/// * selling, by firm: add up the orders, expect, plan, make what capacity and inputs allow, ship;
/// * buying, by firm: take in what was shipped, use up inputs, order.
/// In between there is nothing but what firms offer. After it those whom a supplier keeps failing
/// look for another. The same bits for any number of threads. Books are checked in every step.
class FirmEngine {
 public:
  /// Starts in the steady state. The network must outlive the engine.
  FirmEngine(const FirmNetwork& network, const FirmRules& rules, const FirmRun& run);

  /// Goes on from a state. Throws InputError if it is none of this network.
  void restore(FirmState state);

  /// One step. Throws RunError with firm, step and amount where the books do not add up or a stock
  /// is below zero.
  void advance(const StepInputs& inputs);

  const FirmNetwork& network() const { return network_; }
  const FirmRules& rules() const { return rules_; }
  const FirmState& state() const { return state_; }
  /// Of the last step.
  const FirmFlows& flows() const { return flows_; }
  std::vector<SectorFlows> sector_flows() const;
  /// The worst of all steps since the engine was made.
  const StepResidual& residual() const { return residual_; }
  /// How many links have changed their supplier since then.
  std::size_t switches() const { return switches_; }

  /// Sum of what all firms made.
  double output() const;

  /// Memory that each link takes here, in its state and in the network, groups included: bytes of
  /// the arrays by link and by group over the number of links.
  double bytes_per_link() const;

 private:
  friend class SellingPhase;
  friend class BuyingPhase;
  friend class SupplierSearch;

  struct Payments {
    double received = 0;
    double paid = 0;
  };

  void find_buyers();
  void mark_first_served(const StepInputs& inputs);
  Payments settle_outside(const StepInputs& inputs);
  double check_money(const Payments& outside) const;
  void check_books(const StepInputs& inputs);
  [[noreturn]] void report_shipping() const;
  [[noreturn]] void report(const Breach& breach) const;
  void for_each_firm(const std::function<void(std::size_t block, std::size_t firm)>& work) const;

  const FirmNetwork& network_;
  FirmRules rules_;
  FirmRun run_;
  FirmState state_;
  FirmFlows flows_;
  StepResidual residual_;
  std::size_t switches_ = 0;

  std::vector<SupplyOffer> offers_;
  /// Of output, what is not spent on inputs at the prices of the start.
  std::vector<double> value_added_share_;
  /// Links of each supplier, in compressed rows.
  std::vector<std::uint32_t> first_sale_;
  std::vector<std::uint32_t> sales_;
  /// By link.
  std::vector<unsigned char> flags_;
  std::vector<unsigned char> served_first_;
  /// By firm, of use in a search only; 0 in between.
  std::vector<double> promised_;
  /// By block of firms.
  std::vector<std::vector<std::uint32_t>> failed_links_;
  std::vector<StepResidual> block_residual_;
  std::vector<std::vector<Breach>> breaches_;
};

/// Flags of a link.
inline constexpr unsigned char is_first_served = 1;
inline constexpr unsigned char is_searching = 2;

inline constexpr std::size_t firms_per_block = 1024;

/// The value of a sector or firm, 1 where nothing is said.
inline double factor(std::span<const double> values, std::size_t place) {
  return values.empty() ? 1 : values[place];
}

}  // namespace sim33618
