#include "model/feedback_loop.hpp"

namespace sim33618 {
namespace {

void read_polarity(MapReader& map, FeedbackLoop& loop, Diagnostics& diagnostics) {
  if (map.require("polarity") == nullptr) return;
  const auto word = map.optional_word("polarity");
  if (!word) return;
  loop.polarity_word = *word;
  for (const LoopPolarity polarity : {LoopPolarity::reinforcing, LoopPolarity::balancing}) {
    loop.polarity = polarity;
    if (word->text == polarity_name(polarity)) return;
  }
  diagnostics.error(word->span, say("'{}' is none of reinforcing, balancing", word->text));
}

FeedbackLoop read_loop(const Node::Entry& entry, Diagnostics& diagnostics) {
  FeedbackLoop loop;
  loop.name = {entry.key.text, entry.key.span};
  MapReader map(entry.value, say("loop '{}'", entry.key.text), diagnostics);
  if (!map.valid()) return loop;
  loop.title = map.localized("title");
  read_polarity(map, loop, diagnostics);
  map.require("through");
  for (const Word& word : map.words("through"))
    loop.through.push_back(parse_reference(word, diagnostics));
  loop.doc = map.text("doc");
  map.finish();
  return loop;
}

}  // namespace

const char* polarity_name(LoopPolarity polarity) {
  return polarity == LoopPolarity::reinforcing ? to_say("reinforcing") : to_say("balancing");
}

std::string waypoint_text(const Reference& waypoint) {
  if (waypoint.elements.empty()) return waypoint.name.text;
  return fmt::format("{}[{}]", waypoint.name.text, listed(texts_of(waypoint.elements)));
}

std::vector<FeedbackLoop> read_loops(const Node& root, Diagnostics& diagnostics) {
  std::vector<FeedbackLoop> loops;
  for (const Node::Entry& entry : entries_of_file(root, "loops", diagnostics))
    loops.push_back(read_loop(entry, diagnostics));
  return loops;
}

}  // namespace sim33618
