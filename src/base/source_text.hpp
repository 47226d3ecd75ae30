#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sim33618 {

/// Position of a byte in a file. `line` and `column` count from 1; `column` counts characters
/// (code points), as editors do.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// The bytes of one input file, kept whole so that messages can show the line they speak of.
/// Immutable; shared by everything that points into it.
class SourceText {
 public:
  /// `name` is shown in messages, `text` holds the file's bytes (UTF-8).
  SourceText(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

  Position position(std::size_t offset) const;
  /// The line (counting from 1) without its line end.
  std::string_view line(std::size_t number) const;
  std::size_t line_count() const { return line_starts_.size(); }
  std::size_t line_start(std::size_t number) const { return line_starts_[number - 1]; }

 private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

using SourcePointer = std::shared_ptr<const SourceText>;

/// A range of bytes in a file: where something was said. A default span points nowhere.
struct Span {
  SourcePointer source;
  std::size_t begin = 0;
  std::size_t end = 0;

  explicit operator bool() const { return source != nullptr; }
  /// "file:line:column", or an empty string where the span points nowhere.
  std::string where() const;
  /// The part [first, last) of this span, counted in bytes from its beginning.
  Span part(std::size_t first, std::size_t last) const {
    return {source, begin + first, begin + last};
  }
};

}  // namespace sim33618
