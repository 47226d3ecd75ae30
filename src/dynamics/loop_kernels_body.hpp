// The loops of LoopKernels, once for each instruction set: included by kernels_*.cpp behind
// kernels_body.hpp, under the same rules.

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

// Arguments that are looked up together.
constexpr std::size_t lookup_block = 8;
// Up to so many points, counting those before an argument is quicker than halving.
constexpr std::size_t most_counted = 24;

// The point on the left of each argument, among all but the last.
template <std::size_t n>
void find_left(long* left, const double* arguments, const LookupPoints& points) {
  for (std::size_t i = 0; i < n; ++i) left[i] = 0;
  if (points.count <= most_counted) {
    for (std::size_t p = 1; p + 1 < points.count; ++p) {
      const double x = points.x[p];
      for (std::size_t i = 0; i < n; ++i) left[i] += static_cast<long>(x <= arguments[i]);
    }
    return;
  }
  for (std::size_t rest = points.count - 1; rest > 1;) {
    const std::size_t half = rest / 2;
    const double* x = points.x + half;
    for (std::size_t i = 0; i < n; ++i)
      left[i] += x[left[i]] <= arguments[i] ? static_cast<long>(half) : 0;
    rest -= half;
  }
}

template <std::size_t n>
void look_up_block(double* target, const double* arguments, const double* y,
                   const LookupPoints& points) {
  long left[n];
  find_left<n>(left, arguments, points);
  const auto stride = static_cast<long>(points.point_stride);
  const auto lane = static_cast<long>(points.lane_stride);
  const double* x = points.x;
  const double* last_y = y + static_cast<long>(points.count - 1) * stride;
  const double first = x[0];
  const double last = x[points.count - 1];
  for (std::size_t i = 0; i < n; ++i) {
    const double argument = arguments[i];
    const double left_x = x[left[i]];
    const double right_x = x[left[i] + 1];
    const double left_y = y[left[i] * stride + static_cast<long>(i) * lane];
    const double right_y = y[left[i] * stride + stride + static_cast<long>(i) * lane];
    double value =
        left_y + (right_y - left_y) * ((argument - left_x) / (right_x - left_x));
    value = argument >= last ? last_y[static_cast<long>(i) * lane] : value;
    const double held = y[static_cast<long>(i) * lane];
    const double before = argument == argument ? held : argument;
    target[i] = argument > first ? value : before;
  }
}

void look_up(double* target, std::size_t n, const double* argument, std::size_t argument_step,
             const LookupPoints& points) {
  if (points.count == 1) {
    for (std::size_t i = 0; i < n; ++i) {
      const double x = argument[i * argument_step];
      target[i] = x == x ? points.y[i * points.lane_stride] : x;
    }
    return;
  }
  std::size_t begin = 0;
  for (; begin + lookup_block <= n; begin += lookup_block) {
    double arguments[lookup_block];
    for (std::size_t i = 0; i < lookup_block; ++i)
      arguments[i] = argument[(begin + i) * argument_step];
    look_up_block<lookup_block>(target + begin, arguments, points.y + begin * points.lane_stride,
                                points);
  }
  for (; begin < n; ++begin) {
    const double one = argument[begin * argument_step];
    look_up_block<1>(target + begin, &one, points.y + begin * points.lane_stride, points);
  }
}

constexpr LoopKernels loops_here = {advance, add_weighted, add_deviations, put_means,
                                    between, doubt,        all_finite,     look_up};
