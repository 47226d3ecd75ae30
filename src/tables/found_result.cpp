#include "tables/found_result.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "base/numbers.hpp"
#include "base/sha256.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;
using ReadJson = nlohmann::json;

constexpr int most_levels = 32;
constexpr std::size_t largest_file = std::size_t{1} << 30U;

std::string text_at(const ReadJson& json, const char* key) {
  if (!json.is_object()) return {};
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

ReadJson list_at(const ReadJson& json, const char* key) {
  if (!json.is_object()) return ReadJson::array();
  const auto found = json.find(key);
  return found != json.end() && found->is_array() ? *found : ReadJson::array();
}

ColumnType type_of(const std::string& name) {
  if (name == "number") return ColumnType::number;
  if (name == "year") return ColumnType::year;
  if (name == "boolean") return ColumnType::boolean;
  return ColumnType::string;
}

std::vector<Column> columns_of(const ReadJson& resource) {
  std::vector<Column> columns;
  for (const ReadJson& field : list_at(resource.value("schema", ReadJson::object()), "fields")) {
    Column column{text_at(field, "name"), type_of(text_at(field, "type")),
                  text_at(field, "description"), text_at(field, "unit"), true};
    const ReadJson constraints =
        field.is_object() ? field.value("constraints", ReadJson()) : ReadJson();
    if (constraints.is_object() && constraints.contains("required"))
      column.may_be_empty = constraints["required"] != true;
    columns.push_back(column);
  }
  return columns;
}

class FolderReader {
 public:
  FolderReader(const fs::path& folder, Diagnostics& diagnostics, ChangedFiles changed)
      : folder_(folder), diagnostics_(diagnostics), changed_(changed) {}

  FoundResult read() {
    const ReadJson package = json_file("datapackage.json");
    for (const ReadJson& resource : list_at(package, "resources")) read_resource(resource);
    const ReadJson manifest = json_file("manifest.json", &result_.manifest);
    if (!manifest.is_object()) return std::move(result_);
    result_.command = text_at(manifest, "command");
    result_.model_name = text_at(manifest.value("model", ReadJson()), "name");
    result_.model_version = text_at(manifest.value("model", ReadJson()), "version");
    for (const ReadJson& output : list_at(manifest.value("scenario", ReadJson()), "outputs"))
      if (output.is_string()) result_.outputs.push_back(output.get<std::string>());
    return std::move(result_);
  }

 private:
  std::string shown(const std::string& file) const { return (folder_ / file).string(); }

  std::optional<std::string> text_of(const std::string& file) {
    try {
      return read_file(folder_ / file, largest_file);
    } catch (const InputError& error) {
      diagnostics_.error({}, error.diagnostics().front().message);
      return std::nullopt;
    }
  }

  // Of a file of any size, such as the members of an ensemble.
  std::optional<FileDigest> digest_of(const std::string& file) {
    try {
      return digest_of_file(folder_ / file);
    } catch (const InputError& error) {
      diagnostics_.error({}, error.diagnostics().front().message);
      return std::nullopt;
    }
  }

  // Keeps the text where it is asked for.
  ReadJson json_file(const std::string& file, std::string* kept = nullptr) {
    const auto text = text_of(file);
    if (!text) return {};
    // Results have few levels; copies of a hundred thousand would run out of stack.
    bool too_deep = false;
    const auto is_kept = [&](int depth, ReadJson::parse_event_t, const ReadJson&) {
      too_deep = too_deep || depth > most_levels;
      return !too_deep;
    };
    ReadJson json = ReadJson::parse(*text, is_kept, false);
    if (!json.is_discarded() && !too_deep && json.is_object()) {
      if (kept != nullptr) *kept = *text;
      return json;
    }
    diagnostics_.error({}, say("'{}' is no JSON object", shown(file)));
    return {};
  }

  void read_resource(const ReadJson& resource) {
    const std::string file = text_at(resource, "path");
    const bool is_plain_name = !file.empty() && file.front() != '.' &&
                               file.find_first_of(std::string("/\\\0", 3)) == std::string::npos;
    if (!is_plain_name) {
      diagnostics_.error({}, say("'{}' lists '{}', which is no file of this folder",
                                 shown("datapackage.json"), file));
      return;
    }
    if (!resource.contains("schema")) {
      if (const auto digest = digest_of(file)) check_bytes(resource, file, *digest);
      return;
    }
    const auto text = text_of(file);
    if (!text) return;
    check_bytes(resource, file, {text->size(), sha256(*text)});
    read_table(resource, file, *text);
  }

  void check_bytes(const ReadJson& resource, const std::string& file, const FileDigest& digest) {
    const ReadJson bytes = resource.value("bytes", ReadJson());
    if (bytes != digest.bytes)
      report_change(say("'{}' has {} bytes, datapackage.json says {}", shown(file), digest.bytes,
                        bytes.dump()));
    const std::string hash = "sha256:" + digest.sha256;
    if (text_at(resource, "hash") == hash) return;
    report_change(say("'{}' was changed after the run: its hash is {}, datapackage.json says {}",
                      shown(file), hash, text_at(resource, "hash")));
  }

  void report_change(const std::string& message) {
    if (changed_ == ChangedFiles::errors) {
      diagnostics_.error({}, message);
    } else {
      diagnostics_.warning({}, message);
    }
  }

  void read_table(const ReadJson& resource, const std::string& file, const std::string& text) {
    FoundTable table;
    table.name = file.substr(0, file.rfind('.'));
    table.title = text_at(resource, "title");
    table.description = text_at(resource, "description");
    table.columns = columns_of(resource);
    std::vector<std::string> names;
    for (const Column& column : table.columns) names.push_back(column.name);
    const auto source = std::make_shared<SourceText>(shown(file), text);
    const std::size_t errors_before = diagnostics_.error_count();
    table.cells = parse_csv(source, names, diagnostics_);
    const bool in_order =
        std::is_sorted(table.cells.columns.begin(), table.cells.columns.end(),
                       [](const Word& a, const Word& b) { return a.span.begin < b.span.begin; });
    if (!in_order)
      diagnostics_.error(
          {}, say("'{}' has its columns in another order than datapackage.json", shown(file)));
    // What is left of a table with wrong columns would only repeat the finding.
    if (diagnostics_.error_count() == errors_before) result_.tables.push_back(std::move(table));
  }

  fs::path folder_;
  Diagnostics& diagnostics_;
  ChangedFiles changed_;
  FoundResult result_;
};

bool fits(const std::string& text, ColumnType type) {
  constexpr std::size_t year_digits = 4;
  switch (type) {
    case ColumnType::string: return true;
    case ColumnType::number: return parse_number(text).has_value();
    case ColumnType::year: return text.size() == year_digits && parse_integer(text).has_value();
    case ColumnType::boolean: return text == "yes" || text == "no";
  }
  return false;
}

}  // namespace

std::optional<std::size_t> FoundTable::column(const std::string& wanted) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == wanted) return i;
  }
  return std::nullopt;
}

const Word& FoundTable::cell(std::size_t row, const std::string& wanted) const {
  return cells.rows[row][column(wanted).value()];
}

const FoundTable* FoundResult::find(const std::string& table) const {
  for (const FoundTable& found : tables) {
    if (found.name == table) return &found;
  }
  return nullptr;
}

FoundResult read_result(const fs::path& folder, Diagnostics& diagnostics, ChangedFiles changed) {
  std::error_code failure;
  if (!fs::is_directory(folder, failure))
    throw InputError(say("'{}' is no folder", folder.string()));
  if (!fs::exists(folder / "manifest.json", failure) &&
      !fs::exists(folder / "datapackage.json", failure)) {
    throw InputError(
        say("'{}' is no result folder (it has neither datapackage.json nor "
            "manifest.json)",
            folder.string()));
  }
  return FolderReader(folder, diagnostics, changed).read();
}

void check_cells(const FoundTable& table, Diagnostics& diagnostics) {
  for (const std::vector<Word>& row : table.cells.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Column& column = table.columns[i];
      if (row[i].text.empty()) {
        if (!column.may_be_empty)
          diagnostics.error(row[i].span, say("the cell of column '{}' is empty", column.name));
      } else if (!fits(row[i].text, column.type)) {
        diagnostics.error(row[i].span,
                          say("'{}' is no value of column '{}'", row[i].text, column.name));
      }
    }
  }
}

}  // namespace sim33618
