#pragma once

#include <map>
#include <vector>

#include "dynamics/dependency_order.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {

/// Constants and temporaries have no slots while equations are being translated: they are numbered
/// from these on, and moved behind the variables at the end.
inline constexpr std::uint32_t constants_base = 0x40000000;
inline constexpr std::uint32_t temporaries_base = 0x80000000;

/// Translates resolved equations into array instructions of a program whose variables already have
/// their slots.
class Lowering {
 public:
  Lowering(const Structure& structure, Program& program)
      : structure_(structure), program_(program) {}

  /// Appends what evaluates these variables, in this order.
  void lower(const std::vector<Evaluation>& evaluations, Phase phase, Instructions& instructions);
  /// Appends what sums up the flows of every stock.
  void lower_derivatives(Instructions& instructions);
  /// Gives constants and temporaries their slots; call once, after everything is lowered.
  void place(const std::vector<Instructions*>& all);

  const Structure& structure() const { return structure_; }
  const Program& program() const { return program_; }
  /// A slot that holds the constant.
  std::uint32_t constant(double value);
  /// The table of these offsets, shared with equal ones.
  std::int32_t table(const std::vector<std::uint32_t>& offsets);
  /// Number of the lookup a variable is.
  std::uint32_t lookup(std::size_t variable) const;
  /// Number of the foreseen path that data are; the next one if they were none.
  std::uint32_t foreseen(std::size_t variable);
  /// Slots for an intermediate array: its own, so that instructions may change places.
  std::uint32_t temporary(std::uint32_t count);

 private:
  const Structure& structure_;
  Program& program_;
  std::map<std::vector<std::uint32_t>, std::int32_t> known_tables_;
  std::vector<double> constants_;
  std::uint32_t temporary_slots_ = 0;
};

}  // namespace sim33618
