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
    map_.require("variable");
    requirement_.variables = map_.words("variable");
    requirement_.rows = map_.optional_word("rows");
    read_what();
    read_tolerance(map_, units_, requirement_, diagnostics_);
    map_.finish();
    return requirement_;
  }

 private:
  void read_what() {
    int given = read_comparison(map_, units_, requirement_, &requirement_.other, diagnostics_);
    if (const auto covers = map_.optional_word("covers")) {
      ++given;
      read_coverage(*covers);
    }
    if (given == 1) return;
    diagnostics_.error(requirement_.span,
                       say("{} needs one of at_least, at_most, equals, covers", map_.what()));
  }

  void read_coverage(const Word& word) {
    requirement_.coverage = word.text == "run" ? Coverage::run : Coverage::every_year;
    if (word.text != "run" && word.text != "every_year")
      diagnostics_.error(word.span, say("'{}' is none of {}", word.text, "run, every_year"));
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
