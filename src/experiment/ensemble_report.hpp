#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "experiment/ensemble.hpp"
#include "experiment/moments_sink.hpp"
#include "experiment/quantiles_sink.hpp"
#include "experiment/targets_sink.hpp"
#include "tables/ensemble_table.hpp"
#include "tables/failures_file.hpp"
#include "tables/members_file.hpp"
#include "tables/unfinished_folder.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {

/// The result folder of an ensemble, made while it runs: its sinks write into a folder that takes
/// the place of an earlier result when all is there.
class EnsembleReport {
 public:
  /// `central` has every number as it is given, none drawn, and says what is kept; `plan` is the
  /// ensemble, whose kept series are set. With `save_members` there is a members.nc. All but the
  /// folder's name must outlive this. Throws RunError, as all functions here.
  EnsembleReport(const RunReport& central, EnsemblePlan& plan, std::string design,
                 const std::filesystem::path& folder, bool save_members);

  std::vector<MemberSink*> sinks();

  /// After the run: distributions of all figures.
  void summarise();

  /// Writes ensemble.csv, target_probabilities.csv, manifest.json, datapackage.json, run.json and
  /// `further` files, made without failures.csv, beside that and members.nc, and puts all in place.
  void finish(std::chrono::system_clock::time_point started, std::chrono::duration<double> taken,
              const FurtherFiles& further = {});

  const RunReport& central() const { return central_; }
  const std::vector<OutputRow>& rows() const { return rows_; }
  const DistributionSummary& summary(std::size_t row, std::size_t period) const;
  std::uint32_t failed() const { return failures_.count(); }
  /// The parameters that are drawn: without those that the scenario sets.
  std::size_t drawn_count() const { return drawn_.size(); }

 private:
  std::size_t figures() const { return rows_.size() * central_.result.period_count(); }
  MembersFileHead members_head() const;
  std::string manifest() const;

  const RunReport& central_;
  EnsemblePlan& plan_;
  std::string design_;
  std::vector<OutputRow> rows_;
  /// Dimensions of the draws.
  std::vector<std::size_t> drawn_;
  UnfinishedFolder folder_;
  MomentsSink moments_;
  QuantilesSink quantiles_;
  FailuresFile failures_;
  std::optional<MembersFile> members_;
  TargetsSink targets_;
  std::optional<FirstFigures> of_rows_;
  /// Row × period.
  std::vector<DistributionSummary> summaries_;
};

}  // namespace sim33618
