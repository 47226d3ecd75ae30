#pragma once

#include <cstdint>
#include <cstring>

namespace sim33618::test {

/// A number for the bits of many values, to pin them: FNV-1a, a value at a time.
class BitsHash {
 public:
  void add(double value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    hash_ = (hash_ ^ bits) * 1099511628211U;
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 1469598103934665603U;
};

}  // namespace sim33618::test
