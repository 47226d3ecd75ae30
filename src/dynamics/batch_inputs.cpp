#include "dynamics/batch_inputs.hpp"

#include "base/random_stream.hpp"

namespace sim33618 {

BatchInputs::BatchInputs(const CompiledModel& model, const Plan& plan, const Calendar& calendar,
                         std::span<const BatchMember> members, const BatchNumbers& numbers,
                         BatchStores& stores, BatchForesight& foresight, const LoopKernels& loops)
    : plan_(plan),
      calendar_(calendar),
      members_(members),
      numbers_(numbers),
      stores_(stores),
      series_(numbers, stores, loops),
      foresight_(foresight) {
  const Program& program = model.program();
  for (const std::size_t v : program.data) {
    const auto& place = plan.variables[v];
    if (!place) continue;
    const Trajectory trajectory = model.structure().variables[v].declaration->trajectory;
    if (is_path(trajectory)) {
      series_.add(v, *place, trajectory);
    } else {
      constants_.push_back({v, *place});
    }
  }
  for (const Draws& draws : program.draws) {
    if (const auto& place = plan.variables[draws.variable])
      draws_.push_back({*place, draws.purpose});
  }
}

void BatchInputs::set_constants() {
  const double start = calendar_.time(0).value();
  for (const Constant& constant : constants_) {
    double* to = stores_.at(constant.place);
    const std::size_t lanes = constant.place.varying ? stores_.lanes : 1;
    const std::size_t together = numbers_.together(lanes);
    for (std::size_t element = 0; element < constant.place.count; ++element) {
      for (std::size_t lane = 0; lane < lanes; lane += together) {
        const NumberSeries& series = numbers_.series(constant.variable, element, lane);
        const std::size_t point =
            series.size() == 1 ? 0 : place_at(series, Trajectory::start, start).left;
        numbers_.put(to, together, constant.variable, element, point, lane);
        to += together;
      }
    }
  }
}

void BatchInputs::set_start() {
  for (const auto& [place, value] : plan_.constants) *stores_.at(place) = value;
  const double now = calendar_.time(0).value();
  set_clock(Clock::time, now);
  set_clock(Clock::step_start, now);
  set_clock(Clock::step_length, calendar_.step().value());
  set_clock(Clock::run_start, now);
  set_clock(Clock::run_stop, calendar_.time(calendar_.step_count()).value());
  set_constants();
  series_.set_at(now);
  foresight_.set_time({InputTime::Kind::at, now, now});
  draw(0);
}

void BatchInputs::set_step(std::int64_t step) {
  const double begin = calendar_.time(step).value();
  const double end = calendar_.time(step + 1).value();
  series_.set_mean(begin, end);
  foresight_.set_time({InputTime::Kind::mean, begin, end});
  set_clock(Clock::time, begin);
  set_clock(Clock::step_start, begin);
  draw(step);
}

void BatchInputs::set_end(std::int64_t step) {
  const double now = calendar_.time(step).value();
  series_.set_before(now);
  foresight_.set_time({InputTime::Kind::before, now, now});
  set_clock(Clock::time, now);
}

void BatchInputs::set_clock(Clock clock, double value) {
  if (const auto& place = plan_.clocks[static_cast<std::size_t>(clock)])
    *stores_.at(*place) = value;
}

void BatchInputs::draw(std::int64_t step) {
  for (const Drawn& drawn : draws_) {
    double* to = stores_.at(drawn.place);
    const std::size_t lanes = drawn.place.varying ? stores_.lanes : 1;
    for (std::uint32_t entity = 0; entity < drawn.place.count; ++entity) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const bool has_seed = drawn.purpose.seed.has_value();
        const RunKey& key = members_[lane].key;
        *to++ = uniform({has_seed ? *drawn.purpose.seed : key.seed, has_seed ? 0 : key.member,
                         drawn.purpose.purpose, entity, static_cast<std::uint32_t>(step)});
      }
    }
  }
}

}  // namespace sim33618
