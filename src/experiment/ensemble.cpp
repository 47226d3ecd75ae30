#include "experiment/ensemble.hpp"

#include <algorithm>
#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>

#include "base/blocks.hpp"
#include "base/language.hpp"
#include "dynamics/batch_integrator.hpp"
#include "dynamics/integrate.hpp"
#include "dynamics/lane_count.hpp"
#include "experiment/member_numbers.hpp"
#include "simulation/coupled_run.hpp"
#include "simulation/requirements.hpp"

namespace sim33618 {
namespace {

// Lets blocks pass in the order of their numbers.
class Turns {
 public:
  template <typename Work>
  void in_turn(std::size_t block, const Work& work) {
    std::unique_lock lock(mutex_);
    turn_.wait(lock, [&] { return next_ == block || is_over_; });
    if (is_over_) return;
    try {
      work();
    } catch (...) {
      give_up(lock);
      throw;
    }
    ++next_;
    turn_.notify_all();
  }

  // A block will never come; nobody waits for it.
  void give_up() {
    std::unique_lock lock(mutex_);
    give_up(lock);
  }

 private:
  void give_up(const std::unique_lock<std::mutex>&) {
    is_over_ = true;
    turn_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable turn_;
  std::size_t next_ = 0;
  bool is_over_ = false;
};

class EnsembleRun {
 public:
  EnsembleRun(const EnsemblePlan& plan, const std::vector<MemberSink*>& sinks,
              const Progress& progress)
      : plan_(plan),
        sinks_(sinks),
        progress_(progress),
        set_(chosen_instruction_set()),
        program_(make_plan(*plan.model, request(), set_)),
        lanes_(has_firms()       ? 1
               : plan.lanes != 0 ? plan.lanes
                                 : lanes_for(program_, plan.members)),
        periods_(static_cast<std::size_t>(plan.scenario->time.calendar().save_count())) {}

  void run() {
    const std::size_t blocks = (plan_.members + lanes_ - 1) / lanes_;
    const std::size_t threads = std::min(plan_.threads, blocks);
    workers_.resize(threads);
    for_each_block(blocks, threads, [&](std::size_t block, std::size_t thread) {
      try {
        run_block(block, thread);
      } catch (...) {
        turns_.give_up();
        throw;
      }
    });
  }

 private:
  // What a thread works with; made by the thread itself, so that its memory is near it.
  struct Worker {
    std::unique_ptr<BatchIntegrator> integrator;
    std::unique_ptr<MemberNumbers> numbers;
    std::vector<double> values;
    std::vector<double> shares;
  };

  // Populations differ from run to run, so that firms run alone.
  bool has_firms() const { return plan_.scenario->resolution == Resolution::firms; }

  PlanRequest request() const {
    PlanRequest request;
    request.outputs.assign(plan_.model->program().variables.size(), false);
    for (const KeptSeries& kept : plan_.kept) request.outputs[kept.variable] = true;
    request.varying = drawn_variables(*plan_.model, *plan_.scenario, *plan_.draws);
    request.varying.resize(request.outputs.size(), false);
    request.members_differ = true;
    return request;
  }

  std::size_t width() const { return plan_.kept.size() * periods_; }
  std::size_t parameters() const { return plan_.design->dimension_count(); }

  void run_block(std::size_t block, std::size_t thread) {
    Worker& worker = workers_[thread];
    if (!worker.integrator) {
      worker.integrator = std::make_unique<BatchIntegrator>(*plan_.model, program_,
                                                            plan_.scenario->time, set_, lanes_);
      worker.numbers = std::make_unique<MemberNumbers>(*plan_.model, *plan_.scenario, *plan_.draws,
                                                       *plan_.design, plan_.copula, lanes_);
      worker.values.resize(width() * lanes_);
      worker.shares.resize(parameters() * lanes_);
    }
    const auto first = static_cast<std::uint32_t>(block * lanes_);
    const auto count =
        static_cast<std::uint32_t>(std::min<std::size_t>(lanes_, plan_.members - first));
    const std::vector<MemberFailure> failures = run_lanes(worker, first, count);
    turns_.in_turn(block, [&] { deliver(worker, first, count, failures); });
  }

  std::vector<MemberFailure> run_lanes(Worker& worker, std::uint32_t first, std::uint32_t count) {
    // Lanes behind the last member run it once more.
    std::vector<BatchMember> members;
    for (std::uint32_t lane = 0; lane < lanes_; ++lane) {
      members.push_back(
          {&plan_.scenario->numbers, {plan_.scenario->seed, first + std::min(lane, count - 1)}});
    }
    const DrawnNumbers& drawn = worker.numbers->draw(first, count);
    for (std::uint32_t lane = 0; lane < count; ++lane) {
      const std::vector<double> point = worker.numbers->point(lane);
      std::copy(point.begin(), point.end(),
                worker.shares.begin() + static_cast<std::ptrdiff_t>(lane * parameters()));
    }
    std::vector<MemberFailure> failures;
    const InEnglish for_the_table;
    try {
      if (has_firms()) {
        run_firms_of(worker, first);
        return failures;
      }
      worker.integrator->run(
          members,
          [&](std::int64_t period, const BatchPeriod& values) {
            keep(worker, static_cast<std::size_t>(period), values, count);
          },
          &drawn);
    } catch (const RunError& error) {
      // Only a block of one throws.
      failures.push_back({first, error.what()});
    } catch (const InputError& error) {
      // What a member drew may leave no room for the firms that the model knows by name.
      if (!has_firms()) throw;
      failures.push_back({first, error.diagnostics().front().message});
    }
    for (std::uint32_t lane = 0; lane < count && lanes_ > 1; ++lane) {
      if (worker.integrator->failed(lane))
        failures.push_back(reason(worker.numbers->table(lane), members[lane].key));
    }
    return failures;
  }

  void run_firms_of(Worker& worker, std::uint32_t member) {
    Scenario scenario = *plan_.scenario;
    scenario.numbers = worker.numbers->table(0);
    FirmMakeup makeup;
    makeup.member = member;
    makeup.is_drawn = true;
    const Result result = run_with_firms(*plan_.model, scenario, makeup);
    for (std::size_t s = 0; s < plan_.kept.size(); ++s) {
      for (std::size_t period = 0; period < periods_; ++period)
        worker.values[s * periods_ + period] =
            result.value(plan_.kept[s].variable, plan_.kept[s].element, period);
    }
  }

  void keep(Worker& worker, std::size_t period, const BatchPeriod& values, std::uint32_t count) {
    for (std::size_t s = 0; s < plan_.kept.size(); ++s) {
      const KeptSeries& kept = plan_.kept[s];
      const double scale = plan_.model->document().variables[kept.variable].unit.scale();
      for (std::uint32_t lane = 0; lane < count; ++lane) {
        worker.values[lane * width() + s * periods_ + period] =
            values.value(kept.variable, kept.element, lane) / scale;
      }
    }
  }

  // Runs the member alone, which says what went wrong where.
  MemberFailure reason(const NumberTable& numbers, const RunKey& key) const {
    const InEnglish for_the_table;
    try {
      integrate(
          *plan_.model, numbers, plan_.scenario->time,
          [](std::int64_t, const std::vector<double>&) {}, key);
    } catch (const RunError& error) {
      return {key.member, error.what()};
    }
    return {key.member, say("a value stopped being a number")};
  }

  void deliver(Worker& worker, std::uint32_t first, std::uint32_t count,
               const std::vector<MemberFailure>& failures) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (const MemberFailure& failure : failures) {
      std::fill_n(
          worker.values.begin() + static_cast<std::ptrdiff_t>((failure.member - first) * width()),
          width(), none);
    }
    const MemberBlock block = {first,
                               count,
                               {worker.values.data(), count * width()},
                               {worker.shares.data(), count * parameters()},
                               failures};
    for (MemberSink* sink : sinks_) sink->take(block);
    progress_(first + count);
  }

  const EnsemblePlan& plan_;
  const std::vector<MemberSink*>& sinks_;
  const Progress& progress_;
  InstructionSet set_;
  Plan program_;
  std::size_t lanes_;
  std::size_t periods_;
  std::vector<Worker> workers_;
  Turns turns_;
};

}  // namespace

void run_ensemble(const EnsemblePlan& plan, const std::vector<MemberSink*>& sinks,
                  const Progress& progress) {
  hold_to_requirements(*plan.model, *plan.scenario);
  EnsembleRun(plan, sinks, progress).run();
}

}  // namespace sim33618
