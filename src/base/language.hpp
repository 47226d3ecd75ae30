#pragma once

#include <string_view>

namespace sim33618 {

enum class Language { english, chinese };

/// The language the user wants: the first that is set of $SIM33618_LANG (which `--lang` sets),
/// $LC_ALL, $LC_MESSAGES and $LANG; Chinese if it begins with "zh", English otherwise. Read once.
Language language();

/// While one exists, texts of its thread are English: for what goes into files of results, which
/// are the same in every language.
class InEnglish {
 public:
  InEnglish();
  ~InEnglish();
  InEnglish(const InEnglish&) = delete;
  InEnglish& operator=(const InEnglish&) = delete;

 private:
  bool before_;
};

/// The text in the user's language; a text without a translation stays as it is. `english` is the
/// key of the table of translations().
std::string_view translated(std::string_view english);

}  // namespace sim33618
