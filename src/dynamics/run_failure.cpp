#include "dynamics/run_failure.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/numbers.hpp"
#include "dynamics/element_reads.hpp"
#include "model/fitting_quantity.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t most_inputs_shown = 8;

// The sign of "not a number" means nothing.
std::string found(double value) { return std::isnan(value) ? "nan" : format_number(value); }

struct Place {
  std::size_t variable;
  std::size_t element;
};

class FailureReport {
 public:
  FailureReport(const CompiledModel& model, const std::vector<double>& slots)
      : structure_(model.structure()), program_(model.program()), slots_(slots) {}

  std::string describe(const std::string& date) const {
    const auto place = first_non_finite();
    if (!place) return describe_change(date);
    std::string text =
        say("'{}' became {} on {}", structure_.element_label(place->variable, place->element),
            found(value(*place)), date);
    if (const std::string inputs = inputs_of(*place); !inputs.empty())
      text += say("\n  it was computed from {}", inputs);
    return text;
  }

  std::string describe_start(const std::string& date) const {
    const auto place = first_stock();
    if (!place) return {};
    std::string text =
        say("'{}' begins as {} on {}", structure_.element_label(place->variable, place->element),
            found(value(*place)), date);
    std::vector<std::string> inputs;
    add_reads(structure_.variables[place->variable].initial, *place, inputs);
    if (!inputs.empty()) text += say("\n  it was computed from {}", shortened(inputs));
    return text;
  }

 private:
  // Finite flows may still add up to something that is not.
  std::string describe_change(const std::string& date) const {
    for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
      if (structure_.variables[v].kind() != VariableKind::stock) continue;
      const VariableSlots& stock = program_.variables[v];
      const std::uint32_t begin = program_.derivatives_begin + stock.slot - program_.stocks_begin;
      for (std::size_t e = 0; e < stock.count; ++e) {
        if (std::isfinite(slots_[begin + e])) continue;
        return say("the change of '{}' became {} on {}\n  it was computed from {}",
                   structure_.element_label(v, e), found(slots_[begin + e]), date,
                   inputs_of({v, e}));
      }
    }
    return {};
  }

  double value(const Place& place) const {
    return slots_[program_.variables[place.variable].slot + place.element];
  }

  std::optional<Place> first_in(std::size_t variable) const {
    for (std::size_t e = 0; e < program_.variables[variable].count; ++e) {
      if (!std::isfinite(value({variable, e}))) return Place{variable, e};
    }
    return std::nullopt;
  }

  std::optional<Place> first_stock() const {
    for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
      if (structure_.variables[v].kind() != VariableKind::stock) continue;
      if (const auto place = first_in(v)) return place;
    }
    return std::nullopt;
  }

  std::optional<Place> first_non_finite() const {
    // Stocks feed everything of a step, so a bad one is the first cause.
    if (const auto place = first_stock()) return place;
    for (const std::size_t v : program_.step_order) {
      if (const auto place = first_in(v)) return place;
    }
    return std::nullopt;
  }

  std::string inputs_of(const Place& place) const {
    const ResolvedVariable& variable = structure_.variables[place.variable];
    std::vector<std::string> inputs;
    std::vector<std::size_t> flows = variable.inflows;
    flows.insert(flows.end(), variable.outflows.begin(), variable.outflows.end());
    for (const std::size_t flow : flows) inputs.push_back(shown({flow, place.element}));
    add_reads(variable.equations, place, inputs);
    return shortened(inputs);
  }

  void add_reads(const std::vector<ResolvedEquation>& equations, const Place& place,
                 std::vector<std::string>& inputs) const {
    for (const ResolvedEquation& equation : equations) {
      for_each_element_read(equation, structure_.variables[place.variable], structure_,
                            [&](std::size_t written, std::size_t read, std::size_t element) {
                              if (written != place.element) return;
                              const std::string text = shown({read, element});
                              if (std::find(inputs.begin(), inputs.end(), text) == inputs.end())
                                inputs.push_back(text);
                            });
    }
  }

  static std::string shortened(std::vector<std::string> inputs) {
    if (inputs.size() > most_inputs_shown) {
      inputs.resize(most_inputs_shown);
      inputs.emplace_back("...");
    }
    return listed(inputs);
  }

  std::string shown(const Place& place) const {
    const VariableDeclaration& declaration = *structure_.variables[place.variable].declaration;
    return fmt::format("{} = {}", structure_.element_label(place.variable, place.element),
                       text_in_unit_of(value(place), declaration));
  }

  const Structure& structure_;
  const Program& program_;
  const std::vector<double>& slots_;
};

}  // namespace

std::string describe_non_finite(const CompiledModel& model, const std::vector<double>& slots,
                                const std::string& date) {
  return FailureReport(model, slots).describe(date);
}

std::string describe_non_finite_start(const CompiledModel& model, const std::vector<double>& slots,
                                      const std::string& date) {
  return FailureReport(model, slots).describe_start(date);
}

}  // namespace sim33618
