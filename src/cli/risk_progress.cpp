#include "cli/risk_progress.hpp"

#include <memory>

#include "base/interruption.hpp"
#include "base/messages.hpp"
#include "cli/progress_line.hpp"

namespace sim33618 {

RiskProgress show_risk_progress() {
  const auto bar = std::make_shared<std::unique_ptr<ProgressLine>>();
  return [bar](std::size_t done, std::size_t all) {
    throw_if_interrupted();
    if (!*bar) {
      *bar = std::make_unique<ProgressLine>(
          static_cast<std::uint32_t>(all), [](const ProgressState& state) {
            return say("{} of {} failures, {:.0f} a second, {:.0f} s left", state.done, state.all,
                       state.per_second, state.seconds_left);
          });
    }
    (*bar)->show(static_cast<std::uint32_t>(done));
  };
}

}  // namespace sim33618
