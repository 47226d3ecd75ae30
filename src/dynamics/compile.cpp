#include <algorithm>

#include "dynamics/dependency_order.hpp"
#include "dynamics/lowering.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {
namespace {

class Compiler {
 public:
  Compiler(const Structure& structure, const std::vector<std::size_t>& supplied)
      : structure_(structure), supplied_(supplied) {
    program_.variables.resize(structure.variables.size());
  }

  Program compile() {
    lay_out();
    Diagnostics diagnostics;
    const auto initial = order_evaluations(structure_, Phase::initial, diagnostics);
    const auto step = order_evaluations(structure_, Phase::step, diagnostics);
    const auto ratios = order_evaluations(structure_, Phase::ratio, diagnostics);
    diagnostics.throw_if_errors();
    for (const Evaluation& evaluation : step) program_.step_order.push_back(evaluation.variable);
    Lowering lowering(structure_, program_);
    lowering.lower(initial, Phase::initial, program_.initial);
    lowering.lower(step, Phase::step, program_.step);
    lowering.lower_derivatives(program_.step);
    lowering.lower(ratios, Phase::ratio, program_.ratios);
    lowering.place({&program_.initial, &program_.step, &program_.ratios});
    return std::move(program_);
  }

 private:
  void lay_out() {
    program_.time_slot = take(clock_count);
    program_.stocks_begin = program_.slot_count;
    place_kind(VariableKind::stock);
    program_.stock_count = program_.slot_count - program_.stocks_begin;
    program_.derivatives_begin = take(program_.stock_count);
    program_.averaged_begin = program_.slot_count;
    place_kind(VariableKind::data);
    place_kind(VariableKind::aux);
    place_kind(VariableKind::flow);
    program_.averaged_count = program_.slot_count - program_.averaged_begin;
    for (const std::size_t v : supplied_) {
      const std::uint32_t count = program_.variables[v].count;
      program_.supplied.push_back({v, {take(count), count}, {take(count), count}});
    }
    for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
      if (structure_.variables[v].kind() == VariableKind::lookup) program_.lookups.push_back(v);
      if (structure_.variables[v].kind() == VariableKind::data) program_.data.push_back(v);
      if (const auto& purpose = structure_.variables[v].draws)
        program_.draws.push_back({v, *purpose});
      if (const auto source = structure_.variables[v].remembers)
        program_.memories.push_back({v, *source, structure_.variables[v].steps});
    }
  }

  std::uint32_t take(std::uint32_t count) {
    const std::uint32_t begin = program_.slot_count;
    program_.slot_count += count;
    return begin;
  }

  void place_kind(VariableKind kind) {
    for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
      if (structure_.variables[v].kind() != kind) continue;
      const auto count = static_cast<std::uint32_t>(structure_.variables[v].element_count);
      program_.variables[v] = {take(count), count};
    }
  }

  const Structure& structure_;
  const std::vector<std::size_t>& supplied_;
  Program program_;
};

}  // namespace

bool Program::depends_on_seed() const {
  return std::any_of(draws.begin(), draws.end(),
                     [](const Draws& drawn) { return !drawn.purpose.seed; });
}

Program compile(const Structure& structure, const std::vector<std::size_t>& supplied) {
  return Compiler(structure, supplied).compile();
}

}  // namespace sim33618
