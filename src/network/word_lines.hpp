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
/// and those that begin with # are left out. Of a file whose name ends in .csv it shows the cells
/// of the `columns`, in this order, which the first line names among others; cells may stand in
/// quotes, but hold no comma and no quote. Ill-formed UTF-8, control characters, missing columns
/// and lines of another length go to `diagnostics`; throws InputError if the file cannot be opened.
void read_word_lines(const std::filesystem::path& path, const std::vector<std::string>& columns,
                     Diagnostics& diagnostics,
                     const std::function<void(const std::vector<Word>&)>& reader);

/// A word as a finite number that is not negative; reported if it is none.
std::optional<double> amount_in(const Word& word, Diagnostics& diagnostics);

}  // namespace sim33618
