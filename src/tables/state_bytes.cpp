#include "tables/state_bytes.hpp"

#include <bit>
#include <limits>

namespace sim33618 {
namespace {

constexpr unsigned bits_of_byte = 8;
static_assert(std::numeric_limits<double>::is_iec559);

}  // namespace

void StateWriter::integer(std::uint64_t value) {
  for (std::size_t i = 0; i < sizeof value; ++i) {
    bytes_ += static_cast<char>(static_cast<unsigned char>(value));
    value >>= bits_of_byte;
  }
}

void StateWriter::real(double value) { integer(std::bit_cast<std::uint64_t>(value)); }

void StateWriter::text(std::string_view value) {
  integer(value.size());
  bytes_ += value;
}

void StateWriter::reals(const std::vector<double>& values) {
  integer(values.size());
  for (const double value : values) real(value);
}

std::uint64_t StateReader::integer() {
  std::uint64_t value = 0;
  unsigned shift = 0;
  for (const char byte : take(sizeof value)) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(byte)) << shift;
    shift += bits_of_byte;
  }
  return value;
}

double StateReader::real() { return std::bit_cast<double>(integer()); }

std::string StateReader::text() { return std::string(take(count(1))); }

std::vector<double> StateReader::reals() {
  std::vector<double> values(count(sizeof(double)));
  for (double& value : values) value = real();
  return values;
}

std::size_t StateReader::count(std::size_t least_size) {
  const std::uint64_t count = integer();
  if (count > rest_.size() / least_size) throw MalformedState();
  return count;
}

std::string_view StateReader::take(std::size_t size) {
  if (size > rest_.size()) throw MalformedState();
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

}  // namespace sim33618
