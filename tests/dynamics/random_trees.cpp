#include "dynamics/random_trees.hpp"

#include <rapidcheck.h>

#include <cmath>

#include "base/elementary.hpp"

namespace sim33618::test {
namespace {

enum class Stars { none, place, fuel, both };

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

}  // namespace

double random_number() {
  return *rc::gen::element(0.0, 1.0, -1.0, 0.1, -1.5, 3.0, 7.25, 1e-3, -20.0, 123.456);
}

Tree random_tree(int depth) { return tree(depth, Stars::none); }

}  // namespace sim33618::test
