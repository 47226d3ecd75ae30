#include "model/requirement.hpp"

#include <array>
#include <utility>

#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

constexpr std::array comparisons_known = {std::pair{"equals", Comparison::equals},
                                          std::pair{"at_least", Comparison::at_least},
                                          std::pair{"at_most", Comparison::at_most}};

class RequirementReader {
 public:
  RequirementReader(const Node::Entry& entry, const UnitSystem& units, Diagnostics& diagnostics)
      : entry_(entry),
        units_(units),
        diagnostics_(diagnostics),
        map_(entry.value, say("'{}'", entry.key.text), diagnostics) {}

  Requirement read() {
    requirement_.name = entry_.key.text;
    requirement_.span = entry_.key.span;
    if (!map_.valid()) return requirement_;
    requirement_.otherwise = map_.localized("otherwise");
    requirement_.variable = required_word("variable");
    requirement_.rows = required_word("rows");
    read_value();
    map_.finish();
    return requirement_;
  }

 private:
  Word required_word(const std::string& key) {
    map_.require(key);
    return map_.optional_word(key).value_or(Word{});
  }

  void read_value() {
    int given = 0;
    for (const auto& [key, comparison] : comparisons_known) {
      const auto word = map_.optional_word(key);
      if (!word) continue;
      ++given;
      requirement_.comparison = comparison;
      requirement_.value_text = *word;
      if (const auto value = read_quantity(*word, units_, diagnostics_))
        requirement_.value = *value;
    }
    if (given != 1)
      diagnostics_.error(requirement_.span,
                         say("{} needs one of at_least, at_most, equals", map_.what()));
    if (requirement_.comparison != Comparison::equals) return;
    const auto word = map_.optional_word("within");
    if (!word) return;
    const auto share = read_quantity(*word, units_, diagnostics_);
    if (!share) return;
    requirement_.tolerance = share->in_base_units();
    if (!share->unit.is_dimensionless() || requirement_.tolerance < 0)
      diagnostics_.error(word->span, say("'{}' is no share, such as 0.5%", word->text));
  }

  const Node::Entry& entry_;
  const UnitSystem& units_;
  Diagnostics& diagnostics_;
  MapReader map_;
  Requirement requirement_;
};

}  // namespace

std::vector<Requirement> read_requirements(const Node& root, const UnitSystem& units,
                                           Diagnostics& diagnostics) {
  MapReader file(root, say("the file"), diagnostics);
  const Node* list = file.require("requirements");
  file.finish();
  std::vector<Requirement> requirements;
  if (list == nullptr) return requirements;
  if (!list->is_map())
    report_type(*list, say("the file"), "requirements", say("a map"), diagnostics);
  for (const Node::Entry& entry : list->entries)
    requirements.push_back(RequirementReader(entry, units, diagnostics).read());
  return requirements;
}

}  // namespace sim33618
