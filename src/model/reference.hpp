#pragma once

#include <vector>

#include "model/map_reader.hpp"

namespace sim33618 {

/// A variable with fixed elements, as targets and command arguments write it.
struct Reference {
  Word name;
  std::vector<Word> elements;
};

/// Parses "name" or "name[element, element]"; a malformed text is reported.
Reference parse_reference(const Word& word, Diagnostics& diagnostics);

}  // namespace sim33618
