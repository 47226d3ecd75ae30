#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace sim33618::test {

/// What an action throws as InputError; empty if it throws none.
inline std::vector<Diagnostic> errors_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const InputError& error) {
    return error.diagnostics();
  }
  return {};
}

/// The part of the file that a message or note points at.
inline std::string marked(const Span& span) {
  return span ? span.source->text().substr(span.begin, span.end - span.begin) : std::string();
}

/// "message; suggestion @ marked text" of each finding.
inline std::vector<std::string> summaries(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> texts;
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string text = diagnostic.message;
    if (!diagnostic.suggestion.empty()) text += "; " + diagnostic.suggestion;
    texts.push_back(text + " @ " + marked(diagnostic.span));
  }
  return texts;
}

}  // namespace sim33618::test
