#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "support/lines.hpp"

namespace sim33618::test {

/// A fenced block of a Markdown document.
struct CodeBlock {
  /// "sh", "yaml", "text", …
  std::string language;
  std::string text;
  /// The file name in `backticks` of the line before the block, where it says one.
  std::string file;
  /// Nothing but blank lines stands between the block before and this one.
  bool follows = false;
};

namespace detail {

inline std::string last_file_name(const std::string& line) {
  std::size_t end = std::string::npos;
  for (const std::string ending : {".yaml`", ".csv`"}) {
    const std::size_t at = line.rfind(ending);
    if (at == std::string::npos) continue;
    const std::size_t after = at + ending.size() - 1;
    if (end == std::string::npos || after > end) end = after;
  }
  if (end == std::string::npos) return {};
  const std::size_t begin = line.rfind('`', end - 1);
  return begin == std::string::npos ? std::string() : line.substr(begin + 1, end - begin - 1);
}

}  // namespace detail

/// A document of the repository, by its path there.
inline std::string document(const std::string& path) {
  return read_file(std::filesystem::path(SIM33618_SOURCE_DIR) / path, std::size_t{8} << 20U);
}

inline std::vector<CodeBlock> code_blocks(const std::string& markdown) {
  std::vector<CodeBlock> blocks;
  std::string last_text;
  bool inside = false;
  bool follows = false;
  for (const std::string& line : lines_of(markdown)) {
    if (line.rfind("```", 0) == 0) {
      if (!inside)
        blocks.push_back({line.substr(3), "", detail::last_file_name(last_text), follows});
      inside = !inside;
      follows = true;
    } else if (inside) {
      blocks.back().text += line + "\n";
    } else if (!line.empty()) {
      last_text = line;
      follows = false;
    }
  }
  return blocks;
}

}  // namespace sim33618::test
