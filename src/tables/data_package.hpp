#pragma once

#include <string>
#include <vector>

#include "simulation/result.hpp"
#include "tables/result_folder.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// A file of a result that is no table.
struct ListedFile {
  std::string name;
  FileDigest digest;
  std::string title = {};
  std::string description = {};
};

/// Of a text.
ListedFile listed_file(const NamedText& file);

/// What a package is called and where its numbers come from. Texts are English.
struct PackageHead {
  std::string name;
  std::string title;
  std::string version;
  std::string description;
  const SourceTable& sources;
};

/// Of the result of a run.
PackageHead package_head(const Result& result);

/// datapackage.json (Data Package v2, https://datapackage.org/standard/data-package/): name, title,
/// version and sources of a result, and each of its files with size, SHA-256 and, for tables, the
/// meaning of every column. The same for equal runs: it says neither when nor where.
std::string data_package_json(const PackageHead& head, const std::vector<ResultTable>& tables,
                              const std::vector<ListedFile>& other_files);

}  // namespace sim33618
