#pragma once

#include <string>
#include <vector>

#include "base/unit_system.hpp"
#include "model/map_reader.hpp"
#include "model/yaml_node.hpp"

namespace sim33618 {

enum class VariableKind { stock, flow, aux, data, lookup };

/// How the numbers of a `data` variable run over time: the same always; a path between points; or
/// one for each year that a run may start in, the same throughout that run.
enum class Trajectory { constant, linear, step, start };

/// Whether the numbers move while a run goes on.
inline bool is_path(Trajectory trajectory) {
  return trajectory == Trajectory::linear || trajectory == Trajectory::step;
}

/// How the value of a saved period is made from the steps in it.
enum class PeriodRule {
  mean,   ///< time average; a rate's total over a year
  end,    ///< value at the end of the period
  ratio,  ///< the equation applied to the period values of its inputs
};

/// An equation's text, for all elements or for those a selector (element or subset) names.
struct EquationText {
  Word selector;
  Node text;
};

/// A variable as an equations file declares it. Equations are still text.
struct VariableDeclaration {
  std::string name;
  Span span;
  std::string module;
  VariableKind kind = VariableKind::aux;
  std::vector<EquationText> equations;
  std::vector<EquationText> initial;
  std::vector<Word> inflows;
  std::vector<Word> outflows;
  Trajectory trajectory = Trajectory::constant;
  Unit lookup_argument;
  std::vector<Word> dims;
  Unit unit;
  Word unit_text;
  std::string doc;
  std::vector<Word> sources;
  Word report;
  PeriodRule period_rule = PeriodRule::mean;
  /// The bases on which its figures count, as far as targets need to know.
  std::vector<Word> counts;
  /// The variable to which this one is a gap: errors of a difference are those of what it is the
  /// difference of, however small it is. Empty for others.
  Word gap_to;
};

/// The kind as model files write it, and in the user's language.
std::string kind_name(VariableKind kind);
std::string kind_text(VariableKind kind);

/// Reads the variables of an `equations/1` file.
std::vector<VariableDeclaration> read_variables(const Node& root, const UnitSystem& units,
                                                Diagnostics& diagnostics);

}  // namespace sim33618
