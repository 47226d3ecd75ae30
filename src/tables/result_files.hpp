#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "tables/data_package.hpp"

namespace sim33618 {

/// Makes files of a manifest and the tables of a result that stand beside them and that
/// datapackage.json does not list: its report.
using FurtherFiles = std::function<std::vector<NamedText>(const std::string& manifest,
                                                          const std::vector<ResultTable>& tables)>;

/// The files of a result: `files`, which `listed` describes, a CSV file of each table,
/// datapackage.json about both, run.json, and `further` files if there are any.
std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::vector<NamedText> files,
                                    const std::vector<ListedFile>& listed,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken,
                                    const FurtherFiles& further = {});

/// The same of a result that is nothing but its tables and a manifest.
std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::string manifest,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken,
                                    const FurtherFiles& further = {});

}  // namespace sim33618
