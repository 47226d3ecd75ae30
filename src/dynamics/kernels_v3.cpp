// KernelForms for x86-64-v3 (AVX2): vectors of four.
#include <immintrin.h>
#include <sleef.h>

#include "base/elementary.hpp"
#include "dynamics/kernel.hpp"
#include "dynamics/loop_kernels.hpp"

namespace sim33618 {
namespace {

using Vector = __m256d;
constexpr std::size_t vector_width = 4;
Vector load(const double* from) { return _mm256_loadu_pd(from); }
void store(double* to, Vector values) { _mm256_storeu_pd(to, values); }
using Mask = decltype(Vector{} < Vector{});
bool is_everywhere(Mask mask) { return _mm256_movemask_pd(reinterpret_cast<__m256d>(mask)) == 0xf; }
Vector spread(double value) { return _mm256_set1_pd(value); }

Vector vector_exponential(Vector x) { return Sleef_cinz_expd4_u10avx(x); }
Vector vector_natural_logarithm(Vector x) { return Sleef_cinz_logd4_u10avx(x); }
Vector vector_decimal_logarithm(Vector x) { return Sleef_cinz_log10d4_u10avx(x); }
Vector vector_sine(Vector x) { return Sleef_cinz_sind4_u10avx(x); }
Vector vector_cosine(Vector x) { return Sleef_cinz_cosd4_u10avx(x); }
Vector vector_tangent(Vector x) { return Sleef_cinz_tand4_u10avx(x); }
Vector vector_arcsine(Vector x) { return Sleef_cinz_asind4_u10avx(x); }
Vector vector_arccosine(Vector x) { return Sleef_cinz_acosd4_u10avx(x); }
Vector vector_arctangent(Vector x) { return Sleef_cinz_atand4_u10avx(x); }
Vector vector_exact_power(Vector x, Vector y) { return Sleef_cinz_powd4_u10avx(x, y); }

#include "dynamics/kernels_body.hpp"
#include "dynamics/loop_kernels_body.hpp"

}  // namespace

KernelForms kernels::of_v3(Operation operation) { return kernels_here(operation); }
const LoopKernels kernels::loops_v3 = loops_here;

}  // namespace sim33618
