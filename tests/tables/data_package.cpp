// datapackage.json keeps the rules of the published profile (Data Package 2.0, Data Resource and
// Table Schema) that this project relies on, and says the truth about the files beside it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "base/numbers.hpp"
#include "base/sha256.hpp"
#include "model/csv_reader.hpp"
#include "simulation/run.hpp"
#include "support/small_scenario.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::json;

// Rules of https://datapackage.org/profiles/2.0/: required properties, types, patterns.
const std::set<std::string> field_types = {
    "string", "number",   "integer", "boolean",   "object",   "array",    "list",    "date",
    "time",   "datetime", "year",    "yearmonth", "duration", "geopoint", "geojson", "any"};

bool matches(const Json& value, const std::string& pattern) {
  return value.is_string() && std::regex_match(value.get<std::string>(), std::regex(pattern));
}

void check_field(const Json& field) {
  EXPECT_TRUE(field["name"].is_string() && field["name"] != "");
  EXPECT_EQ(field_types.count(field["type"]), 1U) << field;
  for (const char* key : {"title", "description", "unit"}) {
    if (field.contains(key)) {
      EXPECT_TRUE(field[key].is_string()) << field;
    }
  }
  if (field.contains("constraints")) {
    EXPECT_TRUE(field["constraints"].is_object());
  }
  for (const char* key : {"trueValues", "falseValues"}) {
    if (field.contains(key)) {
      EXPECT_TRUE(field[key].is_array() && !field[key].empty());
    }
  }
}

void check_schema(const Json& schema) {
  ASSERT_TRUE(schema["fields"].is_array() && !schema["fields"].empty());
  std::set<std::string> names;
  for (const Json& field : schema["fields"]) {
    check_field(field);
    EXPECT_TRUE(names.insert(field["name"]).second) << "two fields are called " << field["name"];
  }
  for (const Json& key : schema["primaryKey"]) EXPECT_EQ(names.count(key), 1U) << key;
  EXPECT_EQ(schema["missingValues"], Json::parse(R"([""])"));
}

void check_resource(const Json& resource) {
  EXPECT_TRUE(matches(resource["name"], "[-a-z0-9._]+")) << resource["name"];
  // Neither absolute nor upwards.
  EXPECT_TRUE(matches(resource["path"], "(?!.*\\.\\.)[^./~].*")) << resource["path"];
  EXPECT_TRUE(matches(resource["hash"], "sha256:[0-9a-f]{64}")) << resource["hash"];
  EXPECT_TRUE(matches(resource["mediatype"], "(.+)/(.+)")) << resource["mediatype"];
  EXPECT_TRUE(resource["bytes"].is_number_unsigned());
  EXPECT_EQ(resource["encoding"], "utf-8");
  EXPECT_TRUE(resource["format"].is_string());
  if (resource.contains("type")) {
    EXPECT_EQ(resource["type"], "table");
  }
  if (resource.contains("schema")) check_schema(resource["schema"]);
}

void check_package(const Json& package) {
  EXPECT_EQ(package["$schema"], "https://datapackage.org/profiles/2.0/datapackage.json");
  EXPECT_TRUE(matches(package["name"], "[-a-z0-9._]+")) << package["name"];
  for (const char* key : {"title", "version"}) EXPECT_TRUE(package[key].is_string()) << key;
  ASSERT_TRUE(package["resources"].is_array() && !package["resources"].empty());
  std::set<std::string> names;
  for (const Json& resource : package["resources"]) {
    check_resource(resource);
    EXPECT_TRUE(names.insert(resource["name"]).second) << resource["name"];
  }
  ASSERT_TRUE(package["sources"].is_array() && !package["sources"].empty());
  for (const Json& source : package["sources"]) {
    EXPECT_TRUE(source["title"].is_string());
    if (source.contains("path")) {
      EXPECT_TRUE(matches(source["path"], "https?://.+")) << source;
    }
  }
}

void check_value(const Json& field, const std::string& text) {
  const bool required = field.contains("constraints") && field["constraints"]["required"] == true;
  if (text.empty()) {
    EXPECT_FALSE(required) << field["name"] << " is empty";
  } else if (field["type"] == "number") {
    EXPECT_TRUE(parse_number(text)) << field["name"] << ": " << text;
  } else if (field["type"] == "year") {
    EXPECT_TRUE(std::regex_match(text, std::regex("-?[0-9]{4}"))) << field["name"] << ": " << text;
  } else if (field["type"] == "boolean") {
    EXPECT_TRUE(text == field["trueValues"][0] || text == field["falseValues"][0]) << text;
  }
}

class DataPackage : public ::testing::Test {
 protected:
  DataPackage() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: rk4}";
    texts.variables = test::stock("level", "inflows: [gain], outflows: []", "size[fuel]", "kt",
                                  "fuel", "    report: 'Level, {fuel}'\n") +
                      test::flow("gain", "0", "t/yr", "fuel") + test::data("size", "kt", "fuel") +
                      test::aux("all", "SUM(level[*])", "kt");
    texts.numbers =
        test::number("size", 2, "coal", "", "kt") + test::number("size", 3, "gas", "", "kt");
    texts.targets =
        "  big: {title: {en: Big, zh: 大}, variable: 'level[gas]', year: 2026,\n"
        "    at_least: 5000 t, basis: end of year, source: s}\n"
        "  later: {title: {en: Later, zh: 后}, variable: 'level[coal]', year: 2040,\n"
        "    at_most: 4 kt, basis: end of year, source: s}\n";
    texts.tables =
        "  stores:\n"
        "    title: {en: Stores, zh: 库}\n"
        "    doc: What is in store.\n"
        "    dims: [fuel]\n"
        "    columns:\n"
        "      start: level\n"
        "      all: all\n"
        "      sources: {sources: level}\n"
        "      grades: {grades: [level, size]}\n";
    model_ = test::compiled(texts);
  }

  Json write(const std::string& scenario = "") const {
    const Result result = run_scenario(*model_, test::scenario_of(*model_, scenario));
    write_result(report_on(result), scratch_ / "out", {}, {});
    return Json::parse(scratch_.text_of("out/datapackage.json"));
  }

  std::unique_ptr<CompiledModel> model_;
  test::ScratchFolder scratch_;
};

TEST_F(DataPackage, keeps_the_rules_of_the_published_profile) { check_package(write()); }

TEST_F(DataPackage, lists_every_file_but_itself_and_the_record_of_the_run) {
  std::set<std::string> listed = {"datapackage.json", "run.json"};
  const Json package = write();
  for (const Json& resource : package["resources"]) listed.insert(resource["path"]);
  std::set<std::string> there;
  for (const auto& entry : std::filesystem::directory_iterator(scratch_ / "out"))
    there.insert(entry.path().filename().string());
  EXPECT_EQ(listed, there);
}

TEST_F(DataPackage, gives_sizes_and_hashes_of_the_files) {
  const Json package = write();
  for (const Json& resource : package["resources"]) {
    const std::string text = scratch_.text_of("out/" + resource["path"].get<std::string>());
    EXPECT_EQ(resource["bytes"], text.size());
    EXPECT_EQ(resource["hash"], "sha256:" + sha256(text));
  }
}

TEST_F(DataPackage, describes_the_columns_and_values_that_are_there) {
  for (const std::string scenario : {"", "time: {end: 2025, save: 1/4}\n"}) {
    const Json package = write(scenario);
    for (const Json& resource : package["resources"]) {
      if (!resource.contains("schema")) continue;
      std::vector<std::string> names;
      for (const Json& field : resource["schema"]["fields"]) names.push_back(field["name"]);
      Diagnostics diagnostics;
      const CsvTable table = read_csv_file(
          scratch_ / ("out/" + resource["path"].get<std::string>()), "t", names, diagnostics);
      EXPECT_FALSE(diagnostics.has_errors()) << resource["path"];
      // A scenario that takes the model as it is changes nothing.
      EXPECT_EQ(table.rows.empty(), resource["name"] == "input_changes") << resource["path"];
      for (std::size_t i = 0; i < names.size(); ++i) {
        for (const auto& row : table.rows)
          check_value(resource["schema"]["fields"][i], row[i].text);
      }
    }
  }
}

TEST_F(DataPackage, holds_the_tables_that_the_model_declares) {
  const Json package = write("parameters: {size: {gas: 4 kt}}\n");
  EXPECT_EQ(scratch_.text_of("out/stores.csv"),
            "fuel,fuel_name,start,all,sources,grades\n"
            "coal,Coal,2,6,s,A\n"
            "gas,Gas,4,6,scenario,scenario\n");
  const Json& stores = package["resources"][3];
  EXPECT_EQ(stores["name"], "stores");
  EXPECT_EQ(stores["description"], "What is in store. Values of 2025.");
  EXPECT_EQ(stores["schema"]["fields"][2]["unit"], "kt");
  EXPECT_EQ(stores["schema"]["primaryKey"], Json::parse(R"(["fuel"])"));
}

TEST_F(DataPackage, is_read_by_pandas_with_the_fields_it_states) {
  write();
  if (std::system("/usr/bin/python3 -c 'import pandas' 2>/dev/null") != 0)
    GTEST_SKIP() << "python3-pandas is not installed";
  const auto script = scratch_.write("read.py", R"(
import json, os, sys
import pandas
folder = sys.argv[1]
kinds = {"number": "if", "year": "i", "boolean": "O", "string": "O"}
for resource in json.load(open(os.path.join(folder, "datapackage.json")))["resources"]:
    if "schema" not in resource:
        continue
    table = pandas.read_csv(os.path.join(folder, resource["path"]), encoding=resource["encoding"])
    fields = resource["schema"]["fields"]
    assert list(table.columns) == [field["name"] for field in fields], resource["path"]
    for field in fields:
        column = table[field["name"]].dropna()
        assert column.empty or column.dtype.kind in kinds[field["type"]], field
    assert not table.duplicated(resource["schema"]["primaryKey"]).any()
)");
  const std::string command =
      "/usr/bin/python3 '" + script.string() + "' '" + (scratch_ / "out").string() + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
}  // namespace sim33618
