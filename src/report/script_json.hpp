#pragma once

#include <string>
#include <string_view>

namespace sim33618 {

/// Appends a text as a JSON string; ill-formed UTF-8 becomes U+FFFD.
void append_json_string(std::string& json, std::string_view text);

/// Whether a text is a number as JSON spells it (RFC 8259, section 6).
bool is_json_number(std::string_view text);

/// The same JSON so that it can stand in a <script> of an HTML page whatever its texts hold: every
/// '<' (of `</script`, `<!--`), U+2028 and U+2029 is escaped. They occur in strings only.
std::string safe_in_script(std::string_view json);

}  // namespace sim33618
