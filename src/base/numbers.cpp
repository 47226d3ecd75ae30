#include "base/numbers.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace sim33618 {

namespace {

struct Beginning {
  double value = 0;
  std::size_t length = 0;
  bool is_beyond_range = false;
};

Beginning read_beginning(std::string_view text) {
  const std::size_t plus = !text.empty() && text.front() == '+' ? 1 : 0;
  const std::string_view number = text.substr(plus);
  const bool has_minus = plus == 0 && !number.empty() && number.front() == '-';
  const std::string_view digits = number.substr(has_minus ? 1 : 0);
  Beginning beginning;
  // from_chars also takes "inf" and "nan", which are no quantities.
  if (digits.empty() || !((digits[0] >= '0' && digits[0] <= '9') || digits[0] == '.'))
    return beginning;
  const auto [rest, failure] =
      std::from_chars(number.data(), number.data() + number.size(), beginning.value);
  if (failure == std::errc::invalid_argument) return beginning;
  beginning.length = plus + static_cast<std::size_t>(rest - number.data());
  beginning.is_beyond_range = failure == std::errc::result_out_of_range;
  return beginning;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const Beginning beginning = read_beginning(text);
  if (beginning.length == 0 || beginning.length != text.size() || beginning.is_beyond_range)
    return std::nullopt;
  return beginning.value;
}

std::size_t number_length(std::string_view text) { return read_beginning(text).length; }

bool is_beyond_numbers(std::string_view text) {
  const Beginning beginning = read_beginning(text);
  return beginning.is_beyond_range && beginning.length == text.size();
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

std::string format_change(double value, int decimals) {
  if (value == 0) return "0";
  std::string text = fmt::format("{:+.{}f}", value, decimals);
  const bool shows_nothing = text.find_first_of("123456789") == std::string::npos;
  return shows_nothing ? fmt::format("{:+.1g}", value) : text;
}

std::string format_readable(double value) {
  constexpr double needs_no_decimals = 1e4;
  constexpr double needs_an_exponent = 1e15;
  const double size = std::abs(value);
  if (size >= needs_no_decimals && size < needs_an_exponent) return fmt::format("{:.0f}", value);
  return format_short(value, 5);
}

}  // namespace sim33618
