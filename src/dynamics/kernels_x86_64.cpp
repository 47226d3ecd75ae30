// KernelForms for any x86-64: vectors of two.
#include <immintrin.h>
#include <sleef.h>

#include "base/elementary.hpp"
#include "dynamics/kernel.hpp"
#include "dynamics/loop_kernels.hpp"

namespace sim33618 {
namespace {

using Vector = __m128d;
constexpr std::size_t vector_width = 2;
Vector load(const double* from) { return _mm_loadu_pd(from); }
void store(double* to, Vector values) { _mm_storeu_pd(to, values); }
using Mask = decltype(Vector{} < Vector{});
bool is_everywhere(Mask mask) { return _mm_movemask_pd(reinterpret_cast<__m128d>(mask)) == 0x3; }
Vector spread(double value) { return _mm_set1_pd(value); }

Vector vector_exponential(Vector x) { return Sleef_cinz_expd2_u10sse2(x); }
Vector vector_natural_logarithm(Vector x) { return Sleef_cinz_logd2_u10sse2(x); }
Vector vector_decimal_logarithm(Vector x) { return Sleef_cinz_log10d2_u10sse2(x); }
Vector vector_sine(Vector x) { return Sleef_cinz_sind2_u10sse2(x); }
Vector vector_cosine(Vector x) { return Sleef_cinz_cosd2_u10sse2(x); }
Vector vector_tangent(Vector x) { return Sleef_cinz_tand2_u10sse2(x); }
Vector vector_arcsine(Vector x) { return Sleef_cinz_asind2_u10sse2(x); }
Vector vector_arccosine(Vector x) { return Sleef_cinz_acosd2_u10sse2(x); }
Vector vector_arctangent(Vector x) { return Sleef_cinz_atand2_u10sse2(x); }
Vector vector_exact_power(Vector x, Vector y) { return Sleef_cinz_powd2_u10sse2(x, y); }

#include "dynamics/kernels_body.hpp"
#include "dynamics/loop_kernels_body.hpp"

}  // namespace

KernelForms kernels::of_x86_64(Operation operation) { return kernels_here(operation); }
const LoopKernels kernels::loops_x86_64 = loops_here;

}  // namespace sim33618
