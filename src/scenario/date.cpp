#include "scenario/date.hpp"

#include <array>
#include <string_view>

#include "base/calendar.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

constexpr std::int64_t months_of_year = 12;
constexpr std::size_t length_of_month = 7;  // 2026-08
constexpr std::size_t length_of_day = 10;   // 2026-08-15

std::optional<Fraction> day_of(const std::string& text) {
  if (text.size() != length_of_month && text.size() != length_of_day) return std::nullopt;
  const auto digits = [&](std::size_t first, std::size_t count) -> std::optional<std::int64_t> {
    const std::string part = text.substr(first, count);
    if (part.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return parse_integer(part);
  };
  const auto year = digits(0, 4);
  const auto month = digits(5, 2);
  const auto day = text.size() == length_of_day ? digits(8, 2) : std::optional<std::int64_t>(1);
  const bool has_dashes = text[4] == '-' && (text.size() == length_of_month || text[7] == '-');
  if (!year || !month || !day || !has_dashes) return std::nullopt;
  if (*month < 1 || *month > months_of_year || *day < 1) return std::nullopt;
  const std::int64_t days = days_in_month(*month);
  constexpr std::int64_t february = 2;
  if (*day > days + (*month == february ? 1 : 0)) return std::nullopt;
  return Fraction(*year) + Fraction(*month - 1, months_of_year) +
         Fraction(*day - 1, days * months_of_year);
}

}  // namespace

std::optional<Fraction> read_date(const Word& word, Diagnostics& diagnostics) {
  const bool is_number = parse_number(word.text).has_value();
  const auto date = is_number ? parse_fraction(word.text) : day_of(word.text);
  const Fraction earliest(1900);
  const Fraction latest(2200);
  if (date && !(*date < earliest) && *date < latest) return date;
  diagnostics.error(word.span,
                    say("'{}' is no date (write 2026-08-15, 2026-08 or 2026)", word.text));
  return std::nullopt;
}

}  // namespace sim33618
