#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/localized_text.hpp"
#include "model/yaml_node.hpp"

namespace sim33618 {

/// A word of a file and where it stands.
struct Word {
  std::string text;
  Span span;
};

std::vector<std::string> texts_of(const std::vector<Word>& words);

/// Their texts with blanks between them.
std::string words_of(const std::vector<Word>& words);

/// The parts of a word between blanks.
std::vector<Word> split_at_blanks(const Word& word);

/// Takes a YAML map apart key by key. Reports missing keys, wrong types and, in finish(), keys that
/// nobody asked for.
class MapReader {
 public:
  /// `what` names the map in messages, e.g. "variable 'final_energy'".
  MapReader(const Node& node, std::string what, Diagnostics& diagnostics);

  /// False if the node is no map (which has been reported).
  bool valid() const { return node_.is_map(); }
  const std::string& what() const { return what_; }

  /// The value of a key, or a null pointer. A key whose value is empty counts as given.
  const Node* find(const std::string& key);
  const Node* require(const std::string& key);

  /// A required text; empty (and reported) if it is missing or no text.
  std::string text(const std::string& key);
  std::string optional_text(const std::string& key);
  std::optional<Word> optional_word(const std::string& key);
  /// A list of words; a single word counts as a list of one. Empty if the key is missing.
  std::vector<Word> words(const std::string& key);
  /// A list of ids, also as one text with blanks between them.
  std::vector<Word> ids(const std::string& key);
  /// What a required key lists by name; nothing (and reported) if it is missing or no map.
  const std::vector<Node::Entry>& entries(const std::string& key);
  /// `{en: …, zh: …}`, both required.
  LocalizedText localized(const std::string& key);

  void finish();

 private:
  const Node& node_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
};

/// The entries of a file that holds nothing but a list by name under `key`.
const std::vector<Node::Entry>& entries_of_file(const Node& root, const std::string& key,
                                                Diagnostics& diagnostics);

/// Reports "<what>: '<key>' must be <expected>" at the node.
void report_type(const Node& node, const std::string& what, const std::string& key,
                 const std::string& expected, Diagnostics& diagnostics);

}  // namespace sim33618
