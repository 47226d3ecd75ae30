#include "cli/scenario_network.hpp"

#include <algorithm>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "cli/network_parts.hpp"
#include "cli/risk_progress.hpp"
#include "simulation/run.hpp"
#include "tables/network_labels.hpp"
#include "tables/own_table.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// The years that --year leaves.
std::vector<RegionalYear> asked_years(std::vector<RegionalYear> years, const Arguments& arguments) {
  if (!arguments.has("year")) return years;
  const std::string text = arguments.get("year");
  std::vector<std::string> saved;
  for (RegionalYear& year : years) {
    saved.push_back(fmt::format("{}", year.year));
    if (saved.back() == text) return {std::move(year)};
  }
  throw InputError(say("the year '{}' is not saved (one of {})", text, listed(saved)));
}

std::optional<double> days_option(const Arguments& arguments, const std::string& option) {
  if (!arguments.has(option)) return std::nullopt;
  const std::string text = arguments.get(option);
  const std::optional<double> days = parse_number(text);
  if (!days || *days < 0)
    throw InputError(say("--{} takes a number of days from 0 on, not '{}'", option, text));
  return days;
}

// All that users can call a supplier, in the order of its places.
std::optional<std::size_t> place_in(const std::vector<std::string>& ids,
                                    const std::vector<LocalizedText>& titles,
                                    const std::string& name) {
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (ids[i] == name) return i;
  for (std::size_t i = 0; i < titles.size(); ++i)
    if (titles[i].en == name || titles[i].zh == name) return i;
  return std::nullopt;
}

[[noreturn]] void refuse(const std::string& name, std::vector<std::string> ids,
                         const std::vector<LocalizedText>& titles) {
  for (const LocalizedText& title : titles) {
    ids.push_back(title.en);
    ids.push_back(title.zh);
  }
  throw InputError(with_suggestion(say("unknown node '{}'", name), did_you_mean(name, ids)));
}

double least_share_of(const Arguments& arguments, double otherwise) {
  if (!arguments.has("main-share")) return otherwise;
  const std::string text = arguments.get("main-share");
  const std::optional<double> share = parse_number(text);
  if (!share || *share <= 0 || *share > 1)
    throw InputError(say("--main-share takes a share above 0, to 1, not '{}'", text));
  return *share;
}

NetworkSettings settings_of(const Arguments& arguments) {
  NetworkSettings settings;
  settings.metrics.risk = risk_limits(arguments);
  settings.cover = days_option(arguments, "cover");
  settings.recovery = days_option(arguments, "recovery");
  settings.metrics.least_share = least_share_of(arguments, settings.metrics.least_share);
  return settings;
}

template <typename List>
List joined(List first, const List& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace

ScenarioNetwork run_network_of(const std::string& scenario, const Arguments& arguments) {
  const NetworkSettings settings = settings_of(arguments);
  ScenarioNetwork network;
  network.models = std::make_unique<ModelSet>(arguments);
  ScenarioSet set(arguments, *network.models);
  const ScenarioOfCommand chosen = only_scenario(set, scenario);
  network.result = std::make_unique<Result>(run_scenario(*chosen.model, chosen.scenario));
  std::vector<RegionalYear> years = asked_years(regional_years(*network.result), arguments);
  network.report.labels = network_labels(chosen.model->document());
  network.report.settings = settings;
  Diagnostics diagnostics;
  for (RegionalYear& year : years) {
    NodeFigures figures = node_figures(network.report.labels, *network.result, year.year);
    network.report.years.push_back(network_year(network.report.labels, settings, std::move(year),
                                                std::move(figures), diagnostics));
  }
  fmt::print(stderr, "{}", render(diagnostics.all()));
  return network;
}

ScenarioNetwork network_asked_for(const Arguments& arguments) {
  if (!arguments.has("io")) return run_network_of(arguments.words.back(), arguments);
  ScenarioNetwork network;
  network.report = report_of_table(arguments.get("io"), arguments);
  return network;
}

std::vector<std::string> nodes_asked_for(const Arguments& arguments) {
  return {arguments.words.begin() + 1, arguments.words.end() - (arguments.has("io") ? 0 : 1)};
}

NetworkReport report_of_table(const fs::path& folder, const Arguments& arguments) {
  Diagnostics diagnostics;
  const TableFolder found = read_table_folder(folder, diagnostics);
  diagnostics.throw_if_errors();
  NetworkSettings settings = settings_of(arguments);
  settings.metrics.threads = threads_here();
  settings.metrics.progress = show_risk_progress();
  NetworkReport report = own_table_report(found, settings, diagnostics);
  warn_of_groups(found.table, diagnostics);
  fmt::print(stderr, "{}", render(diagnostics.all()));
  return report;
}

std::size_t supplier_named(const NetworkLabels& labels, const std::string& name) {
  const auto ids = joined(labels.nodes, labels.imports);
  const auto titles = joined(labels.node_titles, labels.import_titles);
  if (const auto place = place_in(ids, titles, name)) return *place;
  refuse(name, ids, titles);
}

std::size_t node_named(const NetworkLabels& labels, const std::string& name) {
  if (const auto place = place_in(labels.nodes, labels.node_titles, name)) return *place;
  refuse(name, labels.nodes, labels.node_titles);
}

std::string id_of(const NetworkLabels& labels, std::size_t supplier) {
  const std::size_t nodes = labels.nodes.size();
  return supplier < nodes ? labels.nodes[supplier] : labels.imports[supplier - nodes];
}

std::string title_of(const NetworkLabels& labels, std::size_t supplier,
                     const Arguments& arguments) {
  const std::size_t nodes = labels.nodes.size();
  const LocalizedText& title =
      supplier < nodes ? labels.node_titles[supplier] : labels.import_titles[supplier - nodes];
  return is_for_programs(arguments) ? title.en : title.in_users_language();
}

}  // namespace sim33618
