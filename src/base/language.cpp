#include "base/language.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/translations.hpp"

namespace sim33618 {
namespace {

Language wanted_language() {
  for (const char* name : {"SIM33618_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).substr(0, 2) == "zh" ? Language::chinese : Language::english;
  }
  return Language::english;
}

thread_local bool is_for_files = false;

}  // namespace

InEnglish::InEnglish() : before_(is_for_files) { is_for_files = true; }
InEnglish::~InEnglish() { is_for_files = before_; }

Language language() {
  static const Language wanted = wanted_language();
  return wanted;
}

std::string_view translated(std::string_view english) {
  if (is_for_files || language() == Language::english) return english;
  const auto table = translations();
  const auto found = std::lower_bound(
      table.begin(), table.end(), english,
      [](const Translation& entry, std::string_view key) { return entry.english < key; });
  return found != table.end() && found->english == english ? found->chinese : english;
}

}  // namespace sim33618
