#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim33618 {

/// Numbers and texts as bytes, the same on every machine: integers of 64 bits, least significant
/// byte first; doubles by their bits (IEEE 754 binary64); texts and lists behind their length.
class StateWriter {
 public:
  void integer(std::uint64_t value);
  void real(double value);
  void text(std::string_view value);
  void reals(const std::vector<double>& values);

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Thrown by StateReader where the bytes end too early or a length is beyond them.
struct MalformedState {};

/// Reads what StateWriter wrote, in the same order.
class StateReader {
 public:
  explicit StateReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t integer();
  double real();
  std::string text();
  std::vector<double> reals();
  /// A length of things that take at least `least_size` bytes each.
  std::size_t count(std::size_t least_size);
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t size);

  std::string_view rest_;
};

}  // namespace sim33618
