#include "tables/manifest.hpp"

#include <fmt/chrono.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "scenario/run_clock.hpp"
#include "simulation/coupled_outcome.hpp"
#include "tables/coupled_tables.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

Json check_json(const TargetOutcome& outcome) {
  const Target& target = *outcome.target;
  Json json = {{"name", target.name},
               {"kind", check_kind_name(target.kind)},
               {"variable", target_variable_text(target)},
               {"year", target.year},
               {"unit", target_unit_text(target)},
               {"required", outcome.required},
               {"tolerance", target.tolerance}};
  if (outcome.simulated) {
    json["simulated"] = *outcome.simulated;
    json["deviation"] = outcome.attainment() - 1;
    json["met"] = outcome.met;
  } else {
    json["simulated"] = nullptr;
  }
  return json;
}

// What single firms did, and how well their books add up.
Json firms_json(const CoupledOutcome& outcome) {
  const FirmNetwork& network = outcome.firms->network;
  return {{"rules", outcome.rules},
          {"year", outcome.year},
          {"firms", network.firms()},
          {"links", network.links()},
          {"suppliers_changed", outcome.switches},
          {"residuals",
           {{"made", outcome.residual.made},
            {"shipped", outcome.residual.shipped},
            {"paid", outcome.residual.paid},
            {"sums", outcome.sums}}}};
}

std::string host_name() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string written(const Json& json) {
  // Text of input files is UTF-8 already; paths and host names may not be.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

Json files_json(const std::vector<InputFile>& files) {
  Json list = Json::array();
  for (const InputFile& file : files)
    list.push_back({{"name", file.name}, {"sha256", file.sha256}});
  return list;
}

std::vector<InputFile> hashes_of(const std::vector<std::filesystem::path>& files) {
  std::vector<InputFile> hashes;
  for (const std::filesystem::path& file : files)
    hashes.push_back({file.filename().string(), digest_of_file(file).sha256});
  return hashes;
}

std::string program_version() { return SIM33618_VERSION; }

std::string manifest_json(const Result& result, const std::vector<TargetOutcome>& checks,
                          const BalanceResidual& balance, const Result* aggregate) {
  const ModelDocument& model = result.model().document();
  const Scenario& scenario = result.scenario();
  const TimeSettings& time = scenario.time;
  Json json;
  json["program"] = {{"name", "sim33618"}, {"version", program_version()}};
  json["model"] = {
      {"name", model.name}, {"version", model.version}, {"files", files_json(model.files)}};
  json["scenario"] = {{"name", scenario.name},
                      {"title", {{"en", scenario.title.en}, {"zh", scenario.title.zh}}},
                      {"question", {{"en", scenario.question.en}, {"zh", scenario.question.zh}}},
                      {"files", files_json(scenario.files)},
                      {"outputs", scenario.outputs}};
  json["clock"] = {{"start", time.start},
                   {"end", time.end},
                   {"step", time.step.text()},
                   {"save", time.save.text()},
                   {"method", method_name(time.method)},
                   {"steps", result.calendar().step_count()},
                   {"reason", clock_reason_text(scenario)}};
  if (time.method == IntegrationMethod::dopri5) json["clock"]["tolerance"] = time.tolerance;
  // Null where the results do not depend on it; the key is there in every version.
  json["seed"] = nullptr;
  if (result.model().program().depends_on_seed() || result.firms() != nullptr)
    json["seed"] = scenario.seed;
  json["checks"] = Json::array();
  for (const TargetOutcome& outcome : checks) json["checks"].push_back(check_json(outcome));
  json["residuals"] = {
      {"stock_balance", {{"relative", balance.relative}, {"place", balance.place}}}};
  if (const CoupledOutcome* firms = result.firms()) json["firms"] = firms_json(*firms);
  if (aggregate != nullptr) {
    const ResolutionDifference largest = largest_difference(result, *aggregate);
    json["firms"]["largest_difference_without_firms"] = {{"relative", largest.share},
                                                         {"place", largest.place}};
  }
  return written(json);
}

std::string run_json(std::chrono::system_clock::time_point started,
                     std::chrono::duration<double> taken) {
  Json json;
  json["started"] = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                                fmt::gmtime(std::chrono::system_clock::to_time_t(started)));
  json["seconds"] = taken.count();
  json["host"] = host_name();
  return written(json);
}

}  // namespace sim33618
