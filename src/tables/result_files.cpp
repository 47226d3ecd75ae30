#include "tables/result_files.hpp"

#include <algorithm>
#include <iterator>

#include "tables/manifest.hpp"

namespace sim33618 {

std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::vector<NamedText> files,
                                    const std::vector<ListedFile>& listed,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken,
                                    const FurtherFiles& further) {
  const auto manifest = std::find_if(files.begin(), files.end(), [](const NamedText& file) {
    return file.name == "manifest.json";
  });
  std::vector<NamedText> more;
  if (further && manifest != files.end()) more = further(manifest->text, tables);
  for (const ResultTable& table : tables) files.push_back({table.name + ".csv", table.text});
  files.push_back({"datapackage.json", data_package_json(head, tables, listed)});
  files.push_back({"run.json", run_json(started, taken)});
  std::move(more.begin(), more.end(), std::back_inserter(files));
  return files;
}

std::vector<NamedText> result_files(const PackageHead& head, const std::vector<ResultTable>& tables,
                                    std::string manifest,
                                    std::chrono::system_clock::time_point started,
                                    std::chrono::duration<double> taken,
                                    const FurtherFiles& further) {
  const NamedText file = {"manifest.json", std::move(manifest)};
  return result_files(head, tables, {file}, {listed_file(file)}, started, taken, further);
}

}  // namespace sim33618
