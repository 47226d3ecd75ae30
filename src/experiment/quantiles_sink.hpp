#pragma once

#include "experiment/spill_file.hpp"
#include "simulation/member_sink.hpp"

namespace sim33618 {

/// Exact quantiles of all figures by a second pass over the members, which wait in a spill file.
class QuantilesSink : public MemberSink {
 public:
  /// See SpillFile, also for what all functions here throw.
  QuantilesSink(const std::filesystem::path& folder, std::size_t figures)
      : figures_(figures), members_(folder, figures) {}

  void take(const MemberBlock& block) override;

  /// Figure × share; see quantiles_of(). Figures are worked off on several threads, each of which
  /// holds one figure of all members.
  std::vector<std::vector<double>> quantiles(std::span<const double> shares, std::size_t threads);

 private:
  std::size_t figures_;
  SpillFile members_;
};

}  // namespace sim33618
