#include "model/requirement.hpp"

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

// Of "2021-2024".
std::optional<YearSpan> years_of(const std::string& text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const auto first = parse_integer(text.substr(0, dash));
  const auto last = parse_integer(text.substr(dash + 1));
  const bool are_years = first && last && *first >= 1000 && *first <= *last && *last <= 9999;
  if (!are_years) return std::nullopt;
  return YearSpan{*first, *last};
}

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
    if (word.text == "run") {
      requirement_.coverage = Coverage::run;
    } else if (word.text == "every_year") {
      requirement_.coverage = Coverage::every_year;
    } else if (const auto years = years_of(word.text)) {
      requirement_.coverage = Coverage::years;
      requirement_.years = *years;
    } else {
      diagnostics_.error(word.span,
                         say("'{}' is none of {}", word.text, "run, every_year, 2021-2024"));
    }
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
