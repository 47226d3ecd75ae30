#pragma once

#include <chrono>
#include <vector>

#include "tables/data_package.hpp"

namespace sim33618 {

/// The files of a result: `files`, which `listed` describes, a CSV file of each table,
/// datapackage.json about both, and run.json.
std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::vector<NamedText> files,
                                    const std::vector<ListedFile>& listed,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken);

/// The same of a result that is nothing but its tables and a manifest.
std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::string manifest,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken);

}  // namespace sim33618
