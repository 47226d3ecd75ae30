#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace sim33618 {

/// Every text a user may see passes here, so that one table can hold its translations.
/// `english` is the key of that table and the text itself.
template <typename... Values>
std::string say(fmt::format_string<const Values&...> english, const Values&... values) {
  return fmt::format(english, values...);
}

/// The words separated by commas.
inline std::string listed(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

}  // namespace sim33618
