// Links between the documents lead to files that exist, and to headings that exist.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "cli/support/code_blocks.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

struct Line {
  std::size_t number = 0;
  std::string text;
};

struct Link {
  std::size_t line = 0;
  std::string file;
  std::string anchor;
};

std::vector<fs::path> linked_documents() {
  std::vector<fs::path> all;
  const auto add = [&](const fs::path& file) {
    if (file.extension() == ".md") all.push_back(file);
  };
  for (const auto& entry : fs::directory_iterator(SIM33618_SOURCE_DIR)) add(entry.path());
  for (const auto& entry : fs::recursive_directory_iterator(SIM33618_SOURCE_DIR "/docs"))
    add(entry.path());
  return all;
}

// The lines outside of fenced blocks.
std::vector<Line> prose_of(const fs::path& file) {
  std::vector<Line> prose;
  std::size_t number = 0;
  bool is_code = false;
  for (const std::string& line : lines_of(read_file(file, std::size_t{8} << 20U))) {
    ++number;
    if (line.rfind("```", 0) == 0) {
      is_code = !is_code;
    } else if (!is_code) {
      prose.push_back({number, line});
    }
  }
  return prose;
}

std::string without_code(const std::string& line) {
  std::string text;
  bool is_code = false;
  for (const char c : line) {
    if (c == '`') is_code = !is_code;
    if (!is_code) text += c;
  }
  return text;
}

std::vector<Link> links_of(const fs::path& file) {
  std::vector<Link> links;
  for (const Line& line : prose_of(file)) {
    const std::string text = without_code(line.text);
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
      const std::string target = text.substr(at + 2, text.find(')', at) - at - 2);
      if (target.find("://") != std::string::npos) continue;
      const std::size_t hash = std::min(target.find('#'), target.size());
      links.push_back({line.number, target.substr(0, hash), target.substr(hash)});
    }
  }
  return links;
}

// The anchor that readers of Markdown make of a heading: small letters, no punctuation, hyphens for
// blanks. Punctuation of Chinese and the ellipsis begin with these bytes in UTF-8.
std::string anchor_of(const std::string& heading) {
  std::string anchor = "#";
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const auto byte = static_cast<unsigned char>(heading[i]);
    const std::string start = heading.substr(i, 2);
    if (start == "\xE2\x80" || start == "\xE3\x80" || start == "\xEF\xBC") {
      i += 2;
    } else if (byte >= 0x80 || std::isalnum(byte) != 0 || byte == '-' || byte == '_') {
      anchor += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    } else if (byte == ' ') {
      anchor += '-';
    }
  }
  return anchor;
}

// A heading that comes again gets a number.
std::vector<std::string> anchors_of(const fs::path& file) {
  std::vector<std::string> anchors;
  std::map<std::string, int> uses;
  for (const Line& line : prose_of(file)) {
    const std::size_t level = line.text.find_first_not_of('#');
    if (level == 0 || level == std::string::npos || line.text[level] != ' ') continue;
    const std::string anchor = anchor_of(line.text.substr(level + 1));
    const int before = uses[anchor]++;
    anchors.push_back(before == 0 ? anchor : anchor + "-" + std::to_string(before));
  }
  return anchors;
}

TEST(DocumentationLinks, lead_to_files_and_headings_of_the_repository) {
  int links = 0;
  for (const fs::path& file : linked_documents()) {
    for (const Link& link : links_of(file)) {
      ++links;
      const std::string shown = file.lexically_relative(SIM33618_SOURCE_DIR).string() + ":" +
                                std::to_string(link.line) + ": " + link.file + link.anchor;
      const fs::path target = link.file.empty() ? file : file.parent_path() / link.file;
      if (!fs::exists(target)) {
        ADD_FAILURE() << shown << ": no such file";
      } else if (!link.anchor.empty()) {
        const std::vector<std::string> anchors = anchors_of(target);
        EXPECT_NE(std::find(anchors.begin(), anchors.end(), link.anchor), anchors.end())
            << shown << ": no such heading";
      }
    }
  }
  EXPECT_GT(links, 0);
}

TEST(DocumentationLinks, name_headings_as_readers_of_markdown_do) {
  EXPECT_EQ(anchor_of("1. Run the baseline"), "#1-run-the-baseline");
  EXPECT_EQ(anchor_of("How to add …"), "#how-to-add-");
  EXPECT_EQ(anchor_of("model.yaml: which files"), "#modelyaml-which-files");
  EXPECT_EQ(anchor_of("两条命令：运行"), "#两条命令运行");
}

}  // namespace
}  // namespace sim33618::test
