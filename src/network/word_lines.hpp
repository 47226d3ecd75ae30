#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// Largest file of words that is read: links of some million firms.
inline constexpr std::size_t largest_word_file = std::size_t{1} << 30U;

/// Shows `reader` the words of each line of a file, between blanks and tabs; lines without words
/// and those that begin with # are left out. Ill-formed UTF-8 and control characters go to
/// `diagnostics`; throws InputError if the file cannot be opened.
void read_word_lines(const std::filesystem::path& path, Diagnostics& diagnostics,
                     const std::function<void(const std::vector<Word>&)>& reader);

/// A word as a finite number that is not negative; reported if it is none.
std::optional<double> amount_in(const Word& word, Diagnostics& diagnostics);

}  // namespace sim33618
