#include "model/requirement.hpp"

namespace sim33618 {
namespace {

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
    read_required_value(map_, requirement_.span, units_, requirement_, diagnostics_);
    read_tolerance(map_, units_, requirement_, diagnostics_);
    map_.finish();
    return requirement_;
  }

 private:
  Word required_word(const std::string& key) {
    map_.require(key);
    return map_.optional_word(key).value_or(Word{});
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
  std::vector<Requirement> requirements;
  for (const Node::Entry& entry : entries_of_file(root, "requirements", diagnostics))
    requirements.push_back(RequirementReader(entry, units, diagnostics).read());
  return requirements;
}

}  // namespace sim33618
