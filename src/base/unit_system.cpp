#include "base/unit_system.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/messages.hpp"
#include "base/suggestion.hpp"
#include "base/text_error.hpp"
#include "base/unit_parser.hpp"

namespace sim33618 {
namespace {

// GB/T 2589-2020: one kilogram of coal equivalent is 29.3076 MJ (7 000 kcal).
constexpr double joules_per_gram_of_coal_equivalent = 29307.6;
constexpr double hours_per_year = 8760;

struct Prefix {
  std::string_view symbol;
  double factor;
};

constexpr std::array metric_prefixes = {Prefix{"m", 1e-3}, Prefix{"k", 1e3},  Prefix{"M", 1e6},
                                        Prefix{"G", 1e9},  Prefix{"T", 1e12}, Prefix{"P", 1e15},
                                        Prefix{"E", 1e18}};

constexpr std::array chinese_prefixes = {Prefix{"千", 1e3},   Prefix{"万", 1e4},
                                         Prefix{"百万", 1e6}, Prefix{"千万", 1e7},
                                         Prefix{"亿", 1e8},   Prefix{"万亿", 1e12}};

constexpr std::array<std::string_view, 3> currencies = {"CNY", "USD", "EUR"};

bool is_price_year(std::string_view symbol) {
  constexpr std::size_t year_digits = 4;
  for (const std::string_view currency : currencies) {
    if (symbol.substr(0, currency.size()) != currency) continue;
    const std::string_view year = symbol.substr(currency.size());
    if (year.size() == year_digits &&
        year.find_first_not_of("0123456789") == std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_money(const Unit& unit) {
  const std::string dimension = unit.dimension();
  const auto is_it = [&](std::string_view currency) { return dimension == currency; };
  return is_price_year(dimension) || std::any_of(currencies.begin(), currencies.end(), is_it);
}

UnitSystem::UnitSystem() {
  for (const std::string_view currency : currencies) {
    add(std::string(currency), Unit::base(std::string(currency)), Prefixes::metric);
  }
  for (const char* thing : {"person", "vehicle", "firm", "device"}) {
    add(thing, Unit::base(thing), Prefixes::metric);
  }
  const Unit year = Unit::base("yr");
  for (const char* symbol : {"yr", "year", "years"}) add(symbol, year, Prefixes::none);
  const Unit hour = Unit::number(1 / hours_per_year) * year;
  add("h", hour, Prefixes::none);
  add("day", Unit::number(24) * hour, Prefixes::none);
  add("week", Unit::number(7 * 24) * hour, Prefixes::none);
  add("month", Unit::number(1.0 / 12) * year, Prefixes::none);
  add("quarter", Unit::number(1.0 / 4) * year, Prefixes::none);

  const Unit joule = Unit::base("J");
  add("J", joule, Prefixes::metric);
  add("Wh", Unit::number(3600) * joule, Prefixes::metric);
  add("W", Unit::number(3600) * joule / hour, Prefixes::metric);
  add("gce", Unit::number(joules_per_gram_of_coal_equivalent) * joule, Prefixes::metric);
  add("tce", Unit::number(joules_per_gram_of_coal_equivalent * 1e6) * joule, Prefixes::metric);

  const Unit ton = Unit::base("t");
  add("t", ton, Prefixes::metric);
  add("g", Unit::number(1e-6) * ton, Prefixes::metric);
  add("CO2", Unit::base("CO2"), Prefixes::none);
  add("tCO2", ton * Unit::base("CO2"), Prefixes::metric);
  add("m", Unit::base("m"), Prefixes::metric);
  add("m2", Unit::base("m").power(2), Prefixes::none);
  add("m3", Unit::base("m").power(3), Prefixes::none);
  add("%", Unit::number(0.01), Prefixes::none);

  add("元", Unit::base("CNY"), Prefixes::chinese);
  add("人", Unit::base("person"), Prefixes::chinese);
  add("辆", Unit::base("vehicle"), Prefixes::chinese);
  add("吨", ton, Prefixes::chinese);
  add("吨标准煤", Unit::number(joules_per_gram_of_coal_equivalent * 1e6) * joule,
      Prefixes::chinese);
  add("千瓦", Unit::number(1e3 * 3600) * joule / hour, Prefixes::chinese);
  add("千瓦时", Unit::number(3.6e6) * joule, Prefixes::chinese);
  add("年", year, Prefixes::none);
}

void UnitSystem::add(const std::string& symbol, const Unit& unit, Prefixes prefixes) {
  symbols_[symbol] = {unit, prefixes};
}

void UnitSystem::define_base(const std::string& symbol) {
  add(symbol, Unit::base(symbol), Prefixes::metric);
}

void UnitSystem::define(const std::string& symbol, const Unit& unit) {
  add(symbol, unit, Prefixes::metric);
}

std::optional<Unit> UnitSystem::find(std::string_view symbol) const {
  if (const auto known = symbols_.find(std::string(symbol)); known != symbols_.end()) {
    return known->second.unit;
  }
  if (is_price_year(symbol)) return Unit::base(std::string(symbol));
  return find_prefixed(symbol);
}

std::optional<Unit> UnitSystem::find_prefixed(std::string_view symbol) const {
  const auto with = [&](const auto& prefixes, Prefixes kind) -> std::optional<Unit> {
    for (const Prefix& prefix : prefixes) {
      if (symbol.substr(0, prefix.symbol.size()) != prefix.symbol) continue;
      const std::string rest(symbol.substr(prefix.symbol.size()));
      if (const auto known = symbols_.find(rest);
          known != symbols_.end() && known->second.prefixes == kind) {
        return Unit::number(prefix.factor) * known->second.unit;
      }
      if (kind == Prefixes::metric && is_price_year(rest)) {
        return Unit::number(prefix.factor) * Unit::base(rest);
      }
    }
    return std::nullopt;
  };
  if (auto unit = with(metric_prefixes, Prefixes::metric)) return unit;
  return with(chinese_prefixes, Prefixes::chinese);
}

std::vector<std::string> UnitSystem::symbol_names(bool with_prefixes) const {
  std::vector<std::string> names;
  for (const auto& [name, symbol] : symbols_) names.push_back(name);
  if (!with_prefixes) return names;
  // Backwards, so that of "MWh" and "mWh" the likelier one stands first.
  for (auto prefix = metric_prefixes.rbegin(); prefix != metric_prefixes.rend(); ++prefix) {
    for (const auto& [name, symbol] : symbols_) {
      if (symbol.prefixes == Prefixes::metric) names.push_back(std::string(prefix->symbol) + name);
    }
  }
  return names;
}

Unit UnitSystem::parse(std::string_view text) const { return parse_unit(text, *this); }

Quantity UnitSystem::parse_quantity(std::string_view text) const {
  return sim33618::parse_quantity(text, *this);
}

}  // namespace sim33618
