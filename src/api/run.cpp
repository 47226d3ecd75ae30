#include "simulation/run.hpp"

#include <sim33618/run.hpp>

#include "api/handles.hpp"

namespace sim33618::api {

Program compile(const Model& model) {
  return translated_errors([&] {
    return Program(std::shared_ptr<const Program::Data>(
        new Program::Data{model, CompiledModel(model.data().document)}));
  });
}

Result run(const Program& program, const Scenario& scenario) {
  if (&program.data()->model.data() != &scenario.data().model.data())
    throw InputError(
        say("the scenario '{}' is of another model than the program", scenario.name()));
  return translated_errors([&] {
    return Result(std::make_shared<Result::Data>(Result::Data{
        program.data(), run_scenario(program.data()->compiled, scenario.data().scenario)}));
  });
}

void run(const RunPlan& plan, Sink& sink) {
  for (std::size_t member = 0; member < plan.members.size(); ++member)
    sink.receive(member, run(plan.program, plan.members[member]));
}

}  // namespace sim33618::api
