#include "dynamics/numbers_behind.hpp"

#include "dynamics/element_reads.hpp"

namespace sim33618 {

std::vector<NumberPlace> NumbersBehind::of(const NumberPlace& place) {
  std::vector<NumberPlace> found;
  std::vector<std::vector<bool>> seen(structure_.variables.size());
  std::vector<NumberPlace> left = {place};
  while (!left.empty()) {
    const NumberPlace next = left.back();
    left.pop_back();
    const ResolvedVariable& variable = structure_.variables[next.variable];
    std::vector<bool>& seen_elements = seen[next.variable];
    seen_elements.resize(variable.element_count, false);
    if (seen_elements[next.element]) continue;
    seen_elements[next.element] = true;
    if (variable.kind() == VariableKind::data || variable.kind() == VariableKind::lookup)
      found.push_back(next);
    const std::vector<NumberPlace>& reads = reads_of(next.variable)[next.element];
    left.insert(left.end(), reads.rbegin(), reads.rend());
  }
  return found;
}

const NumbersBehind::Reads& NumbersBehind::reads_of(std::size_t index) {
  Reads& reads = reads_[index];
  if (!reads.empty()) return reads;
  const ResolvedVariable& variable = structure_.variables[index];
  reads.resize(variable.element_count);
  for (const auto* equations : {&variable.equations, &variable.initial}) {
    for (const ResolvedEquation& equation : *equations) {
      for_each_element_read(
          equation, variable, structure_,
          [&](std::size_t written, std::size_t read_variable, std::size_t read_element) {
            reads[written].push_back({read_variable, read_element});
          });
    }
  }
  for (std::size_t element = 0; element < reads.size(); ++element) {
    const auto read = [&](std::size_t other) { reads[element].push_back({other, element}); };
    if (variable.remembers) read(*variable.remembers);
    if (variable.steps) read(*variable.steps);
    for (const std::size_t flow : variable.inflows) read(flow);
    for (const std::size_t flow : variable.outflows) read(flow);
  }
  return reads;
}

}  // namespace sim33618
