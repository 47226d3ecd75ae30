// Kernels over rows: included, inside an unnamed namespace, by the files that define kernels, so
// that each has its own.

// With the kernel in its loop: rows are short.
template <Kernel kernel>
[[gnu::flatten]] void over_rows(double* target, std::size_t rows, std::size_t n, OperandRows a,
                                OperandRows b, OperandRows c, unsigned singles) {
  for (std::size_t k = 0; k < rows; ++k) {
    kernel(target, n, a.first, b.first, c.first, singles);
    target += n;
    a.first += a.stride;
    b.first += b.stride;
    c.first += c.stride;
  }
}
