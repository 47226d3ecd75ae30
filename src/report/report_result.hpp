#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dynamics/structure.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// A result as a report takes it in.
struct ReportResult {
  /// Name of its folder.
  std::string folder;
  /// What is doubtful about it, for whoever reads the report.
  std::vector<std::string> marks;
  /// The text of manifest.json, which is a JSON object.
  std::string manifest;
  std::vector<ResultTable> tables;
};

/// Reads a result folder. What was changed after the run, made with another version of the program
/// or model, or is no value of its column is marked. Throws InputError with everything that keeps
/// it from being shown: files that are missing or no tables, a folder that is no result.
ReportResult read_report_result(const std::filesystem::path& folder, const ModelDocument& model);

}  // namespace sim33618
