#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace sim33618 {

/// Gives out slots behind the arrays of a store, the lowest that are free, so that intermediate
/// results share few of them and stay in the cache.
class TemporarySlots {
 public:
  explicit TemporarySlots(std::uint32_t begin) : end_(begin) {}

  std::uint32_t take(std::uint32_t count);
  void give_back(std::uint32_t slot, std::uint32_t count);
  /// Behind the last slot ever taken.
  std::uint32_t end() const { return end_; }

 private:
  /// Free ones that lie before the end: begin and count, rising.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> free_;
  std::uint32_t end_;
};

}  // namespace sim33618
