#include "report/report_result.hpp"

#include <nlohmann/json.hpp>

#include "tables/found_result.hpp"
#include "tables/manifest.hpp"

namespace sim33618 {
namespace {

// Only the first of many findings of one kind helps who reads a report.
constexpr std::size_t most_marks = 20;

std::string word_at(const nlohmann::json& json, const char* map, const char* key) {
  if (!json.contains(map) || !json[map].is_object() || !json[map].contains(key)) return {};
  const nlohmann::json& value = json[map][key];
  return value.is_string() ? value.get<std::string>() : std::string();
}

void mark_versions(ReportResult& result, const ModelDocument& model) {
  const auto manifest = nlohmann::json::parse(result.manifest, nullptr, false);
  const std::string program = word_at(manifest, "program", "version");
  if (program != program_version())
    result.marks.push_back(say("made with version {} of the program, shown by {}",
                               program.empty() ? "?" : program, program_version()));
  const std::string name = word_at(manifest, "model", "name");
  const std::string version = word_at(manifest, "model", "version");
  if (name != model.name || version != model.version)
    result.marks.push_back(say("the result was made with the model {} {}, it is held against {} {}",
                               name, version, model.name, model.version));
}

}  // namespace

ReportResult read_report_result(const std::filesystem::path& folder, const ModelDocument& model) {
  Diagnostics diagnostics;
  FoundResult found = read_result(folder, diagnostics, ChangedFiles::warnings);
  diagnostics.throw_if_errors();
  ReportResult result{
      folder.lexically_normal().filename().string(), {}, std::move(found.manifest), {}};
  if (result.folder.empty()) result.folder = folder.lexically_normal().parent_path().filename();
  mark_versions(result, model);
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
  if (result.marks.size() > most_marks) {
    const std::size_t more = result.marks.size() - most_marks;
    result.marks.resize(most_marks);
    result.marks.push_back(say("and {} more", more));
  }
  return result;
}

}  // namespace sim33618
