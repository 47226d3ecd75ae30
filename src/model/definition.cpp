#include "model/definition.hpp"

#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

class DefinitionReader {
 public:
  DefinitionReader(const Node::Entry& entry, const UnitSystem& units, Diagnostics& diagnostics)
      : units_(units),
        diagnostics_(diagnostics),
        map_(entry.value, say("definition '{}'", entry.key.text), diagnostics) {
    definition_.name = {entry.key.text, entry.key.span};
  }

  Definition read() {
    if (!map_.valid()) return definition_;
    map_.require("unit");
    if (const auto word = map_.optional_word("unit")) {
      definition_.unit_text = *word;
      if (const auto unit = read_unit(*word, units_, diagnostics_)) definition_.unit = *unit;
    }
    definition_.doc = map_.text("doc");
    read_public();
    definition_.sum_of = map_.words("sum_of");
    definition_.at_least = read_bound("at_least");
    definition_.at_most = read_bound("at_most");
    map_.finish();
    return definition_;
  }

 private:
  void read_public() {
    if (const auto word = map_.optional_word("public")) {
      definition_.is_public = word->text == "true";
      if (word->text != "true" && word->text != "false")
        diagnostics_.error(word->span, say("'{}' is neither true nor false", word->text));
    }
    if (definition_.is_public) map_.require("source");
    definition_.sources = map_.ids("source");
  }

  std::optional<Bound> read_bound(const std::string& key) {
    const auto word = map_.optional_word(key);
    if (!word) return std::nullopt;
    const auto quantity = read_quantity(*word, units_, diagnostics_);
    if (!quantity) return std::nullopt;
    const bool is_zero = quantity->value == 0 && !quantity->has_unit;
    if (!is_zero && !quantity->unit.same_dimension(definition_.unit)) {
      diagnostics_
          .error(word->span, say("'{}' does not convert to '{}' of '{}'", word->text,
                                 definition_.unit_text.text, definition_.name.text))
          .note(definition_.unit_text.span, say("the unit of the variable"));
    }
    return Bound{*word, quantity->in_base_units()};
  }

  const UnitSystem& units_;
  Diagnostics& diagnostics_;
  MapReader map_;
  Definition definition_;
};

}  // namespace

std::vector<Definition> read_definitions(const Node& root, const UnitSystem& units,
                                         Diagnostics& diagnostics) {
  std::vector<Definition> definitions;
  for (const Node::Entry& entry : entries_of_file(root, "definitions", diagnostics))
    definitions.push_back(DefinitionReader(entry, units, diagnostics).read());
  return definitions;
}

}  // namespace sim33618
