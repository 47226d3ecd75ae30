#include "dynamics/kernels.hpp"

#include "dynamics/draws.hpp"
#include "dynamics/step_position.hpp"

namespace sim33618 {
namespace {

#include "dynamics/rows_body.hpp"

// Operations that are rare or long: a number at a time, on every instruction set.
template <typename F>
void each(double* target, std::size_t n, unsigned singles, const F& f) {
  const std::size_t a = (singles & single_a) != 0 ? 0 : 1;
  const std::size_t b = (singles & single_b) != 0 ? 0 : 1;
  const std::size_t c = (singles & single_c) != 0 ? 0 : 1;
  for (std::size_t i = 0; i < n; ++i) target[i] = f(i * a, i * b, i * c);
}

template <double (*f)(double)>
void one(double* target, std::size_t n, const double* a, const double*, const double*,
         unsigned singles) {
  each(target, n, singles, [&](std::size_t i, std::size_t, std::size_t) { return f(a[i]); });
}

template <double (*f)(double, double)>
void two(double* target, std::size_t n, const double* a, const double* b, const double*,
         unsigned singles) {
  each(target, n, singles,
       [&](std::size_t i, std::size_t j, std::size_t) { return f(a[i], b[j]); });
}

template <double (*f)(double, double, double)>
void three(double* target, std::size_t n, const double* a, const double* b, const double* c,
           unsigned singles) {
  each(target, n, singles,
       [&](std::size_t i, std::size_t j, std::size_t k) { return f(a[i], b[j], c[k]); });
}

template <Kernel kernel>
KernelForms rarely() {
  return kernels_by<kernel, kernel, 3>();
}

KernelForms one_at_a_time(Operation operation) {
  switch (operation) {
    case Operation::part_of_step_after: return rarely<one<part_of_step_after>>();
    case Operation::pulse_in_step: return rarely<two<pulse_in_step>>();
    case Operation::draw_uniform: return rarely<three<draws::uniform>>();
    case Operation::draw_normal: return rarely<three<draws::normal>>();
    case Operation::draw_lognormal: return rarely<three<draws::lognormal>>();
    case Operation::draw_exponential: return rarely<two<draws::exponential>>();
    case Operation::draw_poisson: return rarely<two<draws::poisson>>();
    default: return {};
  }
}

}  // namespace

KernelForms kernels_of(Operation operation, InstructionSet set) {
  if (const KernelForms kernels = one_at_a_time(operation); kernels.flat != nullptr) return kernels;
  switch (set) {
    case InstructionSet::x86_64: return kernels::of_x86_64(operation);
    case InstructionSet::v3: return kernels::of_v3(operation);
    case InstructionSet::v4: return kernels::of_v4(operation);
  }
  return {};
}

const LoopKernels& loops_of(InstructionSet set) {
  switch (set) {
    case InstructionSet::x86_64: break;
    case InstructionSet::v3: return kernels::loops_v3;
    case InstructionSet::v4: return kernels::loops_v4;
  }
  return kernels::loops_x86_64;
}

}  // namespace sim33618
