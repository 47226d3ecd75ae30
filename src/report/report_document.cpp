#include "report/report_document.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "report/report_roles_json.hpp"
#include "report/report_table.hpp"
#include "report/script_json.hpp"
#include "tables/comparison_heads.hpp"
#include "tables/manifest.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

const LocalizedText same_figures = {"the figures of timeseries.csv, a row each",
                                    "与 timeseries.csv 数值相同，每行一个"};
const LocalizedText too_large = {"too large for a report", "超出报告容量"};

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool has_table(const ReportResult& result, const std::string& name) {
  return std::any_of(result.tables.begin(), result.tables.end(),
                     [&](const ResultTable& table) { return table.name == name; });
}

std::string kind_of(const ReportResult& result, const Json& manifest) {
  if (manifest.contains("command") && manifest["command"].is_string())
    return manifest["command"].get<std::string>();
  if (manifest.contains("runs")) return "compare";
  if (manifest.contains("ensemble")) return "ensemble";
  if (manifest.contains("network")) return "network";
  if (has_table(result, lever_ranking_head().name)) return "levers-rank";
  if (has_table(result, timeseries_head().name)) return "run";
  return "other";
}

// The model's files are the same in all runs of a comparison.
void leave_out_repeated_files(Json& manifest) {
  if (!manifest.contains("runs") || !manifest.contains("model")) return;
  for (Json& run : manifest["runs"]) {
    if (run.is_object() && run.contains("model") && run["model"] == manifest["model"])
      run["model"].erase("files");
  }
}

Json scenario_json(const Json& run) {
  const Json scenario = run.is_object() ? run.value("scenario", Json::object()) : Json::object();
  if (!scenario.is_object()) return Json::object();
  Json json = Json::object();
  for (const char* key : {"name", "title", "question"})
    json[key] = scenario.contains(key) ? scenario[key] : Json();
  const Json& question = json["question"];
  const Json english = question.is_object() ? question.value("en", Json("")) : Json();
  if (english.is_string() && english.get_ref<const std::string&>().empty())
    json["question"] = nullptr;
  return json;
}

Json scenarios_json(const Json& manifest) {
  Json list = Json::array();
  if (manifest.contains("runs") && manifest["runs"].is_array()) {
    for (const Json& run : manifest["runs"]) list.push_back(scenario_json(run));
  } else if (manifest.contains("scenario")) {
    list.push_back(scenario_json(manifest));
  }
  return list;
}

// Chooses which tables of all results fit into a report.
class TableChoice {
 public:
  TableChoice(const std::vector<ReportResult>& results, const CompiledModel& model)
      : results_(results), model_(model) {
    if (results.size() > 1) rows_ = rows_of_roles(model);
  }

  /// By result and table.
  std::vector<std::vector<std::string>> choose() {
    for (const ReportResult& result : results_) json_.emplace_back(result.tables.size());
    for (const std::string& name : tables_of_roles(model_.document())) take_all(name);
    std::map<std::string, bool> others;
    for (const ReportResult& result : results_)
      for (const ResultTable& table : result.tables) others[table.name] = true;
    for (const auto& [name, is_there] : others) take_all(name);
    return std::move(json_);
  }

 private:
  void take_all(const std::string& name) {
    for (std::size_t r = 0; r < results_.size(); ++r) {
      const std::vector<ResultTable>& tables = results_[r].tables;
      for (std::size_t t = 0; t < tables.size(); ++t)
        if (tables[t].name == name && json_[r][t].empty()) json_[r][t] = taken(tables[t]);
    }
  }

  std::string taken(const ResultTable& table) {
    constexpr std::size_t packing = 4;  // JSON is seldom so much shorter than CSV
    if (table.name == timeseries_long_head().name) return left_out_json(table, same_figures);
    const bool in_part = results_.size() > 1 && table.name == timeseries_head().name;
    if (!in_part && table.text.size() / packing > left_) return left_out_json(table, too_large);
    std::string json = report_table_json(table, model_.document(), in_part ? &rows_ : nullptr);
    if (json.size() > left_) return left_out_json(table, too_large);
    left_ -= json.size();
    return json;
  }

  const std::vector<ReportResult>& results_;
  const CompiledModel& model_;
  std::set<std::string> rows_;
  std::size_t left_ = most_report_bytes;
  std::vector<std::vector<std::string>> json_;
};

std::string result_json(const ReportResult& result, const std::vector<std::string>& tables) {
  Json manifest = Json::parse(result.manifest);
  leave_out_repeated_files(manifest);
  std::string json = text_of({{"kind", kind_of(result, manifest)},
                              {"folder", result.folder},
                              {"marks", result.marks},
                              {"scenarios", scenarios_json(manifest)},
                              {"manifest", manifest}});
  json.back() = ',';
  json += R"("tables":{)";
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (t > 0) json += ',';
    append_json_string(json, result.tables[t].name);
    json += ':' + tables[t];
  }
  return json + "}}";
}

}  // namespace

std::string report_document(const std::vector<ReportResult>& results, const CompiledModel& model,
                            Language reader) {
  const auto tables = TableChoice(results, model).choose();
  std::string json = text_of({{"format", "report/1"},
                              {"program", {{"name", "sim33618"}, {"version", program_version()}}},
                              {"language", reader == Language::chinese ? "zh" : "en"},
                              {"texts", Json::object()},
                              {"roles", report_roles_json(model)}});
  json.back() = ',';
  json += R"("results":[)";
  for (std::size_t r = 0; r < results.size(); ++r)
    json += (r > 0 ? "," : "") + result_json(results[r], tables[r]);
  json += "]}";
  return safe_in_script(json);
}

}  // namespace sim33618
