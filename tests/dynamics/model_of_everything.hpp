#pragma once

#include "support/small_run.hpp"

namespace sim33618::test {

/// Data and lookups of model_of_everything() that may differ from member to member.
inline const std::vector<std::string> drawn_names = {"speed", "demand", "policy", "curve",
                                                     "weight"};

/// A model that has every kind of variable, of memory, of draw, of reduction and of subscript, some
/// that depend on what members differ in and some that do not.
inline SmallModel model_of_everything(const std::string& method) {
  SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1/2, method: " + method + "}";
  const std::string at_end = "    over_period: end\n";
  const std::string ratio = "    over_period: ratio\n";
  model.variables =
      data("speed", "1/yr", "place") + data("demand", "1", "place", "linear") +
      data("policy", "1", "", "step") + data("weight", "1", "place, fuel") + data("year", "yr") +
      data("plain", "1", "place") + data("news", "1", "", "step") +
      lookup("curve", "1", "1", "place") + lookup("shape") +
      stock("capital", "inflows: [gain], outflows: [wear]", "demand[place] + 1", "1", "place") +
      flow("gain", "speed[place] * LOOKUP(curve[place], capital[place])", "1/yr", "place") +
      flow("wear", "capital[place] / (5 * year)", "1/yr", "place") +
      stock("cash", "inflows: [grant, income], outflows: [fee]", "10") +
      flow("grant", "plain[west] / year") + flow("fee", "news / year") +
      flow("income", "LOOKUP(shape, cash) / year") +
      stock("idle", "inflows: [], outflows: []", "plain[place] ^ 1.5", "1", "place") +
      stock("begun", "inflows: [], outflows: []", "PREVIOUS(news, 3) + MEAN(start_only[*])") +
      aux("start_only", "EXP(-demand[place])", "1", "place") +
      aux("held", "PREVIOUS(capital[place], 2) + PREVIOUS(news, 1)", "1", "place") +
      aux("first", "INIT(demand[place])", "1", "place") +
      aux("late", "DELAY3(demand[place], year)", "1", "place") +
      aux("fixed", "DELAY(capital[place] + cash, year * plain[place] / 2)", "1", "place") +
      aux("fixed_news", "DELAY(news, year / 2, 7)") +
      aux("ahead", "FORESEEN(demand[place], capital[place] * year, plain[place] * year / 4)", "1",
          "place") +
      aux("soon", "FORESEEN(policy, year / 2) + SUM(FORESEEN(demand[*:coast], year))") +
      aux("told", "FORESEEN(news, year) + FORESEEN(news, 0)") +
      aux("smooth", "SMTH1(LOOKUP(shape, demand[place]), 2 * year)", "1", "place") +
      aux("trend", "TREND(news, year) * year + FORCST(demand[west], year, year)") +
      aux("luck", "NORMAL(capital[place], 1) + RANDOM(0, 1, 7)", "1", "place") +
      aux("counts", "POISSON(demand[place]) + EXPRND(2) + LOGNORMAL(2, 1)", "1", "place") +
      aux("same_luck", "RANDOM(0, 1, 11)", "1", "fuel") +
      aux("use", "weight[place, fuel] * capital[place] - plain[place]", "1", "place, fuel") +
      aux("turned", "use[place, fuel] + plain[north]", "1", "fuel, place") +
      aux("picked", "use[west, fuel] * weight[north, coal]", "1", "fuel") +
      aux("by_coast", "SUM(use[*:coast, fuel]) + use[north, gas]", "1", "fuel") +
      aux("sums", "SUM(use[*, *]) + SUM(plain[*]) + MEAN(weight[*, gas])") +
      aux("products", "PROD(use[place, *]) - PROD(plain[*])", "1", "place") +
      aux("extremes", "MIN(use[*, coal]) - MAX(use[*, *]) * MIN(plain[*])") +
      aux("spreads", "STDDEV(use[*, fuel]) + STDDEV(plain[*])", "1", "fuel") +
      aux("ranks", "RANK(use[*, coal], 2) + RANK(plain[*], 1)", "1", "", at_end) +
      aux("row",
          "\n      east: TIME / year - 2024\n      west: row[east] ^ 0.7 * policy"
          "\n      north: row[west] + plain[north]",
          "1", "place") +
      aux("fixed_row", "\n      east: 2\n      north: fixed_row[west]\n      west: 3", "1",
          "place") +
      aux("share", "SUM(use[place, *] * plain[place]) / (1 + capital[place])", "1", "place",
          ratio) +
      aux("reads_share", "share[place] * 2 + SIN(TIME / year) + PULSE(year, 2025.5 * year, year)",
          "1", "place") +
      aux("branch", "IF demand[place] > policy THEN SQRT(capital[place]) ELSE LN(cash)", "1",
          "place") +
      aux("nothing_varies", "COS(cash) + ROUND(news * 1.3) + 5 MOD news", "1");
  const auto dated = [&](const std::string& name, double value, const std::string& elements) {
    model.numbers += number(name, value, elements, "2025") +
                     number(name, value * 1.7, elements, "2025.6") +
                     number(name, value * 0.9, elements, "2026.3");
  };
  double n = 1;
  for (const std::string place : {"east", "west", "north"}) {
    model.numbers += number("speed", 0.3 * n, place, "", "1/yr") + number("plain", 1.1 * n, place);
    for (const std::string fuel : {"coal", "gas"})
      model.numbers += number("weight", 0.2 + 0.4 * n, place + " " + fuel);
    dated("demand", 0.8 + n / 3, place);
    for (const double x : {0.0, 1.0, 2.0, 4.0})
      model.numbers += number("curve", n + x * (3 - x) / 7, place, fmt::format("{}", x));
    ++n;
  }
  dated("policy", 1.5, "");
  dated("news", 2.5, "");
  model.numbers += number("year", 1, "", "", "yr");
  for (const double x : {0.0, 1.5, 3.0, 20.0})
    model.numbers += number("shape", 1 + x * x / 9, "", fmt::format("{}", x));
  return model;
}

}  // namespace sim33618::test
