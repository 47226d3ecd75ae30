#pragma once

#include <span>
#include <string_view>

namespace sim33618 {

/// A text of the program in its two languages. Both have the same placeholders; where Chinese
/// needs another order they are numbered: {1} {0}.
struct Translation {
  std::string_view english;
  std::string_view chinese;
};

/// All texts of the program, sorted by their English form.
std::span<const Translation> translations();

}  // namespace sim33618
