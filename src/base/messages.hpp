#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "base/language.hpp"

namespace sim33618 {

/// Every text a user may see passes here, so that one table can hold its translations.
/// `english` is the key of that table and the text itself.
template <typename... Values>
std::string say(fmt::format_string<const Values&...> english, const Values&... values) {
  const fmt::string_view key = english;
  const std::string_view text = translated({key.data(), key.size()});
  return fmt::vformat(text, fmt::make_format_args(values...));
}

/// Marks a text that passes translated() only where it is shown: its form in files and in tables
/// for programs stays English.
constexpr const char* to_say(const char* english) { return english; }
inline std::vector<std::string> to_say(std::initializer_list<const char*> english) {
  return {english.begin(), english.end()};
}

/// The words separated by commas.
inline std::string listed(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

}  // namespace sim33618
