#include "cli/risk_progress.hpp"

#include <functional>
#include <memory>

#include "base/interruption.hpp"
#include "base/messages.hpp"
#include "cli/progress_line.hpp"

namespace sim33618 {
namespace {

using DoneAndAll = std::function<void(std::size_t done, std::size_t all)>;

// Shows a line from the first news on, and ends the work if the user interrupts it.
DoneAndAll progress_line(std::function<std::string(const ProgressState&)> text) {
  const auto bar = std::make_shared<std::unique_ptr<ProgressLine>>();
  return [bar, text = std::move(text)](std::size_t done, std::size_t all) {
    throw_if_interrupted();
    if (!*bar) *bar = std::make_unique<ProgressLine>(static_cast<std::uint32_t>(all), text);
    (*bar)->show(static_cast<std::uint32_t>(done));
  };
}

}  // namespace

RiskProgress show_risk_progress() {
  return progress_line([](const ProgressState& state) {
    return say("{} of {} failures, {:.0f} a second, {:.0f} s left", state.done, state.all,
               state.per_second, state.seconds_left);
  });
}

ChainProgress show_chain_progress() {
  return progress_line([](const ProgressState& state) {
    return say("supply chains from {} of {} firms, {:.0f} a second, {:.0f} s left", state.done,
               state.all, state.per_second, state.seconds_left);
  });
}

}  // namespace sim33618
