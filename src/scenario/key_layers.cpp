#include "scenario/key_layers.hpp"

#include "base/messages.hpp"

namespace sim33618 {

void KeyLayers::check_parents(Diagnostics& diagnostics) const {
  for (const auto& entry : said_) {
    const std::string& key = entry.first;
    const std::vector<KeySetting>& said = entry.second;
    for (std::size_t i = 0; i < said.size(); ++i) {
      for (std::size_t j = i + 1; j < said.size(); ++j) {
        if (order_.extends(said[j].part, said[i].part) || said[i].text == said[j].text) continue;
        const bool is_decided = std::any_of(said.begin() + static_cast<std::ptrdiff_t>(j) + 1,
                                            said.end(), [&](const KeySetting& later) {
                                              return order_.extends(later.part, said[i].part) &&
                                                     order_.extends(later.part, said[j].part);
                                            });
        if (is_decided) continue;
        diagnostics.error(said[j].span, say("two parents set '{}' differently", key))
            .suggest(say("decide in the scenario that extends both"))
            .note(said[i].span, say("the other parent sets it here"));
      }
    }
  }
}

}  // namespace sim33618
