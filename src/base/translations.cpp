#include "base/translations.hpp"

#include <algorithm>
#include <vector>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

std::vector<Translation> whole_table() {
  std::vector<Translation> all;
  for (const auto part : translation_parts()) {
    all.insert(all.end(), part.begin(), part.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Translation& a, const Translation& b) { return a.english < b.english; });
  return all;
}

}  // namespace

std::span<const Translation> translations() {
  static const std::vector<Translation> table = whole_table();
  return table;
}

}  // namespace sim33618
