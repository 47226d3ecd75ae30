#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/lines.hpp"

namespace sim33618::test {

inline bool begins_with(const std::string& text, const std::string& part) {
  return text.rfind(part, 0) == 0;
}

inline bool ends_with(const std::string& text, const std::string& part) {
  return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

/// Whether a line of a document shows a line of the program; "…" at its end stands for the rest.
inline bool shows(const std::string& shown, const std::string& line) {
  const std::string rest = "…";
  return ends_with(shown, rest) ? begins_with(line, shown.substr(0, shown.size() - rest.size()))
                                : shown == line;
}

/// The lines of a document stand in an output in their order; "…" alone stands for lines left out.
inline void expect_shown(const std::string& shown, const std::string& output) {
  const std::vector<std::string> lines = lines_of(output);
  auto next = lines.begin();
  for (const std::string& line : lines_of(shown)) {
    if (line.empty() || line == "…") continue;
    const auto found =
        std::find_if(next, lines.end(), [&](const auto& l) { return shows(line, l); });
    if (found == lines.end()) {
      ADD_FAILURE() << "the document shows\n" << line << "\nwhere the program says\n" << output;
      return;
    }
    next = found + 1;
  }
}

}  // namespace sim33618::test
