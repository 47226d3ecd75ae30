// The loops of LoopKernels, once for each instruction set: included by kernels_*.cpp behind
// kernels_body.hpp, under the same rules.

// Number i of what is written depends on number i of what is read alone, even where they are the
// same array.
#ifdef __clang__
#define SIM33618_INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#else
#define SIM33618_INDEPENDENT _Pragma("GCC ivdep")
#endif

void advance(double* target, std::size_t n, const double* base, double factor,
             const double* rates) {
  SIM33618_INDEPENDENT
  for (std::size_t i = 0; i < n; ++i) target[i] = base[i] + factor * rates[i];
}

void add_weighted(double* sums, std::size_t n, double weight, const double* values) {
  SIM33618_INDEPENDENT
  for (std::size_t i = 0; i < n; ++i) sums[i] += weight * values[i];
}

void add_deviations(double* sums, std::size_t n, double weight, const double* values,
                    const double* origins) {
  SIM33618_INDEPENDENT
  for (std::size_t i = 0; i < n; ++i) sums[i] += weight * (values[i] - origins[i]);
}

void put_means(double* values, std::size_t n, const double* origins, const double* sums,
               double divisor) {
  SIM33618_INDEPENDENT
  for (std::size_t i = 0; i < n; ++i) values[i] = origins[i] + sums[i] / divisor;
}

void between(double* target, std::size_t n, const double* left, const double* right, double part) {
  SIM33618_INDEPENDENT
  for (std::size_t i = 0; i < n; ++i) target[i] = left[i] + (right[i] - left[i]) * part;
}

// What is finite is 0 times 0, anything else is not a number.
void doubt(double* doubts, std::size_t lanes, const double* values, std::size_t slots) {
  constexpr std::size_t at_once = 4;
  std::size_t slot = 0;
  for (; slot + at_once <= slots; slot += at_once, values += at_once * lanes) {
    const double* a = values;
    const double* b = a + lanes;
    const double* c = b + lanes;
    const double* d = c + lanes;
    SIM33618_INDEPENDENT
    for (std::size_t i = 0; i < lanes; ++i)
      doubts[i] += (a[i] * 0 + b[i] * 0) + (c[i] * 0 + d[i] * 0);
  }
  for (; slot < slots; ++slot, values += lanes) {
    SIM33618_INDEPENDENT
    for (std::size_t i = 0; i < lanes; ++i) doubts[i] += values[i] * 0;
  }
}

bool all_finite(const double* values, std::size_t n) {
  long doubts = 0;
  for (std::size_t i = 0; i < n; ++i) doubts |= static_cast<long>(values[i] * 0 != 0);
  return doubts == 0;
}

// Up to so many points, walking past all of them is quicker than looking for the right ones.
constexpr std::size_t most_walked = 16;

// Finds the points beside each argument by walking from left to right: no branch and no address
// depends on an argument.
void look_up_vector(double* target, Vector argument, std::size_t lane, const LookupPoints& points) {
  const double* x = points.x;
  const auto value_at = [&](std::size_t point) {
    const double* y = points.y + point * points.point_stride + lane * points.lane_stride;
    return points.lane_stride == 0 ? spread(*y) : load(y);
  };
  const Vector first_x = spread(x[0]);
  const Vector first_y = value_at(0);
  Vector left_x = first_x;
  Vector left_y = first_y;
  Vector right_x = spread(x[1]);
  Vector right_y = value_at(1);
  Vector next_x = right_x;
  Vector next_y = right_y;
  for (std::size_t p = 1; p + 1 < points.count; ++p) {
    const auto is_behind = next_x <= argument;
    left_x = is_behind ? next_x : left_x;
    left_y = is_behind ? next_y : left_y;
    next_x = spread(x[p + 1]);
    next_y = value_at(p + 1);
    right_x = is_behind ? next_x : right_x;
    right_y = is_behind ? next_y : right_y;
  }
  Vector value = left_y + (right_y - left_y) * ((argument - left_x) / (right_x - left_x));
  value = argument >= next_x ? next_y : value;
  value = argument <= first_x ? first_y : value;
  // Only what is no number differs from itself.
  store(target, argument == argument ? value : argument);  // NOLINT(misc-redundant-expression)
}

double look_up_one(double argument, std::size_t lane, const LookupPoints& points) {
  const double* x = points.x;
  const double* y = points.y + lane * points.lane_stride;
  const std::size_t last = points.count - 1;
  if (argument != argument) return argument;
  if (argument <= x[0]) return y[0];
  if (argument >= x[last]) return y[last * points.point_stride];
  std::size_t left = 0;
  if (last < most_walked) {
    while (x[left + 1] <= argument) ++left;
  } else {
    for (std::size_t rest = last; rest > 1;) {
      const std::size_t half = rest / 2;
      left += x[left + half] <= argument ? half : 0;
      rest -= half;
    }
  }
  const double left_y = y[left * points.point_stride];
  const double right_y = y[(left + 1) * points.point_stride];
  return left_y + (right_y - left_y) * ((argument - x[left]) / (x[left + 1] - x[left]));
}

void look_up(double* target, std::size_t n, const double* argument, std::size_t argument_step,
             const LookupPoints& points) {
  std::size_t i = 0;
  if (points.count > 1 && points.count <= most_walked) {
    for (; i + vector_width <= n; i += vector_width) {
      const double* from = argument + i * argument_step;
      look_up_vector(target + i, argument_step == 0 ? spread(*from) : load(from), i, points);
    }
  }
  for (; i < n; ++i) target[i] = look_up_one(argument[i * argument_step], i, points);
}

template <typename Number>
Number* row_of(const Rows<Number>& rows, std::size_t k) {
  return rows.first + (rows.table != nullptr ? rows.table[k] * rows.unit : k * rows.stride);
}

// One number of a row, or as many as a vector holds.
double number_of(const NumberRows& rows, std::size_t k, std::size_t i, double) {
  return row_of(rows, k)[i * rows.lane_stride];
}
Vector number_of(const NumberRows& rows, std::size_t k, std::size_t i, Vector) {
  const double* row = row_of(rows, k);
  return rows.lane_stride == 0 ? spread(*row) : load(row + i);
}

void put(double* target, double value) { *target = value; }
void put(double* target, Vector values) { store(target, values); }

// Term k of a result.
struct Numbers {
  const NumberRows& a;
  std::size_t inner;
  template <typename Value>
  Value at(std::size_t result, std::size_t k, std::size_t i) const {
    return number_of(a, result * inner + k, i, Value{});
  }
};

struct Products {
  const NumberRows& a;
  const NumberRows& b;
  std::size_t inner;
  template <typename Value>
  Value at(std::size_t result, std::size_t k, std::size_t i) const {
    const std::size_t row = result * inner + k;
    return number_of(a, row, i, Value{}) * number_of(b, row, i, Value{});
  }
};

double number_at(const double* from, double) { return *from; }
Vector number_at(const double* from, Vector) { return load(from); }
double number_spread(const double* from, double) { return *from; }
Vector number_spread(const double* from, Vector) { return spread(*from); }

template <bool is_single>
struct BlockNumbers {
  RowBlocks<const double> a;
  template <typename Value>
  Value at(std::size_t result, std::size_t k, std::size_t i) const {
    const double* row = a.first + result * a.block + k * a.row;
    return is_single ? number_spread(row, Value{}) : number_at(row + i, Value{});
  }
};

template <bool is_single_a, bool is_single_b>
struct BlockProducts {
  BlockNumbers<is_single_a> a;
  BlockNumbers<is_single_b> b;
  template <typename Value>
  Value at(std::size_t result, std::size_t k, std::size_t i) const {
    return a.template at<Value>(result, k, i) * b.template at<Value>(result, k, i);
  }
};

// How a reduction goes on with the next term, behind the ones before.
struct Plus {
  template <typename Value>
  static Value of(Value before, Value next) {
    return before + next;
  }
};
struct Times {
  template <typename Value>
  static Value of(Value before, Value next) {
    return before * next;
  }
};
struct Least {
  template <typename Value>
  static Value of(Value before, Value next) {
    return before < next ? before : next;
  }
};
struct Most {
  template <typename Value>
  static Value of(Value before, Value next) {
    return before > next ? before : next;
  }
};

// So many rows of the target, from `row` on, in a register each while their terms go by, so that
// one need not wait for the other.
template <typename Join, typename Value, std::size_t rows, typename Terms>
void fold_rows(const TargetRows& target, std::size_t row, std::size_t i, std::size_t inner,
               const Terms& terms) {
  Value results[rows];
  for (std::size_t r = 0; r < rows; ++r) results[r] = terms.template at<Value>(row + r, 0, i);
  for (std::size_t k = 1; k < inner; ++k) {
    for (std::size_t r = 0; r < rows; ++r)
      results[r] = Join::of(results[r], terms.template at<Value>(row + r, k, i));
  }
  for (std::size_t r = 0; r < rows; ++r) put(row_of(target, row + r) + i, results[r]);
}

template <typename Join, typename Value, typename Terms>
void fold_lanes(const TargetRows& target, std::size_t rows, std::size_t i, std::size_t inner,
                const Terms& terms) {
  constexpr std::size_t at_once = 4;
  std::size_t row = 0;
  for (; row + at_once <= rows; row += at_once)
    fold_rows<Join, Value, at_once>(target, row, i, inner, terms);
  for (; row < rows; ++row) fold_rows<Join, Value, 1>(target, row, i, inner, terms);
}

template <typename Join, typename Terms>
void fold(const TargetRows& target, std::size_t rows, std::size_t n, std::size_t inner,
          const Terms& terms) {
  std::size_t i = 0;
  for (; i + vector_width <= n; i += vector_width)
    fold_lanes<Join, Vector>(target, rows, i, inner, terms);
  for (; i < n; ++i) fold_lanes<Join, double>(target, rows, i, inner, terms);
}

template <typename Join>
void reduce(const TargetRows& target, std::size_t rows, std::size_t n, std::size_t inner,
            const NumberRows& a) {
  fold<Join>(target, rows, n, inner, Numbers{a, inner});
}

void sum_products(const TargetRows& target, std::size_t rows, std::size_t n, std::size_t inner,
                  const NumberRows& a, const NumberRows& b) {
  fold<Plus>(target, rows, n, inner, Products{a, b, inner});
}

template <typename Terms>
void sum_blocks(const RowWork& work, const Terms& terms) {
  const TargetRows target = {work.target.first, work.target.block, nullptr, 1, 1};
  fold<Plus>(target, work.blocks, work.n, work.rows, terms);
}

void sum_block(const RowWork& work) {
  if ((work.singles & single_a) != 0) return sum_blocks(work, BlockNumbers<true>{work.a});
  sum_blocks(work, BlockNumbers<false>{work.a});
}

void sum_block_of_products(const RowWork& work) {
  switch (work.singles & (single_a | single_b)) {
    case no_singles: return sum_blocks(work, BlockProducts<false, false>{{work.a}, {work.b}});
    case single_a: return sum_blocks(work, BlockProducts<true, false>{{work.a}, {work.b}});
    case single_b: return sum_blocks(work, BlockProducts<false, true>{{work.a}, {work.b}});
    default: return sum_blocks(work, BlockProducts<true, true>{{work.a}, {work.b}});
  }
}

constexpr LoopKernels loops_here = {advance,      add_weighted,  add_deviations,       put_means,
                                    between,      doubt,         all_finite,           look_up,
                                    reduce<Plus>, reduce<Times>, reduce<Least>,        reduce<Most>,
                                    sum_products, sum_block,     sum_block_of_products};
