#include "report/report_result.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/file.hpp"
#include "base/numbers.hpp"
#include "tables/found_result.hpp"
#include "tables/manifest.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t largest_file = std::size_t{64} << 20U;

// Only the first of many findings of one kind helps who reads a report.
constexpr std::size_t most_marks = 20;

std::string word_at(const nlohmann::json& json, const char* map, const char* key) {
  if (!json.contains(map) || !json[map].is_object() || !json[map].contains(key)) return {};
  const nlohmann::json& value = json[map][key];
  return value.is_string() ? value.get<std::string>() : std::string();
}

void mark_versions(ReportResult& result, const ModelDocument& model) {
  const auto manifest = nlohmann::json::parse(result.manifest, nullptr, false);
  std::string program = word_at(manifest, "program", "version");
  const auto version_alone = manifest.find("sim33618");
  if (version_alone != manifest.end() && version_alone->is_string())
    program = version_alone->get<std::string>();
  if (program != program_version())
    result.marks.push_back(say("made with version {} of the program, shown by {}",
                               program.empty() ? "?" : program, program_version()));
  const std::string name = word_at(manifest, "model", "name");
  const std::string version = word_at(manifest, "model", "version");
  if (name != model.name || version != model.version)
    result.marks.push_back(say("the result was made with the model {} {}, it is held against {} {}",
                               name, version, model.name, model.version));
}

bool is_of_numbers(const CsvTable& table, std::size_t column) {
  bool any = false;
  for (const std::vector<Word>& row : table.rows) {
    if (row[column].text.empty()) continue;
    if (!parse_number(row[column].text)) return false;
    any = true;
  }
  return any;
}

ResultTable table_as_it_is(const std::filesystem::path& path, Diagnostics& diagnostics) {
  const auto source = std::make_shared<SourceText>(path.string(), read_file(path, largest_file));
  const CsvTable cells = parse_csv_of_any_columns(source, diagnostics);
  const std::string name = path.stem().string();
  ResultTable table{name, name, {}};
  for (std::size_t i = 0; i < cells.columns.size(); ++i) {
    const ColumnType type = is_of_numbers(cells, i) ? ColumnType::number : ColumnType::string;
    table.columns.push_back({cells.columns[i].text, type, "", "", true});
  }
  table.text = source->text();
  return table;
}

// Results of commands that write tables without a datapackage.json say so in their manifest.
std::optional<ReportResult> read_without_package(const std::filesystem::path& folder) {
  std::error_code failure;
  if (std::filesystem::exists(folder / "datapackage.json", failure) ||
      !std::filesystem::is_regular_file(folder / "manifest.json", failure))
    return std::nullopt;
  ReportResult result{{}, {}, read_file(folder / "manifest.json", largest_file), {}};
  const auto manifest = nlohmann::json::parse(result.manifest, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("command")) return std::nullopt;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".csv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  Diagnostics diagnostics;
  for (const std::filesystem::path& file : files)
    result.tables.push_back(table_as_it_is(file, diagnostics));
  diagnostics.throw_if_errors();
  result.marks.push_back(
      say("nothing is known of the files but their text (there is no datapackage.json)"));
  return result;
}

ReportResult read_with_package(const std::filesystem::path& folder) {
  Diagnostics diagnostics;
  FoundResult found = read_result(folder, diagnostics, ChangedFiles::warnings);
  diagnostics.throw_if_errors();
  ReportResult result{{}, {}, std::move(found.manifest), {}};
  for (const FoundTable& table : found.tables) {
    check_cells(table, diagnostics);
    result.tables.push_back({table.name,
                             table.title,
                             table.description,
                             table.columns,
                             {},
                             table.cells.source->text(),
                             {}});
  }
  for (const Diagnostic& one : diagnostics.all()) result.marks.push_back(one.message);
  return result;
}

}  // namespace

ReportResult read_report_result(const std::filesystem::path& folder, const ModelDocument& model) {
  std::optional<ReportResult> without = read_without_package(folder);
  ReportResult result = without ? std::move(*without) : read_with_package(folder);
  const std::filesystem::path place = folder.lexically_normal();
  result.folder = (place.has_filename() ? place : place.parent_path()).filename().string();
  mark_versions(result, model);
  if (result.marks.size() > most_marks) {
    const std::size_t more = result.marks.size() - most_marks;
    result.marks.resize(most_marks);
    result.marks.push_back(say("and {} more", more));
  }
  return result;
}

}  // namespace sim33618
