#pragma once

#include "network/word_lines.hpp"

namespace sim33618 {

/// A link as a line of a file has it: places of firms, and where each is said.
struct LinkLine {
  std::uint32_t supplier = 0;
  std::uint32_t buyer = 0;
  double volume = 0;
  const Word& supplier_word;
  const Word& buyer_word;
  const Word& volume_word;
};

/// Reads "supplier buyer volume" of each line of a file, or of each row of a table with these
/// columns (read_word_lines()). `find` gives the place of a firm, or reports it; `add` hears of
/// links that are whole. Lines of another length, and volumes that are no number from 0 on, go to
/// `diagnostics`.
void read_link_lines(const std::filesystem::path& path, Diagnostics& diagnostics,
                     const std::function<std::optional<std::uint32_t>(const Word&)>& find,
                     const std::function<void(const LinkLine&)>& add);

}  // namespace sim33618
