#include "dynamics/delay_lines.hpp"

#include <cmath>

namespace sim33618 {

void DelayLines::start() {
  inputs_.clear();
  for (const PlannedMemory& memory : plan_.memories) {
    if (!memory.steps) continue;
    inputs_.emplace_back();
    add(inputs_.size() - 1, memory, memory.memory);
  }
}

void DelayLines::take() {
  std::size_t delay = 0;
  for (const PlannedMemory& memory : plan_.memories) {
    if (memory.steps) add(delay++, memory, memory.source);
  }
}

void DelayLines::add(std::size_t delay, const PlannedMemory& memory, const Placement& source) {
  for (std::size_t e = 0; e < memory.memory.count; ++e) {
    for (std::size_t lane = 0; lane < (memory.memory.varying ? stores_.lanes : 1); ++lane)
      inputs_[delay].push_back(stores_.value(source, e, lane));
  }
}

double DelayLines::output(std::size_t delay, const PlannedMemory& memory, std::size_t element,
                          std::size_t lane) const {
  const std::vector<double>& line = inputs_[delay];
  const std::size_t width = stores_.width(memory.memory);
  const std::size_t taken = line.size() / width - 1;
  const double steps = std::floor(stores_.value(*memory.steps, element, lane) + 1. / 2);
  // The last one taken is a step old in the next step. Half a step or less counts as one.
  std::size_t back = taken;
  if (steps <= static_cast<double>(taken))
    back = steps < 1 ? 0 : static_cast<std::size_t>(steps) - 1;
  const std::size_t lanes = memory.memory.varying ? stores_.lanes : 1;
  return line[(taken - back) * width + element * lanes + lane];
}

}  // namespace sim33618
