#include "tables/supply_manifest.hpp"

#include <nlohmann/json.hpp>

#include "tables/manifest.hpp"
#include "tables/risk_json.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string supply_manifest(const SupplyFiles& files, const std::optional<RiskLimits>& limits,
                            const Criticality& criticality) {
  std::vector<std::filesystem::path> inputs = {files.links, files.sectors};
  for (const auto* file : {&files.essential, &files.outside}) {
    if (*file) inputs.push_back(**file);
  }
  Json manifest = {{"sim33618", program_version()},
                   {"command", "network"},
                   {"inputs", files_json(hashes_of(inputs))}};
  if (limits) manifest["risk"] = risk_json(*limits, criticality);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
