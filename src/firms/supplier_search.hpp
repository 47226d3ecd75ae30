#pragma once

#include <optional>

#include "firms/firm_engine.hpp"

namespace sim33618 {

/// Buyers whom a supplier keeps failing sample others of its sector and choose among them by a
/// logit of price, share of orders served, distance and place (D. McFadden, Conditional logit
/// analysis of qualitative choice behavior, 1974). Draws are functions of buyer, supplier and step.
class SupplierSearch {
 public:
  SupplierSearch(FirmEngine& engine, const StepInputs& inputs) : engine_(engine), inputs_(inputs) {}

  /// Counts down who is being qualified and lets those deliver who are; then begins the searches
  /// of this step. Returns whether any link has another supplier now.
  bool run();

 private:
  bool finish_pending();
  void begin(std::uint32_t link, std::uint32_t buyer);
  std::optional<std::uint32_t> choice(std::uint32_t link, std::uint32_t buyer) const;
  double score(std::uint32_t buyer, std::uint32_t supplier) const;
  std::uint32_t buyer_of(std::uint32_t link) const;
  bool supplies(std::uint32_t supplier, std::uint32_t link, std::uint32_t buyer) const;

  FirmEngine& engine_;
  const StepInputs& inputs_;
};

}  // namespace sim33618
