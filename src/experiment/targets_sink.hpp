#pragma once

#include <vector>

#include "experiment/ensemble.hpp"
#include "simulation/target_outcome.hpp"

namespace sim33618 {

/// How many members of a batch meet each target; failed members are left out.
class TargetsSink : public MemberSink {
 public:
  /// `outcomes` of the run without drawn numbers say which targets can be met or missed; the series
  /// they need are added to those that the plan keeps, which must not change afterwards. Both and
  /// the targets must outlive this.
  TargetsSink(const Result& central, const std::vector<TargetOutcome>& outcomes,
              EnsemblePlan& plan);

  void take(const MemberBlock& block) override;

  std::uint32_t members() const { return members_; }
  /// By outcome; 0 where the target has nothing simulated.
  const std::vector<std::uint32_t>& met() const { return met_; }

 private:
  struct Watched {
    std::size_t outcome = 0;
    /// Among the figures of a member; their mean is the value of the target's year.
    std::vector<std::size_t> figures;
    /// From the unit of the variable to that of the target.
    double scale = 1;
  };

  const std::vector<TargetOutcome>& outcomes_;
  std::vector<Watched> watched_;
  std::vector<std::uint32_t> met_;
  std::uint32_t members_ = 0;
};

/// Hands the first figures of each member on, as if no others were kept.
class FirstFigures : public MemberSink {
 public:
  FirstFigures(std::vector<MemberSink*> sinks, std::size_t figures)
      : sinks_(std::move(sinks)), figures_(figures) {}

  void take(const MemberBlock& block) override;

 private:
  std::vector<MemberSink*> sinks_;
  std::size_t figures_;
  std::vector<double> values_;
};

}  // namespace sim33618
