#include "dynamics/derivative_row.hpp"

#include <algorithm>
#include <cmath>

namespace sim33618 {
namespace {

bool is_link(double gain) { return gain != 0 && std::isfinite(gain); }

}  // namespace

void DerivativeRow::add(std::uint32_t cause, double derivative) {
  if (is_link(derivative)) gathered_.push_back({cause, derivative});
}

void DerivativeRow::add(const std::vector<CausalLink>& links, double derivative) {
  if (!is_link(derivative)) return;
  for (const CausalLink& link : links) gathered_.push_back({link.cause, derivative * link.gain});
}

std::vector<CausalLink> DerivativeRow::take() {
  std::stable_sort(
      gathered_.begin(), gathered_.end(),
      [](const CausalLink& one, const CausalLink& other) { return one.cause < other.cause; });
  std::vector<CausalLink> links;
  for (const CausalLink& link : gathered_) {
    if (!links.empty() && links.back().cause == link.cause) {
      links.back().gain += link.gain;
    } else {
      links.push_back(link);
    }
  }
  std::erase_if(links, [](const CausalLink& link) { return !is_link(link.gain); });
  gathered_.clear();
  return links;
}

}  // namespace sim33618
