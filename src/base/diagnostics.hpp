#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "base/messages.hpp"
#include "base/source_text.hpp"

namespace sim33618 {

enum class Severity { error, warning };

/// A further place that belongs to a message ("first defined here").
struct Note {
  Span span;
  std::string message;
};

/// One finding about an input file. Reads "file:line:column: error: message; suggestion",
/// followed by the line and a caret.
struct Diagnostic {
  Severity severity = Severity::error;
  Span span;
  std::string message;
  std::string suggestion;
  std::vector<Note> notes;

  Diagnostic& suggest(std::string text);
  Diagnostic& note(Span at, std::string text);
};

/// The message as shown to the user: header, source line, caret, notes; ends with a line feed.
std::string render(const Diagnostic& diagnostic);

/// Findings beyond this number are counted, not kept: a file may be nothing but mistakes.
inline constexpr std::size_t most_diagnostics_kept = 1000;

/// All findings about the files being read. Readers go on after an error, so that a user sees
/// every mistake of a file at once.
class Diagnostics {
 public:
  Diagnostic& error(Span span, std::string message);
  Diagnostic& warning(Span span, std::string message);

  void add(const Diagnostic& diagnostic);
  /// Takes over the findings of another reader.
  void append(const Diagnostics& other);

  bool has_errors() const { return error_count_ > 0; }
  std::size_t error_count() const { return error_count_; }
  const std::vector<Diagnostic>& all() const { return diagnostics_; }

  /// Throws InputError with everything found so far if there is an error among it.
  void throw_if_errors() const;

 private:
  Diagnostic& keep(Diagnostic diagnostic);

  std::vector<Diagnostic> diagnostics_;
  // The last one beyond the limit, for the caller to complete.
  Diagnostic not_kept_;
  std::size_t error_count_ = 0;
};

/// Messages beyond this number are counted, not shown.
inline constexpr std::size_t most_diagnostics_shown = 50;

/// All messages in file order, with a closing line where some are left out.
std::string render(const std::vector<Diagnostic>& diagnostics);

/// The input is wrong. `what()` is the rendered text of all findings.
class InputError : public std::runtime_error {
 public:
  explicit InputError(std::vector<Diagnostic> diagnostics);
  /// A finding without a place in a file, such as a wrong argument.
  explicit InputError(const std::string& message);

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

/// A run that had started could not go on: the state became invalid or a result could not be
/// written. `what()` names variable, element and date, or file and reason.
class RunError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace sim33618
