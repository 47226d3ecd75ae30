#include "experiment/ensemble_report.hpp"

#include <nlohmann/json.hpp>

#include "tables/data_package.hpp"
#include "tables/manifest.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

constexpr const char* members_title = "Members of an ensemble";
constexpr const char* members_description =
    "netCDF-4: every member's outputs (member x year x dimensions, NaN where it failed) and what "
    "it "
    "drew (member x parameter).";

// The shares that are written, between those of the lowest and highest member.
std::vector<double> all_shares() {
  std::vector<double> shares = {0};
  shares.insert(shares.end(), written_shares().begin(), written_shares().end());
  shares.push_back(1);
  return shares;
}

nlohmann::ordered_json words_json(const std::vector<Word>& words) {
  auto list = nlohmann::ordered_json::array();
  for (const Word& word : words) list.push_back(word.text);
  return list;
}

nlohmann::ordered_json correlations_json(const ModelDocument& model) {
  auto list = nlohmann::ordered_json::array();
  for (const CorrelationBlock& block : model.correlations) {
    nlohmann::ordered_json json = {{"name", block.name}};
    if (!block.among.empty()) json["among"] = words_json(block.among);
    if (!block.each.empty()) json["each"] = words_json(block.each);
    if (!block.with.empty()) json["with"] = words_json(block.with);
    json[block.of_ranks ? "rank" : "normal"] = block.coefficient;
    list.push_back(json);
  }
  return list;
}

// The rows' figures stand before those that only targets need.
EnsemblePlan& with_kept(EnsemblePlan& plan, const std::vector<OutputRow>& rows) {
  for (const OutputRow& row : rows) plan.kept.push_back({row.variable, row.element});
  return plan;
}

}  // namespace

EnsembleReport::EnsembleReport(const RunReport& central, EnsemblePlan& plan, std::string design,
                               const std::filesystem::path& folder, bool save_members)
    : central_(central),
      plan_(plan),
      design_(std::move(design)),
      rows_(output_rows(central.result)),
      drawn_(plan.draws->dimensions_in(plan.scenario->numbers)),
      folder_(unfinished_result(folder)),
      moments_(figures()),
      quantiles_(folder_.place_of({}), figures()),
      failures_(folder_.place_of("failures.csv")),
      targets_(central.result, central.targets, with_kept(plan, rows_)) {
  if (save_members) members_.emplace(folder_.place_of("members.nc"), members_head());
}

std::vector<MemberSink*> EnsembleReport::sinks() {
  std::vector<MemberSink*> sinks = {&moments_, &quantiles_, &failures_};
  if (members_) sinks.push_back(&*members_);
  of_rows_.emplace(std::move(sinks), figures());
  return {&*of_rows_, &targets_};
}

MembersFileHead EnsembleReport::members_head() const {
  MembersFileHead head{central_.result, rows_, {}, plan_.members, plan_.scenario->seed, design_};
  for (const std::size_t dimension : drawn_) {
    head.parameters.push_back({plan_.draws->names()[dimension],
                               plan_.draws->row_of(dimension).unit_text.text, dimension,
                               [draws = plan_.draws, dimension](double share) {
                                 return draws->number_at(dimension, share);
                               }});
  }
  return head;
}

void EnsembleReport::summarise() {
  const Moments& moments = moments_.moments();
  const std::vector<double> means = moments.means();
  const std::vector<double> deviations = moments.standard_deviations();
  const auto quantiles = quantiles_.quantiles(all_shares(), plan_.threads);
  for (std::size_t figure = 0; figure < figures(); ++figure) {
    const std::vector<double>& found = quantiles[figure];
    summaries_.push_back({moments.count(),
                          means[figure],
                          deviations[figure],
                          found.front(),
                          found.back(),
                          {found.begin() + 1, found.end() - 1}});
  }
}

const DistributionSummary& EnsembleReport::summary(std::size_t row, std::size_t period) const {
  return summaries_[row * central_.result.period_count() + period];
}

// The manifest of a run, and what makes it one of many.
std::string EnsembleReport::manifest() const {
  auto json = nlohmann::ordered_json::parse(
      manifest_json(central_.result, central_.checks, central_.balance));
  json["seed"] = plan_.scenario->seed;
  json["ensemble"] = {{"members", plan_.members},
                      {"failed", failures_.count()},
                      {"design", design_},
                      {"drawn_parameters", drawn_.size()},
                      {"correlations", correlations_json(central_.result.model().document())}};
  return json.dump(2) + "\n";
}

void EnsembleReport::finish(std::chrono::system_clock::time_point started,
                            std::chrono::duration<double> taken, const FurtherFiles& further) {
  const NamedText manifest_file = {"manifest.json", manifest()};
  const std::vector<ResultTable> tables = {
      ensemble_table(central_.result, rows_, summaries_),
      target_probabilities_table(central_.targets, targets_.met(), targets_.members()),
      failures_.finish()};
  std::vector<ListedFile> others = {listed_file(manifest_file)};
  if (members_)
    others.push_back({"members.nc", members_->finish(), members_title, members_description});
  std::vector<NamedText> files = {
      {"ensemble.csv", tables[0].text},
      {"target_probabilities.csv", tables[1].text},
      manifest_file,
      {"datapackage.json", data_package_json(package_head(central_.result), tables, others)},
      {"run.json", run_json(started, taken)}};
  if (further) {
    for (NamedText& file : further(manifest_file.text, {tables[0], tables[1]}))
      files.push_back(std::move(file));
  }
  finish_result(folder_, files);
}

}  // namespace sim33618
