#include "cli/critical_firms.hpp"

#include <algorithm>
#include <numeric>

#include "base/messages.hpp"
#include "base/numbers.hpp"

namespace sim33618 {

std::vector<std::size_t> most_critical(const Criticality& found) {
  constexpr std::size_t most_rows = 10;
  std::vector<std::size_t> order(found.influence.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto weight = [&](std::size_t firm) {
    return found.risk.empty() ? found.influence[firm] : found.risk[firm].index;
  };
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most_rows, order.size()));
  std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
    return weight(a) != weight(b) ? weight(a) > weight(b) : a < b;
  });
  order.erase(end, order.end());
  return order;
}

void add_risk_columns(const Criticality& found, std::vector<std::string>& columns) {
  if (found.risk.empty()) return;
  for (const std::string& name : to_say({"systemic risk", "downstream", "upstream"}))
    columns.push_back(name);
}

void add_risk_cells(const Criticality& found, std::size_t firm, std::vector<std::string>& row) {
  if (found.risk.empty()) return;
  constexpr int digits = 4;
  const SystemicRisk& risk = found.risk[firm];
  for (const double share : {risk.index, risk.downstream, risk.upstream})
    row.push_back(format_short(share, digits));
}

}  // namespace sim33618
