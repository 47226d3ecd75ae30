#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace sim33618 {

/// A mistake inside a piece of text (a unit, an equation), at bytes [offset, offset + length) of
/// it. Readers who know where the text stands in a file turn it into a Diagnostic.
class TextError : public std::runtime_error {
 public:
  TextError(std::size_t offset, std::size_t length, const std::string& message,
            std::string suggestion = {})
      : std::runtime_error(message),
        offset_(offset),
        length_(length),
        suggestion_(std::move(suggestion)) {}

  std::size_t offset() const { return offset_; }
  std::size_t length() const { return length_; }
  const std::string& suggestion() const { return suggestion_; }

 private:
  std::size_t offset_;
  std::size_t length_;
  std::string suggestion_;
};

}  // namespace sim33618
