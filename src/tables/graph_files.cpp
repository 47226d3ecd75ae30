#include "tables/graph_files.hpp"

#include "base/numbers.hpp"

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

std::string dot_text(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string key(const char* owner, const char* name, const char* type) {
  return fmt::format(R"(  <key id="{1}" for="{0}" attr.name="{1}" attr.type="{2}"/>)"
                     "\n",
                     owner, name, type);
}

std::string value(const char* name, const std::string& text) {
  return fmt::format("<data key=\"{}\">{}</data>", name, xml_text(text));
}

}  // namespace

std::string graphml(const SupplyData& data, const Criticality& criticality) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  text += key("node", "label", "string") + key("node", "sector", "string") +
          key("node", "sold", "double") + key("node", "influence", "double") +
          key("node", "core_number", "int") + key("node", "part", "string");
  if (!criticality.risk.empty()) text += key("node", "esri", "double");
  text += key("edge", "volume", "double");
  text += "  <graph id=\"supply\" edgedefault=\"directed\">\n";
  const std::vector<double> sold = data.network.graph.sold();
  for (std::size_t i = 0; i < data.firms.size(); ++i) {
    text += fmt::format("    <node id=\"n{}\">", i) + value("label", data.firms[i]) +
            value("sector", data.sectors[data.network.sector[i]]) +
            value("sold", format_number(sold[i])) +
            value("influence", format_number(criticality.influence[i])) +
            value("core_number", fmt::format("{}", criticality.core_number[i])) +
            value("part", name_of(criticality.part[i]));
    if (!criticality.risk.empty()) text += value("esri", format_number(criticality.risk[i].index));
    text += "</node>\n";
  }
  for (const SupplyLink& link : data.network.graph.links()) {
    text += fmt::format("    <edge source=\"n{}\" target=\"n{}\">", link.supplier, link.buyer) +
            value("volume", format_number(link.volume)) + "</edge>\n";
  }
  return text + "  </graph>\n</graphml>\n";
}

std::string dot(const SupplyData& data) {
  std::string text = "digraph supply {\n";
  for (std::size_t i = 0; i < data.firms.size(); ++i) {
    text += fmt::format("  n{} [label={}, group={}];\n", i, dot_text(data.firms[i]),
                        dot_text(data.sectors[data.network.sector[i]]));
  }
  for (const SupplyLink& link : data.network.graph.links()) {
    text += fmt::format("  n{} -> n{} [weight={}];\n", link.supplier, link.buyer,
                        format_number(link.volume));
  }
  return text + "}\n";
}

}  // namespace sim33618
