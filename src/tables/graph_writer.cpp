#include "tables/graph_writer.hpp"

#include <fmt/format.h>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

std::string xml_text(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += c;
    }
  }
  return safe;
}

const char* name_of(AttributeType type) {
  switch (type) {
    case AttributeType::text: return "string";
    case AttributeType::number: return "double";
    case AttributeType::whole_number: break;
  }
  return "int";
}

std::string keys(const char* owner, const std::vector<Attribute>& attributes) {
  std::string text;
  for (const Attribute& attribute : attributes) {
    text += fmt::format("  <key id=\"{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n",
                        owner, xml_text(attribute.name), name_of(attribute.type));
  }
  return text;
}

}  // namespace

GraphmlWriter::GraphmlWriter(std::vector<Attribute> of_nodes, std::vector<Attribute> of_links)
    : of_nodes_(std::move(of_nodes)), of_links_(std::move(of_links)) {
  text_ =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n" +
      keys("node", of_nodes_) + keys("edge", of_links_) +
      "  <graph id=\"supply\" edgedefault=\"directed\">\n";
}

void GraphmlWriter::data(const std::vector<Attribute>& attributes,
                         const std::vector<std::string>& values) {
  expect(attributes.size() == values.size(), "a value for each attribute");
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].empty()) continue;
    text_ += fmt::format("<data key=\"{}\">{}</data>", xml_text(attributes[i].name),
                         xml_text(values[i]));
  }
}

void GraphmlWriter::node(const std::vector<std::string>& values) {
  text_ += fmt::format("    <node id=\"n{}\">", nodes_++);
  data(of_nodes_, values);
  text_ += "</node>\n";
}

void GraphmlWriter::link(std::size_t from, std::size_t to, const std::vector<std::string>& values) {
  text_ += fmt::format("    <edge source=\"n{}\" target=\"n{}\">", from, to);
  data(of_links_, values);
  text_ += "</edge>\n";
}

std::string GraphmlWriter::finish() { return std::move(text_) + "  </graph>\n</graphml>\n"; }

std::string dot_text(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace sim33618
