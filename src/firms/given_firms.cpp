#include "firms/given_firms.hpp"

#include <algorithm>
#include <map>

#include "base/file.hpp"
#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "firms/given_rows.hpp"
#include "model/csv_reader.hpp"
#include "model/text_checks.hpp"

namespace sim33618 {
namespace {

class GivenFirmMerger {
 public:
  GivenFirmMerger(bool are_all, PopulationTargets& targets, Diagnostics& diagnostics)
      : are_all_(are_all),
        targets_(targets),
        graph_(targets.graph),
        output_(outputs_of(targets.graph)),
        diagnostics_(diagnostics) {}

  void merge(std::vector<GivenFirm> rows) {
    given_.resize(output_.size());
    made_.resize(output_.size());
    for (const GivenFirm& row : rows) {
      ++given_[row.node];
      made_[row.node] += row.output;
    }
    drop_replaced(rows);
    for (GivenFirm& row : rows) add(std::move(row));
    check_totals();
  }

 private:
  bool is_complete(std::size_t node) const { return are_all_ && given_[node] > 0; }

  // Firms of the model that the rows replace: of the same name, or of a node that they name whole.
  void drop_replaced(const std::vector<GivenFirm>& rows) {
    std::map<std::string, const GivenFirm*> by_name;
    for (const GivenFirm& row : rows) by_name.emplace(row.firm.text, &row);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < graph_.leaders.size(); ++i) {
      const auto same = by_name.find(graph_.leaders[i].name);
      if (same != by_name.end()) {
        titles_.emplace(graph_.leaders[i].name, targets_.known[i].title);
        continue;
      }
      if (is_complete(graph_.leaders[i].node)) continue;
      if (kept != i) {
        graph_.leaders[kept] = std::move(graph_.leaders[i]);
        targets_.known[kept] = std::move(targets_.known[i]);
      }
      ++kept;
    }
    graph_.leaders.resize(kept);
    targets_.known.resize(kept);
    if (!are_all_) return;
    graph_.has_only_leaders.resize(output_.size());
    for (std::size_t node = 0; node < output_.size(); ++node)
      graph_.has_only_leaders[node] = is_complete(node);
  }

  void add(GivenFirm row) {
    const double all = is_complete(row.node) ? made_[row.node] : output_[row.node];
    const Position place = row.firm.span.source->position(row.firm.span.begin);
    row.known.source = FirmSource::given;
    row.known.span = row.firm.span;
    row.known.origin = fmt::format(
        "{}:{}", std::filesystem::path(row.firm.span.source->name()).filename().string(),
        place.line);
    if (row.known.title.en.empty() && row.known.title.zh.empty()) {
      const auto model_title = titles_.find(row.firm.text);
      if (model_title != titles_.end()) row.known.title = model_title->second;
    }
    graph_.leaders.push_back(
        {row.firm.text, row.node, row.output / all, row.district, row.output_place});
    targets_.known.push_back(std::move(row.known));
  }

  // Where rows and named firms leave nothing to the other firms of a node.
  void check_totals() {
    std::vector<double> shares(output_.size());
    for (const FirmLeader& leader : graph_.leaders) {
      double& sum = shares[leader.node];
      const bool left_something = sum < 1;
      sum += leader.share;
      if (is_complete(leader.node) || !left_something || sum < 1) continue;
      diagnostics_.error(
          leader.span,
          say("the firms of '{}' that are given or named make {} of {}, which leaves nothing to "
              "others",
              graph_.nodes[leader.node], format_short(sum * output_[leader.node]),
              format_short(output_[leader.node])));
    }
  }

  bool are_all_;
  PopulationTargets& targets_;
  FirmGraphTargets& graph_;
  std::vector<double> output_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> given_;
  std::vector<double> made_;
  std::map<std::string, LocalizedText> titles_;
};

}  // namespace

void use_given_firms(const std::filesystem::path& path, bool are_all, PopulationTargets& targets,
                     Diagnostics& diagnostics) {
  const auto source =
      std::make_shared<SourceText>(path.string(), read_file(path, largest_csv_file));
  if (!check_characters(source, diagnostics)) return;
  const CsvTable table = parse_csv_of_any_columns(source, diagnostics);
  if (diagnostics.has_errors()) return;
  std::vector<GivenFirm> rows = given_rows(table, targets, diagnostics);
  if (diagnostics.has_errors()) return;
  GivenFirmMerger(are_all, targets, diagnostics).merge(std::move(rows));
}

}  // namespace sim33618
