#include "tables/data_package.hpp"

#include <nlohmann/json.hpp>

#include "base/sha256.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* package_profile = "https://datapackage.org/profiles/2.0/datapackage.json";
constexpr const char* resource_profile = "https://datapackage.org/profiles/2.0/dataresource.json";
constexpr const char* schema_profile = "https://datapackage.org/profiles/2.0/tableschema.json";

// Names of packages and resources: small letters, digits, '.', '-' and '_'. Texts that do not fit
// keep a trace of what is lost, so that two of them differ.
std::string simple_name(const std::string& text) {
  constexpr std::size_t trace_length = 8;
  std::string name;
  bool lost = false;
  for (const char c : text) {
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    lost = lost || (!is_kept && c != '-');
    if (is_kept || name.empty() || name.back() != '-') name += is_kept ? c : '-';
  }
  return lost ? name + "-" + sha256(text).substr(0, trace_length) : name;
}

const char* type_name(ColumnType type) {
  switch (type) {
    case ColumnType::string: return "string";
    case ColumnType::number: return "number";
    case ColumnType::year: return "year";
    case ColumnType::boolean: return "boolean";
  }
  return "any";
}

Json field_json(const Column& column) {
  Json field = {
      {"name", column.name}, {"type", type_name(column.type)}, {"description", column.description}};
  if (!column.unit.empty()) field["unit"] = column.unit;
  if (column.type == ColumnType::boolean) {
    field["trueValues"] = {"yes"};
    field["falseValues"] = {"no"};
  }
  if (!column.may_be_empty) field["constraints"] = {{"required", true}};
  return field;
}

Json schema_json(const ResultTable& table) {
  Json schema = {{"$schema", schema_profile}, {"fields", Json::array()}};
  for (const Column& column : table.columns) schema["fields"].push_back(field_json(column));
  if (!table.key.empty()) schema["primaryKey"] = table.key;
  schema["missingValues"] = {""};
  return schema;
}

Json file_json(const std::string& name, const std::string& file, const std::string& format,
               const std::string& mediatype, const std::string& text) {
  return {{"$schema", resource_profile},
          {"name", simple_name(name)},
          {"path", file},
          {"format", format},
          {"mediatype", mediatype},
          {"encoding", "utf-8"},
          {"bytes", text.size()},
          {"hash", "sha256:" + sha256(text)}};
}

Json table_json(const ResultTable& table) {
  Json json = file_json(table.name, table.name + ".csv", "csv", "text/csv", table.text);
  json["type"] = "table";
  json["title"] = table.title;
  json["description"] = table.description;
  json["schema"] = schema_json(table);
  return json;
}

Json sources_json(const SourceTable& sources) {
  Json list = Json::array();
  for (const auto& [id, source] : sources) {
    Json json = {{"id", id}, {"title", source.publisher + ": " + source.title}};
    if (source.url.rfind("http://", 0) == 0 || source.url.rfind("https://", 0) == 0)
      json["path"] = source.url;
    if (!source.year.empty()) json["version"] = source.year;
    list.push_back(json);
  }
  return list;
}

Json other_file_json(const NamedText& file) {
  const std::size_t dot = file.name.rfind('.');
  const std::string ending = file.name.substr(dot + 1);
  return file_json(file.name.substr(0, dot), file.name, ending, "application/" + ending, file.text);
}

}  // namespace

std::string data_package_json(const Result& result, const std::vector<ResultTable>& tables,
                              const std::vector<NamedText>& other_files) {
  const ModelDocument& model = result.model().document();
  const Scenario& scenario = result.scenario();
  Json json = {{"$schema", package_profile},
               {"name", simple_name(model.name + "-" + scenario.name)},
               {"title", model.title.en + ": " + scenario.title.en},
               {"version", model.version}};
  if (!scenario.question.en.empty()) json["description"] = scenario.question.en;
  json["resources"] = Json::array();
  for (const ResultTable& table : tables) json["resources"].push_back(table_json(table));
  for (const NamedText& file : other_files) json["resources"].push_back(other_file_json(file));
  json["sources"] = sources_json(model.sources);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
