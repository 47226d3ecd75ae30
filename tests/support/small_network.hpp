#pragma once

#include "support/small_model.hpp"

namespace sim33618::test {

/// Three places that sell two fuels to each other; west is the one that sells energy. The table is
/// in balance, and power from the grid is 15 of the 55 that are bought of it and of west.
inline SmallModel small_network() {
  SmallModel model;
  const auto by_place = [&](const std::string& name, double east, double west, double north,
                            const std::string& unit = "1e8 CNY/yr") {
    model.variables += data(name, unit, "place");
    model.numbers += number(name, east, "east", "", unit) + number(name, west, "west", "", unit) +
                     number(name, north, "north", "", unit);
  };
  by_place("output", 100, 120, 80);
  by_place("home", 50, 60, 40);
  by_place("away", 30, 20, 20);
  by_place("grid", 5, 5, 5);
  by_place("foreign", 15, 15, 15);
  by_place("income", 20, 30, 10);
  by_place("heads", 200, 300, 100, "person");
  by_place("co2", 1, 8, 2, "Mt/yr");
  by_place("foreign_co2", 2, 1, 1, "t/1e4 CNY");
  model.variables += aux("made",
                         "output[place] - SUM(sold[*, coal]) * bought[place, coal] - "
                         "SUM(sold[*, gas]) * bought[place, gas] - grid[place] - "
                         "foreign[place]",
                         "1e8 CNY/yr", "place") +
                     data("sold", "1", "place, fuel") +
                     data("bought", "1e8 CNY/yr", "place, fuel") + data("grid_share") +
                     data("grid_co2", "t/1e4 CNY");
  model.numbers += number("sold", 0.5, "east coal") + number("sold", 0, "east gas") +
                   number("sold", 0.5, "west coal") + number("sold", 0.5, "west gas") +
                   number("sold", 0, "north coal") + number("sold", 0.5, "north gas") +
                   number("bought", 20, "east coal", "", "1e8 CNY/yr") +
                   number("bought", 10, "east gas", "", "1e8 CNY/yr") +
                   number("bought", 10, "west coal", "", "1e8 CNY/yr") +
                   number("bought", 20, "west gas", "", "1e8 CNY/yr") +
                   number("bought", 10, "north *", "", "1e8 CNY/yr") +
                   number("grid_share", 15.0 / 55) + number("grid_co2", 4, "", "", "t/1e4 CNY");
  model.network =
      "nodes: place\n"
      "output: output\n"
      "value_added: made\n"
      "labour_income: income\n"
      "staff: heads\n"
      "emissions: co2\n"
      "sells_energy: [west]\n"
      "flows:\n"
      "  fuels: {sold: sold, bought: bought}\n"
      "final_demand:\n"
      "  households: {variable: home, name: {en: Households, zh: 居民}}\n"
      "  others: {variable: away, name: {en: Others, zh: 其他}}\n"
      "household_demand: households\n"
      "imports:\n"
      "  power: {variable: grid, origin: country, emissions: grid_co2, name: {en: P, zh: 电}}\n"
      "  goods: {variable: foreign, origin: abroad, emissions: foreign_co2, name: {en: G, zh: "
      "货}}\n"
      "energy_imports: [power]\n"
      "shares:\n"
      "  power_share: {part: power, rest: west, equals: grid_share, name: {en: S, zh: 占比}}\n"
      "held: [goods]\n";
  return model;
}

}  // namespace sim33618::test
