#pragma once

#include <string>
#include <vector>

namespace sim33618 {

enum class AttributeType { text, number, whole_number };

/// What is told of every node or link of a graph.
struct Attribute {
  std::string name;
  AttributeType type = AttributeType::text;
};

/// Writes a directed graph as GraphML (U. Brandes et al. 2002), which Gephi, Cytoscape and networkx
/// read. Nodes first, then links. All attributes have names of their own.
class GraphmlWriter {
 public:
  GraphmlWriter(std::vector<Attribute> of_nodes, std::vector<Attribute> of_links);

  /// Values in the order of the attributes; an empty one is left out. Nodes are numbered from 0.
  void node(const std::vector<std::string>& values);
  void link(std::size_t from, std::size_t to, const std::vector<std::string>& values);

  /// The whole file; nothing can be added afterwards.
  std::string finish();

 private:
  void data(const std::vector<Attribute>& attributes, const std::vector<std::string>& values);

  std::vector<Attribute> of_nodes_;
  std::vector<Attribute> of_links_;
  std::size_t nodes_ = 0;
  std::string text_;
};

/// A text between quotation marks, as Graphviz reads it.
std::string dot_text(const std::string& text);

}  // namespace sim33618
