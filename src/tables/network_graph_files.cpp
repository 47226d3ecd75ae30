#include "tables/network_graph_files.hpp"

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/graph_writer.hpp"
#include "tables/node_table.hpp"

namespace sim33618 {
namespace {

const std::vector<Attribute>& node_attributes() {
  static const std::vector<Attribute> attributes = {{"id"},
                                                    {"label"},
                                                    {"label_zh"},
                                                    {"kind"},
                                                    {"output", AttributeType::number},
                                                    {"output_multiplier", AttributeType::number},
                                                    {"quadrant"},
                                                    {"extraction_total", AttributeType::number},
                                                    {"import_total", AttributeType::number},
                                                    {"esri", AttributeType::number},
                                                    {"influence", AttributeType::number},
                                                    {"betweenness", AttributeType::number},
                                                    {"core_number", AttributeType::whole_number},
                                                    {"part"}};
  return attributes;
}

std::vector<std::string> values_of(const NetworkLabels& labels, const NetworkYear& year,
                                   std::size_t node) {
  const TableMetrics& metrics = year.metrics;
  const auto place = static_cast<Eigen::Index>(node);
  const Criticality& graph = metrics.criticality;
  return {labels.nodes[node],
          labels.node_titles[node].en,
          labels.node_titles[node].zh,
          "region",
          format_number(metrics.system.output[place]),
          format_number(metrics.output.type_one.total[place]),
          name_of(metrics.linkages.quadrant[node]),
          number_cell(metrics.extraction.front()[place]),
          format_number(metrics.imports.total[place]),
          number_cell(graph.risk[node].index),
          format_number(graph.influence[node]),
          graph.betweenness.empty() ? "" : format_number(graph.betweenness[node]),
          fmt::format("{}", graph.core_number[node]),
          name_of(graph.part[node])};
}

std::vector<std::string> outside(const NetworkLabels& labels, std::size_t origin) {
  std::vector<std::string> values(node_attributes().size());
  values[0] = labels.imports[origin];
  values[1] = labels.import_titles[origin].en;
  values[2] = labels.import_titles[origin].zh;
  values[3] = "outside";
  return values;
}

}  // namespace

std::string graphml(const NetworkReport& report, const NetworkYear& year) {
  const NetworkLabels& labels = report.labels;
  const Dependencies& found = year.metrics.dependencies;
  GraphmlWriter writer(node_attributes(), {{"flow", AttributeType::number},
                                           {"share_of_inputs", AttributeType::number},
                                           {"direct", AttributeType::number},
                                           {"total", AttributeType::number}});
  for (std::size_t node = 0; node < labels.nodes.size(); ++node)
    writer.node(values_of(labels, year, node));
  for (std::size_t origin = 0; origin < labels.imports.size(); ++origin)
    writer.node(outside(labels, origin));
  for (Eigen::Index from = 0; from < found.flow.rows(); ++from) {
    for (Eigen::Index to = 0; to < found.flow.cols(); ++to) {
      if (found.flow(from, to) == 0) continue;
      writer.link(
          static_cast<std::size_t>(from), static_cast<std::size_t>(to),
          {format_number(found.flow(from, to)), format_number(found.share_of_inputs(from, to)),
           format_number(found.direct(from, to)), format_number(found.total(from, to))});
    }
  }
  return writer.finish();
}

std::string dot(const NetworkReport& report, const NetworkYear& year) {
  const NetworkLabels& labels = report.labels;
  const Dependencies& found = year.metrics.dependencies;
  std::string text = "digraph supply {\n";
  const auto add_node = [&](std::size_t number, const LocalizedText& title, const char* shape) {
    text += fmt::format("  n{} [label={}, shape={}];\n", number, dot_text(title.en), shape);
  };
  for (std::size_t node = 0; node < labels.nodes.size(); ++node)
    add_node(node, labels.node_titles[node], "ellipse");
  for (std::size_t origin = 0; origin < labels.imports.size(); ++origin)
    add_node(labels.nodes.size() + origin, labels.import_titles[origin], "box");
  for (Eigen::Index from = 0; from < found.flow.rows(); ++from) {
    for (Eigen::Index to = 0; to < found.flow.cols(); ++to) {
      const double share = found.share_of_inputs(from, to);
      if (share == 0 || share < report.settings.metrics.least_share) continue;
      text += fmt::format("  n{} -> n{} [weight={}, label=\"{} %\"];\n", from, to,
                          format_number(found.flow(from, to)), format_short(100 * share, 2));
    }
  }
  return text + "}\n";
}

}  // namespace sim33618
