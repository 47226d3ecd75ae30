#include "simulation/run_identity.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/messages.hpp"
#include "base/numbers.hpp"
#include "base/sha256.hpp"
#include "dynamics/foresight.hpp"
#include "dynamics/looked_ahead.hpp"

namespace sim33618 {
namespace {

class NumberDigest {
 public:
  void add(double value) {
    bytes_.append(sizeof value, '\0');
    std::memcpy(bytes_.data() + bytes_.size() - sizeof value, &value, sizeof value);
  }
  std::string text() const { return sha256(bytes_); }

 private:
  std::string bytes_;
};

// What the first periods read of a series, as BatchInputs gives it to them.
void add_path(const NumberSeries& series, Trajectory trajectory, const Calendar& calendar,
              std::int64_t periods, NumberDigest& digest) {
  const auto time = [&](std::int64_t step) { return calendar.time(step).value(); };
  digest.add(sample(series, trajectory, time(0)));
  for (std::int64_t p = 0; p < periods; ++p) {
    const std::int64_t end = (p + 1) * calendar.steps_per_save();
    for (std::int64_t step = p * calendar.steps_per_save(); step < end; ++step)
      digest.add(mean_over(series, trajectory, time(step), time(step + 1)));
    digest.add(sample_before(series, trajectory, time(end)));
  }
}

void add_points(const NumberSeries& series, NumberDigest& digest) {
  digest.add(static_cast<double>(series.size()));
  for (const NumberPoint& point : series) {
    digest.add(point.at);
    digest.add(point.value);
  }
}

std::string digest_of(const VariableDeclaration& declaration,
                      const std::vector<NumberSeries>& elements, const Calendar& calendar,
                      std::int64_t periods) {
  NumberDigest digest;
  const bool has_path = declaration.kind == VariableKind::data && is_path(declaration.trajectory);
  for (const NumberSeries& series : elements) {
    if (has_path) {
      add_path(series, declaration.trajectory, calendar, periods, digest);
      continue;
    }
    add_points(series, digest);
  }
  return digest.text();
}

// What is known until then of paths along which equations look ahead, however far.
std::string digest_of_known(std::size_t variable, double until, const NumberTable& numbers) {
  NumberDigest digest;
  for (std::size_t e = 0; e < numbers.series[variable].size(); ++e) {
    for (const PathVersion& version : versions_of(numbers, {variable, e})) {
      if (version.from >= until) continue;
      digest.add(version.from);
      add_points(*version.points, digest);
    }
  }
  return digest.text();
}

bool reads_the_end(const Program& program) {
  const std::uint32_t slot = program.clock_slot(Clock::run_stop);
  const auto reads = [&](const Instruction& instruction) {
    const std::array operands = {&instruction.a, &instruction.b, &instruction.c};
    return std::any_of(operands.begin(), operands.begin() + operand_count(instruction.operation),
                       [&](const Operand* operand) { return operand->slot == slot; });
  };
  const auto any = [&](const Instructions& list) {
    return std::any_of(list.begin(), list.end(), reads);
  };
  return any(program.initial) || any(program.step) || any(program.ratios);
}

std::string clock_of(const TimeSettings& time) {
  std::string text = fmt::format("start {}, step {}, save {}, {}", time.start, time.step.text(),
                                 time.save.text(), method_name(time.method));
  if (time.method == IntegrationMethod::dopri5) text += " within " + format_number(time.tolerance);
  return text;
}

const InputFile* file_called(const std::string& name, const std::vector<InputFile>& files) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const InputFile& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

// The first file that only one has, or that has another content.
std::string differing_file(const std::vector<InputFile>& a, const std::vector<InputFile>& b) {
  for (const auto& [files, others] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
    for (const InputFile& file : *files) {
      const InputFile* other = file_called(file.name, *others);
      if (other == nullptr || other->sha256 != file.sha256) return file.name;
    }
  }
  return {};
}

std::string shown(const std::optional<std::uint64_t>& seed) {
  return seed ? fmt::format("{}", *seed) : "-";
}

}  // namespace

RunIdentity identity_of(const CompiledModel& model, const Scenario& scenario,
                        std::int64_t periods) {
  const Program& program = model.program();
  const ModelDocument& document = model.document();
  RunIdentity identity;
  identity.program_version = SIM33618_VERSION;
  identity.model_files = document.files;
  identity.clock = clock_of(scenario.time);
  if (reads_the_end(program)) identity.end = scenario.time.end;
  if (program.depends_on_seed()) identity.seed = scenario.seed;
  const Calendar calendar = scenario.time.calendar();
  for (std::size_t v = 0; v < document.variables.size(); ++v) {
    const VariableDeclaration& declaration = document.variables[v];
    if (declaration.kind != VariableKind::data && declaration.kind != VariableKind::lookup)
      continue;
    identity.inputs.emplace_back(
        declaration.name, digest_of(declaration, scenario.numbers.series[v], calendar, periods));
  }
  const double reached = calendar.period_start(periods).value();
  for (const auto& [variable, lead] : longest_leads(model.structure(), scenario.numbers)) {
    identity.inputs.emplace_back(document.variables[variable].name,
                                 digest_of_known(variable, reached + lead, scenario.numbers));
  }
  return identity;
}

std::string difference_between(const RunIdentity& saved, const RunIdentity& now) {
  if (saved.program_version != now.program_version)
    return say("it was saved by sim33618 {}, this is {}", saved.program_version,
               now.program_version);
  if (const std::string file = differing_file(saved.model_files, now.model_files); !file.empty())
    return say("it is of another model: its file '{}' differs", file);
  if (saved.clock != now.clock)
    return say("it is of another clock: {}; the scenario has {}", saved.clock, now.clock);
  if (saved.end != now.end)
    return say("it is of another clock: the model reads the end of the run, which is {}, not {}",
               now.end.value_or(0), saved.end.value_or(0));
  if (saved.seed != now.seed)
    return say("it is of another scenario: its seed is {}, not {}", shown(saved.seed),
               shown(now.seed));
  for (std::size_t i = 0; i < std::min(saved.inputs.size(), now.inputs.size()); ++i) {
    if (saved.inputs[i] != now.inputs[i])
      return say("it is of another scenario: '{}' differs before the saved point",
                 now.inputs[i].first);
  }
  return {};
}

}  // namespace sim33618
