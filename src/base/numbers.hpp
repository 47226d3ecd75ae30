#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sim33618 {

/// Reads a whole text as a decimal number ("1.5", "-2e3", ".5", "+1"; "010" is ten). Refuses
/// hexadecimal, inf, nan, trailing text and numbers beyond the range of double. Independent of
/// locale.
std::optional<double> parse_number(std::string_view text);

/// Length of the number that the text begins with, whatever its size; 0 if it begins with none.
std::size_t number_length(std::string_view text);

/// Whether parse_number() refuses the text for nothing but its size: 1e999.
bool is_beyond_numbers(std::string_view text);

/// Reads a whole text as a decimal integer.
std::optional<long long> parse_integer(std::string_view text);

/// The number with at most 15 significant digits, which hides round-off and reads back to the
/// same 15 digits. Independent of locale.
std::string format_number(double value);

/// Like format_number, but with at most `digits` significant digits.
std::string format_short(double value, int digits = 6);

/// A change with its sign and so many decimals, "-0.25"; with one significant digit where they
/// would all be zero, "-0.003".
std::string format_change(double value, int decimals);

/// For tables on the screen: whole numbers from 10 000 on, five significant digits below.
std::string format_readable(double value);

}  // namespace sim33618
