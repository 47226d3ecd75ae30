#include "network/link_lines.hpp"

namespace sim33618 {

void read_link_lines(const std::filesystem::path& path, Diagnostics& diagnostics,
                     const std::function<std::optional<std::uint32_t>(const Word&)>& find,
                     const std::function<void(const LinkLine&)>& add) {
  constexpr std::size_t words_of_a_link = 3;
  read_word_lines(
      path, {"supplier", "buyer", "volume"}, diagnostics, [&](const std::vector<Word>& line) {
        if (line.size() != words_of_a_link) {
          const bool has_commas = line.front().text.find_first_of(",;") != std::string::npos;
          diagnostics
              .error(line.front().span,
                     say("a link is a supplier, a buyer and a volume; this line has {} words",
                         line.size()))
              .suggest(has_commas ? say("words stand apart by blanks") : std::string());
          return;
        }
        const auto supplier = find(line[0]);
        const auto buyer = find(line[1]);
        const auto volume = amount_in(line[2], diagnostics);
        if (supplier && buyer && volume)
          add({*supplier, *buyer, *volume, line[0], line[1], line[2]});
      });
}

}  // namespace sim33618
