// The kernels, once for each instruction set: included by kernels_*.cpp, which say what a vector is
// (Vector, vector_width, load, store, spread) and which of SLEEF's functions go with it. Everything
// is of internal linkage and no inline function of a library is used: the linker must not take code
// for one instruction set as that of another.

#include "dynamics/rows_body.hpp"

// As elementary::power(), lane by lane.
Vector vector_power(Vector x, Vector y) {
  const Vector whole = (y + spread(elementary::whole_above)) - spread(elementary::whole_above);
  const Mask is_plain = (x > 0) & (x < spread(__builtin_inf())) & ((y < whole) | (y > whole));
  if (is_everywhere(~is_plain)) return vector_exact_power(x, y);
  const Vector plain = vector_exponential(y * vector_natural_logarithm(x));
  return is_everywhere(is_plain) ? plain : is_plain ? plain : vector_exact_power(x, y);
}

struct Copy {
  static double of(double x) { return x; }
};
struct Negate {
  static double of(double x) { return -x; }
};
struct Not {
  static double of(double x) { return x != 0 ? 0.0 : 1.0; }
};
struct Absolute {
  static double of(double x) { return __builtin_fabs(x); }
};
struct Root {
  static double of(double x) { return __builtin_sqrt(x); }
};
struct Floor {
  static double of(double x) { return __builtin_floor(x); }
};
struct Round {
  static double of(double x) {
    const double whole = __builtin_trunc(x);
    return __builtin_fabs(x - whole) < 0.5 ? whole : whole + __builtin_copysign(1.0, x);
  }
};

struct Add {
  static double of(double x, double y) { return x + y; }
};
struct Subtract {
  static double of(double x, double y) { return x - y; }
};
struct Multiply {
  static double of(double x, double y) { return x * y; }
};
struct Divide {
  static double of(double x, double y) { return x / y; }
};
struct Modulo {
  static double of(double x, double y) { return x - y * __builtin_floor(x / y); }
};
struct Less {
  static double of(double x, double y) { return x < y ? 1.0 : 0.0; }
};
struct LessEqual {
  static double of(double x, double y) { return x <= y ? 1.0 : 0.0; }
};
struct Greater {
  static double of(double x, double y) { return x > y ? 1.0 : 0.0; }
};
struct GreaterEqual {
  static double of(double x, double y) { return x >= y ? 1.0 : 0.0; }
};
struct Equal {
  static double of(double x, double y) { return x == y ? 1.0 : 0.0; }
};
struct NotEqual {
  static double of(double x, double y) { return x != y ? 1.0 : 0.0; }
};
struct And {
  static double of(double x, double y) { return ((x != 0) & (y != 0)) ? 1.0 : 0.0; }
};
struct Or {
  static double of(double x, double y) { return ((x != 0) | (y != 0)) ? 1.0 : 0.0; }
};
struct Minimum {
  static double of(double x, double y) { return x < y ? x : y; }
};
struct Maximum {
  static double of(double x, double y) { return x > y ? x : y; }
};

struct Select {
  static double of(double x, double y, double z) { return x != 0 ? y : z; }
};
struct MultiplyAdd {
  static double of(double x, double y, double z) { return x * y + z; }
};
Vector vector_safe_divide(Vector x, Vector y, Vector z) {
  const Vector quotient = x / y;
  return y != spread(0) ? quotient : z;
}

// target[i] = value(i), as many at once as a vector holds: lanes are few and mostly whole vectors,
// for which a loop of unknown length takes longer to begin and end than to run. Nothing is written
// before all that a vector needs is read, so that compilers need not ask whether arrays overlap.
template <typename Value>
void put_each(double* target, std::size_t n, const Value& value) {
  std::size_t i = 0;
  for (; i + vector_width <= n; i += vector_width) {
    double results[vector_width];
    for (std::size_t j = 0; j < vector_width; ++j) results[j] = value(i + j);
    for (std::size_t j = 0; j < vector_width; ++j) target[i + j] = results[j];
  }
  for (; i < n; ++i) target[i] = value(i);
}

void fill(double* target, std::size_t n, double value) {
  put_each(target, n, [=](std::size_t) { return value; });
}

template <typename F>
void one(double* target, std::size_t n, const double* a, const double*, const double*,
         unsigned singles) {
  if ((singles & single_a) != 0) return fill(target, n, F::of(*a));
  put_each(target, n, [=](std::size_t i) { return F::of(a[i]); });
}

template <typename F>
void two(double* target, std::size_t n, const double* a, const double* b, const double*,
         unsigned singles) {
  const bool is_single_a = (singles & single_a) != 0;
  const bool is_single_b = (singles & single_b) != 0;
  if (is_single_a && is_single_b) return fill(target, n, F::of(*a, *b));
  if (is_single_a) {
    const double x = *a;
    put_each(target, n, [=](std::size_t i) { return F::of(x, b[i]); });
  } else if (is_single_b) {
    const double y = *b;
    put_each(target, n, [=](std::size_t i) { return F::of(a[i], y); });
  } else {
    put_each(target, n, [=](std::size_t i) { return F::of(a[i], b[i]); });
  }
}

// An operand of n numbers, or one of which every element is the same.
template <bool is_single>
struct Source {
  const double* first;
  double value;
  explicit Source(const double* from) : first(from), value(*from) {}
  double operator[](std::size_t i) const { return is_single ? value : first[i]; }
};

template <typename F, bool is_single_a, bool is_single_b, bool is_single_c>
void three_of(double* target, std::size_t n, const double* a, const double* b, const double* c) {
  const Source<is_single_a> x(a);
  const Source<is_single_b> y(b);
  const Source<is_single_c> z(c);
  put_each(target, n, [=](std::size_t i) { return F::of(x[i], y[i], z[i]); });
}

template <typename F>
void three(double* target, std::size_t n, const double* a, const double* b, const double* c,
           unsigned singles) {
  switch (singles & (single_a | single_b | single_c)) {
    case no_singles: return three_of<F, false, false, false>(target, n, a, b, c);
    case single_a: return three_of<F, true, false, false>(target, n, a, b, c);
    case single_b: return three_of<F, false, true, false>(target, n, a, b, c);
    case single_c: return three_of<F, false, false, true>(target, n, a, b, c);
    case single_a | single_b: return three_of<F, true, true, false>(target, n, a, b, c);
    case single_a | single_c: return three_of<F, true, false, true>(target, n, a, b, c);
    case single_b | single_c: return three_of<F, false, true, true>(target, n, a, b, c);
    default: return fill(target, n, F::of(*a, *b, *c));
  }
}

// The rest of an array that fills no vector, with ones behind it.
struct Tail {
  double numbers[vector_width];
  Tail(const double* from, std::size_t n) {
    for (std::size_t i = 0; i < vector_width; ++i) numbers[i] = i < n ? from[i] : 1.0;
  }
  void give(double* target, std::size_t n) const {
    for (std::size_t i = 0; i < n; ++i) target[i] = numbers[i];
  }
};

template <Vector (*f)(Vector)>
void one_by_vectors(double* target, std::size_t n, const double* a, const double*, const double*,
                    unsigned singles) {
  if ((singles & single_a) != 0) {
    Tail tail(a, 1);
    store(tail.numbers, f(load(tail.numbers)));
    return fill(target, n, tail.numbers[0]);
  }
  std::size_t i = 0;
  for (; i + vector_width <= n; i += vector_width) store(target + i, f(load(a + i)));
  if (i == n) return;
  Tail tail(a + i, n - i);
  store(tail.numbers, f(load(tail.numbers)));
  tail.give(target + i, n - i);
}

template <Vector (*f)(Vector, Vector)>
void two_by_vectors(double* target, std::size_t n, const double* a, const double* b, const double*,
                    unsigned singles) {
  const bool is_single_a = (singles & single_a) != 0;
  const bool is_single_b = (singles & single_b) != 0;
  std::size_t i = 0;
  for (; i + vector_width <= n; i += vector_width) {
    store(target + i,
          f(is_single_a ? spread(*a) : load(a + i), is_single_b ? spread(*b) : load(b + i)));
  }
  if (i == n) return;
  const Tail x(is_single_a ? a : a + i, is_single_a ? 1 : n - i);
  const Tail y(is_single_b ? b : b + i, is_single_b ? 1 : n - i);
  Tail tail(x.numbers, vector_width);
  store(tail.numbers,
        f(is_single_a ? spread(*a) : load(x.numbers), is_single_b ? spread(*b) : load(y.numbers)));
  tail.give(target + i, n - i);
}

template <Vector (*f)(Vector, Vector, Vector)>
void three_by_vectors(double* target, std::size_t n, const double* a, const double* b,
                      const double* c, unsigned singles) {
  const auto vector_at = [&](unsigned single, const double* from, std::size_t i) {
    return (singles & single) != 0 ? spread(*from) : load(from + i);
  };
  std::size_t i = 0;
  for (; i + vector_width <= n; i += vector_width) {
    store(target + i,
          f(vector_at(single_a, a, i), vector_at(single_b, b, i), vector_at(single_c, c, i)));
  }
  if (i == n) return;
  const auto rest_at = [&](unsigned single, const double* from) {
    const bool is_single = (singles & single) != 0;
    const Tail rest(is_single ? from : from + i, is_single ? 1 : n - i);
    return is_single ? spread(*from) : load(rest.numbers);
  };
  Tail tail(a, 0);
  store(tail.numbers, f(rest_at(single_a, a), rest_at(single_b, b), rest_at(single_c, c)));
  tail.give(target + i, n - i);
}

// For a single number, without the loop.
template <typename F>
void lone_one(double* target, std::size_t, const double* a, const double*, const double*,
              unsigned) {
  *target = F::of(*a);
}

template <typename F>
void lone_two(double* target, std::size_t, const double* a, const double* b, const double*,
              unsigned) {
  *target = F::of(*a, *b);
}

template <typename F>
void lone_three(double* target, std::size_t, const double* a, const double* b, const double* c,
                unsigned) {
  *target = F::of(*a, *b, *c);
}

template <typename F>
KernelForms of_one() {
  return kernels_by<one<F>, lone_one<F>, 1>();
}

template <typename F>
KernelForms of_two() {
  return kernels_by<two<F>, lone_two<F>, 2>();
}

template <typename F>
KernelForms of_three() {
  return kernels_by<three<F>, lone_three<F>, 3>();
}

template <Vector (*f)(Vector)>
KernelForms of_vector() {
  return kernels_by<one_by_vectors<f>, one_by_vectors<f>, 1>();
}

KernelForms kernels_here(Operation operation) {
  switch (operation) {
    case Operation::copy: return of_one<Copy>();
    case Operation::add: return of_two<Add>();
    case Operation::subtract: return of_two<Subtract>();
    case Operation::multiply: return of_two<Multiply>();
    case Operation::divide: return of_two<Divide>();
    case Operation::power:
      return kernels_by<two_by_vectors<vector_power>, two_by_vectors<vector_power>, 2>();
    case Operation::modulo: return of_two<Modulo>();
    case Operation::negate: return of_one<Negate>();
    case Operation::less: return of_two<Less>();
    case Operation::less_equal: return of_two<LessEqual>();
    case Operation::greater: return of_two<Greater>();
    case Operation::greater_equal: return of_two<GreaterEqual>();
    case Operation::equal: return of_two<Equal>();
    case Operation::not_equal: return of_two<NotEqual>();
    case Operation::logical_and: return of_two<And>();
    case Operation::logical_or: return of_two<Or>();
    case Operation::logical_not: return of_one<Not>();
    case Operation::select: return of_three<Select>();
    case Operation::minimum: return of_two<Minimum>();
    case Operation::maximum: return of_two<Maximum>();
    case Operation::absolute: return of_one<Absolute>();
    case Operation::square_root: return of_one<Root>();
    case Operation::exponential: return of_vector<vector_exponential>();
    case Operation::natural_logarithm: return of_vector<vector_natural_logarithm>();
    case Operation::decimal_logarithm: return of_vector<vector_decimal_logarithm>();
    case Operation::sine: return of_vector<vector_sine>();
    case Operation::cosine: return of_vector<vector_cosine>();
    case Operation::tangent: return of_vector<vector_tangent>();
    case Operation::arcsine: return of_vector<vector_arcsine>();
    case Operation::arccosine: return of_vector<vector_arccosine>();
    case Operation::arctangent: return of_vector<vector_arctangent>();
    case Operation::integer_part: return of_one<Floor>();
    case Operation::round: return of_one<Round>();
    case Operation::safe_divide:
      return kernels_by<three_by_vectors<vector_safe_divide>, three_by_vectors<vector_safe_divide>,
                        3>();
    case Operation::multiply_add: return of_three<MultiplyAdd>();
    default: return {};
  }
}
