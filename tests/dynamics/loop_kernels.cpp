// The loops of integration give the bits of what they are defined as, on every instruction set, and
// checks find what is not finite wherever it stands.

#include <gtest/gtest.h>

#include <functional>

#include "dynamics/kernels.hpp"
#include "dynamics/mixed_numbers.hpp"
#include "support/same_bits.hpp"

namespace sim33618 {
namespace {

using LoopNumbers = std::vector<double>;

constexpr std::size_t loop_widths[] = {0, 1, 2, 3, 7, 8, 13, 64};
constexpr double infinity = std::numeric_limits<double>::infinity();

class LoopsOf : public testing::TestWithParam<InstructionSet> {
 protected:
  const sim33618::LoopKernels& loops_ = loops_of(GetParam());

  static void expect_same(const LoopNumbers& found, const std::function<double(std::size_t)>& of) {
    for (std::size_t i = 0; i < found.size(); ++i)
      ASSERT_TRUE(test::same_bits(found[i], of(i))) << i << " of " << found.size();
  }
};

INSTANTIATE_TEST_SUITE_P(On, LoopsOf, testing::ValuesIn(instruction_sets_here()),
                         [](const auto& tested) {
                           const std::string name = instruction_set_name(tested.param);
                           return name.substr(0, name.find('-'));
                         });

TEST_P(LoopsOf, agree_with_their_definition) {
  for (const std::size_t n : loop_widths) {
    const LoopNumbers a = test::mixed_numbers(n, 1);
    const LoopNumbers b = test::mixed_numbers(n, 2);
    const LoopNumbers c = test::mixed_numbers(n, 3);
    const double factor = 0.3;
    LoopNumbers found(n);
    loops_.advance(found.data(), n, a.data(), factor, b.data());
    expect_same(found, [&](std::size_t i) { return a[i] + factor * b[i]; });
    loops_.between(found.data(), n, a.data(), b.data(), factor);
    expect_same(found, [&](std::size_t i) { return a[i] + (b[i] - a[i]) * factor; });
    loops_.put_means(found.data(), n, a.data(), b.data(), factor);
    expect_same(found, [&](std::size_t i) { return a[i] + b[i] / factor; });
    found = c;
    loops_.add_weighted(found.data(), n, factor, a.data());
    expect_same(found, [&](std::size_t i) { return c[i] + factor * a[i]; });
    found = c;
    loops_.add_deviations(found.data(), n, factor, a.data(), b.data());
    expect_same(found, [&](std::size_t i) { return c[i] + factor * (a[i] - b[i]); });
  }
}

// In the order of their terms, whatever the number of rows and lanes; rows that stand apart and
// operands that are the same in all lanes among them.
TEST_P(LoopsOf, add_up_rows_in_order) {
  const std::vector<std::uint32_t> places = {4, 1, 3, 0, 2};
  for (const std::size_t lanes : {1U, 3U, 8U, 13U, 16U}) {
    for (const std::size_t inner : {1U, 2U, 9U}) {
      for (const std::size_t rows : {1U, 3U, 4U, 5U}) {
        const LoopNumbers a = test::mixed_numbers(rows * inner * lanes, 1);
        const LoopNumbers b = test::mixed_numbers(rows * inner, 2);
        const NumberRows of_lanes = {a.data(), lanes, nullptr, lanes, 1};
        const NumberRows of_all = {b.data(), 1, nullptr, 1, 0};
        LoopNumbers sums(5 * lanes);
        LoopNumbers products(rows * lanes);
        loops_.sum({sums.data(), 0, places.data(), lanes}, rows, lanes, inner, of_lanes);
        loops_.sum_products({products.data(), lanes, nullptr, lanes}, rows, lanes, inner, of_lanes,
                            of_all);
        for (std::size_t r = 0; r < rows; ++r) {
          for (std::size_t lane = 0; lane < lanes; ++lane) {
            double sum = a[r * inner * lanes + lane];
            double product = sum * b[r * inner];
            for (std::size_t k = r * inner + 1; k < (r + 1) * inner; ++k) {
              sum += a[k * lanes + lane];
              product += a[k * lanes + lane] * b[k];
            }
            ASSERT_TRUE(test::same_bits(sums[places[r] * lanes + lane], sum));
            ASSERT_TRUE(test::same_bits(products[r * lanes + lane], product));
          }
        }
      }
    }
  }
}

// What the operations of that name do with two numbers, one term after the other.
TEST_P(LoopsOf, join_rows_in_order) {
  struct Case {
    Reduction reduce;
    std::function<double(double, double)> join;
  };
  const Case cases[] = {
      {loops_.product, [](double before, double next) { return before * next; }},
      {loops_.minimum, [](double before, double next) { return before < next ? before : next; }},
      {loops_.maximum, [](double before, double next) { return before > next ? before : next; }}};
  const std::vector<std::uint32_t> places = {4, 1, 3, 0, 2};
  for (const Case& tested : cases) {
    for (const std::size_t lanes : {1U, 3U, 8U, 13U, 16U}) {
      for (const std::size_t inner : {1U, 2U, 9U}) {
        for (const std::size_t rows : {1U, 3U, 4U, 5U}) {
          const LoopNumbers a = test::mixed_numbers(rows * inner * lanes, inner + rows);
          LoopNumbers found(5 * lanes);
          tested.reduce({found.data(), 0, places.data(), lanes}, rows, lanes, inner,
                        {a.data(), lanes, nullptr, lanes, 1});
          for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
              double expected = a[r * inner * lanes + lane];
              for (std::size_t k = r * inner + 1; k < (r + 1) * inner; ++k)
                expected = tested.join(expected, a[k * lanes + lane]);
              ASSERT_TRUE(test::same_bits(found[places[r] * lanes + lane], expected));
            }
          }
        }
      }
    }
  }
}

// Where neither is less, the second one counts: of zeros of either sign, and beside what is no
// number.
TEST_P(LoopsOf, take_the_second_of_two_that_do_not_differ) {
  const double nothing = std::nan("");
  const double firsts[] = {0.0, -0.0, nothing, 1};
  const double seconds[] = {-0.0, 0.0, 1, nothing};
  for (const Reduction reduce : {loops_.minimum, loops_.maximum}) {
    for (const std::size_t lanes : {1U, 16U}) {
      for (std::size_t i = 0; i < std::size(firsts); ++i) {
        LoopNumbers terms(lanes, firsts[i]);
        terms.insert(terms.end(), lanes, seconds[i]);
        LoopNumbers found(lanes);
        reduce({found.data(), lanes}, 1, lanes, 2, {terms.data(), lanes});
        expect_same(found, [&](std::size_t) { return seconds[i]; });
      }
    }
  }
}

TEST_P(LoopsOf, find_what_is_not_finite_wherever_it_stands) {
  for (const std::size_t n : loop_widths) {
    LoopNumbers values(n, 1e300);
    EXPECT_TRUE(loops_.all_finite(values.data(), n));
    for (std::size_t i = 0; i < n; ++i) {
      for (const double bad : {infinity, -infinity, std::nan("")}) {
        values[i] = bad;
        EXPECT_FALSE(loops_.all_finite(values.data(), n)) << i << " of " << n;
      }
      values[i] = 0;
    }
  }
}

TEST_P(LoopsOf, doubt_the_lanes_that_are_not_finite_and_no_others) {
  for (const std::size_t lanes : {1U, 3U, 8U, 13U}) {
    for (std::size_t slots = 0; slots < 10; ++slots) {
      for (std::size_t place = 0; place < lanes * slots; ++place) {
        LoopNumbers values(lanes * slots, -1e300);
        values[place] = place % 2 == 0 ? infinity : std::nan("");
        LoopNumbers doubts(lanes, 0);
        loops_.doubt(doubts.data(), lanes, values.data(), slots);
        for (std::size_t lane = 0; lane < lanes; ++lane)
          ASSERT_EQ(std::isnan(doubts[lane]), lane == place % lanes) << place << " of " << slots;
      }
    }
  }
}

}  // namespace
}  // namespace sim33618
