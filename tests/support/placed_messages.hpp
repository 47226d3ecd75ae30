#pragma once

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace sim33618::test {

inline SourcePointer source(const std::string& text, const std::string& name = "f") {
  return std::make_shared<SourceText>(name, text);
}

/// "file:line:column: message; suggestion" of a finding, with a further
/// " | file:line:column: message" for each of its notes.
inline std::string placed_message(const Diagnostic& diagnostic) {
  const auto placed = [](const Span& span, const std::string& message) {
    return span ? fmt::format("{}: {}", span.where(), message) : message;
  };
  std::string text = placed(diagnostic.span, diagnostic.message);
  if (!diagnostic.suggestion.empty()) text += "; " + diagnostic.suggestion;
  for (const Note& note : diagnostic.notes) text += " | " + placed(note.span, note.message);
  return text;
}

inline std::vector<std::string> placed_messages(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : diagnostics) messages.push_back(placed_message(diagnostic));
  return messages;
}

inline std::vector<std::string> placed_messages(const Diagnostics& diagnostics) {
  return placed_messages(diagnostics.all());
}

}  // namespace sim33618::test
