// Random equations over arrays, held against an evaluator that walks the tree element by element.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cmath>
#include <functional>

#include "base/elementary.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t places = 3;
constexpr std::size_t fuels = 2;
constexpr std::array place_names = {"east", "west", "north"};
constexpr std::array fuel_names = {"coal", "gas"};

struct Numbers {
  double scalar = 0;
  std::array<double, places> x{};
  std::array<double, fuels> price{};
  std::array<std::array<double, fuels>, places> use{};
  std::array<std::array<double, places>, places> trade{};
};

// The element an equation is evaluated for, and those the stars stand at.
struct Point {
  std::size_t place = 0;
  std::size_t fuel = 0;
  std::size_t star_place = 0;
  std::size_t star_fuel = 0;
};

struct Tree {
  std::string text;
  std::function<double(const Numbers&, const Point&)> value;
};

enum class Stars { none, place, fuel, both };

double random_number() {
  return *rc::gen::element(0.0, 1.0, -1.0, 0.1, -1.5, 3.0, 7.25, 1e-3, -20.0, 123.456);
}

Tree starred(Stars stars) {
  switch (stars) {
    case Stars::place:
      return *rc::gen::elementOf(std::vector<Tree>{
          {"x[*]", [](auto& n, auto& p) { return n.x[p.star_place]; }},
          {"use[*, fuel]", [](auto& n, auto& p) { return n.use[p.star_place][p.fuel]; }},
          {"trade[place, *]", [](auto& n, auto& p) { return n.trade[p.place][p.star_place]; }},
          {"trade[*, place]", [](auto& n, auto& p) { return n.trade[p.star_place][p.place]; }},
          {"trade[*, west]", [](auto& n, auto& p) { return n.trade[p.star_place][1]; }}});
    case Stars::fuel:
      return *rc::gen::elementOf(std::vector<Tree>{
          {"price[*]", [](auto& n, auto& p) { return n.price[p.star_fuel]; }},
          {"use[place, *]", [](auto& n, auto& p) { return n.use[p.place][p.star_fuel]; }}});
    default:
      return {"use[*, *]", [](auto& n, auto& p) { return n.use[p.star_place][p.star_fuel]; }};
  }
}

Tree leaf(Stars stars) {
  if (stars != Stars::none && *rc::gen::arbitrary<bool>()) return starred(stars);
  return *rc::gen::elementOf(std::vector<Tree>{
      {"2", [](auto&, auto&) { return 2.0; }},
      {"0.3", [](auto&, auto&) { return 0.3; }},
      {"scalar", [](auto& n, auto&) { return n.scalar; }},
      {"x[place]", [](auto& n, auto& p) { return n.x[p.place]; }},
      {"x[west]", [](auto& n, auto&) { return n.x[1]; }},
      {"price[fuel]", [](auto& n, auto& p) { return n.price[p.fuel]; }},
      {"use[place, fuel]", [](auto& n, auto& p) { return n.use[p.place][p.fuel]; }},
      {"use[place, gas]", [](auto& n, auto& p) { return n.use[p.place][1]; }},
      {"use[north, fuel]", [](auto& n, auto& p) { return n.use[2][p.fuel]; }},
      {"trade[place, place]", [](auto& n, auto& p) { return n.trade[p.place][p.place]; }}});
}

Tree tree(int depth, Stars stars);

Tree binary(int depth, Stars stars) {
  struct Sign {
    std::string sign;
    double (*apply)(double, double);
  };
  static const std::vector<Sign> signs = {
      {"+", [](double a, double b) { return a + b; }},
      {"-", [](double a, double b) { return a - b; }},
      {"*", [](double a, double b) { return a * b; }},
      {"/", [](double a, double b) { return a / b; }},
      {"^", [](double a, double b) { return elementary::power(a, b); }},
      {"MOD", [](double a, double b) { return a - b * std::floor(a / b); }},
      {"<", [](double a, double b) { return a < b ? 1.0 : 0.0; }},
      {">=", [](double a, double b) { return a >= b ? 1.0 : 0.0; }},
      {"=", [](double a, double b) { return a == b ? 1.0 : 0.0; }},
      {"<>", [](double a, double b) { return a != b ? 1.0 : 0.0; }},
      {"AND", [](double a, double b) { return a != 0 && b != 0 ? 1.0 : 0.0; }},
      {"OR", [](double a, double b) { return a != 0 || b != 0 ? 1.0 : 0.0; }}};
  const Sign sign = signs[*rc::gen::inRange<std::size_t>(0, signs.size())];
  const Tree left = tree(depth - 1, stars);
  const Tree right = tree(depth - 1, stars);
  return {fmt::format("({} {} {})", left.text, sign.sign, right.text),
          [=](const Numbers& n, const Point& p) {
            return sign.apply(left.value(n, p), right.value(n, p));
          }};
}

Tree call(int depth, Stars stars) {
  const Tree a = tree(depth - 1, stars);
  const Tree b = tree(depth - 1, stars);
  const Tree c = tree(depth - 1, stars);
  const auto of_two = [&](const std::string& pattern, double (*apply)(double, double)) {
    return Tree{
        fmt::format(fmt::runtime(pattern), a.text, b.text),
        [=](const Numbers& n, const Point& p) { return apply(a.value(n, p), b.value(n, p)); }};
  };
  switch (*rc::gen::inRange(0, 7)) {
    case 0: return of_two("MIN({}, {})", [](double x, double y) { return x < y ? x : y; });
    case 1: return of_two("MAX({}, {})", [](double x, double y) { return x > y ? x : y; });
    case 2: return of_two("SAFEDIV({}, {})", [](double x, double y) { return y != 0 ? x / y : 0; });
    case 3:
      return of_two("SQRT(ABS({0}))", [](double x, double) { return std::sqrt(std::abs(x)); });
    case 4: return of_two("(-INT({0}))", [](double x, double) { return -std::floor(x); });
    case 5: return of_two("EXP({0})", [](double x, double) { return elementary::exponential(x); });
    default:
      return {fmt::format("(IF {} THEN {} ELSE {})", a.text, b.text, c.text),
              [=](const Numbers& n, const Point& p) {
                return a.value(n, p) != 0 ? b.value(n, p) : c.value(n, p);
              }};
  }
}

Tree reduction(int depth) {
  const Stars stars = *rc::gen::element(Stars::place, Stars::fuel, Stars::both);
  const Tree first = starred(stars);
  const Tree second = tree(depth - 1, stars);
  const std::string name = *rc::gen::element<std::string>("SUM", "MEAN", "PROD", "MIN", "MAX");
  const auto fold = [=](const Numbers& n, Point point) {
    double result = 0;
    std::size_t count = 0;
    for (std::size_t p = 0; p < (stars == Stars::fuel ? 1 : places); ++p) {
      for (std::size_t f = 0; f < (stars == Stars::place ? 1 : fuels); ++f) {
        point.star_place = p;
        point.star_fuel = f;
        const double value = first.value(n, point) * second.value(n, point);
        if (count++ == 0) {
          result = value;
        } else if (name == "PROD") {
          result = result * value;
        } else if (name == "MIN") {
          result = result < value ? result : value;
        } else if (name == "MAX") {
          result = result > value ? result : value;
        } else {
          result = result + value;
        }
      }
    }
    return name == "MEAN" ? result / static_cast<double>(count) : result;
  };
  return {fmt::format("{}({} * {})", name, first.text, second.text), fold};
}

Tree tree(int depth, Stars stars) {
  if (depth == 0) return leaf(stars);
  switch (*rc::gen::inRange(0, 4)) {
    case 0: return leaf(stars);
    case 1: return call(depth, stars);
    case 2: return reduction(depth);
    default: return binary(depth, stars);
  }
}

Numbers random_numbers(test::SmallModel& model) {
  Numbers numbers;
  const auto give = [&](const std::string& name, const std::string& elements) {
    const double value = random_number();
    model.numbers += test::number(name, value, elements);
    return value;
  };
  model.variables = test::data("scalar") + test::data("x", "1", "place") +
                    test::data("price", "1", "fuel") + test::data("use", "1", "place, fuel") +
                    test::data("trade", "1", "place, place");
  numbers.scalar = give("scalar", "");
  for (std::size_t f = 0; f < fuels; ++f) numbers.price[f] = give("price", fuel_names[f]);
  for (std::size_t p = 0; p < places; ++p) {
    const std::string place = place_names[p];
    numbers.x[p] = give("x", place);
    for (std::size_t f = 0; f < fuels; ++f)
      numbers.use[p][f] = give("use", place + " " + fuel_names[f]);
    for (std::size_t q = 0; q < places; ++q)
      numbers.trade[p][q] = give("trade", place + " " + place_names[q]);
  }
  return numbers;
}

RC_GTEST_PROP(RandomExpressions, agree_with_a_naive_evaluator_in_every_bit, ()) {
  test::SmallModel model;
  const Numbers numbers = random_numbers(model);
  constexpr int equations = 5;
  std::vector<Tree> trees;
  for (int i = 0; i < equations; ++i) {
    trees.push_back(tree(4, Stars::none));
    // What is no finite number ends a run, so it is written as 0.
    model.variables += test::aux(
        fmt::format("value{}", i),
        fmt::format("IF ABS({0}) < 1e300 THEN {0} ELSE 0", trees.back().text), "1", "place, fuel");
  }
  const test::SmallRun run = test::run(model);
  for (int i = 0; i < equations; ++i) {
    const Tree& expected = trees[static_cast<std::size_t>(i)];
    for (std::size_t e = 0; e < places * fuels; ++e) {
      double value = expected.value(numbers, {e / fuels, e % fuels, 0, 0});
      if (!(std::abs(value) < 1e300)) value = 0;
      RC_LOG() << expected.text;
      RC_ASSERT(run.value(fmt::format("value{}", i), 0, e) == value);
    }
  }
}

}  // namespace
}  // namespace sim33618
