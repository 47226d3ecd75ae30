#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.hpp"

namespace sim33618 {

enum class NodeKind { null, scalar, sequence, map };
enum class ScalarStyle { plain, single_quoted, double_quoted, literal, folded };

struct Node;

/// A value of a YAML file with the bytes it came from. All scalars are text: 010 is "010" and
/// `no` is a word; whoever needs a number converts it.
struct Node {
  struct Entry;

  NodeKind kind = NodeKind::null;
  Span span;
  /// The key that this is the value of; nowhere for the whole file and for members of a list.
  Span name;
  std::string text;
  ScalarStyle style = ScalarStyle::plain;
  std::vector<Node> items;
  std::vector<Entry> entries;

  bool is_scalar() const { return kind == NodeKind::scalar; }
  bool is_map() const { return kind == NodeKind::map; }
  bool is_sequence() const { return kind == NodeKind::sequence; }
  bool is_null() const { return kind == NodeKind::null; }

  /// Where to point for what the whole of this node lacks: its key, or else where it begins.
  const Span& heading() const { return name ? name : span; }
  /// The value of a key of a map; null pointer if there is none.
  const Node* find(std::string_view wanted) const;
  /// Where bytes [first, last) of `text` stand in the file. Exact for one-line plain, one-line
  /// single-quoted and literal block scalars; the whole scalar otherwise.
  Span part(std::size_t first, std::size_t last) const;
  /// Whether part() is exact.
  bool maps_exactly() const;
};

struct Node::Entry {
  Node key;
  Node value;
};

}  // namespace sim33618
