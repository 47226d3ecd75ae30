#include "model/target.hpp"

#include <array>
#include <utility>

#include "base/numbers.hpp"
#include "model/reference.hpp"

namespace sim33618 {
namespace {

constexpr std::array check_kinds = {std::pair{"control_total", CheckKind::control_total},
                                    std::pair{"comparison", CheckKind::comparison}};

class TargetReader {
 public:
  TargetReader(const Node::Entry& entry, const UnitSystem& units, Diagnostics& diagnostics)
      : entry_(entry),
        units_(units),
        diagnostics_(diagnostics),
        map_(entry.value, say("'{}'", entry.key.text), diagnostics) {}

  Target read() {
    target_.name = entry_.key.text;
    target_.span = entry_.key.span;
    if (!map_.valid()) return target_;
    target_.title = map_.localized("title");
    target_.counts = map_.words("counts");
    if (const auto word = map_.optional_word("variable")) read_reference(*word);
    read_year();
    read_value();
    if (is_check() || target_.counts.empty()) map_.require("variable");
    target_.basis = map_.text("basis");
    map_.require("source");
    target_.sources = map_.ids("source");
    map_.finish();
    return target_;
  }

 private:
  void read_reference(const Word& word) {
    const Reference reference = parse_reference(word, diagnostics_);
    target_.variable = reference.name;
    target_.elements = reference.elements;
  }

  void read_year() {
    map_.require("year");
    if (const auto year = optional_year("year")) target_.year = *year;
  }

  std::optional<int> optional_year(const std::string& key) {
    const auto word = map_.optional_word(key);
    if (!word) return std::nullopt;
    constexpr long long earliest = 1900;
    constexpr long long latest = 2200;
    const auto year = parse_integer(word->text);
    if (year && *year >= earliest && *year <= latest) return static_cast<int>(*year);
    diagnostics_.error(word->span, say("'{}' is no year", word->text));
    return std::nullopt;
  }

  void read_value() {
    read_required_value(map_, target_.span, units_, target_, diagnostics_);
    if (!is_check()) return;
    map_.require("within");
    read_tolerance(map_, units_, target_, diagnostics_);
    read_kind();
    target_.start = optional_year("start");
  }

  bool is_check() const { return target_.comparison == Comparison::equals; }

  void read_kind() {
    const auto word = map_.optional_word("kind");
    if (!word) return;
    for (const auto& [name, kind] : check_kinds) {
      if (word->text != name) continue;
      target_.kind = kind;
      return;
    }
    diagnostics_.error(word->span, say("'{}' is none of control_total, comparison", word->text));
  }

  const Node::Entry& entry_;
  const UnitSystem& units_;
  Diagnostics& diagnostics_;
  MapReader map_;
  Target target_;
};

}  // namespace

std::string check_kind_name(CheckKind kind) {
  for (const auto& [text, meaning] : check_kinds) {
    if (meaning == kind) return text;
  }
  return {};
}

std::vector<Target> read_targets(const Node& root, const std::string& key, const UnitSystem& units,
                                 Diagnostics& diagnostics) {
  std::vector<Target> targets;
  for (const Node::Entry& entry : entries_of_file(root, key, diagnostics)) {
    targets.push_back(TargetReader(entry, units, diagnostics).read());
  }
  return targets;
}

}  // namespace sim33618
