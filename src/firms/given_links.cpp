#include <map>

#include "base/suggestion.hpp"
#include "firms/given_firms.hpp"
#include "network/link_lines.hpp"

namespace sim33618 {
namespace {

class LinkReader {
 public:
  LinkReader(PopulationTargets& targets, Diagnostics& diagnostics)
      : targets_(targets), diagnostics_(diagnostics) {
    for (const FirmLeader& leader : targets.graph.leaders) {
      firms_.emplace(leader.name, static_cast<std::uint32_t>(names_.size()));
      names_.push_back(leader.name);
    }
  }

  void read(const std::filesystem::path& path) {
    read_link_lines(
        path, diagnostics_, [&](const Word& word) { return firm_of(word); },
        [&](const LinkLine& link) { add(link); });
  }

 private:
  void add(const LinkLine& link) {
    const auto [first, is_new] =
        places_.emplace(std::pair(link.supplier, link.buyer), link.supplier_word.span);
    if (!is_new) {
      diagnostics_
          .error(link.supplier_word.span, say("the link from '{}' to '{}' is given twice",
                                              link.supplier_word.text, link.buyer_word.text))
          .note(first->second, say("here"));
      return;
    }
    targets_.graph.known_links.push_back(
        {link.supplier, link.buyer, link.volume, link.volume_word.span});
  }

  std::optional<std::uint32_t> firm_of(const Word& word) {
    const auto found = firms_.find(word.text);
    if (found != firms_.end()) return found->second;
    diagnostics_
        .error(word.span, say("the firm '{}' is neither given nor named by the model", word.text))
        .suggest(did_you_mean(word.text, names_));
    return std::nullopt;
  }

  PopulationTargets& targets_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::uint32_t> firms_;
  std::vector<std::string> names_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Span> places_;
};

}  // namespace

void use_given_links(const std::filesystem::path& path, PopulationTargets& targets,
                     Diagnostics& diagnostics) {
  LinkReader(targets, diagnostics).read(path);
}

}  // namespace sim33618
