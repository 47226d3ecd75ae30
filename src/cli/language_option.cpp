#include "cli/language_option.hpp"

#include <cstdlib>

#include "base/diagnostics.hpp"

namespace sim33618 {
namespace {

constexpr const char* flag = "--lang";
constexpr const char* option_with_value = "--lang=";

void want_language(const std::string& name) {
  if (name != "en" && name != "zh")
    throw InputError(say("'{}' takes en or zh, not '{}'", flag, name));
  setenv("SIM33618_LANG", name.c_str(), 1);
}

}  // namespace

std::vector<std::string> take_language_option(const std::vector<std::string>& words) {
  std::vector<std::string> others;
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (*word == "--") {
      others.insert(others.end(), word, words.end());
      break;
    }
    if (word->rfind(option_with_value, 0) == 0) {
      want_language(word->substr(std::string(option_with_value).size()));
    } else if (*word != flag) {
      others.push_back(*word);
    } else if (++word == words.end()) {
      throw InputError(say("a value is missing after '{}'", flag));
    } else {
      want_language(*word);
    }
  }
  return others;
}

}  // namespace sim33618
