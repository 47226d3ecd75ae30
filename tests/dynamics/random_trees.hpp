#pragma once

#include <array>
#include <functional>
#include <string>

namespace sim33618::test {

inline constexpr std::size_t places = 3;
inline constexpr std::size_t fuels = 2;
inline constexpr std::array place_names = {"east", "west", "north"};
inline constexpr std::array fuel_names = {"coal", "gas"};

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

/// A random number that equations often meet.
double random_number();

/// A random equation over x[place], price[fuel], use[place, fuel], trade[place, place] and scalar,
/// and what it is, element by element; to be called from within a property.
Tree random_tree(int depth);

}  // namespace sim33618::test
