#include "tables/supply_manifest.hpp"

#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "tables/manifest.hpp"
#include "tables/risk_json.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

Json file_json(const std::filesystem::path& path) {
  return {{"name", path.filename().string()}, {"sha256", digest_of_file(path).sha256}};
}

}  // namespace

std::string supply_manifest(const SupplyFiles& files, const std::optional<RiskLimits>& limits,
                            const Criticality& criticality) {
  Json inputs = Json::array({file_json(files.links), file_json(files.sectors)});
  for (const auto* file : {&files.essential, &files.outside}) {
    if (*file) inputs.push_back(file_json(**file));
  }
  Json manifest = {{"sim33618", program_version()}, {"command", "network"}, {"inputs", inputs}};
  if (limits) manifest["risk"] = risk_json(*limits, criticality);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
