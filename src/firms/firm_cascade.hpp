#pragma once

#include <optional>
#include <vector>

#include "firms/firm_trace.hpp"

namespace sim33618 {

/// How damage came to a firm.
struct FirmHit {
  /// The first step with less than unhurt_share of its output before.
  std::int64_t step = 0;
  /// What bound its output then.
  OutputBound bound = OutputBound::demand;
  /// Where that was an input: the supplier that sent least of what was due.
  std::optional<std::uint32_t> through;
  /// Links between it and a firm that was hit in itself (0); where orders or other things that have
  /// no link hit it, 0 too.
  std::size_t links = 0;
  /// The first step from which on its output is unhurt_share or more again; nothing if it is not at
  /// the end.
  std::optional<std::int64_t> recovered;
};

/// Takes down when each firm of an engine is hit, why, through whom, and when it has recovered.
class FirmCascade {
 public:
  /// Begins with the engine's present state. The engine must outlive it.
  explicit FirmCascade(const FirmEngine& engine);

  /// Takes down the step that was just done; to be called after each.
  void observe();

  /// By firm; nothing for those that were not hit.
  const std::vector<std::optional<FirmHit>>& hits() const { return hits_; }

 private:
  FirmHit hit_of(std::size_t firm) const;
  std::optional<std::uint32_t> worst_supplier(std::size_t firm, OutputBound bound) const;
  void keep_limits();

  const FirmEngine& engine_;
  std::vector<std::optional<FirmHit>> hits_;
  // Before the step.
  std::vector<InputLimits> limits_;
};

}  // namespace sim33618
