#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "support/lines.hpp"

namespace sim33618::test {

/// The table behind a line of a Markdown page: cells without the spaces around them, the line of
/// dashes left out. The first row is the heading.
using MarkdownTable = std::vector<std::vector<std::string>>;

inline std::string without_spaces_around(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

inline std::vector<std::string> split_at(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(separator); end != std::string::npos;
       end = text.find(separator, begin)) {
    parts.push_back(without_spaces_around(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  parts.push_back(without_spaces_around(text.substr(begin)));
  return parts;
}

/// The tables of a page of the repository, by the line of text before each (blank lines skipped).
inline std::map<std::string, MarkdownTable> markdown_tables(const std::string& page) {
  std::map<std::string, MarkdownTable> tables;
  std::string before;
  MarkdownTable* open = nullptr;
  for (const std::string& line : lines_of(
           read_file(std::filesystem::path(SIM33618_SOURCE_DIR) / page, std::size_t{1} << 20U))) {
    if (line.rfind('|', 0) == 0) {
      if (open == nullptr) open = &tables[before];
      if (line.find_first_not_of("|- ") == std::string::npos) continue;
      open->push_back(split_at(line.substr(1, line.find_last_of('|') - 1), '|'));
    } else {
      open = nullptr;
      if (!line.empty()) before = line;
    }
  }
  return tables;
}

}  // namespace sim33618::test
