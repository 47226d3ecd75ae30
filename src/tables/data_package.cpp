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

bool is_text(const std::string& format) { return format == "csv" || format == "json"; }

std::string media_type(const std::string& format) {
  if (format == "nc") return "application/x-netcdf";
  return "application/" + format;
}

FileDigest digest_of(const std::string& text) { return {text.size(), sha256(text)}; }

Json file_json(const std::string& name, const std::string& file, const std::string& format,
               const std::string& mediatype, const FileDigest& digest) {
  Json json = {{"$schema", resource_profile},
               {"name", simple_name(name)},
               {"path", file},
               {"format", format},
               {"mediatype", mediatype}};
  if (is_text(format)) json["encoding"] = "utf-8";
  json["bytes"] = digest.bytes;
  json["hash"] = "sha256:" + digest.sha256;
  return json;
}

Json table_json(const ResultTable& table) {
  Json json = file_json(table.name, table.name + ".csv", "csv", "text/csv",
                        table.written ? *table.written : digest_of(table.text));
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

Json other_file_json(const ListedFile& file) {
  const std::size_t dot = file.name.rfind('.');
  const std::string ending = file.name.substr(dot + 1);
  Json json =
      file_json(file.name.substr(0, dot), file.name, ending, media_type(ending), file.digest);
  if (!file.title.empty()) json["title"] = file.title;
  if (!file.description.empty()) json["description"] = file.description;
  return json;
}

}  // namespace

ListedFile listed_file(const NamedText& file) { return {file.name, digest_of(file.text)}; }

PackageHead package_head(const Result& result) {
  const ModelDocument& model = result.model().document();
  const Scenario& scenario = result.scenario();
  return {model.name + "-" + scenario.name, model.title.en + ": " + scenario.title.en,
          model.version, scenario.question.en, model.sources};
}

std::string data_package_json(const PackageHead& head, const std::vector<ResultTable>& tables,
                              const std::vector<ListedFile>& other_files) {
  Json json = {{"$schema", package_profile},
               {"name", simple_name(head.name)},
               {"title", head.title},
               {"version", head.version}};
  if (!head.description.empty()) json["description"] = head.description;
  json["resources"] = Json::array();
  for (const ResultTable& table : tables) json["resources"].push_back(table_json(table));
  for (const ListedFile& file : other_files) json["resources"].push_back(other_file_json(file));
  json["sources"] = sources_json(head.sources);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
