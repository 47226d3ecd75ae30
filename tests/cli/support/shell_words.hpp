#pragma once

#include <string>
#include <vector>

#include "cli/support/program.hpp"

namespace sim33618::test {

/// The words of a plain command line: blanks separate, quotes group, # begins a comment.
inline std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;
  char quote = 0;
  for (const char c : line + " ") {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      inside = true;
    } else if (c == '#' && !inside) {
      break;
    } else if (c != ' ') {
      word += c;
      inside = true;
    } else if (inside) {
      words.push_back(word);
      word.clear();
      inside = false;
    }
  }
  return words;
}

/// A scratch folder with the repository's model, scenarios and examples, where commands of the
/// documentation run without touching the repository.
class RepositoryCopy : public ScratchFolder {
 public:
  RepositoryCopy() {
    for (const std::string folder : {"model", "scenarios", "examples"}) {
      std::filesystem::copy(std::filesystem::path(SIM33618_SOURCE_DIR) / folder, path() / folder,
                            std::filesystem::copy_options::recursive);
    }
  }

  /// Runs "sim33618 …" or "scripts/run …" as someone would in the repository.
  Outcome run(const std::string& line) const {
    std::vector<std::string> words = shell_words(line);
    const bool is_script = words.front() == "scripts/run";
    words.erase(words.begin());
    if (is_script) words.insert(words.begin(), "run");
    Surroundings surroundings;
    surroundings.folder = path();
    return sim33618(words, surroundings);
  }
};

}  // namespace sim33618::test
