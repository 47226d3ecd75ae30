#include "base/numbers.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace sim33618 {

std::optional<double> parse_number(std::string_view text) {
  const bool has_plus = !text.empty() && text.front() == '+';
  if (has_plus) text.remove_prefix(1);
  const bool has_minus = !has_plus && !text.empty() && text.front() == '-';
  const std::string_view digits = text.substr(has_minus ? 1 : 0);
  // from_chars also takes "inf" and "nan", which are no quantities.
  if (digits.empty() || !((digits[0] >= '0' && digits[0] <= '9') || digits[0] == '.'))
    return std::nullopt;
  double value = 0;
  const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || rest != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<long long> parse_integer(std::string_view text) {
  long long value = 0;
  const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || failure != std::errc() || rest != text.data() + text.size())
    return std::nullopt;
  return value;
}

std::string format_number(double value) { return fmt::format("{:.15g}", value == 0 ? 0.0 : value); }

std::string format_short(double value, int digits) {
  return fmt::format("{:.{}g}", value == 0 ? 0.0 : value, digits);
}

std::string format_readable(double value) {
  constexpr double needs_no_decimals = 1e4;
  constexpr double needs_an_exponent = 1e15;
  const double size = std::abs(value);
  if (size >= needs_no_decimals && size < needs_an_exponent) return fmt::format("{:.0f}", value);
  return format_short(value, 5);
}

}  // namespace sim33618
