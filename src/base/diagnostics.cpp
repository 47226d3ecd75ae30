#include "base/diagnostics.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/suggestion.hpp"
#include "base/utf8.hpp"

namespace sim33618 {
namespace {

// A line longer than this is shown by the part around the caret.
constexpr std::size_t widest_line = 160;

// A message longer than this repeats something of the file that is no word; its middle is left out.
constexpr std::size_t longest_message = 1000;
constexpr std::string_view left_out = " ... ";

struct Excerpt {
  std::string line;
  std::string caret;
};

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

// One column for everything a screen would not show as one: tabs, other control characters, bytes
// that are no text.
std::string printable(std::string_view text) {
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    const auto character = decode_character(text, i);
    if (!character) {
      shown += replacement_character;
    } else if (character->code_point < ' ' || character->code_point == 0x7F) {
      shown += ' ';
    } else {
      shown += text.substr(i, character->bytes);
    }
    i += character ? character->bytes : 1;
  }
  return shown;
}

std::size_t character_boundary(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) {
    --offset;
  }
  return std::min(offset, text.size());
}

Excerpt excerpt(const Span& span) {
  const std::size_t number = span.source->position(span.begin).line;
  std::string_view line = span.source->line(number);
  std::size_t start = span.source->line_start(number);
  if (number == 1 && starts_with_byte_order_mark(line)) {
    line.remove_prefix(byte_order_mark.size());
    start += byte_order_mark.size();
  }
  std::size_t first = std::min(span.begin < start ? 0 : span.begin - start, line.size());
  std::size_t last = std::clamp(span.end < start ? 0 : span.end - start, first, line.size());
  std::string_view lead;
  if (line.size() > widest_line) {
    const std::size_t cut =
        character_boundary(line, first > widest_line / 2 ? first - widest_line / 2 : 0);
    line = line.substr(cut);
    line = line.substr(0, character_boundary(line, widest_line));
    first = std::min(first - cut, line.size());
    last = std::clamp(last - cut, first, line.size());
    if (cut > 0) lead = "...";
  }
  const std::size_t width = display_width(line.substr(first, last - first));
  std::string caret(lead.size() + display_width(line.substr(0, first)), ' ');
  caret += '^';
  if (width > 1) caret.append(width - 1, '~');
  return {std::string(lead) + printable(line), caret};
}

std::string shortened(const std::string& message) {
  if (message.size() <= longest_message) return message;
  const std::size_t half = longest_message / 2;
  return message.substr(0, character_boundary(message, half)) + std::string(left_out) +
         message.substr(character_boundary(message, message.size() - half));
}

std::string render_place(const Span& span, std::string_view label, const std::string& full) {
  // File names, too, may hold anything.
  const std::string where = printable(span.where());
  const std::string message = span ? printable(shortened(full)) : full;
  std::string text =
      where.empty() ? say("{}: {}\n", label, message) : say("{}: {}: {}\n", where, label, message);
  if (span) {
    const Excerpt shown = excerpt(span);
    if (!shown.line.empty()) text += fmt::format("  {}\n  {}\n", shown.line, shown.caret);
  }
  return text;
}

// Files in the order of their first finding, findings of a file from top to bottom.
std::vector<Diagnostic> in_file_order(std::vector<Diagnostic> diagnostics) {
  std::map<const SourceText*, std::size_t> order;
  for (const Diagnostic& diagnostic : diagnostics)
    order.emplace(diagnostic.span.source.get(), order.size());
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) {
                     return std::pair(order.at(a.span.source.get()), a.span.begin) <
                            std::pair(order.at(b.span.source.get()), b.span.begin);
                   });
  return diagnostics;
}

}  // namespace

Diagnostic& Diagnostic::suggest(std::string text) {
  suggestion = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::note(Span at, std::string text) {
  notes.push_back({std::move(at), std::move(text)});
  return *this;
}

std::string render(const Diagnostic& diagnostic) {
  const std::string message = with_suggestion(diagnostic.message, diagnostic.suggestion);
  const std::string label = diagnostic.severity == Severity::error ? say("error") : say("warning");
  std::string text = render_place(diagnostic.span, label, message);
  for (const Note& note : diagnostic.notes)
    text += render_place(note.span, say("note"), note.message);
  return text;
}

std::string render(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  const std::size_t shown = std::min(diagnostics.size(), most_diagnostics_shown);
  for (std::size_t i = 0; i < shown; ++i) text += render(diagnostics[i]);
  const std::size_t more = diagnostics.size() - shown;
  if (diagnostics.size() >= most_diagnostics_kept) {
    text += say("... and more than {} more\n", more - 1);
  } else if (more > 0) {
    text += say("... and {} more\n", more);
  }
  return text;
}

Diagnostic& Diagnostics::error(Span span, std::string message) {
  ++error_count_;
  return keep(Diagnostic{Severity::error, std::move(span), std::move(message), {}, {}});
}

Diagnostic& Diagnostics::warning(Span span, std::string message) {
  return keep(Diagnostic{Severity::warning, std::move(span), std::move(message), {}, {}});
}

void Diagnostics::add(const Diagnostic& diagnostic) {
  if (diagnostic.severity == Severity::error) ++error_count_;
  keep(diagnostic);
}

Diagnostic& Diagnostics::keep(Diagnostic diagnostic) {
  if (diagnostics_.size() < most_diagnostics_kept)
    return diagnostics_.emplace_back(std::move(diagnostic));
  not_kept_ = std::move(diagnostic);
  return not_kept_;
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all()) add(diagnostic);
}

void Diagnostics::throw_if_errors() const {
  if (!has_errors()) return;
  throw InputError(in_file_order(diagnostics_));
}

InputError::InputError(std::vector<Diagnostic> diagnostics)
    : std::runtime_error(render(diagnostics)), diagnostics_(std::move(diagnostics)) {}

InputError::InputError(const std::string& message)
    : InputError(std::vector<Diagnostic>{Diagnostic{Severity::error, {}, message, {}, {}}}) {}

}  // namespace sim33618
