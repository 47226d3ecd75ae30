#pragma once

#include "firms/firm_engine.hpp"

namespace sim33618 {

/// By how much swings of demand grow on their way up the supply chain: standard deviations, each
/// over its mean (F. Chen, Z. Drezner, J. Ryan and D. Simchi-Levi, Quantifying the bullwhip effect
/// in a simple supply chain, Management Science 46, 2000, which compare variances).
struct Bullwhip {
  /// Of what firms make over that of orders they get; mean of firms, by output.
  double production = 0;
  /// Of orders that firms get of firms over that of final demand; of all together.
  double orders = 0;
};

/// Runs a network under final demand that is drawn anew for each sector and step, by up to `swing`
/// above or below that of the start, and measures after so many steps for so many.
Bullwhip bullwhip_of(const FirmNetwork& network, const FirmRules& rules, const FirmRun& run,
                     double swing = 0.01, std::int64_t before = 104, std::int64_t measured = 208);

}  // namespace sim33618
