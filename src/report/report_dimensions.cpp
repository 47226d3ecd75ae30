#include "report/report_dimensions.hpp"

#include <nlohmann/json.hpp>

#include "tables/network_labels.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

// The columns that hold nodes of a supply network and levers, as the tables call them.
constexpr const char* node_column = "node";
constexpr const char* lever_column = "Lever";

Json element_json(const std::string& id, const LocalizedText& title) {
  return {{"id", id}, {"title", title_json(title)}};
}

// What the model's roles call a column; else a text in one language.
Json column_title(const std::string& column, const std::string& otherwise,
                  const ModelDocument& model) {
  if (model.report) {
    for (const ReportTerm& term : model.report->terms)
      if (term.name.text == column) return title_json(term.title);
  }
  return title_json({otherwise, otherwise});
}

// Groups of a dimension count for all dimensions that have its elements.
const ReportGroups* groups_of(const Dimension& dimension, const ModelDocument& model) {
  if (!model.report) return nullptr;
  for (const ReportGroups& groups : model.report->groups) {
    const Dimension* grouped = model.dimensions.find(groups.dimension.text);
    if (grouped->family == dimension.family) return &groups;
  }
  return nullptr;
}

Json dimension_json(const Dimension& dimension, const ModelDocument& model) {
  const ReportGroups* groups = groups_of(dimension, model);
  Json json = {{"title", column_title(dimension.name, dimension.doc, model)},
               {"elements", Json::array()}};
  for (const Element& element : dimension.elements) {
    Json one = element_json(element.name, element.title);
    const auto group = groups == nullptr ? element.attributes.end()
                                         : element.attributes.find(groups->attribute.text);
    if (group != element.attributes.end() && !group->second.empty())
      one["group"] = group->second.front();
    json["elements"].push_back(std::move(one));
  }
  if (groups == nullptr) return json;
  json["groups"] = Json::array();
  for (const ReportTerm& title : groups->titles)
    json["groups"].push_back(element_json(title.name.text, title.title));
  return json;
}

Json nodes_json(const ModelDocument& model) {
  const NetworkLabels labels = network_labels(model);
  Json json = {{"title", column_title(node_column, node_column, model)},
               {"elements", Json::array()}};
  for (std::size_t i = 0; i < labels.nodes.size(); ++i)
    json["elements"].push_back(element_json(labels.nodes[i], labels.node_titles[i]));
  for (std::size_t i = 0; i < labels.imports.size(); ++i)
    json["elements"].push_back(element_json(labels.imports[i], labels.import_titles[i]));
  return json;
}

Json levers_json(const ModelDocument& model) {
  Json json = {{"title", column_title(lever_column, lever_column, model)},
               {"elements", Json::array()}};
  for (const Lever& lever : model.levers)
    json["elements"].push_back(element_json(lever.name.text, lever.title));
  return json;
}

}  // namespace

Json title_json(const LocalizedText& title) { return {{"en", title.en}, {"zh", title.zh}}; }

Json report_dimensions_json(const ModelDocument& model) {
  Json json = Json::object();
  const auto add = [&](const std::string& name) {
    if (!json.contains(name)) json[name] = dimension_json(*model.dimensions.find(name), model);
  };
  for (const TableDeclaration& table : model.tables)
    for (const Word& dim : table.dims) add(dim.text);
  if (model.report) {
    for (const ReportChart& chart : model.report->charts) {
      if (!chart.variable) continue;
      for (const Word& dim : model.find_variable(chart.variable->name.text)->dims) add(dim.text);
    }
  }
  if (model.network) json[node_column] = nodes_json(model);
  if (!model.levers.empty()) json[lever_column] = levers_json(model);
  return json;
}

}  // namespace sim33618
