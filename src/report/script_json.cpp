#include "report/script_json.hpp"

#include <nlohmann/json.hpp>

namespace sim33618 {
namespace {

std::size_t digits_from(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

bool is_plain(char c) { return c >= ' ' && c != '"' && c != '\\' && c != '\x7f'; }

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  bool plain = true;
  for (const char c : text) plain = plain && is_plain(c);
  if (plain) {  // the usual case, many thousand times
    json += '"';
    json += text;
    json += '"';
    return;
  }
  json += nlohmann::json(std::string(text))
              .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool is_json_number(std::string_view text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t first = at;
  at = digits_from(text, at);
  if (at == first || (text[first] == '0' && at > first + 1)) return false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t decimals = at + 1;
    at = digits_from(text, decimals);
    if (at == decimals) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = at;
    at = digits_from(text, exponent);
    if (at == exponent) return false;
  }
  return at == text.size();
}

std::string safe_in_script(std::string_view json) {
  constexpr std::string_view line_separators = "\xe2\x80";  // U+2028 and U+2029 begin with it
  std::string safe;
  safe.reserve(json.size() + json.size() / 64);
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char last = i + 2 < json.size() ? json[i + 2] : '\0';
    if (json[i] == '<') {
      safe += "\\u003c";
    } else if (json.compare(i, 2, line_separators) == 0 && (last == '\xa8' || last == '\xa9')) {
      safe += last == '\xa8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      safe += json[i];
    }
  }
  return safe;
}

}  // namespace sim33618
