#include "tables/result_files.hpp"

#include "tables/manifest.hpp"

namespace sim33618 {

std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::vector<NamedText> files,
                                    const std::vector<ListedFile>& listed,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken) {
  for (const ResultTable& table : tables) files.push_back({table.name + ".csv", table.text});
  files.push_back({"datapackage.json", data_package_json(head, tables, listed)});
  files.push_back({"run.json", run_json(started, taken)});
  return files;
}

std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::string manifest,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken) {
  const NamedText file = {"manifest.json", std::move(manifest)};
  return result_files(head, tables, {file}, {listed_file(file)}, started, taken);
}

}  // namespace sim33618
