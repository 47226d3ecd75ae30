// Every text the sources say has a Chinese form, and nothing else has one.
#include "base/translations.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

// Texts that are the same in both languages.
const std::set<std::string> same_in_both = {};

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Reads the string literals behind a call such as say( in C++ text.
class Literals {
 public:
  Literals(const std::string& text, std::size_t at) : text_(text), at_(at) {}

  void skip_blanks() {
    while (std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }

  bool take(char c) {
    skip_blanks();
    if (text_[at_] != c) return false;
    ++at_;
    return true;
  }

  // Literals that stand beside each other are one text.
  std::string next() {
    std::string value;
    while (take('"')) {
      for (; text_[at_] != '"'; ++at_) value += text_[at_] == '\\' ? escaped() : text_[at_];
      ++at_;
    }
    return value;
  }

 private:
  char escaped() {
    const char c = text_[++at_];
    EXPECT_THAT(c, testing::AnyOf('n', '"', '\\')) << "an escape this test does not know";
    return c == 'n' ? '\n' : c;
  }

  const std::string& text_;
  std::size_t at_;
};

void add_texts(const std::string& source, const std::string& call, bool is_list,
               const std::string& file, std::map<std::string, std::string>& texts) {
  for (auto at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
    const char before = at == 0 ? ' ' : source[at - 1];
    if (std::isalnum(static_cast<unsigned char>(before)) != 0 || before == '_') continue;
    Literals literals(source, at + call.size());
    if (is_list) literals.take('{');
    std::string text = literals.next();
    EXPECT_NE(text, "") << file << ": no literal: " << source.substr(at, 60);
    for (; !text.empty(); text = is_list && literals.take(',') ? literals.next() : "") {
      texts.emplace(text, file);
    }
  }
}

// Every text of src/, with a file that has it.
std::map<std::string, std::string> texts_of_the_sources() {
  const std::filesystem::path root = std::filesystem::path(SIM33618_SOURCE_DIR) / "src";
  std::map<std::string, std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    const std::string file = entry.path().lexically_relative(root).string();
    if ((extension != ".cpp" && extension != ".hpp") || file == "base/messages.hpp") continue;
    const std::string source = text_of(entry.path());
    add_texts(source, "say(", false, file, texts);
    add_texts(source, "to_say(", true, file, texts);
  }
  return texts;
}

// Number and format of each placeholder in the order of their numbers: {} is {0}, {1} …
class Placeholders {
 public:
  explicit Placeholders(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '{' && text[i] != '}') continue;
      if (i + 1 < text.size() && text[i + 1] == text[i]) {
        ++i;
      } else {
        const std::size_t close = text.find('}', i);
        is_well_formed = is_well_formed && text[i] == '{' && close != std::string_view::npos;
        if (!is_well_formed) return;
        add(text.substr(i + 1, close - i - 1));
        i = close;
      }
    }
  }

  std::multiset<std::string> all;
  bool is_well_formed = true;
  bool some_are_numbered = false;
  bool some_are_not = false;

 private:
  void add(std::string_view inside) {
    const std::size_t digits = std::min(inside.find(':'), inside.size());
    const bool is_numbered = digits > 0;
    (is_numbered ? some_are_numbered : some_are_not) = true;
    const std::string number =
        is_numbered ? std::string(inside.substr(0, digits)) : std::to_string(all.size());
    all.insert(number + std::string(inside.substr(digits)));
  }
};

bool has_chinese(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

TEST(Translations, lack_no_text_of_the_sources) {
  std::set<std::string_view> known;
  for (const Translation& entry : translations()) known.insert(entry.english);
  const auto texts = texts_of_the_sources();
  EXPECT_GT(texts.size(), 300U);
  for (const auto& [text, file] : texts) EXPECT_EQ(known.count(text), 1U) << file << ": " << text;
}

TEST(Translations, hold_no_text_that_is_not_said) {
  const auto texts = texts_of_the_sources();
  for (const Translation& entry : translations())
    EXPECT_EQ(texts.count(std::string(entry.english)), 1U) << entry.english;
}

TEST(Translations, are_sorted_and_named_once) {
  const auto is_not_before = [](const Translation& a, const Translation& b) {
    return a.english >= b.english;
  };
  std::vector<std::span<const Translation>> parts = {translations()};
  for (const auto part : translation_parts()) parts.push_back(part);
  for (const auto part : parts) {
    const auto found = std::adjacent_find(part.begin(), part.end(), is_not_before);
    EXPECT_EQ(found, part.end()) << found->english << " / " << std::next(found)->english;
  }
}

TEST(Translations, have_the_placeholders_of_the_english_text) {
  for (const Translation& entry : translations()) {
    const Placeholders english(entry.english);
    const Placeholders chinese(entry.chinese);
    EXPECT_TRUE(english.is_well_formed) << entry.english;
    EXPECT_TRUE(chinese.is_well_formed) << entry.chinese;
    EXPECT_EQ(chinese.all, english.all) << entry.chinese;
    EXPECT_FALSE(chinese.some_are_numbered && chinese.some_are_not) << entry.chinese;
  }
}

TEST(Translations, are_chinese) {
  for (const Translation& entry : translations()) {
    const bool is_same = entry.english == entry.chinese;
    EXPECT_EQ(is_same, same_in_both.count(std::string(entry.english)) == 1) << entry.english;
    EXPECT_TRUE(is_same || has_chinese(entry.chinese)) << entry.english;
  }
}

// Lines, indents and the end of a text are the caller's layout.
TEST(Translations, keep_line_ends_and_indents) {
  const auto ends_of = [](std::string_view text) {
    return std::pair(text.substr(0, std::min(text.find_first_not_of(" \n"), text.size())),
                     text.substr(text.find_last_not_of(" \n") + 1));
  };
  for (const Translation& entry : translations())
    EXPECT_EQ(ends_of(entry.chinese), ends_of(entry.english)) << entry.english;
}

// ASCII quotes and sentence marks beside Chinese characters look broken.
TEST(Translations, use_chinese_punctuation) {
  for (const Translation& entry : translations()) {
    EXPECT_EQ(entry.chinese.find('\''), std::string_view::npos) << entry.chinese;
    EXPECT_EQ(entry.chinese.find('"'), std::string_view::npos) << entry.chinese;
    EXPECT_EQ(entry.chinese.find("; "), std::string_view::npos) << entry.chinese;
  }
}

}  // namespace
}  // namespace sim33618
