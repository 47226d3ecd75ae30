// KernelForms for x86-64-v4 (AVX-512): vectors of eight.
#include <immintrin.h>
#include <sleef.h>

#include "base/elementary.hpp"
#include "dynamics/kernel.hpp"
#include "dynamics/loop_kernels.hpp"

namespace sim33618 {
namespace {

using Vector = __m512d;
constexpr std::size_t vector_width = 8;
Vector load(const double* from) { return _mm512_loadu_pd(from); }
void store(double* to, Vector values) { _mm512_storeu_pd(to, values); }
using Mask = decltype(Vector{} < Vector{});
bool is_everywhere(Mask mask) {
  return _mm512_movepi64_mask(reinterpret_cast<__m512i>(mask)) == 0xff;
}
Vector spread(double value) { return _mm512_set1_pd(value); }

Vector vector_exponential(Vector x) { return Sleef_cinz_expd8_u10avx512fnofma(x); }
Vector vector_natural_logarithm(Vector x) { return Sleef_cinz_logd8_u10avx512fnofma(x); }
Vector vector_decimal_logarithm(Vector x) { return Sleef_cinz_log10d8_u10avx512fnofma(x); }
Vector vector_sine(Vector x) { return Sleef_cinz_sind8_u10avx512fnofma(x); }
Vector vector_cosine(Vector x) { return Sleef_cinz_cosd8_u10avx512fnofma(x); }
Vector vector_tangent(Vector x) { return Sleef_cinz_tand8_u10avx512fnofma(x); }
Vector vector_arcsine(Vector x) { return Sleef_cinz_asind8_u10avx512fnofma(x); }
Vector vector_arccosine(Vector x) { return Sleef_cinz_acosd8_u10avx512fnofma(x); }
Vector vector_arctangent(Vector x) { return Sleef_cinz_atand8_u10avx512fnofma(x); }
Vector vector_exact_power(Vector x, Vector y) { return Sleef_cinz_powd8_u10avx512fnofma(x, y); }

#include "dynamics/kernels_body.hpp"
#include "dynamics/loop_kernels_body.hpp"

}  // namespace

KernelForms kernels::of_v4(Operation operation) { return kernels_here(operation); }
const LoopKernels kernels::loops_v4 = loops_here;

}  // namespace sim33618
