#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "dynamics/batch_integrator.hpp"
#include "support/same_bits.hpp"
#include "support/small_run.hpp"

namespace sim33618::test {

/// How a batch is to be run.
struct BatchForm {
  InstructionSet set = InstructionSet::x86_64;
  std::size_t lanes = 1;
  /// By variable, as in PlanRequest: empty for all.
  std::vector<bool> outputs = {};
  std::vector<bool> varying = {};
};

/// What became of a member: the values of its outputs, by period, variable and element.
struct MemberResult {
  std::vector<double> values;
  bool is_failed = false;
};

/// Flags of these variables.
inline std::vector<bool> flags(const CompiledModel& model, const std::set<std::string>& names) {
  std::vector<bool> found(model.structure().variables.size(), false);
  for (const std::string& name : names) found[model.structure().find(name).value()] = true;
  return found;
}

/// Which variables have values that can be looked at.
inline std::vector<bool> shown(const CompiledModel& model) {
  std::vector<bool> found;
  for (const ResolvedVariable& variable : model.structure().variables)
    found.push_back(!variable.is_hidden() && variable.kind() != VariableKind::lookup);
  return found;
}

/// Runs members in blocks, as many at once as there are lanes; the last block may be smaller.
inline std::vector<MemberResult> run_members(const CompiledModel& model, const TimeSettings& time,
                                             const std::vector<BatchMember>& members,
                                             const BatchForm& form) {
  const Plan plan = make_plan(model, {form.outputs, form.varying, true}, form.set);
  const std::vector<bool> wanted = form.outputs.empty() ? shown(model) : form.outputs;
  std::vector<MemberResult> results(members.size());
  BatchIntegrator whole(model, plan, time, form.set, form.lanes);
  for (std::size_t begin = 0; begin < members.size(); begin += form.lanes) {
    const std::size_t lanes = std::min(form.lanes, members.size() - begin);
    BatchIntegrator rest(model, plan, time, form.set, lanes);
    BatchIntegrator& integrator = lanes == form.lanes ? whole : rest;
    integrator.run({members.data() + begin, lanes}, [&](std::int64_t, const BatchPeriod& period) {
      for (std::size_t v = 0; v < wanted.size(); ++v) {
        if (!wanted[v]) continue;
        for (std::size_t e = 0; e < model.structure().variables[v].element_count; ++e) {
          for (std::size_t lane = 0; lane < lanes; ++lane)
            results[begin + lane].values.push_back(period.value(v, e, lane));
        }
      }
    });
    for (std::size_t lane = 0; lane < lanes; ++lane)
      results[begin + lane].is_failed = integrator.failed(lane);
  }
  return results;
}

/// Where two results differ, of what both have computed: their outputs are told apart by these
/// flags, the second ones among the first. Empty if nowhere.
inline std::string difference(const CompiledModel& model, const std::vector<double>& all,
                              const std::vector<bool>& outputs_of_all,
                              const std::vector<double>& some, const std::vector<bool>& outputs) {
  std::size_t at_all = 0;
  std::size_t at_some = 0;
  while (at_all < all.size()) {
    for (std::size_t v = 0; v < outputs_of_all.size(); ++v) {
      if (!outputs_of_all[v]) continue;
      for (std::size_t e = 0; e < model.structure().variables[v].element_count; ++e, ++at_all) {
        if (!outputs[v]) continue;
        const double one = all.at(at_all);
        const double other = some.at(at_some++);
        if (!same_bits(one, other))
          return fmt::format("{} is {:a} and {:a}", model.structure().element_label(v, e), one,
                             other);
      }
    }
  }
  return at_some == some.size() ? "" : "another number of values";
}

}  // namespace sim33618::test
