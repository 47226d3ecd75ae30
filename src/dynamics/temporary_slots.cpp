#include "dynamics/temporary_slots.hpp"

#include <algorithm>

namespace sim33618 {

std::uint32_t TemporarySlots::take(std::uint32_t count) {
  for (auto gap = free_.begin(); gap != free_.end(); ++gap) {
    if (gap->second < count) continue;
    const std::uint32_t slot = gap->first;
    gap->first += count;
    gap->second -= count;
    if (gap->second == 0) free_.erase(gap);
    return slot;
  }
  end_ += count;
  return end_ - count;
}

void TemporarySlots::give_back(std::uint32_t slot, std::uint32_t count) {
  const auto next = std::lower_bound(free_.begin(), free_.end(), std::pair{slot, 0U});
  const auto gap = free_.insert(next, {slot, count});
  if (const auto after = gap + 1;
      after != free_.end() && gap->first + gap->second == after->first) {
    gap->second += after->second;
    free_.erase(after);
  }
  if (gap != free_.begin()) {
    const auto before = gap - 1;
    if (before->first + before->second == gap->first) {
      before->second += gap->second;
      free_.erase(gap);
    }
  }
}

}  // namespace sim33618
