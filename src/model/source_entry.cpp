#include "model/source_entry.hpp"

#include "model/map_reader.hpp"

namespace sim33618 {

void read_sources(const Node& root, SourceTable& sources, Diagnostics& diagnostics) {
  for (const Node::Entry& entry : entries_of_file(root, "sources", diagnostics)) {
    MapReader map(entry.value, say("source '{}'", entry.key.text), diagnostics);
    if (!map.valid()) continue;
    SourceEntry source;
    source.span = entry.key.span;
    source.publisher = map.text("publisher");
    source.title = map.text("title");
    source.year = map.optional_text("year");
    source.url = map.optional_text("url");
    source.fact = map.optional_text("fact");
    source.quote = map.optional_text("quote");
    map.finish();
    const auto [first, is_new] = sources.emplace(entry.key.text, source);
    if (!is_new) {
      diagnostics.error(source.span, say("source '{}' is defined twice", entry.key.text))
          .note(first->second.span, say("first defined here"));
    }
  }
}

}  // namespace sim33618
