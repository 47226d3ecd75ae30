#include "bench_model.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/blocks.hpp"
#include "dynamics/integration_method.hpp"
#include "experiment/sobol_design.hpp"

namespace sim33618::bench {
namespace {

constexpr std::size_t output_count = 20;

PlanRequest request_of(const BenchModel& model, const BatchCase& form) {
  PlanRequest request;
  if (!form.is_ensemble) return request;
  request.outputs.assign(model.model().program().variables.size(), false);
  for (const std::size_t v : model.outputs(output_count)) request.outputs[v] = true;
  request.varying = drawn_variables(model.model(), model.scenario(), model.draws());
  request.varying.resize(request.outputs.size(), false);
  request.members_differ = true;
  return request;
}

// Elements of variables that a list of instructions writes.
double elements_written(const PlannedInstructions& instructions, const Plan& plan,
                        std::size_t lanes, const std::vector<std::vector<std::uint32_t>>& tables) {
  std::vector<bool> uniform(plan.uniform_intermediates, false);
  std::vector<bool> varying(plan.varying_intermediates, false);
  for (const PlannedInstruction& instruction : instructions) {
    std::vector<bool>& written = instruction.target.varying ? varying : uniform;
    const Operand& target = instruction.target.operand;
    for (std::uint32_t i = 0; i < instruction.count; ++i) {
      const std::uint32_t offset =
          target.table >= 0 ? tables[static_cast<std::size_t>(target.table)][i] : i;
      if (target.slot + offset < written.size()) written[target.slot + offset] = true;
    }
  }
  const auto count = [](const std::vector<bool>& written) {
    return static_cast<double>(std::count(written.begin(), written.end(), true));
  };
  return count(uniform) + count(varying) * static_cast<double>(lanes);
}

}  // namespace

BenchModel::BenchModel(const std::filesystem::path& folder)
    : model_(std::make_unique<CompiledModel>(read_model(folder, folder.string()))) {
  scenario_.name = "bench";
  scenario_.time = model_->document().time;
  scenario_.numbers = model_->numbers();
  draws_ = std::make_unique<ParameterDraws>(model_->document(), model_->numbers());
  design_ = std::make_unique<SobolDesign>(1, draws_->names().size());
}

std::vector<std::size_t> BenchModel::outputs(std::size_t count) const {
  const Structure& structure = model_->structure();
  std::vector<std::size_t> found;
  for (const Word& name : model_->document().headline) found.push_back(*structure.find(name.text));
  for (std::size_t v = 0; v < structure.variables.size() && found.size() < count; ++v) {
    const ResolvedVariable& variable = structure.variables[v];
    if (variable.kind() == VariableKind::aux && variable.dims.empty() && !variable.is_hidden() &&
        std::find(found.begin(), found.end(), v) == found.end())
      found.push_back(v);
  }
  return found;
}

double element_evaluations(const CompiledModel& model, const Plan& plan, const TimeSettings& time,
                           std::size_t lanes) {
  const Calendar calendar = time.calendar();
  const auto steps = static_cast<double>(calendar.step_count());
  const auto periods = static_cast<double>(calendar.save_count());
  const auto stages = static_cast<double>(stages_of(time.method).size());
  const auto elements = [&](const PlannedInstructions& instructions) {
    return elements_written(instructions, plan, lanes, model.program().tables);
  };
  return steps * (stages * elements(plan.stage) + elements(plan.step)) +
         periods * (elements(plan.end) + elements(plan.ratios));
}

BatchWork::BatchWork(const BenchModel& model, const BatchCase& form)
    : model_(model),
      form_(form),
      outputs_(model.outputs(output_count)),
      plan_(make_plan(model.model(), request_of(model, form), form.set)),
      workers_(form.threads) {
  std::uint32_t member = 0;
  for (Worker& worker : workers_) {
    worker.integrator =
        std::make_unique<BatchIntegrator>(model.model(), plan_, form.time, form.set, form.lanes);
    worker.numbers = std::make_unique<MemberNumbers>(model.model(), model.scenario(), model.draws(),
                                                     model.design(), nullptr, form.lanes);
    worker.drawn = &worker.numbers->draw(member, form.lanes);
    for (std::size_t lane = 0; lane < form.lanes; ++lane)
      worker.members.push_back({&model.scenario().numbers, {0, member++}});
  }
}

void BatchWork::run() {
  for_each_block(workers_.size(), workers_.size(), [&](std::size_t block, std::size_t) {
    Worker& worker = workers_[block];
    worker.integrator->run(
        worker.members,
        [&](std::int64_t, const BatchPeriod& values) {
          for (const std::size_t v : outputs_) {
            for (std::size_t lane = 0; lane < form_.lanes; ++lane)
              worker.sum += values.value(v, 0, lane);
          }
        },
        worker.drawn);
    for (std::size_t lane = 0; lane < form_.lanes; ++lane) {
      if (worker.integrator->failed(lane)) throw std::runtime_error("a member failed");
    }
  });
}

double BatchWork::evaluations() const {
  return static_cast<double>(form_.threads) *
         element_evaluations(model_.model(), plan_, form_.time, form_.lanes);
}

}  // namespace sim33618::bench
