#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/unit.hpp"

namespace sim33618 {

/// A number with its unit, as written in a scenario ("60 CNY/tCO2", "50%", "0.3").
struct Quantity {
  double value = 0;
  Unit unit;
  bool has_unit = false;

  double in_base_units() const { return value * unit.scale(); }
};

/// The symbols that unit texts may use, with their prefixes. Starts with physical units, money,
/// time, people and things; a model may define more. A currency followed by a year (CNY2024) is
/// money at the prices of that year and has a dimension of its own.
class UnitSystem {
 public:
  UnitSystem();

  bool contains(const std::string& symbol) const { return symbols_.count(symbol) != 0; }
  /// Adds a base unit of its own dimension.
  void define_base(const std::string& symbol);
  /// Adds a symbol for another unit.
  void define(const std::string& symbol, const Unit& unit);

  /// Products by space, `*` or `·`, quotients by `/`, powers by `^n`, `²` or `³`; a space binds
  /// tighter than a slash. Throws TextError.
  Unit parse(std::string_view text) const;

  /// A number followed by an optional unit. Throws TextError.
  Quantity parse_quantity(std::string_view text) const;

  /// The unit of a symbol, with or without prefix.
  std::optional<Unit> find(std::string_view symbol) const;
  /// All symbols; on demand followed by those that metric prefixes make of them.
  std::vector<std::string> symbol_names(bool with_prefixes = false) const;

 private:
  enum class Prefixes { none, metric, chinese };
  struct Symbol {
    Unit unit;
    Prefixes prefixes;
  };

  void add(const std::string& symbol, const Unit& unit, Prefixes prefixes);
  std::optional<Unit> find_prefixed(std::string_view symbol) const;

  std::map<std::string, Symbol> symbols_;
};

/// Whether a unit measures money, of the day or at the prices of a year.
bool is_money(const Unit& unit);

/// Whether the unit grammar allows this text as a symbol's name.
bool is_unit_symbol(std::string_view text);

}  // namespace sim33618
