#pragma once

#include <algorithm>

#include "firms/firm_state.hpp"

namespace sim33618 {

/// What a buyer needs of one supplier, over a step: what it uses now and by which its stocks go.
struct LinkNeeds {
  double use = 0;
  double target_use = 0;
  /// Steps of use that stocks are meant to last.
  double cover = 0;
};

/// What of it there is.
struct LinkStocks {
  double stock = 0;
  double on_the_way = 0;
  double overdue = 0;
};

/// What firms order: what they use, and a part of what stock and supply line lack (J. Sterman,
/// Modeling managerial behavior, 1989).
class OrderRule {
 public:
  explicit OrderRule(const FirmRules& rules)
      : adjustment_(rules.cover_adjustment),
        supply_line_(rules.supply_line * rules.cover_adjustment) {}

  double order(const LinkNeeds& needs, const TransitPace& pace, const LinkStocks& there) const {
    const double missing = needs.cover * needs.target_use - there.stock;
    const double missing_on_the_way =
        needs.target_use * pace.on_the_way - there.on_the_way - there.overdue;
    return std::max(0.0, needs.use + missing * adjustment_ + missing_on_the_way * supply_line_);
  }

 private:
  double adjustment_;
  double supply_line_;
};

}  // namespace sim33618
