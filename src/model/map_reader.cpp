#include "model/map_reader.hpp"

#include <algorithm>

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

std::string kind_name(const Node& node) {
  switch (node.kind) {
    case NodeKind::null: return say("nothing");
    case NodeKind::scalar: return say("a single value");
    case NodeKind::sequence: return say("a list");
    case NodeKind::map: return say("a map");
  }
  return {};
}

}  // namespace

std::vector<std::string> texts_of(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

std::string words_of(const std::vector<Word>& words) {
  return fmt::format("{}", fmt::join(texts_of(words), " "));
}

std::vector<Word> split_at_blanks(const Word& word) {
  std::vector<Word> words;
  const bool exact =
      word.span.source->text().compare(word.span.begin, word.text.size(), word.text) == 0;
  for (std::size_t begin = word.text.find_first_not_of(' '); begin < word.text.size();) {
    const std::size_t end = std::min(word.text.find(' ', begin), word.text.size());
    words.push_back(
        {word.text.substr(begin, end - begin), exact ? word.span.part(begin, end) : word.span});
    begin = word.text.find_first_not_of(' ', end);
  }
  return words;
}

const std::vector<Node::Entry>& entries_of_file(const Node& root, const std::string& key,
                                                Diagnostics& diagnostics) {
  MapReader file(root, say("the file"), diagnostics);
  const std::vector<Node::Entry>& entries = file.entries(key);
  file.finish();
  return entries;
}

void report_type(const Node& node, const std::string& what, const std::string& key,
                 const std::string& expected, Diagnostics& diagnostics) {
  diagnostics.error(node.span,
                    say("{}: '{}' must be {}, not {}", what, key, expected, kind_name(node)));
}

MapReader::MapReader(const Node& node, std::string what, Diagnostics& diagnostics)
    : node_(node), what_(std::move(what)), diagnostics_(diagnostics) {
  if (!node.is_map())
    diagnostics.error(node.span, say("{} must be a map, not {}", what_, kind_name(node)));
}

const Node* MapReader::find(const std::string& key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
  return node_.find(key);
}

const Node* MapReader::require(const std::string& key) {
  const Node* value = find(key);
  if (value == nullptr && valid()) {
    diagnostics_.error(node_.heading(), say("{} lacks the key '{}'", what_, key));
  }
  return value;
}

std::optional<Word> MapReader::optional_word(const std::string& key) {
  const Node* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_scalar()) {
    report_type(*value, what_, key, say("a text"), diagnostics_);
    return std::nullopt;
  }
  return Word{value->text, value->span};
}

std::string MapReader::optional_text(const std::string& key) {
  const auto word = optional_word(key);
  return word ? word->text : std::string();
}

std::string MapReader::text(const std::string& key) {
  require(key);
  return optional_text(key);
}

std::vector<Word> MapReader::words(const std::string& key) {
  const Node* value = find(key);
  std::vector<Word> words;
  if (value == nullptr) return words;
  if (value->is_scalar()) return {Word{value->text, value->span}};
  if (!value->is_sequence()) {
    report_type(*value, what_, key, say("a list"), diagnostics_);
    return words;
  }
  for (const Node& item : value->items) {
    if (item.is_scalar()) {
      words.push_back({item.text, item.span});
    } else {
      report_type(item, what_, key, say("a list of words"), diagnostics_);
    }
  }
  return words;
}

std::vector<Word> MapReader::ids(const std::string& key) {
  std::vector<Word> ids;
  for (const Word& word : words(key)) {
    for (Word& id : split_at_blanks(word)) ids.push_back(std::move(id));
  }
  return ids;
}

const std::vector<Node::Entry>& MapReader::entries(const std::string& key) {
  static const std::vector<Node::Entry> none;
  const Node* list = require(key);
  if (list == nullptr) return none;
  if (!list->is_map()) report_type(*list, what_, key, say("a map"), diagnostics_);
  return list->entries;
}

LocalizedText MapReader::localized(const std::string& key) {
  const Node* value = require(key);
  if (value == nullptr) return {};
  MapReader reader(*value, say("'{}' of {}", key, what_), diagnostics_);
  if (!reader.valid()) return {};
  LocalizedText text{reader.text("en"), reader.text("zh")};
  reader.finish();
  return text;
}

void MapReader::finish() {
  for (const Node::Entry& entry : node_.entries) {
    const std::string& key = entry.key.text;
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    std::string better = did_you_mean(key, known_);
    // `{en: One, two}` reads as a key `two` without a value.
    if (better.empty() && entry.value.is_null()) better = say("put a text with commas in quotes");
    diagnostics_.error(entry.key.span, say("unknown key '{}' in {}", key, what_)).suggest(better);
  }
}

}  // namespace sim33618
