#include "dynamics/lever_paths.hpp"

#include "base/messages.hpp"

namespace sim33618 {
namespace {

// Which variables read which, whole variables at a time.
class Readers {
 public:
  explicit Readers(const Structure& structure) : readers_(structure.variables.size()) {
    for (std::size_t v = 0; v < structure.variables.size(); ++v) {
      const ResolvedVariable& variable = structure.variables[v];
      for (const auto* equations : {&variable.equations, &variable.initial}) {
        for (const ResolvedEquation& equation : *equations) {
          for_each_term(equation.term, [&](const Term& term) {
            if (reads_variable(term)) readers_[term.variable].push_back(v);
          });
        }
      }
      for (const auto* flows : {&variable.inflows, &variable.outflows}) {
        for (const std::size_t flow : *flows) readers_[flow].push_back(v);
      }
      if (variable.remembers) readers_[*variable.remembers].push_back(v);
      if (variable.steps) readers_[*variable.steps].push_back(v);
    }
  }

  // Whether each variable reads this one, directly or not.
  std::vector<bool> of(std::size_t variable) const {
    std::vector<bool> found(readers_.size(), false);
    std::vector<std::size_t> left = {variable};
    while (!left.empty()) {
      const std::size_t next = left.back();
      left.pop_back();
      for (const std::size_t reader : readers_[next]) {
        if (found[reader]) continue;
        found[reader] = true;
        left.push_back(reader);
      }
    }
    return found;
  }

 private:
  std::vector<std::vector<std::size_t>> readers_;
};

}  // namespace

void check_lever_paths(const Structure& structure, Diagnostics& diagnostics) {
  if (structure.model->levers.empty()) return;
  const Readers readers(structure);
  for (const Lever& lever : structure.model->levers) {
    const std::vector<bool> reads = readers.of(structure.find(lever.sets.text).value());
    const auto check = [&](const Word& name) {
      if (!reads[structure.find(name.text).value()])
        diagnostics.error(
            name.span, say("'{}' does not read '{}', directly or not", name.text, lever.sets.text));
    };
    for (const Word& name : lever.acts_through) check(name);
    for (const LeverEffect& effect : lever.effects) {
      if (effect.sign != "unchanged") check(effect.on.name);
    }
  }
}

}  // namespace sim33618
