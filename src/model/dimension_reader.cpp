#include "model/dimension_reader.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {
namespace {

class DimensionReader {
 public:
  DimensionReader(const Node::Entry& entry, const DimensionTable& known,
                  const TableOpener& open_table, Diagnostics& diagnostics)
      : known_(known),
        open_table_(open_table),
        diagnostics_(diagnostics),
        errors_before_(diagnostics.error_count()),
        map_(entry.value, say("dimension '{}'", entry.key.text), diagnostics) {
    dimension_.name = entry.key.text;
    dimension_.family = entry.key.text;
    dimension_.span = entry.key.span;
    check_identifier({entry.key.text, entry.key.span});
  }

  Dimension read() {
    if (!map_.valid()) return dimension_;
    dimension_.doc = map_.text("doc");
    for (const Word& word : map_.words("attributes")) dimension_.attributes.push_back(word.text);
    if (const auto parent = map_.optional_word("subset_of")) {
      read_subset(*parent);
    } else {
      read_own();
    }
    map_.finish();
    if (dimension_.elements.empty() && diagnostics_.error_count() == errors_before_) {
      diagnostics_.error(dimension_.span, say("{} has no elements", map_.what()));
    }
    return dimension_;
  }

 private:
  // Of a name in the wrong place, where the right one is may be said.
  void check_identifier(const Word& name, const std::string& remedy = {}) {
    if (is_identifier(name.text)) return;
    Diagnostic& mistake = diagnostics_.error(
        name.span, say("'{}' is no name (small letters, digits and _, a letter first)", name.text));
    if (!remedy.empty()) mistake.suggest(remedy);
  }

  const Dimension* resolve(const Word& name) {
    const Dimension* dimension = known_.find(name.text);
    if (dimension == nullptr) {
      diagnostics_
          .error(name.span,
                 say("unknown dimension '{}' (it must be declared before its use)", name.text))
          .suggest(did_you_mean(name.text, known_.names()));
    }
    return dimension;
  }

  void read_own() {
    for (const Word& name : map_.words("includes")) {
      const Dimension* included = resolve(name);
      if (included == nullptr) continue;
      dimension_.family = included->family;
      for (const Element& element : included->elements) add(element);
    }
    if (const auto table = map_.optional_word("elements_from")) read_elements_of(*table);
    const Node* elements = map_.find("elements");
    if (elements == nullptr) return;
    if (!elements->is_map()) {
      report_type(*elements, map_.what(), "elements", say("a map of names"), diagnostics_);
      return;
    }
    for (const Node::Entry& entry : elements->entries) add(read_element(entry));
  }

  void add(Element element) {
    if (dimension_.index_of(element.name)) {
      diagnostics_.error(element.span,
                         say("element '{}' is in {} twice", element.name, map_.what()));
      return;
    }
    dimension_.elements.push_back(std::move(element));
  }

  Element read_element(const Node::Entry& entry) {
    check_identifier({entry.key.text, entry.key.span});
    Element element;
    element.name = entry.key.text;
    element.span = entry.key.span;
    MapReader map(entry.value, say("element '{}'", entry.key.text), diagnostics_);
    if (!map.valid()) return element;
    element.title = map.localized("name");
    for (const std::string& attribute : dimension_.attributes) {
      for (const Word& word : map.words(attribute))
        element.attributes[attribute].push_back(word.text);
    }
    map.finish();
    return element;
  }

  void read_elements_of(const Word& name) {
    const std::vector<std::string> first = {"element", "en", "zh"};
    std::vector<std::string> columns = first;
    columns.insert(columns.end(), dimension_.attributes.begin(), dimension_.attributes.end());
    for (const std::vector<Word>& row : open_table_(name, columns).rows) {
      const Word& id = row[0];
      check_identifier(
          id, say("write an identifier here, and '{}' in the column 'en' or 'zh'", id.text));
      Element element{id.text, id.span, {row[1].text, row[2].text}, {}};
      for (std::string* title : {&element.title.en, &element.title.zh}) {
        if (title->empty()) *title = id.text;
      }
      for (std::size_t a = 0; a < dimension_.attributes.size(); ++a) {
        for (const Word& word : split_at_blanks(row[first.size() + a]))
          element.attributes[dimension_.attributes[a]].push_back(word.text);
      }
      add(std::move(element));
    }
  }

  void read_subset(const Word& parent_name) {
    const Dimension* parent = resolve(parent_name);
    const std::vector<Word> listed = map_.words("elements");
    const std::vector<Word> excepted = map_.words("except");
    const Node* where = map_.find("where");
    if (parent == nullptr) return;
    dimension_.family = parent->family;
    if (where != nullptr) check_where(*where, *parent);
    for (const std::vector<Word>* words : {&listed, &excepted}) {
      for (const Word& word : *words) {
        if (parent->index_of(word.text)) continue;
        diagnostics_
            .error(word.span, say("dimension '{}' has no element '{}'", parent->name, word.text))
            .suggest(did_you_mean(word.text, parent->element_names()));
      }
    }
    const auto names = [](const std::vector<Word>& words, const std::string& name) {
      return std::any_of(words.begin(), words.end(),
                         [&](const Word& word) { return word.text == name; });
    };
    for (const Element& element : parent->elements) {
      const bool is_in =
          (listed.empty() || names(listed, element.name)) && !names(excepted, element.name);
      if (is_in && matches(element, where)) dimension_.elements.push_back(element);
    }
  }

  void check_where(const Node& where, const Dimension& parent) {
    if (!where.is_map())
      report_type(where, map_.what(), "where", say("a map of attributes"), diagnostics_);
    std::vector<std::string> attributes;
    for (const Element& element : parent.elements) {
      for (const auto& [attribute, values] : element.attributes) attributes.push_back(attribute);
    }
    for (const Node::Entry& condition : where.entries) {
      const std::string& key = condition.key.text;
      if (std::find(attributes.begin(), attributes.end(), key) != attributes.end()) continue;
      diagnostics_
          .error(condition.key.span,
                 say("no element of dimension '{}' has the attribute '{}'", parent.name, key))
          .suggest(did_you_mean(key, attributes));
    }
  }

  static bool matches(const Element& element, const Node* where) {
    if (where == nullptr) return true;
    return std::all_of(
        where->entries.begin(), where->entries.end(), [&](const Node::Entry& condition) {
          const auto given = element.attributes.find(condition.key.text);
          return given != element.attributes.end() &&
                 std::find(given->second.begin(), given->second.end(), condition.value.text) !=
                     given->second.end();
        });
  }

  const DimensionTable& known_;
  const TableOpener& open_table_;
  Diagnostics& diagnostics_;
  std::size_t errors_before_;
  MapReader map_;
  Dimension dimension_;
};

}  // namespace

Dimension read_dimension(const Node::Entry& entry, const DimensionTable& known,
                         const TableOpener& open_table, Diagnostics& diagnostics) {
  return DimensionReader(entry, known, open_table, diagnostics).read();
}

}  // namespace sim33618
