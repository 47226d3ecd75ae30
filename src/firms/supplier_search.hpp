#pragma once

#include <optional>

#include "firms/firm_engine.hpp"

namespace sim33618 {

/// Buyers whom a supplier keeps failing choose among those who supply them with the like already,
/// who need no qualification, and a sample of others of its sector, by a
/// logit of price, share of orders served, distance and place (D. McFadden, Conditional logit
/// analysis of qualitative choice behavior, 1974). The share is what is served now or, if that is
/// less, what capacity would allow with the orders that they bring along and those of others who
/// are coming; who would fail them as the present one does is no choice. What was overdue is
/// cancelled where they leave. Draws are functions of buyer, supplier and step.
class SupplierSearch {
 public:
  SupplierSearch(FirmEngine& engine, const StepInputs& inputs)
      : engine_(engine), inputs_(inputs), promised_(engine.promised_) {}

  /// Counts down who is being qualified and lets those deliver who are; then begins the searches
  /// of this step. Returns whether any link has another supplier now.
  bool run();

 private:
  bool finish_pending();
  void switch_supplier(std::uint32_t link, std::uint32_t supplier);
  void begin(std::uint32_t link);
  std::optional<std::uint32_t> choice(std::uint32_t link, std::uint32_t group) const;
  double share_to_expect(std::uint32_t supplier, double volume) const;
  double score(std::uint32_t buyer, std::uint32_t supplier, double share) const;
  std::uint32_t group_of(std::uint32_t link) const;
  std::uint32_t buyer_of_group(std::uint32_t group) const;
  bool supplies(std::uint32_t supplier, std::uint32_t group) const;

  FirmEngine& engine_;
  const StepInputs& inputs_;
  // By firm: what buyers for whom it is being qualified will order.
  std::vector<double>& promised_;
};

}  // namespace sim33618
