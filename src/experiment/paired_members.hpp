#pragma once

#include <optional>
#include <vector>

#include "experiment/compared_figures.hpp"
#include "experiment/spill_file.hpp"

namespace sim33618 {

/// The figures of all members of one scenario, one member after the other.
class FiguresSink : public MemberSink {
 public:
  /// `folder` is where they wait (see SpillFile).
  FiguresSink(const ComparedFigures& compared, const std::filesystem::path& folder)
      : compared_(compared), figures_(folder, compared.figures().size()) {}

  void take(const MemberBlock& block) override;

  /// A figure of all members; NaN where one failed.
  std::vector<double> figure(std::size_t index) const { return figures_.column(index); }

 private:
  const ComparedFigures& compared_;
  SpillFile figures_;
};

/// How a figure of one scenario differs from that of the first one, member by member. Members with
/// the same number drew the same numbers, so what differs is the scenario alone.
struct PairedDifference {
  /// Members that failed in neither.
  std::size_t members = 0;
  /// Quantiles of the scenario's own figure and of the difference, by share.
  std::vector<double> values;
  std::vector<double> differences;
  /// Part of the members in which the scenario's figure is the higher one, or the lower.
  double higher = 0;
  double lower = 0;
};

/// `shares` rise. Quantiles are NaN where no member is left.
PairedDifference paired_difference(std::vector<double> first, std::vector<double> other,
                                   std::span<const double> shares);

}  // namespace sim33618
