#include "model/source_entry.hpp"

#include "model/map_reader.hpp"

namespace sim33618 {

void read_sources(const Node& root, SourceTable& sources, Diagnostics& diagnostics) {
  MapReader file(root, say("the file"), diagnostics);
  const Node* list = file.require("sources");
  file.finish();
  if (list == nullptr) return;
  if (!list->is_map()) report_type(*list, say("the file"), "sources", say("a map"), diagnostics);
  for (const Node::Entry& entry : list->entries) {
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
