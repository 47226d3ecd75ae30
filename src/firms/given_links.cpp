#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "firms/given_firms.hpp"
#include "network/word_lines.hpp"

namespace sim33618 {
namespace {

class LinkReader {
 public:
  LinkReader(PopulationTargets& targets, Diagnostics& diagnostics)
      : targets_(targets), diagnostics_(diagnostics) {
    for (const FirmLeader& leader : targets.graph.leaders) {
      firms_.emplace(leader.name, names_.size());
      names_.push_back(leader.name);
    }
  }

  void read(const std::vector<Word>& line) {
    constexpr std::size_t words_of_a_link = 3;
    if (line.size() != words_of_a_link) {
      diagnostics_.error(
          line.front().span,
          say("a link is a supplier, a buyer and a volume; this line has {} words", line.size()));
      return;
    }
    const auto supplier = firm_of(line[0]);
    const auto buyer = firm_of(line[1]);
    const auto volume = amount_in(line[2], diagnostics_);
    if (!supplier || !buyer || !volume) return;
    const auto [first, is_new] = places_.emplace(std::pair(*supplier, *buyer), line[0].span);
    if (!is_new) {
      diagnostics_
          .error(line[0].span,
                 say("the link from '{}' to '{}' is given twice", line[0].text, line[1].text))
          .note(first->second, say("here"));
      return;
    }
    targets_.graph.known_links.push_back({*supplier, *buyer, *volume, line[2].span});
  }

 private:
  std::optional<std::size_t> firm_of(const Word& word) {
    const auto found = firms_.find(word.text);
    if (found != firms_.end()) return found->second;
    diagnostics_
        .error(word.span, say("the firm '{}' is neither given nor named by the model", word.text))
        .suggest(did_you_mean(word.text, names_));
    return std::nullopt;
  }

  PopulationTargets& targets_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::size_t> firms_;
  std::vector<std::string> names_;
  std::map<std::pair<std::size_t, std::size_t>, Span> places_;
};

}  // namespace

void use_given_links(const std::filesystem::path& path, PopulationTargets& targets,
                     Diagnostics& diagnostics) {
  LinkReader reader(targets, diagnostics);
  read_word_lines(path, {"supplier", "buyer", "volume"}, diagnostics,
                  [&](const std::vector<Word>& line) { reader.read(line); });
}

}  // namespace sim33618
