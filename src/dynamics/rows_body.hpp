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

// Nothing of the kernel is left but what a row of eight with these single operands needs.
template <Kernel kernel, unsigned singles>
[[gnu::flatten]] void over_eights(const RowWork& work) {
  for (std::size_t block = 0; block < work.blocks; ++block) {
    double* target = work.target.first + block * work.target.block;
    const double* a = work.a.first + block * work.a.block;
    const double* b = work.b.first + block * work.b.block;
    const double* c = work.c.first + block * work.c.block;
    for (std::size_t row = 0; row < work.rows; ++row) {
      kernel(target, row_of_eight, a, b, c, singles);
      target += work.target.row;
      a += work.a.row;
      b += work.b.row;
      c += work.c.row;
    }
  }
}

// Of `operands` operands.
template <Kernel flat, Kernel lone, unsigned operands>
KernelForms kernels_by() {
  constexpr unsigned forms = (1U << operands) - 1;
  return {flat,
          lone,
          over_rows<flat>,
          {over_eights<flat, 0>, over_eights<flat, 1>, over_eights<flat, 2 & forms>,
           over_eights<flat, 3 & forms>, over_eights<flat, 4 & forms>, over_eights<flat, 5 & forms>,
           over_eights<flat, 6 & forms>, over_eights<flat, 7 & forms>}};
}
